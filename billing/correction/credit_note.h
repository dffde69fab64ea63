// A credit note that a billing operator decides on: it takes back lines of one issued document,
// in whole or in part, and changes nothing of what the ledger says or what later runs bill.
#pragma once

#include <map>

#include "billing/run/issue_invoices.h"
#include "billing/run/record_run.h"

namespace billing {

struct CreditRequest {
  InvoiceNumber invoice;
  // How much of which line (1 is the first), positive; empty: all that is left of every line.
  std::map<std::size_t, Amount> lines;
  std::string reason;  // printed on the credit note
};

// By line (1 is the first), what may still be credited of the document; lines of which nothing is
// left are not in it.
std::map<std::size_t, Amount> left_to_credit(Repository&, const Invoice&);

// Issues it as a run of its own, sealed, with a certificate. Per line the credits never exceed what
// was charged (billing section 6). Refused with `invoice_unknown`, `reason_missing`,
// `credit_line_unknown`, `credit_amount_wrong` (not positive, or of another currency),
// `credit_exceeds_line` (one fault a line, naming what is left), `nothing_to_credit`,
// `credit_issued_already` (the same amounts of the same lines for the same reason: so that asking
// once more, not knowing how it ended, credits nothing twice; subject is the credit note).
Result<IssuedRun> issue_credit_note(Repository&, const CreditRequest&, const Issuing&, const Hash&);

}  // namespace billing
