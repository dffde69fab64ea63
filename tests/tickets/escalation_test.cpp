#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/story.h"
#include "tickets/clock/timers.h"
#include "tickets/desk.h"
#include "tickets/escalation_chain.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

const Email primary{"tam@example.net"}, backup{"backup@example.net"}, manager{"boss@example.net"},
    lead{"lead@splitdesk.example"};

Actor as_tam(const Email& email) { return {email, "Some TAM", Role::tam, std::nullopt}; }

// A request in review, whose organization has a Primary TAM, and a whole chain behind him.
struct Escalations : Story {
  Escalations() {
    save(support::an_organization()
             .with([](auto& it) {
               it.primary_tam = {"Robin Tam", primary.value, "Europe/Madrid"};
             })
             .build());
    settings.addresses.backup_tam = backup;
    settings.addresses.tam_manager = manager;
    reach(Status::awaiting_approval);
  }
  Result<Ticket> escalated(Escalated words) {
    return act([&](Desk& desk) { return escalate(desk, support::the_desk(), number, words); });
  }
  Result<Ticket> escalated(std::string reason) {
    return escalated({std::move(reason), "Called twice.", "Please call them.", {}, false});
  }
  Result<Ticket> moved(const Actor& by, EscalationState to, std::string text = "") {
    const std::uint32_t sequence = ticket().escalations.back().sequence;
    return act([&](Desk& desk) { return move_escalation(desk, by, number, sequence, to, text); });
  }
  Escalation last() { return ticket().escalations.back(); }
};

}  // namespace

TEST_CASE("the chain leaves out who has no address and asks nobody twice") {
  struct Row {
    const char *primary, *backup, *manager, *lead;
    std::vector<std::string> chain;
  };
  const Row rows[] = {
      {"a@x", "b@x", "c@x", "d@x", {"a@x", "b@x", "c@x", "d@x"}},
      {"a@x", "", "c@x", "d@x", {"a@x", "c@x", "d@x"}},
      {"a@x", "", "", "", {"a@x"}},
      {"", "b@x", "c@x", "d@x", {"d@x", "b@x", "c@x"}},
      {"", "", "", "", {}},
      {"A@x", "a@X", "c@x", "C@X", {"a@x", "c@x"}},
  };
  for (const Row& row : rows) {
    NoticeAddresses addresses;
    addresses.desk_lead = {row.lead};
    addresses.backup_tam = {row.backup};
    addresses.tam_manager = {row.manager};
    std::vector<std::string> chain;
    for (const Email& email :
         escalation_chain(billing::TechnicalAccountManager{"T", row.primary, "UTC"}, addresses))
      chain.push_back(email.value);
    CHECK(chain == row.chain);
  }
}

TEST_CASE("an escalation whose asked has left the chain goes on by the count of those before") {
  NoticeAddresses addresses;
  addresses.desk_lead = lead;
  addresses.tam_manager = manager;
  Escalation one;
  one.asked = Email{"gone@example.net"};
  one.place = 1;
  const PrimaryTam found = billing::TechnicalAccountManager{"T", primary.value, "UTC"};
  CHECK(next_in_chain(one, found, addresses) == lead);
}

TEST_CASE("a repeat adds to the open escalation of the same reason instead of asking anew") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  story.now += std::chrono::hours(3);
  REQUIRE(story.escalated({" no DECISION ",
                           "Wrote again.",
                           "Please call them.",
                           {},
                           true,
                           0,
                           CallWish{"555-0199", ""}}));
  const Ticket ticket = story.ticket();
  REQUIRE(ticket.escalations.size() == 1);
  const Escalation one = ticket.escalations.front();
  CHECK(one.done_so_far == "Called twice.\nWrote again.");
  CHECK(one.asked_of_tam == "Please call them.");
  CHECK(one.caller_waiting);
  CHECK(ticket.call_wish == CallWish{"555-0199", ""});
  CHECK(std::get<Escalated>(story.events().back().event.body).adds_to == one.sequence);
}

TEST_CASE("the button pressed twice escalates once, and the TAM gets one mail") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  const std::size_t events = story.events().size(), mails = story.mails().size();
  story.now += std::chrono::seconds(30);
  REQUIRE(story.escalated("No decision"));
  CHECK(story.events().size() == events);
  CHECK(story.mails().size() == mails);
  story.now += std::chrono::seconds(30);
  REQUIRE(story.escalated("No decision"));
  CHECK(story.events().size() == events + 1);
}

TEST_CASE("a caller who comes to an open escalation gives who is asked half an hour from then") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  const billing::Instant sent = story.now;
  story.now += std::chrono::hours(1);
  REQUIRE(story.escalated("No decision"));
  CHECK(story.last().sent_at == sent);
  const Escalated with_caller{"No decision", "", "Take the call.",        {},
                              true,          0,  CallWish{"555-0199", ""}};
  REQUIRE(story.escalated(with_caller));
  const billing::Instant called = story.now;
  CHECK(escalation_expires_at(story.last(), story.settings) == called + std::chrono::minutes(30));
  // Saying so again does not put it off.
  story.now += std::chrono::minutes(20);
  REQUIRE(story.escalated(with_caller));
  CHECK(story.last().sent_at == called);
}

