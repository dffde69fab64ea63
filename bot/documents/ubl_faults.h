// What keeps an invoice from being a valid Peppol document.
#pragma once

#include <vector>

#include "billing/invoice.h"
#include "billing/result.h"
#include "bot/documents/document_seller.h"

namespace bot {

// A fault for each thing that is missing or no use: where it is entered and what to enter there.
// `seller.` is the configuration; `recipient.` is the one of the Cost Center or organization.
std::vector<billing::Fault> ubl_faults(const billing::Invoice&, const DocumentSeller&);

}  // namespace bot
