// Issued documents as FOCUS 1.4 data sets, for those who reconcile invoices with a FinOps tool.
//
// Cost and Usage has one row a line of a document, and Invoice Detail one record a line, so that
// both have the same sum per InvoiceId and InvoiceDetailId, variance 0. BilledCost is the amount on
// the document; x_ExactCost is the cost before it was rounded. Tax of the document is one row of
// each with InvoiceDetailId "tax", so that Invoice Detail sums to what is payable; lines of 0.00
// are included. What a document does not know is null, and Effective, List and Contracted Cost are
// the Billed Cost.
#pragma once

#include <string>

#include "billing/invoice.h"
#include "bot/documents/document_seller.h"

namespace bot {

// CSV: UTF-8, RFC 4180, CRLF; text is defused like in invoice_csv. The rows of several documents
// may follow one head.
std::string focus_cost_and_usage_head();
std::string focus_cost_and_usage_rows(const billing::Invoice&, const DocumentSeller&);
std::string focus_invoice_detail_head();
std::string focus_invoice_detail_rows(const billing::Invoice&, const DocumentSeller&);

}  // namespace bot
