#include "bot/focus/explain.h"

#include <algorithm>
#include <stdexcept>

#include "billing/correction/corrections.h"
#include "billing/run/organization_charges.h"
#include "billing/worded.h"
#include "bot/focus/as_known_on/as_known_on.h"

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
    const auto charges = billing::charges_of(then, name, run.run.period);
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

// Charges that only their cost centers tell apart, as a correction may have moved them.
LedgerKey without_cost_center(LedgerKey key) {
  key = settled(std::move(key));
  key.owner.cost_center.reset();
  return key;
}

// What the runs before this one billed of these billing periods.
struct Earlier {
  std::map<billing::Month, billing::BilledBefore> billed;
  std::vector<BilledEarlier> of_the_line;
  bool jointly = false;  // some of the line's charges, or of charges like them
};

Earlier earlier_runs(billing::Repository& repository, const IssuedRun& run,
                     const std::set<LedgerKey>& keys) {
  Earlier earlier;
  std::set<LedgerKey> alike;
  for (const LedgerKey& key : keys) {
    earlier.billed[key.billing_period];
    alike.insert(without_cost_center(key));
  }
  if (keys.empty()) return earlier;
  const auto last = billing::Month::containing(run.issued_at);
  for (auto month = earlier.billed.begin()->first; month <= last; month = month.next()) {
    for (const IssuedRun& other : repository.runs_of(run.run.organization, month)) {
      if (!is_earlier(other, run)) continue;
      BilledEarlier of_the_line{other.id, other.run.mode, {}};
      for (LedgerEntry& entry : repository.entries_of_run(other.id)) {
        const auto at = earlier.billed.find(entry.key.billing_period);
        if (at == earlier.billed.end()) continue;
        const bool jointly = other.run.mode == billing::InvoicingMode::single_invoice;
        if (keys.contains(settled(entry.key))) of_the_line.exact += entry.exact;
        if (jointly && alike.contains(without_cost_center(entry.key))) earlier.jointly = true;
        (jointly ? at->second.jointly : at->second.separately).push_back(std::move(entry));
      }
      if (!of_the_line.exact.is_zero()) earlier.of_the_line.push_back(std::move(of_the_line));
    }
  }
  return earlier;
}

// Whether the line's entries are what the ledger said then less what was billed before.
bool are_differences(AsKnownOn& then, const IssuedRun& run, const Earlier& earlier,
                     const std::vector<LedgerEntry>& entries) {
  const auto& name = run.run.organization;
  std::map<LedgerKey, billing::Cost> expected;
  for (const auto& [period, billed] : earlier.billed) {
    const auto charges = billing::charges_of(then, name, period);
    const auto now = charges ? charges->entries.at(name) : std::vector<LedgerEntry>{};
    for (const LedgerEntry& entry : billing::difference(now, billed)) {
      expected[entry.key] += entry.exact;
    }
  }
  std::map<LedgerKey, billing::Cost> found;
  for (const LedgerEntry& entry : entries) found[settled(entry.key)] += entry.exact;
  return std::ranges::all_of(found, [&](const auto& one) {
    const auto at = expected.find(one.first);
    return at != expected.end() && at->second == one.second;
  });
}

// A line of a joint invoice stands for whoever owned the account: also for those whose charges it
// took from one another, which leave no entry.
void add_those_alike(billing::Repository& repository, AsKnownOn& then, const IssuedRun& run,
                     std::set<LedgerKey>& keys) {
  std::set<std::pair<LedgerKey, bool>> alike;
  for (const LedgerKey& key : keys) {
    alike.emplace(without_cost_center(key), key.owner.cost_center.has_value());
  }
  const auto add = [&](const std::vector<LedgerEntry>& entries) {
    for (const LedgerEntry& entry : entries) {
      const bool owned = entry.key.owner.cost_center.has_value();
      if (alike.contains({without_cost_center(entry.key), owned})) keys.insert(settled(entry.key));
    }
  };
  for (const auto& [period, billed] : earlier_runs(repository, run, keys).billed) {
    add(then.ledger(period));
    add(billed.jointly);
    add(billed.separately);
  }
}

void find_line_rows(billing::Repository& repository, const Archive& archive, const IssuedRun& run,
                    AsKnownOn& then, const std::function<void(const ChargeRow&)>& on_row,
                    LineExplanation& line) {
  const auto& entries = line.origin.entries;
  std::set<LedgerKey> keys;
  for (const LedgerEntry& entry : entries) {
    keys.insert(settled(entry.key));
    line.correction = line.correction || entry.key.billing_period != run.run.period ||
                      run.run.kind != billing::RunKind::regular;
  }
  if (line.correction && run.run.mode == billing::InvoicingMode::single_invoice) {
    add_those_alike(repository, then, run, keys);
  }
  line.files = then.standing();
  for (const auto& [key, sum] : find_rows(archive, line.files, then.owners(), keys, on_row)) {
    line.rows.rows += sum.rows;
    line.rows.exact += sum.exact;
  }
  line.agrees = line.origin.agrees;
  bool may_have_moved = false;
  if (line.correction) {
    Earlier earlier = earlier_runs(repository, run, keys);
    for (const BilledEarlier& billed : earlier.of_the_line) line.billed_before += billed.exact;
    line.agrees = line.agrees && are_differences(then, run, earlier, entries);
    line.billed_earlier = std::move(earlier.of_the_line);
    may_have_moved = earlier.jointly;
  }
  const billing::Cost rest = line.rows.exact - line.billed_before - line.origin.entries_sum;
  if (may_have_moved) {
    line.moved_only = rest;
  } else {
    line.agrees = line.agrees && rest.is_zero();
  }
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
    return unknown("invoice_unknown", billing::worded("There is no invoice of that number."),
                   number.value);
  }
  if (line && (*line == 0 || *line > invoice->lines.size())) {
    return unknown("line_unknown",
                   billing::worded("{} has {} lines; the first is 1.",
                                   {number.value, std::to_string(invoice->lines.size())}),
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

void keep_to_customer(Explanation& explanation) {
  if (explanation.structure) explanation.structure->reason.clear();
  if (!explanation.line) return;
  for (auto& [during, owner] : explanation.line->timeline) {
    if (!owner.organization || owner.organization == explanation.invoice.organization) continue;
    owner = {billing::OrganizationName{"another organization"}, std::nullopt, false};
  }
}

}  // namespace bot::focus
