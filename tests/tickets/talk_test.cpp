#include <catch2/catch.hpp>

#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

Result<Ticket> escalated(Story& story, std::string reason) {
  return story.act([&](Desk& desk) {
    return escalate(desk, support::the_desk(), story.number,
                    {std::move(reason), "Called twice.", "Please call the customer.", {}, true});
  });
}

}  // namespace

TEST_CASE("a reply is for the customer, a note internal, an escalation for the TAM") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act(
      [&](Desk& desk) { return reply(desk, support::the_desk(), story.number, "We are on it."); }));
  CHECK(story.events().back().event.audience == Audience::customer);
  REQUIRE(story.act([&](Desk& desk) {
    return note(desk, support::the_tam(), story.number, "They renew in May.");
  }));
  CHECK(story.events().back().event.audience == Audience::internal);
  REQUIRE(escalated(story, "Urgent"));
  CHECK(story.events().back().event.audience == Audience::tam);
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a reply while a question is open does not answer it") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "Which month?");
  }));
  REQUIRE(story.act([&](Desk& desk) {
    return reply(desk, support::the_customer(), story.number, "I will look it up.");
  }));
  CHECK(story.ticket().status == Status::awaiting_customer);
  CHECK(story.ticket().question == "Which month?");
}

TEST_CASE("nothing but the customer's audience is for a customer to read") {
  for (const Audience audience : {Audience::internal, Audience::tam}) {
    CHECK_FALSE(may_read(Role::customer, audience));
    CHECK(may_read(Role::support_desk, audience));
  }
  CHECK(may_read(Role::customer, Audience::customer));
}

TEST_CASE("no words but the customer's own reach the customer's audience") {
  Story story;
  story.reach(Status::resolved);
  for (const StoredEvent& stored : story.events()) {
    CAPTURE(text_of(stored.event.action));
    const bool internal = std::holds_alternative<BansAssigned>(stored.event.body);
    CHECK((stored.event.audience != Audience::customer) == internal);
  }
}

TEST_CASE("an empty text or one without end is refused") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto replied = [&](std::string text) {
    return code_of(story.act(
        [&](Desk& desk) { return reply(desk, support::the_desk(), story.number, text); }));
  };
  CHECK(replied(" \r\n\t") == "text_missing");
  CHECK(replied(std::string(10'001, 'x')) == "text_too_long");
  CHECK(replied(std::string(10'000, 'x')).empty());
}

TEST_CASE("an escalation says why and what is asked") {
  Story story;
  story.reach(Status::awaiting_approval);
  CHECK(code_of(escalated(story, "")) == "reason_missing");
}

TEST_CASE("the desk declines and withdraws with a reason only") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto declined = [&](Closed closed) {
    return story.act([&](Desk& desk) {
      return decline(desk, support::the_desk(), story.number, story.version(), closed);
    });
  };
  CHECK(code_of(declined({"other", " "})) == "reason_missing");
  CHECK(code_of(declined({"", "Because."})) == "reason_missing");
  CHECK(code_of(declined({"mood", "Because."})) == "reason_unknown");
  CHECK(code_of(story.act([&](Desk& desk) {
          return withdraw(desk, support::the_desk(), story.number, "");
        })) == "reason_missing");
  CHECK(declined({"other", "It cannot be done."})->closing_reason == "It cannot be done.");
}

TEST_CASE("a closed ticket takes no more words") {
  const auto status = GENERATE(Status::resolved, Status::declined, Status::withdrawn);
  Story story;
  story.reach(status);
  CHECK(code_of(story.act([&](Desk& desk) {
          return reply(desk, support::the_customer(), story.number, "One more thing.");
        })) == "action_not_possible_now");
}

TEST_CASE("every refusal of rights is by role") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto by = GENERATE_COPY(support::the_auditor(), support::the_biller(),
                                support::the_customer(), support::the_tam());
  CHECK(code_of(story.act([&](Desk& desk) {
          return approve(desk, by, story.number, story.version());
        })) == "action_not_allowed");
}
