// Bills what changed after a period was invoiced without waiting for the next run: what a cost
// center owes less is a credit note that names its original, what another owes more an invoice.
#pragma once

#include "billing/run/issue_invoices.h"
#include "billing/run/record_run.h"

namespace billing {

// The period's open difference, to be billed under the mode that billed it; its canonical text
// says what exactly was looked at. Refused with `organization_unknown`, `period_not_invoiced`,
// `nothing_to_correct`.
Result<InvoiceRunInput> supplementary_input(Repository&, const OrganizationName&, Month period,
                                            std::string_view reason = {});

// Draws it up. Refused as that, and with `run_on_hold` as dry_run().
Result<InvoiceRun> draw_up_supplementary(Repository&, const OrganizationName&, Month period,
                                         std::string_view reason);

// Issues it. Refused beside that with `run_on_hold` where somebody has to decide first, and with
// `reason_missing`. Once issued, the period's charges are settled until they change again, so the
// same run is not issued twice.
Result<IssuedRun> issue_supplementary(Repository&, const OrganizationName&, Month period,
                                      std::string_view reason, const Issuing&, const Hash&);

}  // namespace billing
