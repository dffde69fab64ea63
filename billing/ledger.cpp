#include "billing/ledger.h"

#include <map>
#include <set>
#include <utility>

namespace billing {
namespace {

using Candidates = std::map<std::string, std::set<OrganizationName>, std::less<>>;

// A payer several organizations could be is decided by nobody: guessing would bill the wrong one.
void settle(const Candidates& candidates, std::set<std::string>& settled,
            std::map<std::string, OrganizationName, std::less<>>& by_payer) {
  for (const auto& [payer, organizations] : candidates) {
    if (payer.empty() || !settled.insert(payer).second) continue;
    if (organizations.size() == 1) by_payer.emplace(payer, *organizations.begin());
  }
}

// None sorts last: charges nobody is known for come after everybody's.
struct TotalsKey {
  bool nobody = false;
  OrganizationName organization;
  Currency currency;
  auto operator<=>(const TotalsKey&) const = default;
};

using BearerKey = std::pair<BearerKind, std::string>;

BearerKey bearer_of(const LedgerKey& key, const std::optional<OrganizationName>& organization) {
  if (key.account.value.empty() && organization) {
    return {BearerKind::organization, organization->value};
  }
  if (key.owner.cost_center) return {BearerKind::cost_center, key.owner.cost_center->value};
  return {BearerKind::unattributed, ""};
}

}  // namespace

PayerNames payer_names(const Organization& organization) {
  return {organization.name, organization.billing_accounts, organization.ban, organization.alias};
}

PayerIndex PayerIndex::of(std::span<const Organization> organizations,
                          std::span<const LedgerEntry> entries,
                          std::span<const BilledPayer> billed) {
  std::vector<PayerNames> names;
  for (const Organization& organization : organizations) {
    names.push_back(payer_names(organization));
  }
  std::set<PayerOwner> owners;
  for (const LedgerEntry& entry : entries) {
    if (entry.key.owner.organization) {
      owners.insert({entry.key.payer, entry.key.owner.organization});
    }
  }
  return of(names, std::vector<PayerOwner>(owners.begin(), owners.end()), billed);
}

PayerIndex PayerIndex::of(std::span<const PayerNames> names, std::span<const PayerOwner> owners,
                          std::span<const BilledPayer> billed) {
  Candidates listed, named, owning;
  for (const auto& [organization, billing_accounts, ban, alias] : names) {
    for (const std::string& payer : billing_accounts) listed[folded(payer)].insert(organization);
    if (ban) named[folded(ban->value)].insert(organization);
    named[folded(alias)].insert(organization);
    named[folded(organization.value)].insert(organization);
  }
  for (const auto& [payer, organization] : owners) {
    if (organization) owning[payer].insert(*organization);
  }
  PayerIndex index;
  for (const auto& [source, period, payer, organization] : billed) {
    index.billed_.emplace(Billed{source, period, payer}, organization);
  }
  std::set<std::string> settled;
  settle(listed, settled, index.by_payer_);
  settle(named, settled, index.by_payer_);
  settle(owning, settled, index.by_payer_);
  if (names.size() == 1) index.only_one_ = names.front().organization;
  return index;
}

std::optional<OrganizationName> PayerIndex::organization(std::string_view folded_payer) const {
  const auto found = by_payer_.find(folded_payer);
  if (found != by_payer_.end()) return found->second;
  return only_one_;
}

std::optional<OrganizationName> PayerIndex::organization(const LedgerKey& key) const {
  if (!billed_.empty()) {
    const auto found = billed_.find({key.source, key.billing_period, key.payer});
    if (found != billed_.end()) return found->second;
  }
  return organization(key.payer);
}

std::optional<OrganizationName> organization_of(const LedgerEntry& entry,
                                                const PayerIndex& payers) {
  if (entry.key.owner.organization) return entry.key.owner.organization;
  return payers.organization(entry.key);
}

std::vector<OrganizationTotals> totals(std::span<const LedgerEntry> entries,
                                       const PayerIndex& payers) {
  std::map<TotalsKey, std::map<BearerKey, Cost>> sums;
  for (const LedgerEntry& entry : entries) {
    const auto organization = organization_of(entry, payers);
    const TotalsKey key{!organization, organization.value_or(OrganizationName{}),
                        entry.key.currency};
    sums[key][bearer_of(entry.key, organization)] += entry.exact;
  }
  std::vector<OrganizationTotals> result;
  for (const auto& [key, bearers] : sums) {
    OrganizationTotals& organization = result.emplace_back();
    if (!key.nobody) organization.organization = key.organization;
    organization.currency = key.currency;
    for (const auto& [bearer, exact] : bearers) {
      organization.accepted += exact;
      organization.bearers.push_back({bearer.first, bearer.second, exact});
    }
  }
  return result;
}

}  // namespace billing
