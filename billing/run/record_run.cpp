#include "billing/run/record_run.h"

#include <algorithm>
#include <map>
#include <set>

namespace billing {
namespace {

// One entry a key, in their order, as they are kept.
std::vector<LedgerEntry> billed(const std::vector<LedgerEntry>& entries) {
  std::vector<const LedgerEntry*> ordered;
  ordered.reserve(entries.size());
  for (const LedgerEntry& entry : entries) ordered.push_back(&entry);
  const auto key = [](const LedgerEntry* entry) -> const LedgerKey& { return entry->key; };
  if (!std::ranges::is_sorted(ordered, {}, key)) std::ranges::sort(ordered, {}, key);
  std::vector<LedgerEntry> sums;
  sums.reserve(entries.size());
  for (const LedgerEntry* entry : ordered) {
    if (sums.empty() || sums.back().key != entry->key) {
      sums.push_back(*entry);
      continue;
    }
    sums.back().exact += entry->exact;
    sums.back().charges += entry->charges;
  }
  return sums;
}

void record_billed_payers(Repository& repository, const InvoiceRunInput& input) {
  std::map<Month, std::set<BilledPayer>> billed;
  for (const auto& [key, exact, charges] : input.entries) {
    if (key.owner.organization) continue;
    billed[key.billing_period].insert(
        {key.source, key.billing_period, key.payer, input.organization.name});
  }
  for (auto& [period, payers] : billed) {
    for (const BilledPayer& known : repository.billed_payers(period)) payers.erase(known);
    for (const BilledPayer& payer : payers) repository.add_billed_payer(payer);
  }
}

std::string id_of(const InvoiceRun& run, int sequence) {
  const std::string id = run.organization.value + "-" + run.period.text();
  return sequence == 0 ? id : id + "-" + std::to_string(sequence);
}

}  // namespace

IssuedRun record_run(Repository& repository, const InvoiceRunInput& input, InvoiceRun run,
                     int sequence, const std::string& key, const Issuing& issuing) {
  const int year = Month::containing(issuing.now).year();
  for (Invoice& invoice : run.invoices) {
    invoice.number = repository.next_invoice_number(invoice.type, year);
    invoice.issued_at = issuing.now;
  }
  IssuedRun issued{id_of(run, sequence), key,      issuing.now,           std::string(issuing.by),
                   std::move(run),       sequence, billed(input.entries), {}};
  issued.charges_version = repository.charges_version();
  repository.add_issued_run(issued);
  record_billed_payers(repository, input);
  return issued;
}

int next_sequence(Repository& repository, const OrganizationName& name, Month period) {
  int sequence = 0;
  for (const IssuedRun& run : repository.runs_of(name, period)) {
    sequence = std::max(sequence, run.sequence + 1);
  }
  return sequence;
}

}  // namespace billing
