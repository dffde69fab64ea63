// The tax of a document in words and in the codes of EN 16931.
#pragma once

#include <string>
#include <string_view>

#include "billing/invoice.h"

namespace bot {

// Whether the document says anything about tax: outside its scope there is nothing to say.
bool shows_tax(const billing::Invoice&);
// "VAT 19%", "VAT 0% (AE)"
std::string tax_label(const billing::TaxRule&);
// Why there is none: the rule's own words, or the usual ones of its category. Empty where a
// reason may not stand: `standard` and `zero_rated` (BR-S-10, BR-Z-10).
std::string tax_reason(const billing::TaxRule&);
// "No VAT: Reverse charge"; empty where there is no reason.
std::string tax_note(const billing::TaxRule&);
// The code of the reason in the list VATEX; empty: the category has no single one.
std::string_view tax_reason_code(billing::TaxCategory);

}  // namespace bot
