#include <catch2/catch.hpp>

#include "tests/support/story.h"
#include "tickets/call_wish.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

const Email tam{"tam@example.net"};

struct Calls : Story {
  Calls() { reach(Status::awaiting_approval); }
  PromisedCall tomorrow() {
    return {"+1 555 0100", now + std::chrono::hours(24), now + std::chrono::hours(26),
            "America/Chicago", support::the_desk().email};
  }
  Result<Ticket> handed_over(CallHandedOver call) {
    return act([&](Desk& desk) { return hand_over_call(desk, support::the_desk(), number, call); });
  }
  CallHandedOver in_vain() {
    return {CallResult::no_answer, tam, "", tomorrow(), CallWish{"+1 555 0100", "mornings"}};
  }
  Result<Ticket> called_back(CalledBack call) {
    return act([&](Desk& desk) { return call_back(desk, support::the_desk(), number, call); });
  }
};

}  // namespace

TEST_CASE("a call is handed over only if the customer wished for it") {
  Calls story;
  CallHandedOver call{CallResult::connected, tam, "", {}};
  CHECK(code_of(story.handed_over(call)) == "call_not_wished");
  call.call_wish = CallWish{"  ", "any time"};
  CHECK(code_of(story.handed_over(call)) == "call_not_wished");
  call.call_wish = CallWish{"+1 555 0100", ""};
  REQUIRE(story.handed_over(call));
  CHECK(story.ticket().call_wish == CallWish{"+1 555 0100", ""});
  // The wish is known now.
  call.call_wish.reset();
  CHECK(story.handed_over(call).ok());
}

TEST_CASE("what a hand-over needs, by its result") {
  struct Row {
    CallResult result;
    bool dialed, promised;
    const char* code;
  };
  const Row rows[] = {
      {CallResult::connected, true, false, ""},
      {CallResult::connected, true, true, ""},
      {CallResult::connected, false, false, "call_recipient_missing"},
      {CallResult::no_answer, true, false, "call_back_missing"},
      {CallResult::no_answer, true, true, ""},
      {CallResult::no_answer, false, false, "call_back_missing"},
      {CallResult::no_answer, false, true, ""},
      {CallResult::declined, true, false, ""},
      {CallResult::declined, false, false, "call_back_missing"},
      {CallResult::prefers_callback, true, false, "call_back_missing"},
      {CallResult::prefers_callback, false, true, ""},
  };
  for (const Row& row : rows) {
    Calls story;
    CallHandedOver call{row.result, row.dialed ? tam : Email{}, "", {}, CallWish{"555-0199", ""}};
    if (row.promised) call.promised = story.tomorrow();
    CAPTURE(text_of(row.result), row.dialed, row.promised);
    CHECK(code_of(story.handed_over(call)) == row.code);
  }
}

TEST_CASE("nobody answered: the back-up is dialed next, and only then a call is promised") {
  Calls story;
  story.now = billing::parse_instant("2024-08-20 15:00:00").value();  // TAMs are on duty
  story.settings.addresses.backup_tam = {"Backup@example.net"};
  REQUIRE(story.act([&](Desk& desk) {
    return escalate(desk, support::the_desk(), story.number,
                    {"A caller", "", "Take the call.", {}, true, 0, CallWish{"555-0199", ""}});
  }));
  REQUIRE(story.handed_over({CallResult::no_answer, tam, "Rang ten times.", {}}));
  CHECK(story.ticket().escalations.front().caller_waiting);
  CHECK(code_of(story.handed_over({CallResult::no_answer, {"backup@example.net"}, "", {}})) ==
        "call_back_missing");
  CHECK(code_of(story.handed_over({CallResult::prefers_callback, tam, "", {}})) ==
        "call_back_missing");
  REQUIRE(story.handed_over({CallResult::no_answer, {"backup@example.net"}, "", story.tomorrow()}));
  CHECK_FALSE(story.ticket().escalations.front().caller_waiting);
  story.now = billing::parse_instant("2024-08-20 23:30:00").value();
  CHECK(code_of(story.handed_over({CallResult::no_answer, tam, "", {}})) == "call_back_missing");
}

TEST_CASE("a promise names number, window, zone and who calls, each fault at its field") {
  struct Row {
    std::string field;
    void (*spoil)(PromisedCall&);
  };
  const Row rows[] = {
      {"number", [](PromisedCall& it) { it.number = " "; }},
      {"from", [](PromisedCall& it) { it.from = {}; }},
      {"to", [](PromisedCall& it) { it.to = {}; }},
      {"time_zone", [](PromisedCall& it) { it.time_zone = ""; }},
      {"owner", [](PromisedCall& it) { it.owner = {}; }},
  };
  for (const Row& row : rows) {
    Calls story;
    CallHandedOver call = story.in_vain();
    row.spoil(*call.promised);
    const auto answer = story.handed_over(call);
    CHECK(code_of(answer) == "call_back_missing");
    REQUIRE(answer.refusal().faults.size() == 1);
    CHECK(answer.refusal().faults.front().where == row.field);
  }
}

