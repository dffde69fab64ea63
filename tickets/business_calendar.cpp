#include "tickets/business_calendar.h"

#include <algorithm>
#include <stdexcept>

namespace tickets {

namespace {

using std::chrono::days;

// The offset is asked for twice, since the first answer is for a time that is off by itself.
billing::Instant utc(const BusinessCalendar& calendar, billing::Instant local) {
  const billing::Instant guess = local - calendar.utc_offset(local);
  return local - calendar.utc_offset(guess);
}

void expect_hours(const BusinessCalendar& calendar) {
  if (calendar.closes <= calendar.opens) throw std::logic_error("the business day has no hours");
}

}  // namespace

bool is_business_day(const BusinessCalendar& calendar, std::chrono::sys_days day) {
  const std::chrono::weekday weekday(day);
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
         !calendar.holidays.contains(day);
}

billing::Instant opening_of(const BusinessCalendar& calendar, std::chrono::sys_days day) {
  return utc(calendar, day + calendar.opens);
}

billing::Instant closing_of(const BusinessCalendar& calendar, std::chrono::sys_days day) {
  return utc(calendar, day + calendar.closes);
}

std::chrono::sys_days local_date(const BusinessCalendar& calendar, billing::Instant instant) {
  return std::chrono::floor<days>(instant + calendar.utc_offset(instant));
}

billing::Instant add_business_hours(const BusinessCalendar& calendar, billing::Instant from,
                                    std::chrono::seconds work) {
  expect_hours(calendar);
  for (auto day = local_date(calendar, from);; day += days(1)) {
    if (!is_business_day(calendar, day)) continue;
    const billing::Instant start = std::max(from, opening_of(calendar, day));
    const billing::Instant end = closing_of(calendar, day);
    if (start >= end) continue;
    if (work <= end - start) return start + work;
    work -= end - start;
  }
}

billing::Instant add_business_days(const BusinessCalendar& calendar, billing::Instant from,
                                   int count) {
  return add_business_hours(calendar, from, (calendar.closes - calendar.opens) * count);
}

billing::Instant subtract_business_hours(const BusinessCalendar& calendar, billing::Instant to,
                                         std::chrono::seconds work) {
  expect_hours(calendar);
  if (work <= std::chrono::seconds(0)) return to;
  for (auto day = local_date(calendar, to);; day -= days(1)) {
    if (!is_business_day(calendar, day)) continue;
    const billing::Instant start = opening_of(calendar, day);
    const billing::Instant end = std::min(to, closing_of(calendar, day));
    if (start >= end) continue;
    if (work <= end - start) return end - work;
    work -= end - start;
  }
}

billing::Instant subtract_business_days(const BusinessCalendar& calendar, billing::Instant to,
                                        int count) {
  return subtract_business_hours(calendar, to, (calendar.closes - calendar.opens) * count);
}

std::chrono::seconds business_time(const BusinessCalendar& calendar, billing::Instant from,
                                   billing::Instant to) {
  std::chrono::seconds sum{0};
  if (to <= from) return sum;
  const auto last = local_date(calendar, to);
  for (auto day = local_date(calendar, from); day <= last; day += days(1)) {
    if (!is_business_day(calendar, day)) continue;
    const billing::Instant start = std::max(from, opening_of(calendar, day));
    const billing::Instant end = std::min(to, closing_of(calendar, day));
    if (start < end) sum += end - start;
  }
  return sum;
}

}  // namespace tickets
