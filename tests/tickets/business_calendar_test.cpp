#include "tickets/business_calendar.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/printed.h"

using namespace tickets;
using support::at;
using namespace std::chrono_literals;

namespace {

// 08:00-17:00 at UTC-6 is 14:00-23:00 UTC. August 20, 2024 is a Tuesday.
struct Row {
  billing::Instant from;
  std::chrono::seconds work;
  billing::Instant to;
};

}  // namespace

TEST_CASE("business hours pass on business days only") {
  const auto row = GENERATE(values<Row>({
      {at(2024, 8, 20, 15), 2h, at(2024, 8, 20, 17)},   // within the day
      {at(2024, 8, 20, 3), 2h, at(2024, 8, 20, 16)},    // before it opens
      {at(2024, 8, 20, 22), 2h, at(2024, 8, 21, 15)},   // over night
      {at(2024, 8, 20, 23), 1h, at(2024, 8, 21, 15)},   // at closing time
      {at(2024, 8, 23, 22), 3h, at(2024, 8, 26, 16)},   // over the weekend
      {at(2024, 8, 24, 18), 1h, at(2024, 8, 26, 15)},   // from a Saturday
      {at(2024, 8, 20, 14), 9h, at(2024, 8, 20, 23)},   // exactly a day
      {at(2024, 8, 20, 14), 27h, at(2024, 8, 22, 23)},  // three of them
      {at(2024, 8, 20, 15), 0h, at(2024, 8, 20, 15)},
  }));
  CHECK(add_business_hours({}, row.from, row.work) == row.to);
}

TEST_CASE("a holiday is no business day") {
  BusinessCalendar calendar;
  calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 9 / 2)};
  CHECK(add_business_hours(calendar, at(2024, 8, 30, 22), 2h) == at(2024, 9, 3, 15));
}

TEST_CASE("business days have the calendar's length") {
  CHECK(add_business_days({}, at(2024, 8, 20, 16), 3) == at(2024, 8, 23, 16));
  CHECK(add_business_days({}, at(2024, 8, 22, 16), 3) == at(2024, 8, 27, 16));
}

TEST_CASE("the offset from UTC may change in between") {
  BusinessCalendar calendar;
  // Chicago leaves daylight time on November 3, 2024 at 07:00 UTC.
  calendar.utc_offset = [](billing::Instant instant) {
    return instant < at(2024, 11, 3, 7) ? std::chrono::seconds(-5h) : std::chrono::seconds(-6h);
  };
  CHECK(add_business_hours(calendar, at(2024, 11, 1, 21), 2h) == at(2024, 11, 4, 15));
}

TEST_CASE("a calendar that never opens is a bug") {
  BusinessCalendar calendar;
  calendar.closes = calendar.opens;
  CHECK_THROWS_AS(add_business_hours(calendar, at(2024, 8, 20), 1h), std::logic_error);
}
