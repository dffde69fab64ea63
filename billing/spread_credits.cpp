#include "billing/spread_credits.h"

#include <tuple>

#include "billing/allocation.h"

namespace billing {
namespace {

struct Balance {
  std::optional<CostCenterId> bearer;
  ProviderAccount account;
  Cost exact;
};

std::vector<Balance> balances_of(const LinesByBearer& bearers) {
  std::vector<Balance> balances;
  for (const auto& [bearer, lines] : bearers) {
    std::map<ProviderAccount, Cost> accounts;
    for (const auto& [line, exact] : lines) {
      if (!line.organization_level) accounts[line.account] += exact;
    }
    for (const auto& [account, exact] : accounts) balances.push_back({bearer, account, exact});
  }
  return balances;
}

// One id an account of a bearer, apart by a character that sorts before every other.
std::string id_of(const Balance& balance) {
  return (balance.bearer ? balance.bearer->value : std::string()) + '\0' + balance.account.value;
}

// In proportion to the balances' size.
std::vector<Cost> shares(const Cost& amount, const std::vector<const Balance*>& balances) {
  std::vector<Weight> weights;
  for (const Balance* one : balances) {
    weights.push_back({id_of(*one), one->exact.is_negative() ? -one->exact : one->exact});
  }
  return divide(amount, weights);
}

}  // namespace

void spread_negative_accounts(LinesByBearer& bearers, Month period) {
  const std::vector<Balance> balances = balances_of(bearers);
  std::vector<const Balance*> credits, charges;
  Cost credit, charge;
  for (const Balance& one : balances) {
    if (one.exact.is_zero()) continue;
    (one.exact.is_negative() ? credits : charges).push_back(&one);
    (one.exact.is_negative() ? credit : charge) += one.exact;
  }
  if (credits.empty() || charges.empty()) return;
  const Cost spread = std::min(charge, -credit);
  const auto add = [&](const Balance& balance, const Cost& exact) {
    LineKey line;
    line.account = balance.account;
    line.usage_month = period;
    line.category = ChargeCategory::credit;
    line.credit_spread = true;
    bearers[balance.bearer][line] += exact;
  };
  const std::vector<Cost> given = shares(spread, credits);
  for (std::size_t i = 0; i < given.size(); ++i) add(*credits[i], given[i]);
  const std::vector<Cost> taken = shares(spread, charges);
  for (std::size_t i = 0; i < taken.size(); ++i) add(*charges[i], -taken[i]);
}

}  // namespace billing
