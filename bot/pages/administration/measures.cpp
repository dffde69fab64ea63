#include "bot/pages/administration/measures.h"

#include <array>
#include <string_view>

#include "bot/words/say.h"

namespace bot::pages {
namespace {

using namespace std::chrono_literals;

// The signs "h" and "min" are those of every language.
std::string hours_and_minutes(std::int64_t minutes) {
  const std::string hours = std::to_string(minutes / 60) + " h";
  return minutes % 60 == 0 ? hours : hours + " " + std::to_string(minutes % 60) + " min";
}

std::string days_and_hours(std::int64_t hours) {
  const auto days = static_cast<std::uint64_t>(hours / 24);
  const std::string days_text = std::to_string(days);
  if (hours % 24 == 0) return say_count(days, "1 day", "{} days", {days_text});
  return say_count(days, "1 day {1} h", "{} days {} h", {days_text, std::to_string(hours % 24)});
}

}  // namespace

std::string span_for_people(std::chrono::seconds span) {
  const auto seconds = span < 0s ? -span : span;
  const auto minutes = std::chrono::floor<std::chrono::minutes>(seconds).count();
  if (minutes < 1) return say("less than a minute");
  if (minutes < 60) return std::to_string(minutes) + " min";
  if (minutes < 24 * 60) return hours_and_minutes(minutes);
  return days_and_hours(minutes / 60);
}

std::string bytes_for_people(std::uint64_t bytes) {
  if (bytes < 1024) return say("{} bytes", {std::to_string(bytes)});
  constexpr std::array<std::string_view, 4> units{marked("{}.{} KiB"), marked("{}.{} MiB"),
                                                  marked("{}.{} GiB"), marked("{}.{} TiB")};
  std::uint64_t tenths = bytes * 10 / 1024;
  std::size_t unit = 0;
  for (; tenths >= 10240 && unit + 1 < units.size(); ++unit) tenths /= 1024;
  return say(units[unit], {std::to_string(tenths / 10), std::to_string(tenths % 10)});
}

}  // namespace bot::pages
