// What was invoiced stays as it was; what changes behind it is billed by a later run.
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "billing/repository.h"

namespace bot::focus {

using InvoicedPeriod = std::pair<billing::OrganizationName, billing::Month>;

// What the ledger of a billing period is and will be.
struct LedgerChange {
  billing::Month period;
  std::vector<billing::LedgerEntry> before, after;
};

// Whose charges of an issued run the changes concern: before they are recorded, by the structure
// as it is then and as it will be. The same charges in another order change nothing.
std::set<InvoicedPeriod> invoiced_periods_changed_by(
    billing::Repository&, const std::vector<billing::Organization>& before,
    const std::vector<billing::Organization>& after, const std::vector<LedgerChange>&);

// The change that recording the file is, period by period.
std::vector<LedgerChange> ledger_changes(billing::Repository&, const billing::ChargeFile&,
                                         const std::vector<billing::LedgerEntry>&,
                                         const std::vector<billing::SetAsideRow>&);

}  // namespace bot::focus
