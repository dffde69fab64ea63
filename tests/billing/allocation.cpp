#include "billing/allocation.h"

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>

#include "tests/support/printed.h"

using billing::allocate;
using billing::Amount;
using billing::Cost;
using billing::Share;
using billing::to_cost;
using billing::Weight;

namespace {

std::vector<std::string> texts(const std::vector<Amount>& amounts) {
  std::vector<std::string> result;
  for (const Amount& amount : amounts) result.push_back(amount.text());
  return result;
}

Cost sum_of(const std::vector<Share>& shares) {
  Cost sum;
  for (const Share& share : shares) sum += share.exact;
  return sum;
}

std::vector<std::string> allocated(const std::vector<Share>& shares, std::string_view code) {
  return texts(allocate(round_half_away(sum_of(shares), currency(code)), shares));
}

std::vector<Share> random_shares(std::mt19937_64& random) {
  std::vector<Share> shares(random() % 40);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto whole = static_cast<std::int64_t>(random() % 2'000'000) - 800'000;
    const int digits = static_cast<int>(random() % 9);
    shares[i] = {"cc-" + std::to_string(i),
                 random() % 5 == 0 ? Cost{} : Cost::scaled(whole, digits)};
  }
  return shares;
}

}  // namespace

TEST_CASE("what is missing goes to the largest fractions, ties to the smaller id") {
  using Texts = std::vector<std::string>;
  CHECK(allocated({{"a", cost("0.333")}, {"b", cost("0.333")}, {"c", cost("0.334")}}, "USD") ==
        Texts{"0.33", "0.33", "0.34"});
  CHECK(allocated({{"c", cost("0.005")}, {"a", cost("0.005")}, {"b", cost("0.005")}}, "USD") ==
        Texts{"0.00", "0.01", "0.01"});
  CHECK(allocated({{"a", cost("0.5")}}, "JPY") == Texts{"1"});
  CHECK(allocated({{"a", cost("-0.005")}, {"b", cost("-0.005")}}, "USD") == Texts{"0.00", "-0.01"});
  CHECK(allocated({{"a", cost("10.004")}, {"b", cost("-3.003")}}, "USD") ==
        Texts{"10.00", "-3.00"});
  CHECK(allocated({{"a", cost("0.0005")}, {"b", cost("0.0005")}}, "BHD") ==
        Texts{"0.001", "0.000"});
  CHECK(allocated({{"a", cost("0.00005")}, {"b", cost("0.00004")}}, "CLF") ==
        Texts{"0.0001", "0.0000"});
  CHECK(allocated({}, "USD").empty());
}

TEST_CASE("an allocation conserves, is fair, keeps zeros and keeps the order") {
  const unsigned seed = 4217;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 400; ++round) {
    const auto unit_of = currency(std::array{"JPY", "USD", "BHD", "CLF"}[random() % 4]);
    const auto shares = random_shares(random);
    const Amount total = round_half_away(sum_of(shares), unit_of);
    const auto amounts = allocate(total, shares);
    Amount sum{0, unit_of};
    for (std::size_t i = 0; i < shares.size(); ++i) {
      sum += amounts[i];
      const Cost off = to_cost(amounts[i]) - shares[i].exact;
      CHECK((off < to_cost({1, unit_of}) && -off < to_cost({1, unit_of})));
      if (shares[i].exact.is_zero()) CHECK(amounts[i].minor_units == 0);
      for (std::size_t j = 0; j < i; ++j) {
        if (shares[j].exact < shares[i].exact) {
          CHECK(amounts[j].minor_units <= amounts[i].minor_units);
        }
      }
    }
    CHECK(sum == total);
  }
}

TEST_CASE("an allocation does not depend on the order of its shares") {
  const unsigned seed = 99;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 100; ++round) {
    auto shares = random_shares(random);
    const Amount total = round_half_away(sum_of(shares), currency("USD"));
    const auto by_id = [&] {
      const auto amounts = allocate(total, shares);
      std::vector<std::pair<std::string, std::int64_t>> result;
      for (std::size_t i = 0; i < shares.size(); ++i) {
        result.emplace_back(shares[i].id, amounts[i].minor_units);
      }
      std::sort(result.begin(), result.end());
      return result;
    };
    const auto before = by_id();
    std::shuffle(shares.begin(), shares.end(), random);
    CHECK(by_id() == before);
  }
}

