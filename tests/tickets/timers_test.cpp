#include "tickets/clock/timers.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/tickets/firing.h"

using namespace tickets;
using namespace std::chrono_literals;
using support::at;
using support::due_at;
using support::Story;

namespace {

bool has(Story& story, TimerKind kind) {
  const auto timers =
      story.look([&](Desk& desk) { return desk.work.tickets().timers(story.number); });
  return std::any_of(timers.begin(), timers.end(),
                     [&](const Timer& timer) { return timer.key.kind == kind; });
}

std::optional<billing::Instant> risk(Story& story) {
  return at_risk_from(story.ticket(), story.settings, story.now);
}

}  // namespace

// Opened on Tuesday, August 20, 2024, 12:00 UTC; the desk works from 14:00 to 23:00 UTC.
TEST_CASE("the steps of the promise are due as its business time is used") {
  Story story;
  story.reach(Status::awaiting_approval);
  CHECK(due_at(story, TimerKind::decision, 50) == at(2024, 8, 21, 18, 30));
  CHECK(due_at(story, TimerKind::decision, 80) == at(2024, 8, 22, 17, 36));
  CHECK(due_at(story, TimerKind::decision, 100) == at(2024, 8, 22, 23));
}

TEST_CASE("the promise has no timer while its clock is paused") {
  const auto status = GENERATE(Status::awaiting_customer, Status::switch_scheduled,
                               Status::verifying, Status::resolved, Status::withdrawn);
  Story story;
  story.reach(status);
  CHECK_FALSE(has(story, TimerKind::decision));
}

TEST_CASE("a pause puts the steps of the promise off by as much business time") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.now = at(2024, 8, 20, 16);
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number,
               desk.work.tickets().ticket(story.number)->version, "Which month?");
  }));
  story.now = at(2024, 8, 21, 16);
  REQUIRE(story.act([&](Desk& desk) {
    return answer(desk, support::the_customer(), story.number, "The next.");
  }));
  CHECK(due_at(story, TimerKind::decision, 100) == at(2024, 8, 23, 23));
}

TEST_CASE("a customer who is waited for is reminded after 2, 5 and 9 days, and given up after 14") {
  Story story;
  story.reach(Status::awaiting_customer);
  const auto since = story.ticket().changed_at;
  const int day = GENERATE(2, 5, 9, 14);
  CHECK(due_at(story, TimerKind::waiting_customer, static_cast<std::uint32_t>(day)) ==
        since + std::chrono::days(day));
}

TEST_CASE("the month slips at its cut-off, and is warned of 5, 2 and 1 business days before") {
  Story story;
  story.reach(Status::awaiting_approval);
  // September's cut-off is Thursday, August 29, 00:00 UTC.
  struct Row {
    std::uint32_t step;
    billing::Instant due;
  };
  const auto row = GENERATE(values<Row>({{5, at(2024, 8, 22, 14)},
                                         {2, at(2024, 8, 27, 14)},
                                         {1, at(2024, 8, 28, 14)},
                                         {0, at(2024, 8, 29)}}));
  CHECK(due_at(story, TimerKind::slip_risk, row.step) == row.due);
}

TEST_CASE("a fresh request is not warned of steps that lay before it was opened") {
  Story story;
  story.now = at(2024, 8, 27, 18);
  story.open();
  CHECK_FALSE(due_at(story, TimerKind::slip_risk, 5));
  CHECK_FALSE(due_at(story, TimerKind::slip_risk, 2));
  CHECK(due_at(story, TimerKind::slip_risk, 1) == at(2024, 8, 28, 14));
}

TEST_CASE("a request whose date is set does not slip") {
  Story story;
  story.reach(Status::switch_scheduled);
  CHECK_FALSE(has(story, TimerKind::slip_risk));
}

TEST_CASE("an escalation is waited for during two hours of the TAM, or half an hour on the phone") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.now = at(2024, 8, 20, 22);
  const bool caller = GENERATE(false, true);
  Escalated escalated{"Stuck", "Everything", "Please look", {}};
  escalated.caller_waiting = caller;
  REQUIRE(story.act(
      [&](Desk& desk) { return escalate(desk, support::the_desk(), story.number, escalated); }));
  CHECK(due_at(story, TimerKind::escalation, 1) ==
        (caller ? at(2024, 8, 20, 22, 30) : at(2024, 8, 21, 15)));
}

TEST_CASE("first invoices are late a business day after the day they are expected") {
  Story story;
  story.reach(Status::verifying);
  CHECK(due_at(story, TimerKind::first_invoices, 1) == at(2024, 10, 2, 23));
}

TEST_CASE("a request is looked at once a day, and at the instant its switch is due") {
  Story story;
  SECTION("before the switch") {
    story.reach(Status::awaiting_approval);
    CHECK(due_at(story, TimerKind::daily_check, 0) == story.now + 24h);
  }
  SECTION("at the switch") {
    story.reach(Status::switch_scheduled);
    story.now = at(2024, 8, 31, 18);
    REQUIRE(story.act([&](Desk& desk) { return check_setup(desk, the_bot(), story.number); }));
    CHECK(due_at(story, TimerKind::daily_check, 0) == at(2024, 9, 1));
  }
  SECTION("after it") {
    story.reach(Status::verifying);
    CHECK(due_at(story, TimerKind::daily_check, 0) == story.now + 24h);
  }
}

TEST_CASE("a closed request has no timer but the look after the switch") {
  Story story;
  SECTION("declined") {
    story.reach(Status::declined);
    CHECK(story.look([&](Desk& desk) { return desk.work.tickets().timers(story.number); }).empty());
  }
  SECTION("resolved") {
    story.reach(Status::resolved);
    const auto timers =
        story.look([&](Desk& desk) { return desk.work.tickets().timers(story.number); });
    REQUIRE(timers.size() == 1);
    CHECK(timers[0].key.kind == TimerKind::daily_check);
  }
}

TEST_CASE("a resolved request that another one followed is looked at once more and no longer") {
  Story story;
  story.reach(Status::resolved);
  story.store->write([&](UnitOfWork& work) {
    work.billing().add_mode_change({{"northwind"},
                                    billing::InvoicingMode::invoice_per_cost_center,
                                    {2024, 11},
                                    {{"cc-lab"}},
                                    story.now,
                                    "SPL-OTHER"});
    return true;
  });
  CHECK(has(story, TimerKind::daily_check));
  story.now = at(2024, 11, 2);
  support::fire_due(story);
  CHECK_FALSE(has(story, TimerKind::daily_check));
}

TEST_CASE("a request is at risk from the earliest instant at which a promise of it breaks") {
  Story story;
  SECTION("the decision") {
    story.reach(Status::awaiting_approval);
    CHECK(risk(story) == at(2024, 8, 22, 23));
  }
  SECTION("the cut-off") {
    story.now = at(2024, 8, 28, 12);
    story.open();
    CHECK(risk(story) == at(2024, 8, 29));
  }
  SECTION("what the TAM is asked") {
    story.reach(Status::awaiting_approval);
    Escalated escalated{"Stuck", "Everything", "Please look", at(2024, 8, 20, 13)};
    REQUIRE(story.act(
        [&](Desk& desk) { return escalate(desk, support::the_desk(), story.number, escalated); }));
    CHECK(risk(story) == at(2024, 8, 20, 13));
  }
  SECTION("nothing") {
    story.reach(Status::resolved);
    CHECK_FALSE(risk(story));
  }
}

TEST_CASE("a month is the same behind a timer's key") {
  const billing::Month month(2024, GENERATE(1u, 9u, 12u));
  CHECK(month_from(months_since_year_0(month)) == month);
}
