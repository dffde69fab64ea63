#include "billing/correction/credit_note.h"

#include <algorithm>
#include <span>

#include "billing/worded.h"

namespace billing {
namespace {

Refusal credit_refused(RefusalKind kind, RefusalCode code, std::string message,
                       const InvoiceNumber& invoice, std::vector<Fault> faults = {}) {
  return {kind, code, std::move(message), invoice.value, std::move(faults)};
}

std::string money_text(const Amount& amount) {
  return std::string(amount.currency.code()) + " " + amount.text();
}

std::optional<Refusal> check(const CreditRequest& request, const Invoice& invoice,
                             const std::map<std::size_t, Amount>& left) {
  std::vector<Fault> beyond;
  for (const auto& [line, amount] : request.lines) {
    const std::string at_line = std::to_string(line), where = worded("line {}", {at_line});
    if (line == 0 || line > invoice.lines.size()) {
      return credit_refused(
          RefusalKind::invalid, "credit_line_unknown",
          worded("{} has lines 1 to {}; there is no line {}.",
                 {request.invoice.value, std::to_string(invoice.lines.size()), at_line}),
          request.invoice, {{where, worded("There is no such line.")}});
    }
    if (amount.minor_units <= 0 || amount.currency != invoice.total.currency) {
      return credit_refused(RefusalKind::invalid, "credit_amount_wrong",
                            worded("Write what is credited of line {} as a positive amount in {}.",
                                   {at_line, invoice.total.currency.code()}),
                            request.invoice,
                            {{where, worded("{} was asked for.", {money_text(amount)})}});
    }
    const auto at = left.find(line);
    const Amount most = at == left.end() ? Amount{0, amount.currency} : at->second;
    if (amount.minor_units > most.minor_units) {
      beyond.push_back({where, worded("{} is left to be credited, {} was asked for.",
                                      {money_text(most), money_text(amount)})});
    }
  }
  if (beyond.empty()) return std::nullopt;
  return credit_refused(
      RefusalKind::conflict, "credit_exceeds_line",
      worded("More would be credited than is left of a line. Nothing was issued; lower the "
             "amounts below."),
      request.invoice, std::move(beyond));
}

// The credit notes by hand over that document, oldest first.
std::vector<Invoice> notes_on(Repository& repository, const Invoice& original) {
  std::vector<Invoice> notes;
  for (IssuedRun& issued : repository.runs_of(original.organization, original.period)) {
    if (issued.run.kind != RunKind::credit) continue;
    for (Invoice& note : issued.run.invoices) {
      if (note.corrects == std::vector{*original.number}) notes.push_back(std::move(note));
    }
  }
  return notes;
}

// The credit note over the same amounts of the same lines for the same reason. All that is left is
// not asked for twice: nothing is left then.
std::optional<InvoiceNumber> issued_already(std::span<const Invoice> notes,
                                            const CreditRequest& request) {
  if (request.lines.empty()) return std::nullopt;
  for (const Invoice& note : notes) {
    std::map<std::size_t, Amount> lines;
    for (const InvoiceLine& line : note.lines) {
      if (line.credits) lines.emplace(line.credits->line, -line.amount);
    }
    if (lines == request.lines && folded(note.reason) == folded(request.reason)) return note.number;
  }
  return std::nullopt;
}

// Each document's tax is rounded by itself (billing section 6), so parts could pay back more tax
// than their sum had: no more than is left, and the last part pays back the rest.
Amount tax_of(const Invoice& note, const Invoice& original, std::span<const Invoice> notes,
              const std::map<std::size_t, Amount>& left) {
  const Amount tax = tax_on(note.total, note.tax_rule);
  // Lines that owe: what is left of the others does not tell what is left of the document.
  if (std::ranges::any_of(original.lines,
                          [](const InvoiceLine& line) { return line.amount.minor_units < 0; })) {
    return tax;
  }
  Amount net_left{0, original.total.currency};
  for (const auto& [line, amount] : left) net_left += amount;
  Amount taken_by_runs = original.total - net_left;  // supplementary ones, with their own tax
  Amount tax_left = original.tax;
  for (const Invoice& earlier : notes) {
    taken_by_runs += earlier.total;
    tax_left += earlier.tax;
  }
  tax_left -= tax_on(taken_by_runs, original.tax_rule);
  const bool last = -note.total == net_left;
  return last || -tax.minor_units > tax_left.minor_units ? -tax_left : tax;
}

Invoice note_of(const CreditRequest& request, const Invoice& original,
                const std::map<std::size_t, Amount>& lines) {
  Invoice note = original;
  note.type = DocumentType::credit_note;
  note.number.reset();
  note.issued_at.reset();
  note.lines.clear();
  note.total = {0, original.total.currency};
  for (const auto& [line, amount] : lines) {
    InvoiceLine& credit = note.lines.emplace_back(original.lines[line - 1]);
    credit.amount = -amount;
    credit.exact = to_cost(credit.amount);
    credit.charge_class = ChargeClass::correction;
    credit.credits = LineReference{request.invoice, line};
    note.total += credit.amount;
  }
  note.exact = to_cost(note.total);
  note.corrects = {request.invoice};
  note.reason = request.reason;
  return note;
}

Certificate certificate_of(const Invoice& note) {
  Certificate certificate;
  certificate.currency = note.total.currency;
  certificate.accepted_exact = note.exact;
  certificate.corrections = note.exact;
  certificate.single_invoice = note.total;
  certificate.invoices = {note.total};
  certificate.tax = certificate.single_invoice_tax = note.tax;
  certificate.carried = {0, note.total.currency};
  certificate.difference = difference_of(certificate);
  return certificate;
}

}  // namespace

std::map<std::size_t, Amount> left_to_credit(Repository& repository, const Invoice& invoice) {
  const auto credited = repository.credited(*invoice.number);
  std::map<std::size_t, Amount> left;
  for (std::size_t line = 1; line <= invoice.lines.size(); ++line) {
    Amount amount = invoice.lines[line - 1].amount;
    const auto known = credited.find(line);
    if (known != credited.end()) amount -= known->second;
    if (amount.minor_units > 0) left.emplace(line, amount);
  }
  return left;
}

Result<IssuedRun> issue_credit_note(Repository& repository, const CreditRequest& request,
                                    const Issuing& issuing, const Hash& hash) {
  const auto original = repository.invoice(request.invoice);
  if (!original) {
    return credit_refused(
        RefusalKind::not_found, "invoice_unknown",
        worded("There is no invoice {}; check the number.", {request.invoice.value}),
        request.invoice);
  }
  if (folded(request.reason).empty()) {
    return credit_refused(
        RefusalKind::invalid, "reason_missing",
        worded("Write down why this is credited; it is printed on the credit note."),
        request.invoice);
  }
  const std::vector<Invoice> notes = notes_on(repository, *original);
  if (const auto number = issued_already(notes, request)) {
    return Refusal{RefusalKind::conflict,
                   "credit_issued_already",
                   worded("{} credits these amounts of {} for this reason. If they are meant once "
                          "more, write another reason.",
                          {number->value, request.invoice.value}),
                   number->value,
                   {}};
  }
  const auto left = left_to_credit(repository, *original);
  if (auto refusal = check(request, *original, left)) return *refusal;
  const auto& lines = request.lines.empty() ? left : request.lines;
  if (lines.empty()) {
    return credit_refused(RefusalKind::conflict, "nothing_to_credit",
                          worded("Nothing is left to be credited of {}.", {request.invoice.value}),
                          request.invoice);
  }
  Invoice note = note_of(request, *original, lines);
  note.tax = tax_of(note, *original, notes, left);
  InvoiceRun run;
  run.organization = original->organization;
  run.period = original->period;
  run.mode = original->cost_center ? InvoicingMode::invoice_per_cost_center
                                   : InvoicingMode::single_invoice;
  run.kind = RunKind::credit;
  run.certificates = {certificate_of(note)};
  run.invoices = {std::move(note)};
  InvoiceRunInput nothing;
  nothing.organization.name = run.organization;
  const int sequence = next_sequence(repository, run.organization, run.period);
  const std::string key = hash("credit " + request.invoice.value + " " + std::to_string(sequence));
  return record_run(repository, nothing, std::move(run), sequence, key, issuing);
}

}  // namespace billing
