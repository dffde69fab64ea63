#include "tickets/drift.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"

using namespace tickets;
using namespace std::chrono_literals;
using support::an_organization;
using support::at;
using support::OrganizationBuilder;
using support::Story;

namespace {

// Northwind in separate mode since September 1; then the structure becomes another.
struct AfterSwitch {
  Story story;
  AfterSwitch() {
    story.reach(Status::verifying);
    story.now += 48h;
  }
  std::vector<FollowUp> with(const OrganizationBuilder& builder) {
    story.save(builder.build());
    return watch();
  }
  std::vector<FollowUp> watch() {
    story.store->write([&](UnitOfWork& work) {
      Desk desk{work, story.now, story.settings};
      watch_drift(desk, {"northwind"});
      return true;
    });
    return story.ticket().follow_ups;
  }
};

const billing::Instant moved_at = at(2024, 9, 2);

OrganizationBuilder drifted(DriftKind kind) {
  auto builder = an_organization();
  switch (kind) {
    case DriftKind::cost_center_without_ban:
      return builder.with_cost_center("cc-new", "New").with_workspace("ws-new", "cc-new");
    case DriftKind::provider_moved: return builder.with_provider_moved("p-aws", "ws-lab", moved_at);
    case DriftKind::provider_without_owner:
      builder.provider("p-aws").placements.back().during.to = moved_at;
      return builder;
    case DriftKind::cost_center_deleted:
      builder.cost_center("cc-lab").deleted = moved_at;
      return builder;
    case DriftKind::cost_center_renamed:
      builder.cost_center("cc-lab").name = "Research";
      return builder;
  }
  return builder;
}

}  // namespace

TEST_CASE("a structure that stays as it was approved opens nothing") {
  AfterSwitch after;
  CHECK(after.watch().empty());
}

TEST_CASE("each kind of drift opens one follow-up and closes it itself when it is gone") {
  struct Row {
    DriftKind kind;
    std::string sentence;
  };
  const auto row = GENERATE(values<Row>({
      {DriftKind::cost_center_without_ban, "Cost Center New (cc-new) is new and has no BAN."},
      {DriftKind::provider_moved,
       "moved from Cost Center Retail (cc-retail) to Cost Center Laboratory (cc-lab)."},
      {DriftKind::provider_without_owner, "belongs to no Cost Center; its charges are nobody's."},
      {DriftKind::cost_center_deleted, "Cost Center Laboratory (cc-lab) was deleted"},
      {DriftKind::cost_center_renamed, "Cost Center Laboratory (cc-lab) is now called Research."},
  }));
  AfterSwitch after;
  const auto opened = after.with(drifted(row.kind));
  const auto found = std::find_if(opened.begin(), opened.end(),
                                  [&](const FollowUp& one) { return one.kind == row.kind; });
  REQUIRE(found != opened.end());
  REQUIRE(found->sentences.size() == 1);
  CHECK_THAT(found->sentences[0], Catch::Contains(row.sentence));
  const Version seen = after.story.version();
  after.watch();
  CHECK(after.story.version() == seen);
  CHECK(after.with(an_organization()).empty());
  CHECK(after.story.events().back().event.action == Action::close_follow_up);
}

TEST_CASE("a follow-up is brought up to date when other objects drift") {
  AfterSwitch after;
  after.with(drifted(DriftKind::cost_center_without_ban));
  const auto opened = after.story.ticket().follow_ups[0].opened_at;
  after.story.now += 24h;
  const auto two =
      after.with(drifted(DriftKind::cost_center_without_ban).with_cost_center("cc-next", "Next"));
  REQUIRE(two.size() == 1);
  CHECK(two[0].sentences.size() == 2);
  CHECK(two[0].opened_at == opened);
}

TEST_CASE("a provider that moves within its Cost Center is no drift") {
  AfterSwitch after;
  CHECK(after
            .with(an_organization()
                      .with_workspace("ws-shop", "cc-retail")
                      .with_provider_moved("p-aws", "ws-shop", moved_at))
            .empty());
}

TEST_CASE("a request that has not taken effect is followed up by nothing") {
  Story story;
  story.reach(Status::switch_scheduled);
  story.save(drifted(DriftKind::cost_center_renamed).build());
  const Version seen = story.version();
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    watch_drift(desk, {"northwind"});
    return true;
  });
  CHECK(story.version() == seen);
}

TEST_CASE("a request that was reopened after its switch and closed again is watched on") {
  Story story;
  story.reach(Status::resolved);
  REQUIRE(story.act(
      [&](Desk& desk) { return reopen(desk, support::the_customer(), story.number, "Why?"); }));
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  const auto timers =
      story.look([&](Desk& desk) { return desk.work.tickets().timers(story.number); });
  REQUIRE(timers.size() == 1);
  CHECK(timers[0].key.kind == TimerKind::daily_check);
  story.save(drifted(DriftKind::provider_moved).build());
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    watch_drift(desk, {"northwind"});
    return true;
  });
  REQUIRE(story.ticket().follow_ups.size() == 1);
  CHECK(story.ticket().follow_ups[0].kind == DriftKind::provider_moved);
}

TEST_CASE("after the way back to a single invoice nothing drifts any more") {
  AfterSwitch after;
  REQUIRE_FALSE(after.with(drifted(DriftKind::cost_center_renamed)).empty());
  after.story.store->write([&](UnitOfWork& work) {
    work.billing().add_mode_change({{"northwind"},
                                    billing::InvoicingMode::single_invoice,
                                    {2024, 10},
                                    {},
                                    after.story.now,
                                    "SPL-OTHER"});
    return true;
  });
  after.story.now = at(2024, 10, 2);
  CHECK(after.watch().empty());
}

TEST_CASE("the names at the switch are kept with it") {
  AfterSwitch after;
  for (const StoredEvent& stored : after.story.events())
    if (const auto* effect = std::get_if<TookEffect>(&stored.event.body))
      CHECK(effect->names.at({"cc-lab"}) == "Laboratory");
}
