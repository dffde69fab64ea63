#include "bot/cli/known_on.h"

#include <algorithm>

namespace bot::cli {

std::optional<billing::KnownOn> known_on_from(const std::string& text, billing::Instant now) {
  const auto instant = billing::parse_instant(text);
  if (!instant || *instant > now) return std::nullopt;
  const bool is_date = text.find(':') == std::string::npos;
  if (!is_date) return billing::KnownOn{*instant};
  return billing::KnownOn{std::min(now, *instant + std::chrono::days(1) - std::chrono::seconds(1))};
}

}  // namespace bot::cli
