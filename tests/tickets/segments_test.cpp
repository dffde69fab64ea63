#include <catch2/catch.hpp>
#include <random>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tickets/clock/promise.h"
#include "tickets/clock/timers.h"

using namespace tickets;
using namespace std::chrono_literals;
using support::at;
using support::Story;

namespace {

std::vector<Segment> segments(Story& story) {
  return segments_of(story.ticket(), story.settings, story.now);
}

// A ticket that went through those statuses at random instants, from an opening on.
Ticket a_life(std::mt19937_64& random) {
  const Status statuses[] = {Status::submitted,         Status::awaiting_customer,
                             Status::awaiting_approval, Status::awaiting_bans,
                             Status::ready_to_switch,   Status::switch_scheduled};
  Ticket ticket;
  ticket.opened_at = at(2024, 10, 1) + std::chrono::seconds(random() % (40 * 86400));
  billing::Instant since = ticket.opened_at;
  for (std::uint32_t stage = 0; stage < 1 + random() % 8; ++stage) {
    const Status next = stage == 0 ? Status::submitted : statuses[random() % 6];
    if (stage > 0 && next == ticket.status) continue;
    ticket.status = next;
    ticket.changed_at = since;
    ticket.stages.push_back({ticket.status, since, stage + 1});
    since += std::chrono::seconds(random() % (5 * 86400));
  }
  ticket.scheduled = ScheduledSwitch{{2025, 6}, {"biller"}, since};
  return ticket;
}

// Chicago's hours around the end of daylight time in 2024.
BusinessCalendar chicago_calendar() {
  BusinessCalendar calendar;
  calendar.utc_offset = [](billing::Instant instant) {
    return instant < at(2024, 11, 3, 7) ? std::chrono::seconds(-5h) : std::chrono::seconds(-6h);
  };
  calendar.zone = "America/Chicago";
  return calendar;
}

}  // namespace

TEST_CASE("the clock runs and is paused status by status, each with its cause") {
  Story story;
  story.now = at(2024, 8, 20, 15);  // an hour after the desk has opened
  story.open();
  story.now += 2h;
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number,
               desk.work.tickets().ticket(story.number)->version, "Which month?");
  }));
  story.now += 24h;
  REQUIRE(story.act([&](Desk& desk) {
    return answer(desk, support::the_customer(), story.number, "The next one.");
  }));
  story.now += 1h;
  const auto list = segments(story);
  REQUIRE(list.size() == 4);
  CHECK(list[0].cause == "running: the setup is being checked");
  CHECK(list[1].cause == "running: the support desk decides");
  CHECK(list[1].used == 2h);
  CHECK_FALSE(list[2].runs);
  CHECK(list[2].cause == "paused: waiting for the customer");
  CHECK(list[2].used == 0h);
  CHECK(list[2].to == at(2024, 8, 21, 17));
  CHECK(list[3].runs);
  CHECK_FALSE(list[3].to);
  CHECK(used_time(list) == 3h);
}

TEST_CASE("the clock is stopped when the request is closed") {
  Story story;
  story.reach(Status::declined);
  const auto list = segments(story);
  CHECK_FALSE(list.back().runs);
  CHECK(list.back().cause == "stopped: the request is closed");
  story.now += 240h;
  CHECK(used_time(segments(story)) == used_time(list));
}

TEST_CASE("a reopened request begins with a clock of its own") {
  Ticket ticket;
  ticket.stages = {{Status::submitted, at(2024, 8, 1), 1},
                   {Status::declined, at(2024, 8, 8), 2},
                   {Status::submitted, at(2024, 8, 20, 14), 3}};
  ticket.status = Status::submitted;
  const auto list = segments_of(ticket, {}, at(2024, 8, 20, 15));
  REQUIRE(list.size() == 1);
  CHECK(list[0].from == at(2024, 8, 20, 14));
  CHECK(used_time(list) == 1h);
}

TEST_CASE("used time is the sum of the running segments within business hours") {
  constexpr std::uint64_t seed = 20240820;
  std::mt19937_64 random(seed);
  INFO("seed " << seed);
  DeskSettings settings;
  settings.calendar = chicago_calendar();
  settings.calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 11 / 28)};
  for (int life = 0; life < 300; ++life) {
    const Ticket ticket = a_life(random);
    const billing::Instant now = ticket.stages.back().since + std::chrono::hours(random() % 300);
    const auto list = segments_of(ticket, settings, now);
    std::chrono::seconds sum{0};
    for (std::size_t i = 0; i < ticket.stages.size(); ++i) {
      const auto to = i + 1 < ticket.stages.size() ? ticket.stages[i + 1].since : now;
      if (clock_runs(ticket.stages[i].status))
        sum += business_time(settings.calendar, ticket.stages[i].since, to);
      CHECK(list[i].to == (i + 1 < ticket.stages.size() ? std::optional(to) : std::nullopt));
    }
    REQUIRE(used_time(list) == sum);
    // The promise is used up exactly when as much time is used as it has.
    const auto end = used_up_at(ticket, settings, 100);
    if (!end || now < *end) continue;
    std::chrono::seconds until{0};
    for (const Segment& one : list)
      if (one.runs && one.from < *end)
        until += business_time(settings.calendar, one.from, std::min(*end, one.to.value_or(now)));
    REQUIRE(until == promised_time(settings));
  }
}

TEST_CASE("another calendar gives the timers that it would have given from the beginning") {
  constexpr std::uint64_t seed = 7;
  std::mt19937_64 random(seed);
  INFO("seed " << seed);
  for (int life = 0; life < 200; ++life) {
    const Ticket ticket = a_life(random);
    const billing::Instant now = ticket.stages.back().since + std::chrono::hours(random() % 300);
    DeskSettings before, after;
    after.calendar = chicago_calendar();
    after.calendar.holidays.insert(std::chrono::floor<std::chrono::days>(now) +
                                   std::chrono::days(1));
    const auto first = timers_of(ticket, before, now);
    const auto changed = timers_of(ticket, after, now);
    // Nothing of the first is left: only ticket, calendar and instant decide.
    CHECK(timers_of(ticket, after, now) == changed);
    CHECK(timers_of(ticket, before, now) == first);
    // No kind is lost with the change.
    const auto kinds = [](const std::vector<Timer>& timers) {
      std::set<TimerKind> result;
      for (const Timer& timer : timers)
        if (timer.key.kind != TimerKind::slip_risk) result.insert(timer.key.kind);
      return result;
    };
    CHECK(kinds(first) == kinds(changed));
  }
}
