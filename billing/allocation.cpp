#include "billing/allocation.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <numeric>
#include <stdexcept>

namespace billing {
namespace {

// Holds whole x weight x count without wrapping; checked all the same.
using Wide = boost::multiprecision::checked_int1024_t;

Wide wide(const Cost& cost) {
  const Cost absolute = cost.is_negative() ? -cost : cost;
  Wide value = 0;
  for (std::size_t i = absolute.limbs().size(); i-- > 0;) {
    value <<= 64;
    value += absolute.limbs()[i];
  }
  return cost.is_negative() ? -value : value;
}

// The value is known to lie between 0 and a Cost, or just below 0.
Cost narrow(const Wide& value) {
  const bool negative = value < 0;
  Wide rest = negative ? -value : value;
  const Wide mask = (Wide{1} << 64) - 1;
  std::array<std::uint64_t, 4> limbs{};
  for (auto& limb : limbs) {
    limb = static_cast<std::uint64_t>(static_cast<Wide>(rest & mask));
    rest >>= 64;
  }
  const Cost cost = Cost::from_limbs(limbs);
  return negative ? -cost : cost;
}

template <class Part>
void require_unique_ids(std::span<const Part> parts) {
  std::vector<std::string_view> ids;
  ids.reserve(parts.size());
  for (const Part& part : parts) ids.push_back(part.id);
  std::sort(ids.begin(), ids.end());
  if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) {
    throw std::logic_error("two parts of an allocation have the same id");
  }
}

// The indices of the parts that get one unit more: the largest fractions, ties by smaller id.
template <class Part, class Fraction>
std::vector<std::size_t> largest(std::span<const Part> parts,
                                 const std::vector<Fraction>& fractions, std::size_t missing) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto first = [&](std::size_t a, std::size_t b) {
    if (fractions[a] != fractions[b]) return fractions[b] < fractions[a];
    return parts[a].id < parts[b].id;
  };
  std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(missing), order.end(),
                   first);
  order.resize(missing);
  return order;
}

}  // namespace

std::vector<Amount> allocate(const Amount& total, std::span<const Share> shares) {
  require_unique_ids(shares);
  const Currency currency = total.currency;
  std::vector<Amount> amounts;
  std::vector<Cost> fractions;
  amounts.reserve(shares.size());
  fractions.reserve(shares.size());
  Cost sum;
  Amount floored{0, currency};
  for (const Share& share : shares) {
    amounts.push_back(round_down(share.exact, currency));
    fractions.push_back(share.exact - to_cost(amounts.back()));
    sum += share.exact;
    floored += amounts.back();
  }
  const Cost unit = to_cost(Amount{1, currency});
  const Cost gap = to_cost(total) - sum;
  if (gap >= unit || -gap >= unit) {
    throw std::logic_error("the total to allocate is not the rounded sum of its shares");
  }
  // Less than one unit per share that has a fraction, so no exact 0 is ever reached.
  const auto missing = static_cast<std::size_t>((total - floored).minor_units);
  for (const std::size_t index : largest(shares, fractions, missing)) {
    amounts[index] += Amount{1, currency};
  }
  return amounts;
}

std::vector<Cost> divide(const Cost& whole, std::span<const Weight> weights) {
  require_unique_ids(weights);
  Wide weight_sum = 0;
  for (const Weight& weight : weights) {
    if (weight.weight.is_negative()) throw std::logic_error("a weight is negative");
    weight_sum += wide(weight.weight);
  }
  if (weight_sum == 0) throw std::logic_error("the weights of a division sum to zero");
  const Wide exact_whole = wide(whole);
  std::vector<Cost> parts;
  std::vector<Wide> fractions;
  parts.reserve(weights.size());
  fractions.reserve(weights.size());
  Cost floored;
  for (const Weight& weight : weights) {
    const Wide product = exact_whole * wide(weight.weight);
    Wide quotient = product / weight_sum;
    Wide remainder = product % weight_sum;
    if (remainder < 0) {  // C++ divides toward zero, the rule toward minus infinity
      quotient -= 1;
      remainder += weight_sum;
    }
    parts.push_back(narrow(quotient));
    fractions.push_back(remainder);
    floored += parts.back();
  }
  const Cost missing = whole - floored;
  const auto count = static_cast<std::size_t>(missing.limbs()[0]);
  const Cost unit = Cost::scaled(1, Cost::fraction_digits);
  for (const std::size_t index : largest(weights, fractions, count)) parts[index] += unit;
  return parts;
}

}  // namespace billing
