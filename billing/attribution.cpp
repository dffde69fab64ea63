#include "billing/attribution.h"

#include <algorithm>

#include "billing/allocation.h"

namespace billing {
namespace {

// Longer Usage charges are divided where a move cuts them (product decision 1).
constexpr std::chrono::hours longest_undivided{1};

struct Stay {
  Owner owner;
  std::chrono::seconds duration{};
};

bool same_bearer(const Owner& a, const Owner& b) {
  return a.organization == b.organization && a.cost_center == b.cost_center;
}

// The first interval that has not ended at that instant.
OwnerTimeline::const_iterator interval_at(const OwnerTimeline& timeline, Instant instant) {
  return std::ranges::partition_point(timeline, [&](const OwnedInterval& owned) {
    return owned.during.to && *owned.during.to <= instant;
  });
}

// How long each owner had the account during the charge, in the order of their first stay.
std::vector<Stay> stays_during(const Charge& charge, const OwnerTimeline& timeline) {
  std::vector<Stay> stays;
  for (auto at = interval_at(timeline, charge.used_from); at != timeline.end(); ++at) {
    const Instant from = std::max(charge.used_from, at->during.from.value_or(charge.used_from));
    const Instant to = std::min(charge.used_to, at->during.to.value_or(charge.used_to));
    if (from >= to) break;
    const auto same = std::ranges::find_if(
        stays, [&](const Stay& stay) { return same_bearer(stay.owner, at->owner); });
    if (same != stays.end()) {
      same->duration += to - from;
    } else {
      stays.push_back({at->owner, to - from});
    }
  }
  return stays;
}

}  // namespace

std::vector<AttributedPart> attribute(const Charge& charge, const OwnerTimeline& timeline) {
  const auto first = interval_at(timeline, charge.used_from);
  if (first == timeline.end()) return {{Owner{}, charge.billed_cost}};
  const bool may_be_cut = charge.category == ChargeCategory::usage &&
                          charge.used_to - charge.used_from > longest_undivided;
  const bool reaches_next = first->during.to && *first->during.to < charge.used_to;
  if (!may_be_cut || !reaches_next) return {{first->owner, charge.billed_cost}};

  const std::vector<Stay> stays = stays_during(charge, timeline);
  std::vector<Weight> weights;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    // Four digits, so that the ids sort as the stays do.
    const std::string order = std::to_string(i);
    weights.push_back({std::string(4 - std::min<std::size_t>(order.size(), 4), '0') + order,
                       Cost::scaled(stays[i].duration.count(), 0)});
  }
  const std::vector<Cost> costs = divide(charge.billed_cost, weights);
  std::vector<AttributedPart> parts;
  for (std::size_t i = 0; i < stays.size(); ++i) parts.push_back({stays[i].owner, costs[i]});
  return parts;
}

}  // namespace billing
