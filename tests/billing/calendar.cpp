#include "billing/calendar.h"

#include "tests/support/printed.h"

using billing::Instant;
using billing::Interval;
using billing::Month;
using billing::overlap;
using billing::parse_instant;
using billing::text_of;

namespace {
Instant at(std::string_view text) { return parse_instant(text).value(); }
Month month(std::string_view text) { return Month::parse(text).value(); }
}  // namespace

TEST_CASE("an instant is read in every form it is written in") {
  const auto [read, written] = GENERATE(table<const char*, const char*>({
      {"2026-11-23T00:40:00Z", "2026-11-23T00:40:00Z"},
      {"2024-09-18 23:00:00", "2024-09-18T23:00:00Z"},
      {"2024-09-18T23:00:00", "2024-09-18T23:00:00Z"},
      {"2024-09-18T23:00:00.000Z", "2024-09-18T23:00:00Z"},
      {"2024-09-18T23:00:00.0000000", "2024-09-18T23:00:00Z"},
      {"2024-09-01T01:00:00+02:00", "2024-08-31T23:00:00Z"},
      {"2024-12-31T23:30:00-0100", "2025-01-01T00:30:00Z"},
      {"2024-02-29", "2024-02-29T00:00:00Z"},
      {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},
      {"2000-02-29t00:00:00z", "2000-02-29T00:00:00Z"},
  }));
  INFO(read);
  REQUIRE(parse_instant(read).ok());
  CHECK(text_of(*parse_instant(read)) == written);
}

TEST_CASE("text that is not an instant is refused") {
  const auto* text = GENERATE(
      "", "NULL", "5/1/25", "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-1",
      "2024-09-18T24:00:00Z", "2024-09-18T23:60:00Z", "2024-09-18T23:00:60Z", "2024-09-18T23:00Z",
      "2024-09-18T23:00:00.5Z", "2024-09-18T23:00:00.", "2024-09-18T23:00:00Zx", "2024-09-18x",
      " 2024-09-18", "2024-09-18T23:00:00+24:00", "2024-09-18T23:00:00 UTC", "20240918");
  INFO(text);
  REQUIRE_FALSE(parse_instant(text).ok());
  CHECK(parse_instant(text).refusal().code.text == "instant_unreadable");
}

TEST_CASE("a month runs from its first instant to the next month's") {
  CHECK(text_of(month("2024-02").begin()) == "2024-02-01T00:00:00Z");
  CHECK(text_of(month("2024-02").end()) == "2024-03-01T00:00:00Z");
  CHECK(month("2024-02").contains(at("2024-02-29T23:59:59Z")));
  CHECK_FALSE(month("2024-02").contains(at("2024-03-01")));
  CHECK(Month::containing(at("2024-12-31T23:59:59Z")) == month("2024-12"));
  CHECK(Month::containing(at("2025-01-01")) == month("2025-01"));
}

TEST_CASE("months are counted across years") {
  CHECK(month("2024-12").next() == month("2025-01"));
  CHECK(month("2024-01").previous() == month("2023-12"));
  CHECK(month("2024-05").plus(-17).text() == "2022-12");
  CHECK(month("2023-12") < month("2024-01"));
  CHECK(month("2024-09").year() == 2024);
  CHECK(month("2024-09").month() == 9);
}

TEST_CASE("text that is not a month is refused") {
  const auto* text = GENERATE("", "2024", "2024-13", "2024-00", "2024-9", "2024-09-01", "09-2024",
                              "2024/09", " 2024-09");
  REQUIRE_FALSE(Month::parse(text).ok());
  CHECK(Month::parse(text).refusal().code.text == "month_unreadable");
}

TEST_CASE("half-open intervals that only touch do not overlap") {
  const Instant a = at("2024-01-01"), b = at("2024-02-01"), c = at("2024-03-01");
  CHECK_FALSE(overlap({a, b}, {b, c}));
  CHECK(overlap({a, c}, {b, c}));
  CHECK(overlap({std::nullopt, b}, {a, std::nullopt}));
  CHECK(overlap({std::nullopt, std::nullopt}, {b, c}));
  CHECK_FALSE(overlap({std::nullopt, b}, {b, std::nullopt}));
  CHECK_FALSE(overlap({b, b}, {a, c}));
}