TEST_CASE("a hundred thousand parts sum to their total") {
  std::vector<Share> shares;
  for (int i = 0; i < 100'000; ++i) shares.push_back({std::to_string(i), cost("0.0033333333333")});
  const Amount total = round_half_away(sum_of(shares), currency("USD"));
  CHECK(total.text() == "333.33");
  Amount sum{0, currency("USD")};
  for (const Amount& amount : allocate(total, shares)) sum += amount;
  CHECK(sum == total);
}

TEST_CASE("a hundred thousand parts of every size are fair and keep their order") {
  const unsigned seed = 100'000;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const std::array units{"JPY", "USD", "BHD", "CLF"};
  for (const char* code : units) {
    INFO(code);
    std::vector<Share> shares;
    for (int i = 0; i < 100'000; ++i) {
      // Thirds, halves of a unit, and sizes from a hundred-thousandth on, of both signs.
      const auto whole = static_cast<std::int64_t>(random() % 2'000'001) - 1'000'000;
      const Cost exact = i % 3 == 0   ? cost("0.3333333333333333333333333333")
                         : i % 3 == 1 ? Cost::scaled(5 * (whole % 3), 1 + i % 5)
                                      : Cost::scaled(whole, 5);
      shares.push_back({std::to_string(i), exact});
    }
    const Amount total = round_half_away(sum_of(shares), currency(code));
    const auto amounts = allocate(total, shares);
    Amount sum{0, currency(code)};
    std::vector<std::pair<Cost, std::int64_t>> by_size;
    const Cost unit = to_cost({1, currency(code)});
    bool fair = true;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      sum += amounts[i];
      const Cost off = to_cost(amounts[i]) - shares[i].exact;
      fair = fair && off < unit && -off < unit;
      by_size.emplace_back(shares[i].exact, amounts[i].minor_units);
    }
    CHECK(sum == total);
    CHECK(fair);
    std::ranges::sort(by_size);
    CHECK(std::ranges::is_sorted(by_size, {}, &std::pair<Cost, std::int64_t>::second));
  }
}

TEST_CASE("a total that is not its shares' is a bug") {
  const std::vector<Share> shares{{"a", cost("1.004")}};
  CHECK_THROWS_AS(allocate({102, currency("USD")}, shares), std::logic_error);
  CHECK_THROWS_AS(allocate({99, currency("USD")}, shares), std::logic_error);
  CHECK(allocate({101, currency("USD")}, shares).front().text() == "1.01");
  CHECK_THROWS_AS(allocate({1, currency("USD")}, {}), std::logic_error);
}

TEST_CASE("two parts with the same id are a bug") {
  const std::vector<Share> shares{{"a", cost("1")}, {"a", cost("2")}};
  CHECK_THROWS_AS(allocate({300, currency("USD")}, shares), std::logic_error);
  const std::vector<Weight> weights{{"a", cost("1")}, {"a", cost("2")}};
  CHECK_THROWS_AS(divide(cost("1"), weights), std::logic_error);
}

TEST_CASE("a third is divided at 28 digits and the rest goes by id") {
  const std::vector<Weight> thirds{{"c", cost("1")}, {"a", cost("1")}, {"b", cost("1")}};
  const auto parts = divide(cost("1"), thirds);
  CHECK(parts[0].text() == "0.3333333333333333333333333333");
  CHECK(parts[1].text() == "0.3333333333333333333333333334");
  CHECK(parts[2].text() == "0.3333333333333333333333333333");
}

TEST_CASE("a negative cost is divided so that its parts sum to it") {
  const std::vector<Weight> weights{{"a", cost("1")}, {"b", cost("2")}, {"z", cost("0")}};
  const auto parts = divide(cost("-1"), weights);
  CHECK(parts[0].text() == "-0.3333333333333333333333333333");
  CHECK(parts[1].text() == "-0.6666666666666666666666666667");
  CHECK(parts[2].is_zero());
}

TEST_CASE("a division conserves and gives nothing to a weight of zero") {
  const unsigned seed = 31;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 300; ++round) {
    std::vector<Weight> weights(1 + random() % 12);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const auto value = static_cast<std::int64_t>(random() >> 1);
      weights[i] = {std::to_string(i),
                    i % 4 == 3 ? Cost{} : Cost::scaled(value, static_cast<int>(random() % 28))};
    }
    const Cost whole = Cost::scaled(static_cast<std::int64_t>(random()), 20);
    Cost sum;
    const auto parts = divide(whole, weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      sum += parts[i];
      if (weights[i].weight.is_zero()) CHECK(parts[i].is_zero());
    }
    CHECK(sum == whole);
  }
}

TEST_CASE("a division by weights that sum to zero or are negative is a bug") {
  const std::vector<Weight> zero{{"a", Cost{}}};
  CHECK_THROWS_AS(divide(cost("1"), zero), std::logic_error);
  const std::vector<Weight> negative{{"a", cost("-1")}, {"b", cost("3")}};
  CHECK_THROWS_AS(divide(cost("1"), negative), std::logic_error);
}
