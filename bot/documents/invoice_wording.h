// What an invoice's head says, in words; the same for paper and screen readers.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "billing/invoice.h"

namespace bot {

std::string title_of(const billing::Invoice&);   // "INVOICE", "CREDIT NOTE"
std::string number_of(const billing::Invoice&);  // "INV-2026-000017", "DRAFT"
// "12,431.10", "-0.24": without the currency, for columns that name it.
std::string plain_amount(const billing::Amount&);
// "September 1 to 30, 2024 (UTC)"
std::string period_in_words(billing::Month);
// Label and value: number, issue date, billing period, account number, cost center, organization.
std::vector<std::pair<std::string, std::string>> facts_of(const billing::Invoice&);
// The flags of a line in words, such as "Unattributed: ..."; empty: none.
std::string flags_of(const billing::InvoiceLine&);
// Explanations of the flags that stand on this invoice.
std::vector<std::string> notes_of(const billing::Invoice&);

}  // namespace bot
