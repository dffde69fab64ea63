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
// The latest instant from which on that much business time lies before `to`; zero: `to` itself.
// Throws like add_business_hours().
billing::Instant subtract_business_hours(const BusinessCalendar&, billing::Instant to,
                                         std::chrono::seconds work);
billing::Instant subtract_business_days(const BusinessCalendar&, billing::Instant to, int days);
// Business time between two instants; zero if `to` is not after `from`.
std::chrono::seconds business_time(const BusinessCalendar&, billing::Instant from,
                                   billing::Instant to);
// Whether the desk works at all on that local date, and when it opens and closes then.
bool is_business_day(const BusinessCalendar&, std::chrono::sys_days local_date);
billing::Instant opening_of(const BusinessCalendar&, std::chrono::sys_days local_date);
billing::Instant closing_of(const BusinessCalendar&, std::chrono::sys_days local_date);
std::chrono::sys_days local_date(const BusinessCalendar&, billing::Instant);

}  // namespace tickets
