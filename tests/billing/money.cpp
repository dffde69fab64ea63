#include "billing/money.h"

#include <algorithm>
#include <limits>
#include <random>
#include <stdexcept>

#include "tests/support/printed.h"

using billing::Amount;
using billing::Cost;
using billing::to_cost;

TEST_CASE("a cost is read exactly and written plainly") {
  const auto [read, written] = GENERATE(table<const char*, const char*>({
      {"0", "0"},
      {"-0", "0"},
      {"-0.000", "0"},
      {"0E-11", "0"},
      {"0e99999999999999999999", "0"},
      {"12.5", "12.5"},
      {"-12.50", "-12.5"},
      {"+3e2", "300"},
      {".5", "0.5"},
      {"7.", "7"},
      {"007", "7"},
      {"5.8620E-7", "0.0000005862"},
      {"1E-28", "0.0000000000000000000000000001"},
      {"-1e-28", "-0.0000000000000000000000000001"},
      {"10e-29", "0.0000000000000000000000000001"},
      {"100000000000000000000e-29", "0.000000001"},
      {"1.00000000000000000000000000000000000000", "1"},
      {"0.000000000000000000000000000000000000e5", "0"},
      {"1e14", "100000000000000"},
      {"0.0000001e21", "100000000000000"},
      {"999999999999999.9999999999999999999999999999",
       "999999999999999.9999999999999999999999999999"},
      {"-999999999999999", "-999999999999999"},
      {"18446744073709551615e-10", "1844674407.3709551615"},
      {"18446744073709551616e-10", "1844674407.3709551616"},
      {"9999999999999999999e-19", "0.9999999999999999999"},
      {"20.28022672899", "20.28022672899"},
  }));
  INFO(read);
  REQUIRE(Cost::parse(read).ok());
  CHECK(Cost::parse(read)->text() == written);
}

TEST_CASE("text that is not a number is refused as unreadable") {
  const auto* text =
      GENERATE("", "-", "+", ".", "e5", "1e", "1e+", "1e-", "1.2.3", "--1", "+-1", " 1", "1 ",
               "1,5", "$1", "NULL", "nan", "inf", "0x10", "1e5.0", "1f", "1e5e5",
               "\xC2\xA0"
               "1");
  INFO(text);
  REQUIRE_FALSE(Cost::parse(text).ok());
  CHECK(Cost::parse(text).refusal().code.text == "cost_unreadable");
}

TEST_CASE("a number with too many digits is refused as out of range") {
  const auto* text =
      GENERATE("1e15", "1000000000000000", "-1e15", "1e-29", "1.5e-28", "1e999999999999999999999",
               "1e-999999999999999999999", "0.00000000000000000000000000001",
               "12345678901234567890123456789012345678901234567890",
               "99999999999999999999999999999999999999999999e-29",
               "999999999999999.99999999999999999999999999999", "9999999999999999999e43");
  INFO(text);
  REQUIRE_FALSE(Cost::parse(text).ok());
  CHECK(Cost::parse(text).refusal().code.text == "cost_out_of_range");
}

TEST_CASE("whatever a cost writes it reads again") {
  const unsigned seed = 20240901;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int i = 0; i < 5000; ++i) {
    const auto whole = static_cast<std::int64_t>(random()) % 1'000'000'000'000'000;
    const Cost high = Cost::scaled(whole, 0);
    const Cost low = Cost::scaled(static_cast<std::int64_t>(random() >> 2), 28);
    const Cost value = (random() % 2 == 0 ? high : high - high) + low;
    INFO(value.text());
    CHECK(cost(value.text()) == value);
    CHECK(cost("-" + value.text().substr(value.is_negative() ? 1 : 0)) ==
          (value.is_negative() ? value : -value));
  }
}

TEST_CASE("a sum of costs is the same in any order and in batches") {
  const unsigned seed = 7;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  std::vector<Cost> costs;
  for (int i = 0; i < 1000; ++i) {
    costs.push_back(Cost::scaled(static_cast<std::int64_t>(random()), static_cast<int>(i % 29)));
  }
  const auto sum = [](auto first, auto last) {
    Cost total;
    for (; first != last; ++first) total += *first;
    return total;
  };
  const Cost total = sum(costs.begin(), costs.end());
  CHECK(sum(costs.rbegin(), costs.rend()) == total);
  std::shuffle(costs.begin(), costs.end(), random);
  CHECK(sum(costs.begin(), costs.begin() + 333) + sum(costs.begin() + 333, costs.end()) == total);
}

TEST_CASE("a sum beyond 256 bits throws instead of wrapping") {
  const Cost largest = Cost::from_limbs({~0ULL, ~0ULL, ~0ULL, ~0ULL >> 1});
  const Cost smallest = Cost::from_limbs({0, 0, 0, 1ULL << 63});
  const Cost unit = Cost::scaled(1, 28);
  CHECK_THROWS_AS(largest + unit, std::overflow_error);
  CHECK_THROWS_AS(smallest - unit, std::overflow_error);
  CHECK_THROWS_AS(-smallest, std::overflow_error);
  CHECK(largest - unit + unit == largest);
  CHECK((smallest + largest).text() == "-0.0000000000000000000000000001");
}