TEST_CASE("a promised window lies in the future and ends after it begins") {
  Calls story;
  CallHandedOver call = story.in_vain();
  call.promised->from = story.now - std::chrono::seconds(1);
  CHECK(code_of(story.handed_over(call)) == "call_back_past");
  call = story.in_vain();
  call.promised->to = call.promised->from;
  CHECK(code_of(story.handed_over(call)) == "call_back_backwards");
  call = story.in_vain();
  call.promised->from = story.now;
  CHECK(story.handed_over(call).ok());
}

TEST_CASE("a number without end is refused") {
  Calls story;
  CallHandedOver call = story.in_vain();
  call.call_wish->number = std::string(201, '5');
  CHECK(code_of(story.handed_over(call)) == "phone_number_too_long");
}

TEST_CASE("a number that cannot be dialed is refused, as a wish and in a promise") {
  struct Row {
    std::string number;
    bool fits;
  };
  for (const Row& row :
       {Row{"12345", true}, Row{"+49 (30) 5550-100/7 x.9", true}, Row{"1234", false},
        Row{"call me", false}, Row{"555-0100 ext 7", false}, Row{"+-/().x", false}}) {
    INFO(row.number);
    Calls wish, promise;
    CallHandedOver call = wish.in_vain();
    call.call_wish->number = row.number;
    const auto wished = wish.handed_over(call);
    CHECK((wished.ok() ? "" : code_of(wished)) == (row.fits ? "" : "phone_number_wrong"));
    call = promise.in_vain();
    call.promised->number = row.number;
    const auto promised = promise.handed_over(call);
    CHECK((promised.ok() ? "" : code_of(promised)) == (row.fits ? "" : "phone_number_wrong"));
  }
}

TEST_CASE("no answer leaves a promise on the ticket until the call is made") {
  Calls story;
  REQUIRE(story.handed_over(story.in_vain()));
  const auto promised = story.ticket().call_backs;
  REQUIRE(promised.size() == 1);
  CHECK(promised.front().promised == story.tomorrow());
  REQUIRE(story.called_back({promised.front().sequence, true, "All clear.", {}}));
  CHECK(story.ticket().call_backs.empty());
  CHECK(code_of(story.called_back({promised.front().sequence, true, "", {}})) ==
        "call_back_unknown");
}

TEST_CASE("a customer who was not reached is promised another call, or it is said why not") {
  Calls story;
  REQUIRE(story.handed_over(story.in_vain()));
  const std::uint32_t first = story.ticket().call_backs.front().sequence;
  CHECK(code_of(story.called_back({first, false, " ", {}})) == "call_back_missing");
  REQUIRE(story.called_back({first, false, "", story.tomorrow()}));
  const auto again = story.ticket().call_backs;
  REQUIRE(again.size() == 1);
  CHECK(again.front().sequence == story.version().value);
  REQUIRE(story.called_back({again.front().sequence, false, "They wrote: no call needed.", {}}));
  CHECK(story.ticket().call_backs.empty());
}

TEST_CASE("a TAM calls back, a customer or billing records no call") {
  Calls story;
  REQUIRE(story.handed_over(story.in_vain()));
  const CalledBack call{story.ticket().call_backs.front().sequence, true, "Done.", {}};
  const auto by = [&](const Actor& actor) {
    return code_of(
        story.act([&](Desk& desk) { return call_back(desk, actor, story.number, call); }));
  };
  CHECK(by(support::the_customer()) == "action_not_allowed");
  CHECK(by(support::the_biller()) == "action_not_allowed");
  CHECK(by(support::the_tam()).empty());
}

TEST_CASE("who was put through has the escalation, and nobody waits on the line any more") {
  Calls story;
  REQUIRE(story.act([&](Desk& desk) {
    return escalate(desk, support::the_desk(), story.number,
                    {"A caller", "", "Take the call.", {}, true, 0, CallWish{"555-0199", ""}});
  }));
  SECTION("connected") {
    REQUIRE(story.handed_over({CallResult::connected, tam, "", {}}));
    const Escalation one = story.ticket().escalations.front();
    CHECK(one.state == EscalationState::acknowledged);
    CHECK(one.holder->email == tam);
    CHECK_FALSE(one.caller_waiting);
  }
  SECTION("no answer") {
    REQUIRE(story.handed_over({CallResult::no_answer, tam, "", story.tomorrow()}));
    const Escalation one = story.ticket().escalations.front();
    CHECK(one.state == EscalationState::sent);
    CHECK_FALSE(one.caller_waiting);
  }
}

TEST_CASE("the words about a call are not for the customer") {
  Calls story;
  REQUIRE(story.handed_over(story.in_vain()));
  CHECK(story.events().back().event.audience == Audience::tam);
}

TEST_CASE("on duty is the business time of the TAM's calendar") {
  struct Row {
    const char* at;  // UTC, six hours ahead of the calendar's zone
    bool on_duty;
  };
  const Row rows[] = {{"2024-08-20 13:59:59", false},
                      {"2024-08-20 14:00:00", true},
                      {"2024-08-20 22:59:59", true},
                      {"2024-08-20 23:00:00", false},
                      {"2024-08-24 15:00:00", false}};
  for (const Row& row : rows) {
    CAPTURE(row.at);
    CHECK(is_on_duty(BusinessCalendar{}, billing::parse_instant(row.at).value()) == row.on_duty);
  }
}
