// The invoice run: a calculation. The same input gives the same answer; recording it is somebody
// else's job. Allocation goes top down: organization total -> bearers -> lines.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "billing/invoicing_mode.h"
#include "billing/run/certificate.h"

namespace billing {

// A billing operator's word on unattributed charges of one period. It settles the charges it was
// given for and no others: where the totals differ, it does not count.
struct UnattributedDecision {
  OrganizationName organization;
  Month period;
  std::string decided_by;  // e-mail
  Instant decided_at;
  std::string reason;  // bears on the organization's own BAN
  std::string totals;  // what was decided: `unattributed_totals` of then
  bool operator==(const UnattributedDecision&) const = default;
};

// A period is billed once (`regular`); what is found out later is billed by more runs of it.
enum class RunKind { regular, supplementary, credit };
inline constexpr std::array run_kind_words{Word<RunKind>{RunKind::regular, "regular"},
                                           Word<RunKind>{RunKind::supplementary, "supplementary"},
                                           Word<RunKind>{RunKind::credit, "credit"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(RunKind value) { return text_in(run_kind_words, value); }
inline std::optional<RunKind> run_kind_from(std::string_view text) {
  return value_in(run_kind_words, text);
}

// A document that was issued before and what later ones took back of its lines.
struct Original {
  Invoice invoice;
  std::map<std::size_t, Amount> credited;  // by line, 1 is the first; positive
};

struct InvoiceRunInput {
  Organization organization;
  Month period;
  ModeChange mode;  // that bills the period (or the what-if's)
  std::vector<BanAssignment> assignments;
  // Of that organization and billing period, and corrections of earlier ones; any order.
  std::vector<LedgerEntry> entries;
  std::vector<SetAsideRow> set_aside;
  std::optional<UnattributedDecision> unattributed_decision;
  // A supplementary run bills what changed since the period was invoiced: `entries` are the
  // differences, and organization-level ones are divided in proportion to `charged`, which is all
  // of the period. Its documents take back lines of the originals, never more than is left of one.
  RunKind kind = RunKind::regular;
  std::vector<LedgerEntry> charged = {};
  std::vector<Original> originals = {};  // of every corrected period
  std::string reason = {};               // printed on a supplementary run's documents
};

struct InvoiceRun {
  OrganizationName organization;
  Month period;
  InvoicingMode mode = InvoicingMode::single_invoice;
  std::vector<Invoice> invoices;  // by currency, cost centers by id, the organization's last
  std::vector<Certificate> certificates;  // one per currency
  // Why this run may not be issued now, one each, `where` being the code: `unattributed_charges`
  // (one per currency, with amount and accounts) or `ban_missing` (one per document). Empty: it
  // may.
  std::vector<Fault> holds;
  RunKind kind = RunKind::regular;
};

// Whether the documents in the certificate's currency, counted again line by line, sum to what it
// accepted and to the single invoice. A run that does not balance is refused with
// `invoice_run_does_not_balance`.
bool balances(const InvoiceRun&, const Certificate&);

// What no cost center owned: "EUR 1.5, USD 12.34", exact, by currency code; empty if every account
// had an owner. Charges that cancel out are still there: "USD 0".
std::string unattributed_totals(std::span<const LedgerEntry>);

// Draft documents. Charges of cost centers out of scope, organization-level charges under the
// `organization` policy (or with no positive provider charges) and decided unattributed ones are
// borne by the organization. Undecided unattributed charges are drafted onto the organization's
// document and hold the run in separate mode. A cost center in scope without charges gets a 0.00
// invoice (`issue_zero`) unless it was deleted before the period began; an organization without
// charges of its own gets none. Refused with `invoice_run_does_not_balance` only if
// the arithmetic itself failed.
Result<InvoiceRun> draw_up_invoices(const InvoiceRunInput&);

// Sorted, complete text of the input that decides the result: equal texts, equal runs. Its hash
// is the run key.
std::string canonical_text(const InvoiceRunInput&);

}  // namespace billing