TEST_CASE("costs are ordered by value") {
  CHECK(cost("-2") < cost("-1"));
  CHECK(cost("-1e-28") < cost("0"));
  CHECK(cost("0") < cost("1e-28"));
  CHECK(cost("99999999999") < cost("100000000000"));
}

TEST_CASE("a scaled integer is that many units") {
  CHECK(Cost::scaled(-125, 2) == cost("-1.25"));
  CHECK(Cost::scaled(std::numeric_limits<std::int64_t>::min(), 0).text() == "-9223372036854775808");
  CHECK(Cost::scaled(1, 28) == cost("1e-28"));
  CHECK_THROWS_AS(Cost::scaled(1, 29), std::logic_error);
}

TEST_CASE("halves are rounded away from zero in every currency") {
  const auto [exact, code, rounded] = GENERATE(table<const char*, const char*, const char*>({
      {"2.675", "USD", "2.68"},
      {"-2.675", "USD", "-2.68"},
      {"2.6749999999999999999999999999", "USD", "2.67"},
      {"-0.005", "USD", "-0.01"},
      {"-0.0049", "USD", "0.00"},
      {"0.5", "JPY", "1"},
      {"-0.5", "JPY", "-1"},
      {"0.49999", "JPY", "0"},
      {"0.0005", "BHD", "0.001"},
      {"1.00004999", "CLF", "1.0000"},
      {"1.00005", "CLF", "1.0001"},
      {"-7", "JPY", "-7"},
  }));
  INFO(exact << " " << code);
  CHECK(round_half_away(cost(exact), currency(code)).text() == rounded);
}

TEST_CASE("rounding down goes toward minus infinity") {
  const auto [exact, rounded] = GENERATE(table<const char*, const char*>({{"1.999", "1.99"},
                                                                          {"-1.991", "-2.00"},
                                                                          {"-1.99", "-1.99"},
                                                                          {"-1e-28", "-0.01"},
                                                                          {"1e-28", "0.00"}}));
  CHECK(round_down(cost(exact), currency("USD")).text() == rounded);
}

TEST_CASE("an amount turned into a cost is the same money") {
  CHECK(to_cost({-1250, currency("USD")}) == cost("-12.5"));
  CHECK(to_cost({7, currency("JPY")}) == cost("7"));
  CHECK(to_cost({125, currency("BHD")}) == cost("0.125"));
}

TEST_CASE("an amount shows all its minor digits") {
  CHECK(Amount{-1250, currency("USD")}.text() == "-12.50");
  CHECK(Amount{5, currency("USD")}.text() == "0.05");
  CHECK(Amount{7, currency("JPY")}.text() == "7");
  CHECK(Amount{125, currency("BHD")}.text() == "0.125");
  CHECK(Amount{-1, currency("CLF")}.text() == "-0.0001");
  CHECK(Amount{std::numeric_limits<std::int64_t>::min(), currency("USD")}.text() ==
        "-92233720368547758.08");
}

TEST_CASE("amounts of different currencies are never added") {
  CHECK_THROWS_AS((Amount{1, currency("USD")} + Amount{1, currency("EUR")}), std::logic_error);
  CHECK_THROWS_AS((Amount{1, currency("USD")} - Amount{1, currency("EUR")}), std::logic_error);
}

TEST_CASE("an amount beyond 64 bits throws instead of wrapping") {
  const Amount largest{std::numeric_limits<std::int64_t>::max(), currency("USD")};
  CHECK_THROWS_AS((largest + Amount{1, currency("USD")}), std::overflow_error);
  CHECK_THROWS_AS((-largest - Amount{2, currency("USD")}), std::overflow_error);
  Cost huge = cost("999999999999999");
  for (int i = 0; i < 10; ++i) huge += huge;
  CHECK_THROWS_AS(round_half_away(huge, currency("USD")), std::overflow_error);
}

TEST_CASE("a sum beyond what an export may hold is read back as it was written") {
  const Cost most = cost("999999999999999.9999999999999999999999999999");
  Cost sum = most;
  for (const int doubling : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) {
    CAPTURE(doubling);
    sum += sum;
    CHECK(*Cost::from_text(sum.text()) == sum);
    CHECK(*Cost::from_text((-sum).text()) == -sum);
  }
  CHECK(*Cost::from_text("0") == Cost{});
  CHECK(*Cost::from_text("-0.0000000000000000000000000001") == cost("-1e-28"));
}

TEST_CASE("what text() does not write is no kept sum") {
  const std::string text = GENERATE("", "-", ".", "1e3", "1.2.3", "+1", " 1", "0x1",
                                    "0.00000000000000000000000000001", "1" + std::string(60, '0'));
  CAPTURE(text);
  REQUIRE_FALSE(Cost::from_text(text).ok());
  CHECK(Cost::from_text(text).refusal().code.text == "cost_unreadable");
}
