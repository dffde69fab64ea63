#include "tickets/business_calendar.h"

#include <algorithm>
#include <stdexcept>

namespace tickets {

namespace {

bool is_business_day(const BusinessCalendar& calendar, std::chrono::sys_days day) {
  const std::chrono::weekday weekday(day);
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
         !calendar.holidays.contains(day);
}

// The offset is asked for twice, since the first answer is for a time that is off by itself.
billing::Instant utc(const BusinessCalendar& calendar, billing::Instant local) {
  const billing::Instant guess = local - calendar.utc_offset(local);
  return local - calendar.utc_offset(guess);
}

}  // namespace

billing::Instant add_business_hours(const BusinessCalendar& calendar, billing::Instant from,
                                    std::chrono::seconds work) {
  if (calendar.closes <= calendar.opens) throw std::logic_error("the business day has no hours");
  auto day = std::chrono::floor<std::chrono::days>(from + calendar.utc_offset(from));
  for (;; day += std::chrono::days(1)) {
    if (!is_business_day(calendar, day)) continue;
    const billing::Instant start = std::max(from, utc(calendar, day + calendar.opens));
    const billing::Instant end = utc(calendar, day + calendar.closes);
    if (start >= end) continue;
    if (work <= end - start) return start + work;
    work -= end - start;
  }
}

billing::Instant add_business_days(const BusinessCalendar& calendar, billing::Instant from,
                                   int days) {
  return add_business_hours(calendar, from, (calendar.closes - calendar.opens) * days);
}

}  // namespace tickets
