// Accounts by a part of their name: while an operator types, and behind the Find button.
#pragma once

#include <string_view>
#include <vector>

#include "billing/repository.h"
#include "bot/render/account_json.h"

namespace bot::pages {

// At most 10: those that begin with it first.
std::vector<AccountLine> accounts_like(billing::Repository&, std::string_view part);

}  // namespace bot::pages
