// Where the money of an issued document comes from, down to the rows of the files it was read from.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "billing/explain/explain_document.h"
#include "bot/focus/reading/charge_rows.h"

namespace bot::focus {

// What one run before this one billed of the same charges.
struct BilledEarlier {
  std::string run;
  billing::InvoicingMode mode = billing::InvoicingMode::single_invoice;
  billing::Cost exact;
};

struct LineExplanation {
  std::size_t number = 0;  // 1 is the first
  billing::InvoiceLine line;
  billing::ExplainedLine origin;
  billing::OwnerTimeline timeline;            // of the account; empty: nobody registers it
  std::vector<billing::StandingFile> files;   // that stood when the run was issued
  RowSums rows;                               // that were found in them
  bool correction = false;                    // the entries are differences
  std::vector<BilledEarlier> billed_earlier;  // of the same charges, by runs
  billing::Cost billed_before;                // the sum of that
  // What only moved between cost centers that a single invoice had billed together moves no money:
  // rows less what was billed before, less the entries. 0 but for corrections.
  billing::Cost moved_only;
  bool agrees = true;  // rows, entries and the line sum to the same, to the last digit
};

struct Explanation {
  billing::IssuedRun run;
  billing::Invoice invoice;
  std::optional<billing::OrganizationVersion> structure;  // that stood when the run was issued
  std::optional<billing::ExplainedDocument> document;     // none: a credit note by hand
  std::optional<LineExplanation> line;                    // if one was asked for
};

// Explains the document, and one of its lines if asked for (1 is the first): each of the line's
// rows goes to `on_row` in the order of the files, whose places are those of `line->files`.
// Everything is as it was known when the run was issued. Refused with `invoice_unknown` and
// `line_unknown`. Throws if an archived file is missing or altered.
billing::Result<Explanation> explain(billing::Repository&, const Archive&,
                                     const billing::InvoiceNumber&, std::optional<std::size_t> line,
                                     const std::function<void(const ChargeRow&)>& on_row);

// For a reader of the document's own organization: without who else owned the account, and without
// the reason an operator gave for correcting history.
void keep_to_customer(Explanation&);

}  // namespace bot::focus