TEST_CASE("a reason that was closed within the hour is not escalated again") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  REQUIRE(story.moved(as_tam(primary), EscalationState::answered, "I called them."));
  CHECK(code_of(story.escalated("No decision")) == "escalated_already");
  story.now += std::chrono::hours(1);
  REQUIRE(story.escalated("No decision"));
  CHECK(story.ticket().escalations.size() == 2);
}

TEST_CASE("an escalation needed by a time that has passed is refused") {
  Escalations story;
  Escalated words{"No decision", "", "Please call.", story.now, false};
  CHECK(code_of(story.escalated(words)) == "needed_by_past");
  words.needed_by = story.now + std::chrono::seconds(1);
  CHECK(story.escalated(words).ok());
}

TEST_CASE("an escalation is sent outside the TAM's hours, too") {
  Escalations story;
  story.now = billing::parse_instant("2024-08-24 03:00:00").value();
  CHECK(story.escalated("Weekend trouble").ok());
}

TEST_CASE("who is asked takes an escalation, and pressing twice changes nothing") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  REQUIRE(story.moved(as_tam(primary), EscalationState::acknowledged));
  CHECK(story.last().state == EscalationState::acknowledged);
  CHECK(story.last().holder == Owner{primary, "Some TAM"});
  const Version before = story.version();
  REQUIRE(story.moved(as_tam(primary), EscalationState::acknowledged));
  CHECK(story.version() == before);
}

TEST_CASE("another TAM than the one who is asked moves nothing") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  for (const auto to :
       {EscalationState::acknowledged, EscalationState::answered, EscalationState::declined})
    CHECK(code_of(story.moved(as_tam(backup), to, "x")) == "escalation_with_somebody_else");
  CHECK(story.last().state == EscalationState::sent);
}

TEST_CASE("the desk takes an escalation on behalf of who is asked, who then holds it") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  REQUIRE(story.moved(support::the_desk(), EscalationState::acknowledged, "He said so by phone."));
  CHECK(story.last().holder->email == primary);
  CHECK(story.last().place == 0);
}

TEST_CASE("a declined escalation goes down the chain and ends with the last no") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  for (const Email& next : {backup, manager, lead}) {
    const Email asked = story.last().asked.value_or(primary);
    story.now += std::chrono::minutes(5);
    REQUIRE(story.moved(as_tam(asked), EscalationState::declined, "On leave."));
    CHECK(story.last().state == EscalationState::sent);
    CHECK(story.last().asked == next);
    CHECK(story.last().sent_at == story.now);
  }
  CHECK(story.last().place == 3);
  REQUIRE(story.moved(as_tam(lead), EscalationState::declined, "We cannot."));
  CHECK(story.last().state == EscalationState::declined);
  CHECK(code_of(story.moved(as_tam(lead), EscalationState::answered, "Late.")) ==
        "escalation_closed");
}

TEST_CASE("an escalation nobody answers goes on, and after the last it has expired") {
  Escalations story;
  story.settings.addresses.backup_tam = {};
  story.settings.addresses.tam_manager = {};
  REQUIRE(story.escalated("No decision"));
  REQUIRE(story.moved(the_bot(), EscalationState::expired));
  CHECK(story.last().asked == lead);
  CHECK(story.last().state == EscalationState::sent);
  REQUIRE(story.moved(the_bot(), EscalationState::expired));
  CHECK(story.last().state == EscalationState::expired);
}

TEST_CASE("a TAM who had it and says no gives it to the next, who may take it") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  REQUIRE(story.moved(as_tam(primary), EscalationState::acknowledged));
  REQUIRE(story.moved(as_tam(primary), EscalationState::declined, "Taken ill."));
  CHECK_FALSE(story.last().holder);
  CHECK(code_of(story.moved(as_tam(primary), EscalationState::answered, "Still.")) ==
        "escalation_with_somebody_else");
  CHECK(story.moved(as_tam(backup), EscalationState::acknowledged).ok());
}

TEST_CASE("an answer and a no say something") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  for (const auto to : {EscalationState::answered, EscalationState::declined})
    CHECK(code_of(story.moved(as_tam(primary), to, "  ")) == "text_missing");
}

TEST_CASE("an escalation that does not exist, or that a customer asks about, is refused") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  const auto moved = [&](const Actor& by, std::uint32_t sequence) {
    return code_of(story.act([&](Desk& desk) {
      return move_escalation(desk, by, story.number, sequence, EscalationState::acknowledged, "");
    }));
  };
  CHECK(moved(support::the_desk(), 999) == "escalation_unknown");
  CHECK(moved(support::the_customer(), 999) == "action_not_allowed");
}

TEST_CASE("an escalation of a request that is over is closed") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  CHECK(code_of(story.moved(as_tam(primary), EscalationState::acknowledged)) ==
        "escalation_closed");
}

TEST_CASE("nothing of an escalation is for the customer to read") {
  Escalations story;
  REQUIRE(story.escalated("No decision"));
  REQUIRE(story.moved(as_tam(primary), EscalationState::answered, "Approve it."));
  const auto events = story.events();
  for (std::size_t i = events.size() - 2; i < events.size(); ++i)
    CHECK(events[i].event.audience == Audience::tam);
}
