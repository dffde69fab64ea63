// Dividing without losing anything: largest remainder, ties by id.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "billing/money.h"

namespace billing {

struct Share {
  std::string id;  // unique among the shares; decides ties, smaller first
  Cost exact;
};

// Whole minor units for each share, in the shares' order, that sum to exactly `total`: each
// exact share is floored (toward minus infinity) to the minor unit and the missing units go to
// the largest fractional parts. Each result differs from its exact share by less than one unit
// and an exact 0 stays 0. Throws std::logic_error if `total` is not within one unit of the exact
// sum, or an id stands twice.
std::vector<Amount> allocate(const Amount& total, std::span<const Share> shares);

struct Weight {
  std::string id;  // unique; decides ties
  Cost weight;     // not negative
};

// The exact cost divided in proportion to the weights, at 28 digits after the point, by the same
// rule, so that the parts sum to the whole. Throws std::logic_error if the weights sum to zero.
std::vector<Cost> divide(const Cost& whole, std::span<const Weight> weights);

}  // namespace billing
