// The run over the port: collect the input, draw up, and (only if asked) number and record.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "billing/repository.h"

namespace billing {

// What if that mode had billed the period? All cost centers that are not deleted are in scope.
InvoiceRunInput run_input(Repository&, const Organization&, Month period,
                          std::optional<InvoicingMode> what_if,
                          const std::optional<std::set<CostCenterId>>& scope = std::nullopt);

// The dry run: nothing is recorded, holds are listed in the run. `organization_unknown`.
Result<InvoiceRun> dry_run(Repository&, const OrganizationName&, Month period,
                           std::optional<InvoicingMode> what_if = std::nullopt,
                           const std::optional<std::set<CostCenterId>>& scope = std::nullopt);

using Hash = std::function<std::string(std::string_view)>;  // SHA-256 in hexadecimal

// Issues: draws numbers and records the run. The same input again returns the run already
// issued. Refused with `run_on_hold` (faults say why), `period_not_closed` (the period has not
// ended at `now`), `period_already_invoiced` (issued before from other charges).
Result<IssuedRun> issue_invoices(Repository&, const OrganizationName&, Month period,
                                 std::string_view issued_by, Instant now, const Hash&);

// The latest closed period that has charges of the organization, and the split of it: what the
// preview shows and the setup check balances.
struct Preview {
  Month period;
  InvoiceRun separate;
  InvoiceRun single;
};
std::optional<Preview> preview(Repository&, const Organization&,
                               const std::set<CostCenterId>& scope, Instant now);

}  // namespace billing
