// Totals and invoice runs as JSON: the shape that the command line and the API promise. Money is
// text, so that no reader makes a float of it.
#pragma once

#include <string>
#include <vector>

#include "billing/run/issue_invoices.h"

namespace bot {

// {"period","organizations":[{"name","currency","accepted","bearers":[{"kind","id","exact"}]}]};
// `name` is null for charges nobody is known for. Ends with a line feed, as run_json does.
std::string totals_json(billing::Month period, const std::vector<billing::OrganizationTotals>&);

// {"period","organizations":[{"name","currency","mode","accepted_exact","single_invoice",
// "invoices":[{"number","bearer","ban","total","lines":[{"description","provider_account",
// "usage_month","amount"}]}],"unattributed","set_aside","difference","holds":[...]}]}, one element
// per organization and currency. `number` is null for a draft, `ban` where there is none yet; every
// figure where the run could not be calculated. Money that nobody is billed for comes last, its
// `name`, `mode`, `single_invoice` and `difference` null, the reason in `holds`.
std::string run_json(billing::Month period, const std::vector<billing::InvoiceRun>&,
                     const std::vector<billing::NobodysCharges>&);

// "USD 5.25 and 1 row set aside (USD 3) of the payers payer-1, payer-2"
std::string nobody_sentence(const billing::NobodysCharges&);

// Who pays: the cost center's id, or the organization's name.
std::string bearer_of(const billing::Invoice&);

}  // namespace bot
