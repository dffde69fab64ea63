// Why a document that was issued says what it says: the rounding among the bearers and among its
// lines, and what stands behind one line. Calculated again from what the run kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "billing/explain/explain_allocation.h"
#include "billing/repository.h"
#include "billing/run/spread_credits.h"

namespace billing {

// The whole's rounding among the documents of the run in one currency, and a document's own among
// its lines. A line that was cut into parts, each taking back another line, was rounded as one.
struct ExplainedDocument {
  ExplainedAllocation bearers;
  std::vector<std::optional<CostCenterId>> documents;  // whose share each is; none: organization
  std::size_t bearer = 0;                              // the document's place among them
  ExplainedAllocation lines;
  std::vector<std::size_t> share_of;  // by line of the document: its place among the lines' shares
  // Whether the amounts are those on paper; false means that the record or the rules were altered.
  bool agrees = true;
};

// None for a credit note that somebody wrote by hand: it takes back lines and rounds nothing.
std::optional<ExplainedDocument> explain_document(const IssuedRun&, const Invoice&);

// What a cost center bears of an organization-level line, in proportion to its provider charges.
struct WeighedPart {
  CostCenterId cost_center;
  Cost weight;
  Cost part;
};

struct ExplainedLine {
  Cost exact;     // of the line, with the other parts of one that was cut
  Amount amount;  // likewise
  std::size_t parts = 1;
  std::vector<LedgerEntry> entries;     // the charges the run kept for it, whole, by key
  Cost entries_sum;                     // exact, unless the line is a share of them or a spread
  std::vector<WeighedPart> weighed;     // of a share: whose parts sum to the entries' sum
  std::vector<CreditBalance> balances;  // of an offset of credits; `added` sums to 0
  bool agrees = true;                   // whether these give the line's exact cost
};

// `line` counts from 1 and must be one of the document's. The input is that of the run: of its
// entries, organization, mode, kind and charges; names and BANs do not count.
ExplainedLine explain_line(const InvoiceRunInput&, const Invoice&, std::size_t line);

}  // namespace billing
