#include "bot/render/format.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"

using billing::Amount;
using billing::Currency;

namespace {

Amount amount(std::int64_t minor_units, std::string_view currency) {
  return {minor_units, Currency::from_code(currency).value()};
}

}  // namespace

TEST_CASE("money is written with its currency, thousands and all minor digits") {
  struct Row {
    std::int64_t minor_units;
    std::string_view currency, expected;
  };
  const Row row = GENERATE(values<Row>({
      {1243110, "USD", "USD 12,431.10"},
      {-24, "USD", "-USD 0.24"},
      {0, "EUR", "EUR 0.00"},
      {99999, "USD", "USD 999.99"},
      {100000, "USD", "USD 1,000.00"},
      {123456789, "JPY", "JPY 123,456,789"},
      {-1234567, "BHD", "-BHD 1,234.567"},
      {7, "JPY", "JPY 7"},
  }));
  CHECK(bot::money_for_people(amount(row.minor_units, row.currency)) == row.expected);
}

TEST_CASE("a month is written in words") {
  CHECK(bot::month_for_people(billing::Month(2026, 3)) == "March 2026");
  CHECK(bot::month_for_people(billing::Month(2024, 12)) == "December 2024");
}

TEST_CASE("an instant is written in the reader's zone, with the zone") {
  const auto instant = support::at(2026, 2, 26, 20, 0);
  CHECK(bot::instant_for_people(instant, "America/Chicago") ==
        "Thu 26 Feb 2026, 14:00 America/Chicago");
  CHECK(bot::instant_for_people(support::at(2026, 7, 1, 22, 30), "Europe/Berlin") ==
        "Thu 02 Jul 2026, 00:30 Europe/Berlin");
}

TEST_CASE("an unknown zone falls back to UTC and says so") {
  CHECK(bot::instant_for_people(support::at(2026, 2, 26, 20, 0), "Mars/Olympus") ==
        "Thu 26 Feb 2026, 20:00 UTC");
}

TEST_CASE("of a BAN the last four characters are shown, of a short one none") {
  CHECK(bot::masked({"NW-987654321"}) == "...4321");
  CHECK(bot::masked({"4321"}) == "...");
}

TEST_CASE("a telephone dials no blanks, brackets or words") {
  CHECK(bot::dialed("+1 (555) 010-0199") == "+15550100199");
  CHECK(bot::dialed("0800 555 010, ask for Jo") == "0800555010");
  CHECK(bot::dialed("*31# 555+1") == "*31#5551");
  CHECK(bot::dialed("javascript:alert(1)") == "1");
  CHECK(bot::dialed("").empty());
}
