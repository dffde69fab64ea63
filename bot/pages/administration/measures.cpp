#include "bot/pages/administration/measures.h"

#include <array>
#include <string_view>

namespace bot::pages {
namespace {

using namespace std::chrono_literals;

std::string two_parts(std::int64_t large, std::string_view unit, std::int64_t small,
                      std::string_view small_unit) {
  std::string text = std::to_string(large) + std::string(unit);
  if (small > 0) text += " " + std::to_string(small) + std::string(small_unit);
  return text;
}

}  // namespace

std::string span_for_people(std::chrono::seconds span) {
  const auto seconds = span < 0s ? -span : span;
  const auto minutes = std::chrono::floor<std::chrono::minutes>(seconds).count();
  if (minutes < 1) return "less than a minute";
  if (minutes < 60) return two_parts(minutes, " min", 0, "");
  if (minutes < 24 * 60) return two_parts(minutes / 60, " h", minutes % 60, " min");
  const auto days = minutes / (24 * 60);
  return two_parts(days, days == 1 ? " day" : " days", minutes / 60 % 24, " h");
}

std::string bytes_for_people(std::uint64_t bytes) {
  if (bytes < 1024) return std::to_string(bytes) + " bytes";
  constexpr std::array<std::string_view, 4> units{" KiB", " MiB", " GiB", " TiB"};
  std::uint64_t tenths = bytes * 10 / 1024;
  std::size_t unit = 0;
  for (; tenths >= 10240 && unit + 1 < units.size(); ++unit) tenths /= 1024;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + std::string(units[unit]);
}

}  // namespace bot::pages
