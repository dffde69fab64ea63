#include "billing/run/spread_credits.h"

#include <tuple>

#include "billing/allocation.h"

namespace billing {
namespace {

using Balance = CreditBalance;

std::vector<Balance> balances_of(const LinesByBearer& bearers) {
  std::vector<Balance> balances;
  for (const auto& [bearer, lines] : bearers) {
    std::map<ProviderAccount, Cost> accounts;
    for (const auto& [line, exact] : lines) {
      if (!line.organization_level) accounts[line.account] += exact;
    }
    for (const auto& [account, exact] : accounts) balances.push_back({bearer, account, exact, {}});
  }
  return balances;
}

// One id an account of a bearer, apart by a character that sorts before every other.
std::string id_of(const Balance& balance) {
  return (balance.bearer ? balance.bearer->value : std::string()) + '\0' + balance.account.value;
}

// In proportion to the balances' size.
std::vector<Cost> shares(const Cost& amount, const std::vector<Balance*>& balances) {
  std::vector<Weight> weights;
  for (const Balance* one : balances) {
    weights.push_back({id_of(*one), one->balance.is_negative() ? -one->balance : one->balance});
  }
  return divide(amount, weights);
}

}  // namespace

std::vector<CreditBalance> spread_of(const LinesByBearer& bearers) {
  std::vector<Balance> balances = balances_of(bearers);
  std::vector<Balance*> credits, charges;
  Cost credit, charge;
  for (Balance& one : balances) {
    if (one.balance.is_zero()) continue;
    (one.balance.is_negative() ? credits : charges).push_back(&one);
    (one.balance.is_negative() ? credit : charge) += one.balance;
  }
  if (credits.empty() || charges.empty()) return {};
  const Cost spread = std::min(charge, -credit);
  const std::vector<Cost> given = shares(spread, credits);
  for (std::size_t i = 0; i < given.size(); ++i) credits[i]->added = given[i];
  const std::vector<Cost> taken = shares(spread, charges);
  for (std::size_t i = 0; i < taken.size(); ++i) charges[i]->added = -taken[i];
  return balances;
}

void spread_negative_accounts(LinesByBearer& bearers, Month period) {
  for (const auto& [bearer, account, balance, added] : spread_of(bearers)) {
    if (balance.is_zero()) continue;
    LineKey line;
    line.account = account;
    line.usage_month = period;
    line.category = ChargeCategory::credit;
    line.credit_spread = true;
    bearers[bearer][line] += added;
  }
}

}  // namespace billing
