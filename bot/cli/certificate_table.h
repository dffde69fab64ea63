// The certificate of an invoice run for people: every cent accepted is on an invoice, or named.
#pragma once

#include <ostream>
#include <vector>

#include "billing/run/issue_invoices.h"

namespace bot::cli {

// With the money that nobody is billed for at the end.
void print_certificates(billing::Month period, const std::vector<billing::InvoiceRun>&,
                        const std::vector<billing::NobodysCharges>&, std::ostream& out);

}  // namespace bot::cli
