#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/story.h"
#include "tickets/desk.h"
#include "tickets/transition.h"

using namespace tickets;
using support::an_organization;
using support::code_of;
using support::Story;

namespace {

Result<Ticket> approved(Story& story, const Actor& by, std::optional<Version> seen = {}) {
  return story.act(
      [&](Desk& desk) { return approve(desk, by, story.number, seen.value_or(story.version())); });
}
Result<Ticket> assigned(Story& story, const Actor& by) {
  return story.act([&](Desk& desk) {
    return assign_bans(desk, by, story.number, story.version(), support::some_bans());
  });
}
Result<Ticket> scheduled_by(Story& story, const Actor& by) {
  return story.act([&](Desk& desk) {
    return schedule_switch(desk, by, story.number, story.version(), {2024, 9});
  });
}
Actor in_role(Actor actor, Role role) {
  actor.role = role;
  return actor;
}
void with_warning(Story& story) {
  story.save(an_organization()
                 .with([](auto& it) {
                   for (auto& center : it.cost_centers)
                     if (center.id.value == "cc-lab") center.administrators.clear();
                 })
                 .build());
}

}  // namespace

TEST_CASE("an approval is bound to the structure it was given for") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto ticket = approved(story, support::the_desk());
  REQUIRE(ticket->status == Status::awaiting_bans);
  const auto now = fingerprint(an_organization().build(), ticket->scope, story.now);
  CHECK(ticket->approval->fingerprint == now);
  CHECK(ticket->approval->by == support::the_desk().email);
}

TEST_CASE("a setup that broke since the last check is not approved") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.save(an_organization().without_workspaces_in("cc-lab").build());
  const auto answer = approved(story, support::the_desk());
  REQUIRE(code_of(answer) == "approval_not_possible");
  CHECK(answer.refusal().kind == RefusalKind::conflict);
  REQUIRE_FALSE(answer.refusal().faults.empty());
  CHECK(answer.refusal().faults[0].message.find("Laboratory") != std::string::npos);
}

TEST_CASE("a setup that cannot be judged is not approved") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.save(an_organization()
                 .with([&](auto& it) { it.snapshot_at = story.now - std::chrono::hours(25); })
                 .build());
  CHECK(code_of(approved(story, support::the_desk())) == "approval_not_possible");
}

TEST_CASE("a warning must be acknowledged by name before the approval") {
  Story story;
  with_warning(story);
  story.open();
  REQUIRE(story.ticket().status == Status::awaiting_approval);
  CHECK(code_of(approved(story, support::the_desk())) == "approval_not_possible");
  REQUIRE(story.act([&](Desk& desk) {
    return acknowledge_finding(desk, support::the_desk(), story.number, story.version(),
                               {"cost_center_without_administrator", "cc-lab",
                                "The organization's administrators read it.", false});
  }));
  CHECK(approved(story, support::the_desk())->status == Status::awaiting_bans);
}

TEST_CASE("why not and the refusal give the same list") {
  Story story;
  with_warning(story);
  story.open();
  const auto list = story.look([&](Desk& desk) {
    return why_not(desk, story.ticket(), Action::approve, support::the_desk());
  });
  const auto answer = approved(story, support::the_desk());
  REQUIRE_FALSE(answer);
  REQUIRE(list.size() == answer.refusal().faults.size());
  REQUIRE(list.size() == 1);
  CHECK(list[0].code == "cost_center_without_administrator");
  CHECK(list[0].sentence == answer.refusal().faults[0].message);
  CHECK(list[0].link == answer.refusal().faults[0].where);
}

TEST_CASE("nothing keeps the desk from approving a request in order") {
  Story story;
  story.open();
  CHECK(story
            .look([&](Desk& desk) {
              return why_not(desk, story.ticket(), Action::approve, support::the_desk());
            })
            .empty());
}

TEST_CASE("why not names the wrong role, the wrong status and the wrong hands") {
  Story story;
  story.reach(Status::awaiting_bans);
  const auto first = [&](Action action, const Actor& by) {
    const auto list =
        story.look([&](Desk& desk) { return why_not(desk, story.ticket(), action, by); });
    return list.empty() ? std::string() : list.front().code;
  };
  CHECK(first(Action::assign_ban, support::the_desk()) == "action_not_allowed");
  CHECK(first(Action::approve, support::the_desk()) == "action_not_possible_now");
  CHECK(first(Action::assign_ban, in_role(support::the_desk(), Role::billing)) ==
        "approver_cannot_assign_bans");
  CHECK(first(Action::assign_ban, support::the_biller()).empty());
}

TEST_CASE("why not tells a customer only that the step is not his") {
  const auto status =
      GENERATE(Status::awaiting_customer, Status::awaiting_bans, Status::ready_to_switch,
               Status::switch_scheduled, Status::verifying);
  Story story;
  story.reach(status);
  for (const Transition& row : lifecycle()) {
    if (transition(status, row.action, Role::customer) || !is_possible(status, row.action))
      continue;
    const auto list = story.look([&](Desk& desk) {
      return why_not(desk, story.ticket(), row.action, support::the_customer());
    });
    INFO(text_of(status) << " " << text_of(row.action));
    REQUIRE(list.size() == 1);
    CHECK(list[0].code == "action_not_allowed");
  }
}

