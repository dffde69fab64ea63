// No path reaches `verifying` without an approval whose fingerprint equals the structure's at that
// moment; and the hands differ in every accepted sequence (workflow section 8).
#include <catch2/catch.hpp>
#include <set>

#include "tests/tickets/properties/walk.h"

using namespace tickets;
using properties::Step;

namespace {

std::string person(const Email& email) { return billing::folded(email.value); }

struct Hands {
  std::set<std::string> approved, assigned, scheduled;
};

Hands hands_in(const std::vector<StoredEvent>& events) {
  Hands hands;
  for (const StoredEvent& stored : events) {
    const std::string who = person(stored.event.by.email);
    if (stored.event.action == Action::approve) hands.approved.insert(who);
    if (stored.event.action == Action::assign_ban) hands.assigned.insert(who);
    if (stored.event.action == Action::schedule_switch) hands.scheduled.insert(who);
  }
  return hands;
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  for (const std::string& who : a)
    if (b.contains(who)) return true;
  return false;
}

bool took_effect(const Step& step) {
  return step.after.status == Status::verifying &&
         (!step.before || step.before->status != Status::verifying);
}

}  // namespace

TEST_CASE("property: nothing is switched without an approval of the structure of that moment") {
  const std::uint64_t seed = GENERATE(range(21u, 26u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  properties::walk(at, 200, [&](const Step& step) {
    if (!took_effect(step)) return;
    const auto structure = at.story.look(
        [](Desk& desk) { return desk.work.billing().organization({"northwind"}).value(); });
    REQUIRE(step.before);
    REQUIRE(step.before->approval);
    REQUIRE(step.before->approval->fingerprint ==
            fingerprint(structure, step.after.scope, at.story.now));
  });
}

TEST_CASE(
    "property: the hands differ in every accepted sequence, with a second hand three of them") {
  const std::uint64_t seed = GENERATE(range(41u, 46u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  properties::walk(at, 200, [&](const Step& step) {
    const Hands hands = hands_in(at.story.events());
    REQUIRE_FALSE(hands.approved.contains(person(step.after.requester.email)));
    REQUIRE_FALSE(meet(hands.approved, hands.assigned));
    REQUIRE_FALSE(meet(hands.approved, hands.scheduled));
    if (at.story.settings.second_hand) REQUIRE_FALSE(meet(hands.assigned, hands.scheduled));
  });
}

TEST_CASE("random walks switch, switch back, add, reopen and join") {
  // Otherwise the properties would hold for want of a chance to fail.
  std::map<RequestKind, int> switched;
  std::map<Action, int> done;
  for (std::uint64_t seed = 100; seed < 112; ++seed) {
    properties::Walk at(seed);
    properties::walk(at, 300, [&](const Step& step) {
      switched[step.after.kind] += took_effect(step);
      ++done[at.story.events().back().event.action];
    });
  }
  for (const RequestKind kind : {RequestKind::separate_invoices, RequestKind::single_invoice,
                                 RequestKind::add_cost_centers}) {
    CAPTURE(text_of(kind));
    CHECK(switched[kind] > 0);
  }
  for (int action = 0; action <= static_cast<int>(Action::close_follow_up); ++action) {
    CAPTURE(text_of(Action{action}));
    // What another act of the same step always follows, or a timer does.
    const bool never_last = Action{action} == Action::open || Action{action} == Action::reopen ||
                            Action{action} == Action::remind;
    CHECK((never_last || done[Action{action}] > 0));
  }
}
