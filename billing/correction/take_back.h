// Private to the invoice run: which earlier documents and lines a document corrects.
#pragma once

#include "billing/run/invoice_run.h"

namespace billing {

// Names in the draft the documents that its corrections concern, and in a supplementary run the
// line that each negative line takes back: never more than is left of it. What exceeds that stands
// in a line of its own that takes back none. Amounts and exact costs sum to the same as before.
void take_back(const InvoiceRunInput&, Invoice& draft);

}  // namespace billing
