#include "billing/explain/explain_allocation.h"

#include <algorithm>
#include <numeric>

namespace billing {

ExplainedAllocation explain_allocation(const Amount& total, std::span<const Share> shares) {
  const std::vector<Amount> amounts = allocate(total, shares);
  const Currency currency = total.currency;
  ExplainedAllocation explained;
  explained.total = total;
  explained.floored = {0, currency};
  for (std::size_t i = 0; i < shares.size(); ++i) {
    ExplainedShare& share = explained.shares.emplace_back();
    share.id = shares[i].id;
    share.exact = shares[i].exact;
    share.floored = round_down(share.exact, currency);
    share.fraction = share.exact - to_cost(share.floored);
    share.amount = amounts[i];
    share.got_unit = share.amount != share.floored;
    explained.exact += share.exact;
    explained.floored += share.floored;
  }
  explained.units = static_cast<std::size_t>((total - explained.floored).minor_units);
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    const ExplainedShare &one = explained.shares[a], &other = explained.shares[b];
    if (one.fraction != other.fraction) return other.fraction < one.fraction;
    return one.id < other.id;
  });
  for (std::size_t i = 0; i < order.size(); ++i) explained.shares[order[i]].rank = i + 1;
  return explained;
}

}  // namespace billing