TEST_CASE("the requester does not approve, in whatever role") {
  const auto role = GENERATE(Role::support_desk, Role::desk_lead, Role::administrator);
  Story story;
  story.reach(Status::awaiting_approval);
  Actor requester = in_role(support::the_customer(), role);
  requester.email.value = "Admin@Northwind.example";
  requester.organization.reset();
  CHECK(code_of(approved(story, requester)) == "requester_cannot_approve");
}

TEST_CASE("who approved does not assign BANs, in whatever role") {
  const auto role = GENERATE(Role::billing, Role::administrator);
  Story story;
  story.reach(Status::awaiting_bans);
  CHECK(code_of(assigned(story, in_role(support::the_desk(), role))) ==
        "approver_cannot_assign_bans");
}

TEST_CASE("who approved does not schedule the switch, in whatever role") {
  const auto role = GENERATE(Role::billing, Role::administrator);
  Story story;
  story.reach(Status::ready_to_switch);
  CHECK(code_of(scheduled_by(story, in_role(support::the_desk(), role))) ==
        "approver_cannot_schedule");
}

TEST_CASE("who assigned BANs does not approve after the approval fell") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.save(an_organization().with_provider("p-more", "ws-lab", "another-account").build());
  REQUIRE(story.act([&](Desk& desk) { return check_setup(desk, the_bot(), story.number); }));
  CHECK(code_of(approved(story, in_role(support::the_biller(), Role::administrator))) ==
        "assigner_cannot_approve");
}

TEST_CASE("who approved once does not assign BANs after another approved again") {
  Story story;
  story.reach(Status::awaiting_bans);
  story.save(an_organization().with_provider("p-more", "ws-lab", "another-account").build());
  REQUIRE(story.act([&](Desk& desk) { return check_setup(desk, the_bot(), story.number); }));
  REQUIRE(approved(story, support::the_desk_lead()));
  CHECK(code_of(assigned(story, in_role(support::the_desk(), Role::billing))) ==
        "approver_cannot_assign_bans");
}

TEST_CASE("a second approval finds the BANs still assigned and goes on") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.save(an_organization().with_provider("p-more", "ws-lab", "another-account").build());
  REQUIRE(story.act([&](Desk& desk) { return check_setup(desk, the_bot(), story.number); }));
  CHECK(approved(story, support::the_desk())->status == Status::ready_to_switch);
}

TEST_CASE("a decision on a ticket that moved meanwhile is refused with what changed") {
  Story story;
  story.reach(Status::awaiting_approval);
  const Version seen = story.version();
  REQUIRE(story.act([&](Desk& desk) {
    return reply(desk, support::the_customer(), story.number, "One more thing.");
  }));
  const auto answer = approved(story, support::the_desk(), seen);
  REQUIRE(code_of(answer) == "ticket_changed_meanwhile");
  REQUIRE(answer.refusal().faults.size() == 1);
  CHECK(answer.refusal().faults[0].message == "reply by Org Admin");
}

TEST_CASE("what changed meanwhile tells a customer nothing internal") {
  Story story;
  story.save(an_organization().without_workspaces_in("cc-lab").build());
  story.open();
  const Version seen = story.version();
  REQUIRE(story.act([&](Desk& desk) {
    return note(desk, support::the_desk(), story.number, "Strange customer.");
  }));
  const auto answer = story.act([&](Desk& desk) {
    return acknowledge_finding(desk, support::the_customer(), story.number, seen,
                               {"requester_not_authorized", "x", "y", false});
  });
  REQUIRE(code_of(answer) == "ticket_changed_meanwhile");
  CHECK(answer.refusal().faults.empty());
}

TEST_CASE("what changed meanwhile names no person of the desk to a customer") {
  Story story;
  story.reach(Status::awaiting_approval);
  const Version seen = story.version();
  REQUIRE(story.act([&](Desk& desk) {
    return reply(desk, support::the_desk(), story.number, "We are looking at it.");
  }));
  const auto refusal = story.look([&](Desk& desk) {
    return refusal_of(desk, story.ticket(), Action::withdraw, support::the_customer(), seen);
  });
  REQUIRE(refusal);
  REQUIRE(refusal->faults.size() == 1);
  CHECK(refusal->faults[0].message == "reply by Support desk");
}

TEST_CASE("a customer does not see another organization's ticket") {
  Story story;
  story.reach(Status::awaiting_approval);
  const Actor other = support::a_customer_of("contoso", "admin@contoso.example");
  CHECK(code_of(story.act([&](Desk& desk) {
          return reply(desk, other, story.number, "Let me in.");
        })) == "ticket_unknown");
  CHECK(code_of(story.act([&](Desk& desk) { return withdraw(desk, other, story.number, ""); })) ==
        "ticket_unknown");
}

TEST_CASE("a ticket that does not exist is unknown") {
  Story story;
  CHECK(code_of(story.act([&](Desk& desk) {
          return note(desk, support::the_desk(), {"SPL-0000-0"}, "Hello?");
        })) == "ticket_unknown");
}
