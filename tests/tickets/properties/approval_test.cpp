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

// What the walks came by.
struct Coverage {
  std::map<RequestKind, int> switched;
  std::map<Action, int> done;

  std::vector<std::string> missing() const {
    std::vector<std::string> names;
    for (const RequestKind kind : {RequestKind::separate_invoices, RequestKind::single_invoice,
                                   RequestKind::add_cost_centers})
      if (!switched.contains(kind)) names.emplace_back(text_of(kind));
    for (int action = 0; action <= static_cast<int>(Action::close_follow_up); ++action)
      if (!done.contains(Action{action})) names.emplace_back(text_of(Action{action}));
    return names;
  }
};

TEST_CASE("random walks switch, switch back, add, and do everything there is") {
  // Otherwise the properties would hold for want of a chance to fail.
  Coverage seen;
  for (std::uint64_t seed = 100; seed < 150 && !seen.missing().empty(); ++seed) {
    properties::Walk at(seed);
    properties::walk(at, 300, [&](const Step& step) {
      if (took_effect(step)) ++seen.switched[step.after.kind];
      const std::uint32_t known = step.before ? step.before->version.value : 0;
      for (const StoredEvent& stored : at.story.events())
        if (stored.event.sequence > known) ++seen.done[stored.event.action];
    });
  }
  CHECK(seen.missing() == std::vector<std::string>{});
}
