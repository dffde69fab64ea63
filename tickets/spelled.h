// Words of the tables (words.h) as sentences write them.
#pragma once

#include <string>
#include <string_view>

namespace tickets {

std::string spelled(std::string_view name);  // "awaiting_bans" -> "awaiting bans"

}  // namespace tickets
