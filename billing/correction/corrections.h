// What was found out after a period was invoiced: the difference between what the ledger says of
// it now and what was billed for it. It is billed by the next run, or by a supplementary one.
#pragma once

#include <span>
#include <vector>

#include "billing/repository.h"

namespace billing {

// What a run billed in single_invoice mode was borne by the organization, whoever owned it.
struct BilledBefore {
  std::vector<LedgerEntry> separately;  // in invoice_per_cost_center mode
  std::vector<LedgerEntry> jointly;     // in single_invoice mode
};

// `now` less what was billed, one entry a key, ordered, those of 0 left out; `assumed` does not
// count. An owner's change alone moves no money that was billed jointly: what it takes from one
// cost center and gives to another is left out as far as it was billed so. The entries sum to the
// difference of the sums.
std::vector<LedgerEntry> difference(std::span<const LedgerEntry> now, const BilledBefore& billed);

// That of one billing period as the repository has it; empty if there is none.
std::vector<LedgerEntry> open_difference(Repository&, const OrganizationName&, Month period);

// What a regular run of the period bills beside the period's own charges: the open differences of
// all earlier billing periods that changed since they were invoiced, or, if the run was issued,
// those that it billed.
std::vector<LedgerEntry> corrections_billed_in(Repository&, const OrganizationName&, Month period);

// The documents of the organization's earlier runs that the corrections may concern: those of the
// billing periods of the entries, but for the period of the run itself.
std::vector<Original> originals_of(Repository&, const OrganizationName&,
                                   std::span<const LedgerEntry> corrections);

}  // namespace billing
