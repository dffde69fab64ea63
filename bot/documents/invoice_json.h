// An invoice for programs: the one shape of it, of the API as of the command line.
#pragma once

#include "billing/invoice.h"
#include "bot/documents/document_seller.h"
#include "bot/render/json.h"

namespace bot {

// What a list says of it: everything but its lines and who sends it to whom.
Json invoice_row_json(const billing::Invoice&);
// The whole of it.
Json invoice_json(const billing::Invoice&, const DocumentSeller&);

}  // namespace bot
