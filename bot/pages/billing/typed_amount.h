// Amounts as people type them into a form.
#pragma once

#include <optional>
#include <string_view>

#include "billing/money.h"
#include "bot/words/catalogue.h"

namespace bot::pages {

// English: "1234.5", "1,234.50". Spanish: "1234,5", "1.234,50", and "1234.5" with a point that can
// be no thousands separator. No sign, no currency. None if it is no such amount, or could be two:
// groups that are not of three digits, "1.234" in Spanish.
std::optional<billing::Cost> typed_amount(std::string_view text, Language written_in);

}  // namespace bot::pages
