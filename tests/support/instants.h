// Instants and months for tests, written short.
#pragma once

#include "billing/calendar.h"

namespace support {

// UTC; the date must exist.
inline billing::Instant at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
  using namespace std::chrono;
  return sys_days{std::chrono::year(year) / month / day} + hours(hour) + minutes(minute);
}

}  // namespace support
