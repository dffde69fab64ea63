// The log: one JSON object a line on standard error. The only door to spdlog, so that its header
// is read by one file. Never pass a secret, a token, a password or a full BAN.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

namespace bot {

enum class LogLevel { debug, info, warning, error };

struct LogField {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};

void set_log_level(LogLevel);
void log(LogLevel, std::string_view message, std::initializer_list<LogField> fields = {});

}  // namespace bot
