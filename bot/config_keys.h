// The table of configuration keys: what config.cpp fills in and documents itself by.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bot/config.h"

namespace bot {

// A value as TOML or the environment gave it; the environment only gives text.
using ConfigValue = std::variant<std::string, std::int64_t, std::vector<std::string>>;

struct ConfigSetter {
  ConfigKey key;
  // Puts the value into the config; otherwise says what the key takes.
  std::optional<std::string> (*set)(Config&, const ConfigValue&);
};

const std::vector<ConfigSetter>& config_setters();

}  // namespace bot
