// Private to the invoice run: the platform's rule that an account with a negative balance is
// brought to zero and its credit spread over the accounts with positive ones.
#pragma once

#include "billing/run/bearers.h"

namespace billing {

// The lines of every bearer in one currency.
using LinesByBearer = std::map<std::optional<CostCenterId>, ExactLines>;

// What an account of a bearer is charged before, and what the spreading adds to it.
struct CreditBalance {
  std::optional<CostCenterId> bearer;
  ProviderAccount account;  // folded
  Cost balance;
  Cost added;
};
// Every balance of every bearer; empty if there is nothing to spread or nobody to take it.
std::vector<CreditBalance> spread_of(const LinesByBearer&);

// Adds the offsetting lines: what a negative account is given, and each positive one its share in
// proportion to its balance, exactly. An account that two bearers have is two. Where there is less
// to take than the credits are, as much of them as there is is spread, in proportion to them. The
// sum over all bearers stays the same. Charges of no account take no part.
void spread_negative_accounts(LinesByBearer&, Month period);

}  // namespace billing
