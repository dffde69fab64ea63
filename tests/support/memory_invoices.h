// The half of billing's memory store that keeps what was issued.
#pragma once

#include <algorithm>
#include <stdexcept>

#include "bot/crypto/crypto.h"
#include "tests/support/memory_state.h"

namespace support {

class MemoryInvoices : public billing::Repository {
 public:
  explicit MemoryInvoices(MemoryState& state) : state_(state) {}

  std::optional<billing::IssuedRun> issued_run(const billing::OrganizationName& name,
                                               billing::Month period) override {
    for (const billing::IssuedRun& run : state_.runs)
      if (run.run.organization == name && run.run.period == period && run.sequence == 0)
        return without_entries(run);
    return std::nullopt;
  }
  std::vector<billing::IssuedRun> runs_of(const billing::OrganizationName& name,
                                          billing::Month period) override {
    std::vector<billing::IssuedRun> runs;
    for (const billing::IssuedRun& run : state_.runs)
      if (run.run.organization == name && run.run.period == period)
        runs.push_back(without_entries(run));
    std::ranges::sort(runs, {}, &billing::IssuedRun::sequence);
    return runs;
  }
  std::vector<billing::LedgerEntry> billed_entries(const billing::OrganizationName& name,
                                                   billing::Month period,
                                                   billing::InvoicingMode of_the_run) override {
    std::map<billing::LedgerKey, billing::LedgerEntry> sums;
    for (const billing::IssuedRun& run : state_.runs)
      for (const billing::LedgerEntry& entry : run.entries)
        if (run.run.organization == name && entry.key.billing_period == period &&
            run.run.mode == of_the_run)
          add(entry, sums);
    return in_order(sums);
  }
  std::vector<billing::LedgerEntry> entries_of_run(std::string_view id) override {
    for (const billing::IssuedRun& run : state_.runs)
      if (run.id == id) return run.entries;
    return {};
  }
  std::vector<billing::Month> changed_periods(const billing::OrganizationName& name) override {
    std::set<billing::Month> periods;
    for (const KeptMark& mark : state_.changed_periods)
      if (mark.organization == name && !mark.unmarked_at) periods.insert(mark.period);
    return {periods.begin(), periods.end()};
  }
  std::vector<std::pair<billing::OrganizationName, billing::Month>> changed_periods() override {
    std::set<std::pair<billing::OrganizationName, billing::Month>> periods;
    for (const KeptMark& mark : state_.changed_periods)
      if (!mark.unmarked_at) periods.emplace(mark.organization, mark.period);
    return {periods.begin(), periods.end()};
  }
  std::vector<billing::Month> changed_periods_known(const billing::OrganizationName& name,
                                                    billing::Instant then) override {
    std::set<billing::Month> periods;
    for (const KeptMark& mark : state_.changed_periods)
      if (mark.organization == name && mark.marked_at <= then &&
          (!mark.unmarked_at || *mark.unmarked_at > then))
        periods.insert(mark.period);
    return {periods.begin(), periods.end()};
  }
  void mark_changed_period(const billing::OrganizationName& name, billing::Month period,
                           billing::Instant now) override {
    if (!standing_mark(name, period))
      state_.changed_periods.push_back({name, period, now, std::nullopt});
  }
  void unmark_changed_period(const billing::OrganizationName& name, billing::Month period,
                             billing::Instant now) override {
    if (KeptMark* mark = standing_mark(name, period)) mark->unmarked_at = now;
  }
  std::optional<billing::IssuedRun> issued_run(std::string_view id) override {
    for (const billing::IssuedRun& run : state_.runs)
      if (run.id == id) return without_entries(run);
    return std::nullopt;
  }
  std::vector<billing::IssuedRun> issued_runs(std::size_t limit) override {
    std::vector<billing::IssuedRun> newest;
    for (auto run = state_.runs.rbegin(); run != state_.runs.rend() && newest.size() < limit; ++run)
      newest.push_back(without_lines(*run));
    return newest;
  }
  billing::InvoiceNumber next_invoice_number(billing::DocumentType type, int year) override {
    const std::uint64_t number = ++state_.invoice_counters[{type, year}];
    std::string digits = std::to_string(number);
    if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
    return {(type == billing::DocumentType::invoice ? "INV-" : "CRN-") + std::to_string(year) +
            "-" + digits};
  }
  void add_issued_run(const billing::IssuedRun& run) override {
    for (const billing::IssuedRun& known : runs_of(run.run.organization, run.run.period))
      if (known.sequence == run.sequence)
        throw std::runtime_error("that period is invoiced already");
    state_.runs.push_back(run);
  }
  std::vector<billing::BilledPayer> billed_payers(billing::Month period) override {
    std::vector<billing::BilledPayer> found;
    for (const billing::BilledPayer& billed : state_.billed_payers)
      if (billed.billing_period == period) found.push_back(billed);
    return found;
  }
  void add_billed_payer(const billing::BilledPayer& given) override {
    for (const billing::BilledPayer& known : state_.billed_payers)
      if (known.source == given.source && known.billing_period == given.billing_period &&
          known.payer == given.payer)
        throw std::runtime_error("that payer is billed already");
    state_.billed_payers.insert(given);
  }
  std::optional<billing::Invoice> invoice(const billing::InvoiceNumber& number) override {
    for (const billing::IssuedRun& run : state_.runs)
      for (const billing::Invoice& invoice : run.run.invoices)
        if (invoice.number == number) return invoice;
    return std::nullopt;
  }
  std::map<std::size_t, billing::Amount> credited(const billing::InvoiceNumber& number) override {
    std::map<std::size_t, billing::Amount> credited;
    for (const billing::IssuedRun& run : state_.runs)
      for (const billing::Invoice& invoice : run.run.invoices)
        for (const billing::InvoiceLine& line : invoice.lines) {
          if (!line.credits || line.credits->invoice != number) continue;
          const auto [at, first] = credited.try_emplace(line.credits->line, -line.amount);
          if (!first) at->second -= line.amount;
        }
    return credited;
  }
  // Nobody alters memory: the number stands for all that the document says.
  std::optional<std::string> invoice_seal(const billing::InvoiceNumber& number) override {
    if (!invoice(number)) return std::nullopt;
    return bot::sha256_hex(number.value);
  }
  std::vector<billing::Invoice> invoices(const billing::InvoiceFilter& filter) override {
    std::vector<billing::Invoice> newest;
    bool skipping = filter.after.has_value();
    for (auto run = state_.runs.rbegin(); run != state_.runs.rend(); ++run)
      for (const billing::Invoice& invoice : without_lines(*run).run.invoices) {
        if (skipping) {
          skipping = invoice.number != filter.after;
          continue;
        }
        if (filter.organization && invoice.organization != *filter.organization) continue;
        if (filter.cost_center && invoice.cost_center != filter.cost_center) continue;
        if (filter.period && invoice.period != *filter.period) continue;
        if (newest.size() < filter.limit) newest.push_back(invoice);
      }
    return newest;
  }

