// An invoice or credit note for accounting systems: UBL 2.1 as Peppol BIS Billing 3.0 (a use of
// EN 16931) wants it. docs/documents.md has the mapping.
#pragma once

#include <string>

#include "billing/invoice.h"
#include "billing/result.h"
#include "bot/documents/document_seller.h"

namespace bot {

// The XML's bytes; the same invoice and seller give the same bytes again. A credit note has the
// signs turned: what is paid back is positive. Refused with `ubl_currency_refused` if the currency
// has more than two digits after the point, and `ubl_incomplete`, a fault for each thing that the
// rules want and nobody entered.
billing::Result<std::string> invoice_ubl(const billing::Invoice&, const DocumentSeller&);

}  // namespace bot
