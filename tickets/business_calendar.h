// When the desk is at work: promises are made in business time (product decision 9).
#pragma once

#include <chrono>
#include <functional>
#include <set>
#include <string>

#include "billing/calendar.h"

namespace tickets {

// Monday to Friday, `opens` to `closes` local time, but for the holidays (local dates). There is
// no time zone database in this ring: the offset from UTC at an instant comes in as a function.
struct BusinessCalendar {
  std::function<std::chrono::seconds(billing::Instant)> utc_offset = [](billing::Instant) {
    return std::chrono::hours(-6);
  };
  std::chrono::minutes opens{8 * 60};
  std::chrono::minutes closes{17 * 60};
  std::set<std::chrono::sys_days> holidays;
  std::string zone = "UTC-06:00";  // the zone's name, for people
};

// The instant at which that much business time has passed since `from`; zero: `from` itself, or
// the next opening. Throws std::logic_error if the calendar opens at no time.
billing::Instant add_business_hours(const BusinessCalendar&, billing::Instant from,
                                    std::chrono::seconds work);
// The same in whole business days of the calendar's length.
billing::Instant add_business_days(const BusinessCalendar&, billing::Instant from, int days);

}  // namespace tickets
