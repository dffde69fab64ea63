// Words of the tables (words.h) as sentences write them.
#pragma once

#include <string>
#include <string_view>

#include "tickets/lifecycle.h"

namespace tickets {

std::string spelled(std::string_view name);  // "awaiting_bans" -> "awaiting bans"
// The same of these, as the catalogue of words has it.
std::string_view spelled(Status);
std::string_view spelled(Action);
std::string_view spelled(Role);

}  // namespace tickets
