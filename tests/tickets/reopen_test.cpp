#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

Result<Ticket> reopened(Story& story, const Actor& by, const std::string& why = "Once more.") {
  return story.act([&](Desk& desk) { return reopen(desk, by, story.number, why); });
}

}  // namespace

TEST_CASE("a withdrawn request is reopened as a new revision and checked at once") {
  Story story;
  story.reach(Status::withdrawn);
  const auto ticket = reopened(story, support::the_customer());
  REQUIRE(ticket);
  CHECK(ticket->status == Status::awaiting_approval);
  CHECK(ticket->revision == 2);
  CHECK(story.events().back().event.action == Action::pass_setup);
}

TEST_CASE("what was approved and assigned before a reopening does not count") {
  Story story;
  story.reach(Status::ready_to_switch);
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  const auto ticket = reopened(story, support::the_desk());
  REQUIRE(ticket);
  CHECK_FALSE(ticket->approval);
  CHECK(ticket->bans.empty());
  CHECK(story.bans().empty());
}

TEST_CASE("a closed request may be reopened as long as its window is open") {
  const auto [status, hours, code] = GENERATE(table<Status, int, const char*>({
      {Status::resolved, 72, ""},
      {Status::resolved, 73, "reopen_window_over"},
      {Status::withdrawn, 30 * 24, ""},
      {Status::withdrawn, 30 * 24 + 1, "reopen_window_over"},
      {Status::declined, 30 * 24, ""},
      {Status::declined, 30 * 24 + 1, "reopen_window_over"},
  }));
  Story story;
  story.reach(status);
  story.now += std::chrono::hours(hours);
  const auto unmet = story.look([&](Desk& desk) {
    return why_not(desk, story.ticket(), Action::reopen, support::the_customer());
  });
  CHECK(unmet.empty() == std::string(code).empty());
  CHECK(code_of(reopened(story, support::the_customer())) == code);
}

TEST_CASE("a request is not reopened beside another open one") {
  Story story;
  story.reach(Status::withdrawn);
  const TicketNumber first = story.number;
  story.open();
  const TicketNumber second = story.number;
  story.number = first;
  const auto answer = reopened(story, support::the_customer());
  CHECK(code_of(answer) == "request_already_open");
  CHECK(answer.refusal().subject == second.value);
}

TEST_CASE("a customer reopens requests of his own organization only") {
  Story story;
  story.reach(Status::withdrawn);
  CHECK(code_of(reopened(story, support::a_customer_of("contoso", "eve@contoso.example"))) ==
        "ticket_unknown");
}

TEST_CASE("a reopening without a reason is refused") {
  Story story;
  story.reach(Status::withdrawn);
  CHECK(code_of(reopened(story, support::the_desk(), " ")) == "text_missing");
}

TEST_CASE("reopening a resolved request leaves the BANs in effect with billing") {
  Story story;
  story.reach(Status::resolved);
  const auto before = story.bans();
  const auto ticket = reopened(story, support::the_customer());
  REQUIRE(ticket);
  CHECK(ticket->status == Status::awaiting_customer);  // it is separate already
  CHECK(story.bans() == before);
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  CHECK(story.bans() == before);
}

TEST_CASE("nobody else reopens a request") {
  Story story;
  story.reach(Status::withdrawn);
  CHECK(code_of(reopened(story, support::the_biller())) == "action_not_allowed");
  CHECK(code_of(reopened(story, support::the_auditor())) == "action_not_allowed");
}

TEST_CASE("a duplicate and an open request are not reopened") {
  Story story;
  story.open();
  CHECK(code_of(reopened(story, support::the_desk())) == "action_not_possible_now");
}
