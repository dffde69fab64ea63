// Times as people read and write them in their own zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "billing/calendar.h"

namespace bot {

// "2026-02-26" and "14:00" (or "14:00:30") on the clocks of that zone. Where the clocks are set
// back the first of the two; where they are set forward the moment they are. None: not a date, not
// a time, or no such zone.
std::optional<billing::Instant> local_instant(std::string_view date, std::string_view time,
                                              std::string_view time_zone);

// "Thu 26 Feb 2026, 14:00 to 16:00 America/Chicago"; of two days, both in full.
std::string window_for_people(billing::Instant from, billing::Instant to,
                              std::string_view time_zone);

// "2026-02-26" and "14:00" on the clocks of that zone (UTC if there is none such), for a form.
std::string local_date(billing::Instant, std::string_view time_zone);
std::string local_time(billing::Instant, std::string_view time_zone);

}  // namespace bot
