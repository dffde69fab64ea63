#include "billing/setup/checks.h"
#include "billing/worded.h"

namespace billing::setup {
namespace {

struct Claim {
  std::vector<const Provider*> providers;
  std::set<CostCenterId> cost_centers;
};

std::string listed(const Claim& claim) {
  std::string names;
  for (const Provider* provider : claim.providers) {
    names += (names.empty() ? "" : ", ") + called(provider->name, provider->id.value);
  }
  return names;
}

std::string registered_twice(const View& view, const Claim& claim, const std::string& centers) {
  const std::string& account = claim.providers.front()->account.value;
  if (claim.cost_centers.size() != 2) {
    return worded(
        "Account {} is registered under the Cost Centers {} (Providers {}), so its costs "
        "would belong to nobody.",
        {account, centers, listed(claim)});
  }
  return worded(
      "Account {} is registered under the Cost Centers {} and {} (Providers {}), so its "
      "costs would belong to nobody.",
      {account, cost_center_called(view, *claim.cost_centers.begin()),
       cost_center_called(view, *claim.cost_centers.rbegin()), listed(claim)});
}

Finding twice(const View& view, const std::string& account, const Claim& claim) {
  std::string centers;
  for (const CostCenterId& id : claim.cost_centers) {
    centers += (centers.empty() ? "" : " and ") + cost_center_called(view, id);
  }
  return {"provider_account_twice",
          Severity::block,
          account,
          listed(claim),
          registered_twice(view, claim, centers),
          worded("Keep account {} under one Cost Center and delete the other Provider.",
                 {claim.providers.front()->account.value}),
          claim.cost_centers.begin()->value};
}

Finding elsewhere(const std::string& account, const Claim& claim) {
  return {"provider_account_twice",
          Severity::block,
          account,
          listed(claim),
          worded("Account {} (Provider {}) is registered by another organization too, so its "
                 "costs would belong to nobody.",
                 {claim.providers.front()->account.value, listed(claim)}),
          worded("Call the support desk to settle whose account {} is.",
                 {claim.providers.front()->account.value}),
          claim.cost_centers.empty() ? "" : claim.cost_centers.begin()->value};
}

}  // namespace

Findings check_provider_accounts(const View& view) {
  // On one invoice it does not matter which Cost Center an account belongs to.
  if (view.question.goal == SetupGoal::single_invoice) return {};
  std::map<std::string, Claim> claims;
  for (const Provider* provider : view.providers) {
    Claim& claim = claims[folded(provider->account.value)];
    claim.providers.push_back(provider);
    if (const auto home = view.home(*provider)) claim.cost_centers.insert(*home);
  }
  Findings findings;
  for (const auto& [account, claim] : claims) {
    if (account.empty()) continue;
    bool in_scope = false;
    for (const CostCenterId& id : claim.cost_centers) in_scope = in_scope || view.in_scope(id);
    if (view.question.accounts_elsewhere.contains(account)) {
      findings.push_back(elsewhere(account, claim));
    } else if (claim.cost_centers.size() > 1 && in_scope) {
      findings.push_back(twice(view, account, claim));
    }
  }
  return findings;
}

}  // namespace billing::setup
