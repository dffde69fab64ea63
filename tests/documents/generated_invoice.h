// Invoices by chance, of every kind that a run or a correction can issue.
#pragma once

#include <cstdint>

#include "billing/invoice.h"
#include "bot/documents/document_seller.h"

// The same seed gives the same invoice: one to forty lines of both signs, any tax category, a
// currency of zero or two digits, names in any script, hostile ones among them; a credit note
// where the sum is negative. What UBL wants is all there.
billing::Invoice a_generated_invoice(std::uint32_t seed);
// With a VAT identifier and everything else.
bot::DocumentSeller a_complete_seller();
