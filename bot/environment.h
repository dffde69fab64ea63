// The process's environment, read in one file only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bot {

// None if the variable is not set.
std::optional<std::string> environment(std::string_view name);

}  // namespace bot
