#include "billing/organization_charges.h"

#include <map>

namespace billing {
namespace {

// Which rows that were set aside are the organization's, by the rules of `period_charges`.
std::vector<SetAsideRow> set_aside_of(Repository& repository, const OrganizationName& name,
                                      Month period, const PayerIndex& payers) {
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
    if ((owner ? owner : payers.organization(row.payer)) == name) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::optional<PeriodCharges> charges_of(Repository& repository,
                                        const std::vector<PayerNames>& names,
                                        const OrganizationName& name, Month period) {
  const std::vector<PayerOwner> owners = repository.payers(period);
  const PayerIndex payers = PayerIndex::of(names, owners);
  bool any = false;
  std::set<std::string> of_nobodys;
  for (const auto& [payer, organization] : owners) {
    if ((organization ? organization : payers.organization(payer)) != name) continue;
    any = true;
    if (!organization) of_nobodys.insert(payer);
  }
  if (!any) return std::nullopt;
  PeriodCharges charges;
  charges.period = period;
  charges.entries[name] = repository.ledger_of(name, of_nobodys, period);
  charges.set_aside[name] = set_aside_of(repository, name, period, payers);
  return charges;
}

}  // namespace billing
