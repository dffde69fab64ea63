#include "bot/focus/importing/invoiced_periods.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bot::focus {
namespace {

using billing::LedgerEntry;
using billing::Month;
using billing::OrganizationName;
using Contents = std::vector<std::tuple<billing::LedgerKey, billing::Cost, std::uint64_t>>;

std::map<OrganizationName, Contents> by_organization(
    const std::vector<billing::Organization>& organizations,
    const std::vector<LedgerEntry>& entries, const std::vector<billing::BilledPayer>& billed) {
  const auto payers = billing::PayerIndex::of(organizations, entries, billed);
  std::map<OrganizationName, Contents> result;
  for (const auto& entry : entries) {
    const auto organization = billing::organization_of(entry, payers);
    if (organization) result[*organization].emplace_back(entry.key, entry.exact, entry.charges);
  }
  for (auto& [name, contents] : result) std::ranges::sort(contents);
  return result;
}

std::vector<LedgerEntry> ledger_after(std::vector<LedgerEntry> ledger, Month period,
                                      const billing::ChargeFile& file,
                                      const std::vector<LedgerEntry>& added) {
  if (file.feed == billing::Feed::overwrite) {
    std::erase_if(ledger, [&](const auto& entry) { return entry.key.source == file.source; });
  }
  for (const auto& entry : added) {
    if (entry.key.billing_period == period) ledger.push_back(entry);
  }
  return ledger;
}

std::set<OrganizationName> changed(const std::map<OrganizationName, Contents>& before,
                                   const std::map<OrganizationName, Contents>& after) {
  std::set<OrganizationName> names;
  const auto compare = [&](const auto& these, const auto& those) {
    for (const auto& [name, contents] : these) {
      const auto other = those.find(name);
      if (other == those.end() || other->second != contents) names.insert(name);
    }
  };
  compare(before, after);
  compare(after, before);
  return names;
}

}  // namespace

std::set<InvoicedPeriod> invoiced_periods_changed_by(
    billing::Repository& repository, const std::vector<billing::Organization>& before,
    const std::vector<billing::Organization>& after, const std::vector<LedgerChange>& changes) {
  std::set<InvoicedPeriod> found;
  for (const auto& [period, old_ledger, new_ledger] : changes) {
    const auto billed = repository.billed_payers(period);
    for (const auto& name : changed(by_organization(before, old_ledger, billed),
                                    by_organization(after, new_ledger, billed))) {
      if (repository.issued_run(name, period)) found.emplace(name, period);
    }
  }
  return found;
}

std::vector<LedgerChange> ledger_changes(billing::Repository& repository,
                                         const billing::ChargeFile& file,
                                         const std::vector<LedgerEntry>& entries,
                                         const std::vector<billing::SetAsideRow>& set_aside) {
  std::set<Month> periods;
  for (const auto& entry : entries) periods.insert(entry.key.billing_period);
  for (const auto& row : set_aside) {
    if (row.billing_period) periods.insert(*row.billing_period);
  }
  std::vector<LedgerChange> changes;
  for (const Month period : periods) {
    auto before = repository.ledger(period);
    auto after = ledger_after(before, period, file, entries);
    changes.push_back({period, std::move(before), std::move(after)});
  }
  return changes;
}

}  // namespace bot::focus
