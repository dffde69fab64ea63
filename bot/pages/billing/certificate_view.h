// Certificates of a run: that every cent accepted is on an invoice, or named. All words are the
// reader's.
#pragma once

#include <cstddef>
#include <string>

#include "billing/run/invoice_run.h"
#include "bot/pages/parts/facts.h"

namespace bot::pages {

// The section once per currency, each with {{>CERTIFICATE}}.
void show_certificates(View&, std::string_view section, const billing::InvoiceRun&);
// "It balances: 4 invoices sum to the single invoice, difference 0.", or how far it is off.
std::string balance_sentence(const billing::InvoiceRun&);
std::string kind_words(billing::RunKind);
std::string mode_words(billing::InvoicingMode);
// "4 invoices, USD 12,431.10 together"
std::string invoices_in_words(const billing::InvoiceRun&);
// "1 row", "no rows"
std::string rows_in_words(std::size_t count);

}  // namespace bot::pages
