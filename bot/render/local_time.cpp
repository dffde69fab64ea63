#include "bot/render/local_time.h"

#include <date/tz.h>

#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot {

namespace {

date::sys_seconds on_local_clock(billing::Instant instant, std::string_view time_zone) {
  return date::sys_seconds((instant + utc_offset_in(time_zone)(instant)).time_since_epoch());
}

}  // namespace

std::optional<billing::Instant> local_instant(std::string_view date, std::string_view time,
                                              std::string_view time_zone) {
  std::string text(date);
  text += ' ';
  text += time;
  if (time.size() == 5) text += ":00";
  // Without a zone of its own, or it would be another moment than the one meant.
  if (date.size() != 10 || text.size() != 19) return std::nullopt;
  const auto read = billing::parse_instant(text);
  if (!read || !is_time_zone(time_zone)) return std::nullopt;
  const date::local_seconds local(read->time_since_epoch());
  const auto* zone = date::locate_zone(std::string(time_zone));
  return billing::Instant(zone->to_sys(local, date::choose::earliest).time_since_epoch());
}

std::string local_date(billing::Instant instant, std::string_view time_zone) {
  return date::format("%F", on_local_clock(instant, time_zone));
}

std::string local_time(billing::Instant instant, std::string_view time_zone) {
  return date::format("%H:%M", on_local_clock(instant, time_zone));
}

std::string window_for_people(billing::Instant from, billing::Instant to,
                              std::string_view time_zone) {
  const std::string end = instant_for_people(to, time_zone);
  const std::string begin = instant_for_people(from, time_zone);
  const std::string without_zone = begin.substr(0, begin.rfind(' '));
  const bool same_day = local_date(from, time_zone) == local_date(to, time_zone);
  return say("{0} to {1}", {without_zone, same_day ? end.substr(end.find(", ") + 2) : end});
}

}  // namespace bot
