// Billing Account Numbers: their syntax, and that one belongs to one cost center for ever.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "billing/structure/organization.h"

namespace billing {

// Upper-cases, drops blanks and invisible characters, then checks: 1-13 of A-Z, 0-9 and '-', and
// not one of the reserved N, E, NB (product decision 7). Refused with `ban_empty`,
// `ban_malformed`, `ban_reserved`.
Result<BillingAccountNumber> parse_ban(std::string_view text);

// One BAN given to one cost center, or to the organization itself (no cost center).
struct BanAssignment {
  BillingAccountNumber ban;
  OrganizationName organization;
  std::optional<CostCenterId> cost_center;
  Month from;                    // first month it is printed on
  std::optional<Month> retired;  // first month it is no longer used; never used again after
  bool operator==(const BanAssignment&) const = default;
};

// Whether `proposed` may be added to everything ever assigned on the platform that has the same
// BAN or the same bearer. `ban_in_use` (active elsewhere, or the organization's own),
// `ban_retired`, `ban_already_assigned` (the bearer has another active one), `cost_center_unknown`.
Result<BanAssignment> assign_ban(const Organization&, std::span<const BanAssignment> existing,
                                 const BanAssignment& proposed);

// The BANs that organizations have for themselves, of all but the one named: as assignments to no
// cost center.
std::vector<BanAssignment> own_bans(std::span<const Organization>, const OrganizationName& but);

// The BAN printed for that bearer in that month: none if it has none then.
std::optional<BillingAccountNumber> ban_of(std::span<const BanAssignment>,
                                           const std::optional<CostCenterId>& bearer, Month);

}  // namespace billing
