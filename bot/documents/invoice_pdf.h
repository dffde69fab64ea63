// An invoice or credit note on A4 paper.
#pragma once

#include <string>

#include "billing/invoice.h"
#include "bot/documents/document_seller.h"

namespace bot {

// The PDF's bytes; the same invoice and seller give the same bytes again. One page and as many
// continuation pages as the lines need. An invoice without a number is printed as a DRAFT. The
// account number is printed in full: this document goes to who pays it. Throws
// std::runtime_error if the drawing library fails.
std::string invoice_pdf(const billing::Invoice&, const DocumentSeller&);

}  // namespace bot
