#include "tickets/business_calendar.h"

#include <catch2/catch.hpp>
#include <random>

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

// Daylight time from March 10 to November 3, 2024.
BusinessCalendar chicago() {
  BusinessCalendar calendar;
  calendar.utc_offset = [](billing::Instant instant) {
    const bool daylight = at(2024, 3, 10, 8) <= instant && instant < at(2024, 11, 3, 7);
    return daylight ? std::chrono::seconds(-5h) : std::chrono::seconds(-6h);
  };
  return calendar;
}

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
  CHECK_THROWS_AS(subtract_business_hours(calendar, at(2024, 8, 20), 1h), std::logic_error);
}

TEST_CASE("business time between two instants leaves out nights, weekends and holidays") {
  struct Between {
    billing::Instant from, to;
    std::chrono::seconds time;
  };
  const auto row = GENERATE(values<Between>({
      {at(2024, 8, 20, 15), at(2024, 8, 20, 17), 2h},
      {at(2024, 8, 20, 3), at(2024, 8, 20, 15), 1h},
      {at(2024, 8, 20, 22), at(2024, 8, 21, 15), 2h},
      {at(2024, 8, 23, 22), at(2024, 8, 26, 15), 2h},  // over a weekend
      {at(2024, 8, 24, 1), at(2024, 8, 25, 23), 0h},   // within one
      {at(2024, 8, 30, 22), at(2024, 9, 3, 15), 2h},   // over Labor Day
      {at(2024, 8, 20, 17), at(2024, 8, 20, 15), 0h},  // backwards
      {at(2024, 8, 20, 15), at(2024, 8, 20, 15), 0h},
      {at(2024, 8, 19), at(2024, 8, 24), 45h},  // a week
  }));
  BusinessCalendar calendar;
  calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 9 / 2)};
  CHECK(business_time(calendar, row.from, row.to) == row.time);
}

TEST_CASE("business time is counted back") {
  const auto row = GENERATE(values<Row>({
      {at(2024, 8, 20, 17), 2h, at(2024, 8, 20, 15)},
      {at(2024, 8, 21, 3), 2h, at(2024, 8, 20, 21)},
      {at(2024, 8, 26, 15), 2h, at(2024, 8, 23, 22)},
      {at(2024, 8, 25, 12), 9h, at(2024, 8, 23, 14)},
      {at(2024, 8, 20, 3), 0h, at(2024, 8, 20, 3)},
  }));
  CHECK(subtract_business_hours({}, row.from, row.work) == row.to);
}

TEST_CASE("Chicago's hours follow daylight time") {
  struct Hours {
    std::chrono::sys_days day;
    billing::Instant opens, closes;
  };
  using std::chrono::sys_days;
  const auto row = GENERATE(values<Hours>({
      {sys_days(std::chrono::year(2024) / 3 / 8), at(2024, 3, 8, 14), at(2024, 3, 8, 23)},
      {sys_days(std::chrono::year(2024) / 3 / 11), at(2024, 3, 11, 13), at(2024, 3, 11, 22)},
      {sys_days(std::chrono::year(2024) / 11 / 1), at(2024, 11, 1, 13), at(2024, 11, 1, 22)},
      {sys_days(std::chrono::year(2024) / 11 / 4), at(2024, 11, 4, 14), at(2024, 11, 4, 23)},
  }));
  const BusinessCalendar calendar = chicago();
  CHECK(opening_of(calendar, row.day) == row.opens);
  CHECK(closing_of(calendar, row.day) == row.closes);
}

TEST_CASE("a zone ahead of UTC opens on the day before") {
  BusinessCalendar auckland;
  auckland.utc_offset = [](billing::Instant) { return std::chrono::seconds(12h); };
  // Monday, August 19, 20:00 UTC is Tuesday, 08:00 there.
  CHECK(add_business_hours(auckland, at(2024, 8, 19, 12), 1h) == at(2024, 8, 19, 21));
  CHECK(local_date(auckland, at(2024, 8, 19, 20)) ==
        std::chrono::sys_days(std::chrono::year(2024) / 8 / 20));
  CHECK(business_time(auckland, at(2024, 8, 16, 4), at(2024, 8, 18, 21)) == 2h);
}

TEST_CASE("what is added is what lies between, and is taken away again") {
  constexpr std::uint64_t seed = 20240310;
  std::mt19937_64 random(seed);
  INFO("seed " << seed);
  BusinessCalendar calendar = chicago();
  calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 11 / 28),
                       std::chrono::sys_days(std::chrono::year(2024) / 12 / 25)};
  for (int round = 0; round < 2000; ++round) {
    const auto from = at(2024, 1, 1) + std::chrono::seconds(random() % (366 * 86400));
    const auto work = std::chrono::seconds(1 + random() % (60 * 3600));
    const auto to = add_business_hours(calendar, from, work);
    REQUIRE(business_time(calendar, from, to) == work);
    const auto back = subtract_business_hours(calendar, to, work);
    REQUIRE(business_time(calendar, back, to) == work);
    // The latest such instant; before it there may be a night.
    REQUIRE(back >= from);
    REQUIRE(business_time(calendar, from, back) == 0s);
  }
}
