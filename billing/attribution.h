// Whose cost was this at that instant? The owner's timeline of a provider account, and the
// division of a charge that a move cuts (billing decision 1).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "billing/charge.h"
#include "billing/structure/organization.h"

namespace billing {

// Who bears a charge. No organization: nobody is known for the account. An organization without
// a cost center: the account is registered, but no cost center owned it at that instant.
struct Owner {
  std::optional<OrganizationName> organization;
  std::optional<CostCenterId> cost_center;
  bool assumed = false;  // usage from before the first known placement: the earliest known owner
  auto operator<=>(const Owner&) const = default;
};

struct OwnedInterval {
  Interval during;
  Owner owner;
  bool operator==(const OwnedInterval&) const = default;
};

// Consecutive, without gap or overlap, from the beginning of time to its end; neighbors differ.
using OwnerTimeline = std::vector<OwnedInterval>;

// Provider account -> provider -> workspace -> cost center, each link an interval history, for
// all organizations of the platform. Where two cost centers claim the same account at the same
// instant nobody owns it: the charge is unattributed until the claim is settled.
class OwnershipIndex {
 public:
  static OwnershipIndex of(std::span<const Organization> organizations);
  // The key is a folded account id. Null if no provider has that account.
  const OwnerTimeline* timeline(std::string_view folded_account) const;
  const std::map<std::string, OwnerTimeline, std::less<>>& timelines() const { return timelines_; }

 private:
  std::map<std::string, OwnerTimeline, std::less<>> timelines_;
};

struct AttributedPart {
  Owner owner;
  Cost exact;
};

// The parts sum to the charge's cost. One part, by the owner at ChargePeriodStart; several only
// for a Usage charge longer than one hour that ownership changes cut: divided by duration.
std::vector<AttributedPart> attribute(const Charge&, const OwnerTimeline&);

}  // namespace billing
