#include "bot/focus/explain.h"

#include <algorithm>
#include <stdexcept>

#include "billing/organization_charges.h"
#include "bot/focus/as_known_on.h"

namespace bot::focus {
namespace {

using billing::InvoiceRunInput;
using billing::IssuedRun;
using billing::LedgerEntry;
using billing::LedgerKey;
using billing::Refusal;
using billing::RefusalKind;

Refusal unknown(billing::RefusalCode code, std::string message, const std::string& subject) {
  return {RefusalKind::not_found, code, std::move(message), subject, {}};
}

std::optional<IssuedRun> run_of(billing::Repository& repository, const billing::Invoice& invoice) {
  for (IssuedRun& run : repository.runs_of(invoice.organization, invoice.period)) {
    if (std::ranges::find(run.run.invoices, invoice.number, &billing::Invoice::number) !=
        run.run.invoices.end()) {
      return std::move(run);
    }
  }
  return std::nullopt;
}

LedgerKey settled(LedgerKey key) {
  key.owner.assumed = false;
  return key;
}

// What decided the run's amounts, as far as a line needs it.
InvoiceRunInput input_of(AsKnownOn& then, const IssuedRun& run) {
  const auto& name = run.run.organization;
  InvoiceRunInput input;
  const auto organization = then.organization(name);
  if (!organization) throw std::runtime_error("no version of " + name.value + " is on record");
  input.organization = *organization;
  input.period = run.run.period;
  input.mode = billing::mode_in(then.mode_changes(name), name, run.run.period);
  input.kind = run.run.kind;
  input.entries = run.entries;
  if (input.kind == billing::RunKind::supplementary) {
    const auto charges = billing::charges_of(then, then.payer_names(), name, run.run.period);
    if (charges) input.charged = charges->entries.at(name);
  }
  return input;
}

// The runs of the organization that were issued before this one.
bool is_earlier(const IssuedRun& run, const IssuedRun& than) {
  const auto place = [](const IssuedRun& one) {
    return std::tuple(one.issued_at, one.charges_version, one.run.period, one.sequence);
  };
  return place(run) < place(than);
}

void find_billed_earlier(billing::Repository& repository, const IssuedRun& run,
                         const std::set<LedgerKey>& keys, LineExplanation& line) {
  std::set<billing::Month> periods;
  for (const LedgerKey& key : keys) periods.insert(key.billing_period);
  if (periods.empty()) return;
  const auto last = billing::Month::containing(run.issued_at);
  for (auto month = *periods.begin(); month <= last; month = month.next()) {
    for (const IssuedRun& earlier : repository.runs_of(run.run.organization, month)) {
      if (!is_earlier(earlier, run)) continue;
      BilledEarlier billed{earlier.id, earlier.run.mode, {}};
      for (const LedgerEntry& entry : repository.entries_of_run(earlier.id)) {
        if (keys.contains(settled(entry.key))) billed.exact += entry.exact;
      }
      line.billed_before += billed.exact;
      if (!billed.exact.is_zero()) line.billed_earlier.push_back(std::move(billed));
    }
  }
}

bool billed_jointly(const LineExplanation& line) {
  return std::ranges::any_of(line.billed_earlier, [](const BilledEarlier& billed) {
    return billed.mode == billing::InvoicingMode::single_invoice;
  });
}

void find_line_rows(billing::Repository& repository, const Archive& archive, const IssuedRun& run,
                    const AsKnownOn& then, const std::function<void(const ChargeRow&)>& on_row,
                    LineExplanation& line) {
  std::set<LedgerKey> keys;
  for (const LedgerEntry& entry : line.origin.entries) {
    keys.insert(settled(entry.key));
    line.correction = line.correction || entry.key.billing_period != run.run.period ||
                      run.run.kind != billing::RunKind::regular;
  }
  line.files = then.standing();
  const auto sums = find_rows(archive, line.files, then.owners(), keys, on_row);
  for (const auto& [key, sum] : sums) {
    line.rows.rows += sum.rows;
    line.rows.exact += sum.exact;
  }
  if (line.correction) find_billed_earlier(repository, run, keys, line);
  const billing::Cost rest = line.rows.exact - line.billed_before - line.origin.entries_sum;
  if (line.correction && billed_jointly(line)) {
    line.moved_only = rest;
  } else {
    line.agrees = rest.is_zero();
  }
  line.agrees = line.agrees && line.origin.agrees;
}

LineExplanation explain_one(billing::Repository& repository, const Archive& archive,
                            const Explanation& of, std::size_t number, AsKnownOn& then,
                            const std::function<void(const ChargeRow&)>& on_row) {
  LineExplanation line;
  line.number = number;
  line.line = of.invoice.lines[number - 1];
  if (const auto* timeline = then.owners().timeline(billing::folded(line.line.account.value))) {
    line.timeline = *timeline;
  }
  if (of.run.run.kind == billing::RunKind::credit) return line;
  line.origin = billing::explain_line(input_of(then, of.run), of.invoice, number);
  if (line.line.credit_spread) {
    line.agrees = line.origin.agrees;
  } else {
    find_line_rows(repository, archive, of.run, then, on_row, line);
  }
  return line;
}

}  // namespace

billing::Result<Explanation> explain(billing::Repository& repository, const Archive& archive,
                                     const billing::InvoiceNumber& number,
                                     std::optional<std::size_t> line,
                                     const std::function<void(const ChargeRow&)>& on_row) {
  const auto invoice = repository.invoice(number);
  auto run = invoice ? run_of(repository, *invoice) : std::nullopt;
  if (!run) {
    return unknown("invoice_unknown", "There is no invoice of that number.", number.value);
  }
  if (line && (*line == 0 || *line > invoice->lines.size())) {
    return unknown(
        "line_unknown",
        number.value + " has " + std::to_string(invoice->lines.size()) + " lines; the first is 1.",
        std::to_string(*line));
  }
  run->entries = repository.entries_of_run(run->id);
  Explanation explanation{std::move(*run), *invoice, std::nullopt, std::nullopt, std::nullopt};
  AsKnownOn then(repository, archive, {explanation.run.issued_at, explanation.run.charges_version});
  auto versions = then.organization_versions(invoice->organization);
  if (!versions.empty()) explanation.structure = std::move(versions.back());
  explanation.document = billing::explain_document(explanation.run, *invoice);
  if (line) explanation.line = explain_one(repository, archive, explanation, *line, then, on_row);
  return explanation;
}

void hide_other_organizations(Explanation& explanation) {
  if (!explanation.line) return;
  for (auto& [during, owner] : explanation.line->timeline) {
    if (!owner.organization || owner.organization == explanation.invoice.organization) continue;
    owner = {billing::OrganizationName{"another organization"}, std::nullopt, false};
  }
}

}  // namespace bot::focus
