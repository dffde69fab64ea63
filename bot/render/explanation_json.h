// Why an issued document says what it says, as programs are told.
#pragma once

#include <vector>

#include "bot/focus/explain.h"
#include "bot/render/json.h"

namespace bot {

// Money is text, exact where it is not an amount. `line` is null unless one was asked for; its
// `rows` are those given here, `rows_total` says how many there are.
Json explanation_json(const focus::Explanation&, const std::vector<focus::ChargeRow>& rows);

}  // namespace bot
