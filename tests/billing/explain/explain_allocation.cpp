#include "billing/explain/explain_allocation.h"

#include <random>
#include <set>

#include "tests/support/printed.h"

using namespace billing;

TEST_CASE("an allocation is explained by floors, fractions, ranks and units") {
  const std::vector<Share> shares{
      {"a", cost("10.333")}, {"b", cost("10.338")}, {"c", cost("5")}, {"d", cost("-1.002")}};
  const auto explained = explain_allocation(Amount{2467, {}}, shares);
  CHECK(explained.exact == cost("24.669"));
  CHECK(explained.floored.text() == "24.65");
  CHECK(explained.units == 2);
  const auto& [a, b, c, d] =
      std::tie(explained.shares[0], explained.shares[1], explained.shares[2], explained.shares[3]);
  CHECK(a.fraction == cost("0.003"));
  CHECK(b.fraction == cost("0.008"));
  CHECK(c.fraction == cost("0"));
  CHECK(d.floored.text() == "-1.01");
  CHECK(d.fraction == cost("0.008"));
  CHECK(std::vector{a.rank, b.rank, c.rank, d.rank} == std::vector<std::size_t>{3, 1, 4, 2});
  CHECK(std::vector{a.got_unit, b.got_unit, c.got_unit, d.got_unit} ==
        std::vector{false, true, false, true});
  CHECK(b.amount.text() == "10.34");
}

TEST_CASE("what an allocation is explained by gives the amounts that are allocated") {
  const unsigned seed = 20240911;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 400; ++round) {
    const Currency currency =
        Currency::from_code(std::array{"USD", "JPY", "BHD", "CLF"}[random() % 4]).value();
    std::vector<Share> shares;
    Cost sum;
    for (std::size_t i = random() % 40; i > 0; --i) {
      // Few different fractions, so that there are ties.
      const auto digits = static_cast<std::int64_t>(random() % 5000) - 2000;
      shares.push_back({"id-" + std::to_string(random()), Cost::scaled(digits, 4)});
      sum += shares.back().exact;
    }
    const Amount total = round_half_away(sum, currency);
    const auto amounts = allocate(total, shares);
    const auto explained = explain_allocation(total, shares);
    REQUIRE(explained.shares.size() == shares.size());
    CHECK(explained.exact == sum);
    std::set<std::size_t> ranks;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      const ExplainedShare& share = explained.shares[i];
      Amount by_rank = share.floored;
      if (share.rank <= explained.units) by_rank += Amount{1, currency};
      CHECK(by_rank == amounts[i]);
      CHECK(share.amount == amounts[i]);
      CHECK(share.got_unit == (share.rank <= explained.units));
      CHECK(to_cost(share.floored) + share.fraction == share.exact);
      ranks.insert(share.rank);
    }
    CHECK(ranks.size() == shares.size());
  }
}
