// What was issued by then, and what it billed.
#include <algorithm>

#include "bot/focus/as_known_on/as_known_on.h"

namespace bot::focus {
namespace {

using billing::IssuedRun;
using billing::LedgerEntry;
using billing::Month;
using billing::OrganizationName;

}  // namespace

bool AsKnownOn::includes(const IssuedRun& run) const {
  return known_.includes(run.issued_at, run.charges_version);
}

std::vector<IssuedRun> AsKnownOn::runs_since(const OrganizationName& name, Month first) {
  std::vector<IssuedRun> runs;
  // No period is billed before it ended.
  for (Month month = first; month <= Month::containing(known_.instant); month = month.next()) {
    for (IssuedRun& run : runs_of(name, month)) runs.push_back(std::move(run));
  }
  return runs;
}

std::optional<IssuedRun> AsKnownOn::issued_run(const OrganizationName& name, Month period) {
  auto run = repository_.issued_run(name, period);
  return run && includes(*run) ? run : std::nullopt;
}

std::optional<IssuedRun> AsKnownOn::issued_run(std::string_view id) {
  auto run = repository_.issued_run(id);
  return run && includes(*run) ? run : std::nullopt;
}

std::vector<IssuedRun> AsKnownOn::runs_of(const OrganizationName& name, Month period) {
  auto runs = repository_.runs_of(name, period);
  std::erase_if(runs, [&](const IssuedRun& run) { return !includes(run); });
  return runs;
}

std::vector<IssuedRun> AsKnownOn::issued_runs(std::size_t limit) {
  auto runs = repository_.issued_runs(static_cast<std::size_t>(INT64_MAX));
  std::erase_if(runs, [&](const IssuedRun& run) { return !includes(run); });
  if (runs.size() > limit) runs.resize(limit);
  return runs;
}

std::vector<LedgerEntry> AsKnownOn::billed_entries(const OrganizationName& name,
                                                   Month billing_period,
                                                   billing::InvoicingMode of_the_run) {
  std::map<billing::LedgerKey, LedgerEntry> sums;
  for (const IssuedRun& run : runs_since(name, billing_period)) {
    if (run.run.mode != of_the_run) continue;
    for (const LedgerEntry& entry : repository_.entries_of_run(run.id)) {
      if (entry.key.billing_period != billing_period) continue;
      LedgerEntry& sum = sums.try_emplace(entry.key, LedgerEntry{entry.key, {}, 0}).first->second;
      sum.exact += entry.exact;
      sum.charges += entry.charges;
    }
  }
  std::vector<LedgerEntry> entries;
  for (auto& [key, entry] : sums) entries.push_back(std::move(entry));
  return entries;
}

std::vector<LedgerEntry> AsKnownOn::entries_of_run(std::string_view id) {
  return issued_run(id) ? repository_.entries_of_run(id) : std::vector<LedgerEntry>{};
}

std::vector<Month> AsKnownOn::changed_periods(const OrganizationName& name) {
  return repository_.changed_periods_known(name, known_.instant);
}

std::vector<std::pair<OrganizationName, Month>> AsKnownOn::changed_periods() {
  std::vector<std::pair<OrganizationName, Month>> changed;
  for (const auto& one : organizations_) {
    for (const Month period : changed_periods(one.name)) changed.emplace_back(one.name, period);
  }
  return changed;
}

std::vector<Month> AsKnownOn::changed_periods_known(const OrganizationName& name,
                                                    billing::Instant then) {
  return repository_.changed_periods_known(name, std::min(then, known_.instant));
}

std::vector<billing::BilledPayer> AsKnownOn::billed_payers(Month billing_period) {
  const auto now = repository_.billed_payers(billing_period);
  std::set<OrganizationName> organizations;
  for (const auto& billed : now) organizations.insert(billed.organization);
  // Each was recorded with the run whose charges it is among.
  std::set<billing::BilledPayer> then;
  for (const OrganizationName& name : organizations) {
    for (const IssuedRun& run : runs_since(name, billing_period)) {
      for (const auto& [key, exact, charges] : repository_.entries_of_run(run.id)) {
        if (key.owner.organization || key.billing_period != billing_period) continue;
        then.insert({key.source, key.billing_period, key.payer, name});
      }
    }
  }
  std::vector<billing::BilledPayer> found;
  for (const auto& billed : now) {
    if (then.contains(billed)) found.push_back(billed);
  }
  return found;
}

std::optional<billing::Invoice> AsKnownOn::invoice(const billing::InvoiceNumber& number) {
  auto found = repository_.invoice(number);
  if (!found) return std::nullopt;
  for (const IssuedRun& run : runs_of(found->organization, found->period)) {
    for (const auto& invoice : run.run.invoices) {
      if (invoice.number == number) return found;
    }
  }
  return std::nullopt;
}

std::map<std::size_t, billing::Amount> AsKnownOn::credited(const billing::InvoiceNumber& number) {
  std::map<std::size_t, billing::Amount> credited;
  const auto original = invoice(number);
  if (!original) return credited;
  for (const IssuedRun& run : runs_since(original->organization, original->period)) {
    for (const auto& invoice : run.run.invoices) {
      for (const auto& line : invoice.lines) {
        if (!line.credits || line.credits->invoice != number) continue;
        const auto [at, first] = credited.try_emplace(line.credits->line, -line.amount);
        if (!first) at->second -= line.amount;
      }
    }
  }
  return credited;
}

std::optional<std::string> AsKnownOn::invoice_seal(const billing::InvoiceNumber& number) {
  return invoice(number) ? repository_.invoice_seal(number) : std::nullopt;
}

std::vector<billing::Invoice> AsKnownOn::invoices(const billing::InvoiceFilter& filter) {
  billing::InvoiceFilter everything = filter;
  everything.limit = static_cast<std::size_t>(INT64_MAX);
  auto found = repository_.invoices(everything);
  std::erase_if(found, [&](const auto& one) { return !one.number || !invoice(*one.number); });
  if (found.size() > filter.limit) found.resize(filter.limit);
  return found;
}

}  // namespace bot::focus
