#include "bot/render/local_time.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"

using support::at;

TEST_CASE("a time on a local clock is one instant, across the change of clocks") {
  struct Row {
    const char *date, *time, *zone;
    billing::Instant instant;
  };
  const Row rows[] = {
      {"2026-02-26", "14:00", "America/Chicago", at(2026, 2, 26, 20)},
      {"2026-07-26", "14:00", "America/Chicago", at(2026, 7, 26, 19)},
      {"2026-02-26", "14:00:00", "UTC", at(2026, 2, 26, 14)},
      {"2026-02-26", "00:30", "Europe/Madrid", at(2026, 2, 25, 23, 30)},
      // Set forward from 2:00 to 3:00; set back from 3:00 to 2:00.
      {"2026-03-29", "02:30", "Europe/Madrid", at(2026, 3, 29, 1)},
      {"2026-10-25", "02:30", "Europe/Madrid", at(2026, 10, 25, 0, 30)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.date, row.time, row.zone);
    CHECK(bot::local_instant(row.date, row.time, row.zone) == row.instant);
  }
}

TEST_CASE("what is no date, no time or no zone is no instant") {
  const char* rows[][3] = {{"2026-02-30", "14:00", "UTC"}, {"2026-02-26", "25:00", "UTC"},
                           {"2026-02-26", "", "UTC"},      {"", "14:00", "UTC"},
                           {"26.2.2026", "14:00", "UTC"},  {"2026-02-26", "14:00", "Mars/Base"},
                           {"2026-02-26", "2 pm.", "UTC"}, {"2026-02-26", "14:00+02", "UTC"}};
  for (const auto& row : rows) {
    CAPTURE(row[0], row[1], row[2]);
    CHECK_FALSE(bot::local_instant(row[0], row[1], row[2]));
  }
}

TEST_CASE("a window of one day names the day once") {
  CHECK(bot::window_for_people(at(2026, 2, 26, 20), at(2026, 2, 26, 22), "America/Chicago") ==
        "Thu 26 Feb 2026, 14:00 to 16:00 America/Chicago");
  CHECK(bot::window_for_people(at(2026, 2, 26, 20), at(2026, 2, 27, 15), "America/Chicago") ==
        "Thu 26 Feb 2026, 14:00 to Fri 27 Feb 2026, 09:00 America/Chicago");
}

TEST_CASE("an instant is a date and a time on the local clock") {
  CHECK(bot::local_date(at(2026, 2, 26, 2), "America/Chicago") == "2026-02-25");
  CHECK(bot::local_time(at(2026, 2, 26, 2), "America/Chicago") == "20:00");
}