 protected:
  static void add(const billing::LedgerEntry& entry,
                  std::map<billing::LedgerKey, billing::LedgerEntry>& sums) {
    billing::LedgerEntry& sum =
        sums.try_emplace(entry.key, billing::LedgerEntry{entry.key, {}, 0}).first->second;
    sum.exact += entry.exact;
    sum.charges += entry.charges;
  }
  static std::vector<billing::LedgerEntry> in_order(
      const std::map<billing::LedgerKey, billing::LedgerEntry>& sums) {
    std::vector<billing::LedgerEntry> ordered;
    for (const auto& [key, sum] : sums) ordered.push_back(sum);
    return ordered;
  }

  MemoryState& state_;

 private:
  KeptMark* standing_mark(const billing::OrganizationName& name, billing::Month period) {
    for (KeptMark& mark : state_.changed_periods)
      if (mark.organization == name && mark.period == period && !mark.unmarked_at) return &mark;
    return nullptr;
  }
  static billing::IssuedRun without_entries(billing::IssuedRun run) {
    run.entries.clear();
    return run;
  }

  static billing::IssuedRun without_lines(billing::IssuedRun run) {
    run.entries.clear();
    for (billing::Invoice& invoice : run.run.invoices) invoice.lines.clear();
    return run;
  }
};

}  // namespace support
