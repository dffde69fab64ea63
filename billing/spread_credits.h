// Private to the invoice run: the platform's rule that an account with a negative balance is
// brought to zero and its credit spread over the accounts with positive ones.
#pragma once

#include "billing/bearers.h"

namespace billing {

// The lines of every bearer in one currency.
using LinesByBearer = std::map<std::optional<CostCenterId>, ExactLines>;

// Adds the offsetting lines: what a negative account is given, and each positive one its share in
// proportion to its balance, exactly. An account that two bearers have is two. Where there is less
// to take than the credits are, as much of them as there is is spread, in proportion to them. The
// sum over all bearers stays the same. Charges of no account take no part.
void spread_negative_accounts(LinesByBearer&, Month period);

}  // namespace billing
