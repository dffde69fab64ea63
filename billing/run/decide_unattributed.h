// The verb of a billing operator: the organization itself bears what no cost center owned.
#pragma once

#include <string>
#include <string_view>

#include "billing/run/issue_invoices.h"

namespace billing {

// Records the decision for exactly the charges that the next run of the period would bill, if they
// are those that were `seen` (a text of `unattributed_totals`): of an invoiced period, what changed
// since. The same decision again returns the one on record. Refused with `organization_unknown`,
// `nothing_unattributed` (every account had an owner), `unattributed_changed` (the totals are not
// what was seen).
Result<UnattributedDecision> decide_unattributed(Repository&, const PeriodCharges&,
                                                 const OrganizationName&, std::string_view seen,
                                                 std::string_view decided_by, Instant now,
                                                 std::string_view reason);

}  // namespace billing
