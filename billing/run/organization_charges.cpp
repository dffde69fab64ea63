#include "billing/run/organization_charges.h"

#include <algorithm>
#include <map>

namespace billing {
namespace {

// Who pays for what in a period. The names of all organizations are read when a payer has to be
// looked up by name, which few periods of few organizations need.
class Payers {
 public:
  Payers(Repository& repository, Month period)
      : repository_(repository),
        owners_(repository.payers(period)),
        billed_(repository.billed_payers(period)) {}

  const std::vector<PayerOwner>& owners() const { return owners_; }
  const std::vector<BilledPayer>& billed() const { return billed_; }
  const PayerIndex& index() {
    if (!index_) index_ = PayerIndex::of(repository_.payer_names(), owners_, billed_);
    return *index_;
  }

 private:
  Repository& repository_;
  std::vector<PayerOwner> owners_;
  std::vector<BilledPayer> billed_;
  std::optional<PayerIndex> index_;
};

// Which rows that were set aside are the organization's, by the rules of `period_charges`.
std::vector<SetAsideRow> set_aside_of(Repository& repository, const OrganizationName& name,
                                      Month period, Payers& payers) {
  std::map<std::string, std::optional<OrganizationName>> owners;
  const auto owner_of = [&](const std::string& account) {
    const auto [at, first] = owners.try_emplace(account);
    if (first && !account.empty()) {
      const auto registered = repository.organizations_with_account(account);
      if (registered.size() == 1) at->second = registered.front();
    }
    return at->second;
  };
  std::vector<SetAsideRow> rows;
  for (SetAsideRow& row : repository.set_aside(period)) {
    const auto owner = owner_of(row.account);
    if ((owner ? owner : payers.index().organization(row.payer)) == name) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace

std::optional<PeriodCharges> charges_of(Repository& repository, const OrganizationName& name,
                                        Month period) {
  Payers payers(repository, period);
  const auto was_billed = [&](const std::string& payer) {
    return std::ranges::any_of(payers.billed(), [&](const BilledPayer& one) {
      return one.payer == payer && one.organization == name;
    });
  };
  std::set<std::string> of_nobodys;
  bool any = false;
  for (const auto& [payer, organization] : payers.owners()) {
    const bool ours = (organization ? organization : payers.index().organization(payer)) == name;
    if (!ours && (organization || !was_billed(payer))) continue;
    any = true;
    if (!organization) of_nobodys.insert(payer);
  }
  if (!any) return std::nullopt;
  auto entries = repository.ledger_of(name, of_nobodys, period);
  // Of one payer's charges some may be billed to another organization already.
  std::erase_if(entries, [&](const LedgerEntry& entry) {
    return entry.key.owner.organization != name && organization_of(entry, payers.index()) != name;
  });
  if (entries.empty()) return std::nullopt;
  PeriodCharges charges;
  charges.period = period;
  charges.entries[name] = std::move(entries);
  charges.set_aside[name] = set_aside_of(repository, name, period, payers);
  return charges;
}

}  // namespace billing
