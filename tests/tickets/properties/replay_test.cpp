// Any accepted sequence of actions replays to the same tables (workflow section 8).
#include <catch2/catch.hpp>

#include "tests/tickets/properties/walk.h"

using namespace tickets;
using properties::Step;

TEST_CASE("property: every accepted sequence replays to the ticket that is kept") {
  const std::uint64_t seed = GENERATE(range(1u, 6u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  properties::walk(at, 200, [&](const Step& step) {
    const auto events = at.story.events();
    REQUIRE(rebuilt(events) == step.after);
    REQUIRE(events.size() == step.after.version.value);
    for (const StoredEvent& stored : events)
      REQUIRE(transition(stored.event.from, stored.event.action, stored.event.by.role));
  });
}

TEST_CASE("property: a reopened request begins with nothing of the revision before") {
  const std::uint64_t seed = GENERATE(range(11u, 15u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  properties::walk(at, 200, [&](const Step& step) {
    const Ticket& now = step.after;
    const bool after_switch = now.status == Status::verifying || now.status == Status::resolved;
    REQUIRE((is_possible(now.status, Action::open_follow_up) || now.follow_ups.empty()));
    REQUIRE((after_switch || !now.in_effect_from));
    if (!step.before || step.before->revision == now.revision) return;
    REQUIRE(now.revision == step.before->revision + 1);
    REQUIRE_FALSE(now.approval);
    REQUIRE_FALSE(now.scheduled);
    REQUIRE(now.bans.empty());
    REQUIRE(now.acknowledgements.empty());
    REQUIRE(now.invoice_numbers.empty());
  });
}
