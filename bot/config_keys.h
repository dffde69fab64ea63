// The table of configuration keys: what config.cpp fills in, shows and documents itself by.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bot/config.h"

namespace bot {

// A value as TOML or the environment gave it; the environment only gives text.
using ConfigValue = std::variant<std::string, std::int64_t, std::vector<std::string>>;

struct ConfigEntry {
  ConfigKey key;
  // Puts the value into the config; otherwise says what the key takes.
  std::function<std::optional<std::string>(Config&, const ConfigValue&)> set;
  // What is in force, as people read it; a password within an address is left out.
  std::function<std::string(const Config&)> shown;
};

const std::vector<ConfigEntry>& config_entries();

}  // namespace bot
