// How allocate() came to its amounts, in figures that anybody can add up again.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "billing/allocation.h"

namespace billing {

struct ExplainedShare {
  std::string id;
  Cost exact;
  Amount floored;        // toward minus infinity
  Cost fraction;         // exact less floored: 0 or more, below one unit
  std::size_t rank = 0;  // among the fractions, the largest is 1; ties by smaller id
  bool got_unit = false;
  Amount amount;  // floored, and one unit more if it got one
};

struct ExplainedAllocation {
  Amount total;
  Cost exact;                          // the shares' sum, which the total is rounded from
  Amount floored;                      // the sum of what is floored
  std::size_t units = 0;               // what is missing to the total: so many ranks get one
  std::vector<ExplainedShare> shares;  // in the shares' order
};

// The amounts are those of allocate(), which it throws as.
ExplainedAllocation explain_allocation(const Amount& total, std::span<const Share> shares);

}  // namespace billing
