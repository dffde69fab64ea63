// The certificate of an invoice run for people: every cent accepted is on an invoice, or named.
#pragma once

#include <ostream>
#include <vector>

#include "billing/invoice_run.h"

namespace bot::cli {

void print_certificates(billing::Month period, const std::vector<billing::InvoiceRun>&,
                        std::ostream& out);

}  // namespace bot::cli
