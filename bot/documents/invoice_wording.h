// What an invoice's head says, in words; the same for paper and screen readers.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "billing/invoice.h"
#include "bot/documents/document_seller.h"

namespace bot {

std::string title_of(const billing::Invoice&);   // "INVOICE", "CREDIT NOTE"
std::string number_of(const billing::Invoice&);  // "INV-2026-000017", "DRAFT"
// "12,431.10", "-0.24": without the currency, for columns that name it.
std::string plain_amount(const billing::Amount&);
// "September 1 to 30, 2024 (UTC)"
std::string period_in_words(billing::Month);
// Label and value: number, issue date, billing period, account number, cost center, organization,
// and where there are any the purchase order and what it corrects.
std::vector<std::pair<std::string, std::string>> facts_of(const billing::Invoice&);
// "INV-2026-000017, INV-2026-000018"; empty: it corrects nothing.
std::string corrected_numbers(const billing::Invoice&);
// The flags of a line in words, such as "Unattributed: ..."; empty: none.
std::string flags_of(const billing::InvoiceLine&);
// What stands below the lines: the total, with tax before it where the document shows tax.
std::vector<std::pair<std::string, billing::Amount>> totals_of(const billing::Invoice&);
// Why there is no tax, where the document says so; payment terms; explanations of the flags that
// stand on this invoice.
std::vector<std::string> notes_of(const billing::Invoice&, const DocumentSeller&);

}  // namespace bot
