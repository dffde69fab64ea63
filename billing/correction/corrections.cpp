#include "billing/correction/corrections.h"

#include <algorithm>
#include <map>
#include <set>

#include "billing/run/organization_charges.h"

namespace billing {
namespace {

struct Difference {
  Cost exact;    // what the ledger says now, less what was billed
  Cost jointly;  // what of it was billed to the organization as a whole
  std::uint64_t charges = 0;
};
using Differences = std::map<LedgerKey, Difference>;

LedgerKey settled(LedgerKey key) {
  key.owner.assumed = false;
  return key;
}

// Charges that only their cost centers tell apart.
LedgerKey without_cost_center(LedgerKey key) {
  key.owner.cost_center.reset();
  return key;
}

Cost magnitude(const Cost& cost) { return cost.is_negative() ? -cost : cost; }

// How much of a change against what was billed jointly may be an owner's change alone.
Cost movable(const Difference& one) {
  if (one.exact.is_negative() == one.jointly.is_negative()) return {};
  return std::min(magnitude(one.exact), magnitude(one.jointly));
}

// Brings the difference nearer to zero, as far as `amount` lasts and `most` allows.
void bring_to_zero(Difference& one, const Cost& most, Cost& amount) {
  const Cost taken = std::min(most, amount);
  amount -= taken;
  one.exact += one.exact.is_negative() ? taken : -taken;
}

// Lets the movable changes of one direction cancel with changes of the other: with those first
// that are not movable themselves.
void cancel_moves(std::span<Difference*> group, bool losses) {
  Cost moved, partners;
  for (const Difference* one : group) {
    if (one->exact.is_negative() == losses) {
      moved += movable(*one);
    } else {
      partners += magnitude(one->exact);
    }
  }
  Cost from_moved = std::min(moved, partners);
  Cost from_partners = from_moved;
  for (const bool movable_ones : {false, true}) {
    for (Difference* one : group) {
      if (one->exact.is_negative() == losses || !movable(*one).is_zero() != movable_ones) continue;
      bring_to_zero(*one, magnitude(one->exact), from_partners);
    }
  }
  for (Difference* one : group) {
    if (one->exact.is_negative() == losses) bring_to_zero(*one, movable(*one), from_moved);
  }
}

void subtract(std::span<const LedgerEntry> billed, bool jointly, Differences& differences) {
  for (const auto& [key, exact, charges] : billed) {
    Difference& difference = differences[settled(key)];
    difference.exact -= exact;
    difference.charges = std::max(difference.charges, charges);
    if (jointly) difference.jointly += exact;
  }
}

}  // namespace

std::vector<LedgerEntry> difference(std::span<const LedgerEntry> now, const BilledBefore& billed) {
  Differences differences;
  for (const auto& [key, exact, charges] : now) {
    Difference& difference = differences[settled(key)];
    difference.exact += exact;
    difference.charges += charges;
  }
  subtract(billed.separately, false, differences);
  subtract(billed.jointly, true, differences);
  std::map<LedgerKey, std::vector<Difference*>> groups;
  for (auto& [key, difference] : differences) {
    groups[without_cost_center(key)].push_back(&difference);
  }
  for (auto& [key, group] : groups) {
    cancel_moves(group, true);
    cancel_moves(group, false);
  }
  std::vector<LedgerEntry> entries;
  for (const auto& [key, difference] : differences) {
    if (difference.exact.is_zero()) continue;
    entries.push_back({key, difference.exact, std::max<std::uint64_t>(difference.charges, 1)});
  }
  return entries;
}

std::vector<LedgerEntry> open_difference(Repository& repository, const OrganizationName& name,
                                         Month period) {
  const auto charges = charges_of(repository, name, period);
  std::vector<LedgerEntry> now;
  if (charges) now = charges->entries.at(name);
  return difference(
      now, {repository.billed_entries(name, period, InvoicingMode::invoice_per_cost_center),
            repository.billed_entries(name, period, InvoicingMode::single_invoice)});
}

std::vector<LedgerEntry> corrections_billed_in(Repository& repository, const OrganizationName& name,
                                               Month period) {
  std::vector<LedgerEntry> corrections;
  if (const auto issued = repository.issued_run(name, period)) {
    corrections = repository.entries_of_run(issued->id);
    std::erase_if(corrections, [&](const auto& one) { return one.key.billing_period == period; });
    return corrections;
  }
  for (const Month changed : repository.changed_periods(name)) {
    if (changed >= period) break;
    std::ranges::move(open_difference(repository, name, changed), std::back_inserter(corrections));
  }
  return corrections;
}

std::vector<Original> originals_of(Repository& repository, const OrganizationName& name,
                                   std::span<const LedgerEntry> corrections) {
  std::set<Month> periods;
  for (const LedgerEntry& entry : corrections) periods.insert(entry.key.billing_period);
  std::vector<Original> originals;
  for (const Month period : periods) {
    for (IssuedRun& issued : repository.runs_of(name, period)) {
      for (Invoice& invoice : issued.run.invoices) {
        auto credited = repository.credited(*invoice.number);
        originals.push_back({std::move(invoice), std::move(credited)});
      }
    }
  }
  return originals;
}

}  // namespace billing
