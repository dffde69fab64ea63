#include <random>

#include "billing/attribution.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_organization;
using support::at;

namespace {

Owner owned_by(std::string_view cost_center) {
  return {OrganizationName{"northwind"}, CostCenterId{std::string(cost_center)}, false};
}

Owner assumed(std::string_view cost_center) {
  Owner owner = owned_by(cost_center);
  owner.assumed = true;
  return owner;
}

const Owner nobody_of_northwind{OrganizationName{"northwind"}, std::nullopt, false};

OwnerTimeline timeline_in(const std::vector<Organization>& organizations,
                          std::string_view account) {
  const auto index = OwnershipIndex::of(organizations);
  const OwnerTimeline* timeline = index.timeline(account);
  return timeline != nullptr ? *timeline : OwnerTimeline{};
}

// The owners in order of time, and the instants at which they change.
std::vector<Owner> owners_in(const OwnerTimeline& timeline) {
  std::vector<Owner> owners;
  for (const OwnedInterval& owned : timeline) owners.push_back(owned.owner);
  return owners;
}

std::vector<Instant> changes_in(const OwnerTimeline& timeline) {
  std::vector<Instant> changes;
  for (const OwnedInterval& owned : timeline) {
    if (owned.during.from) changes.push_back(*owned.during.from);
  }
  return changes;
}

}  // namespace

TEST_CASE("an account that never moved has one owner for all time") {
  const auto timeline = timeline_in({an_organization().build()}, "100200300401");
  CHECK(timeline == OwnerTimeline{{{}, owned_by("cc-retail")}});
}

TEST_CASE("an account nobody registers has no timeline") {
  const auto index = OwnershipIndex::of(std::vector{an_organization().build()});
  CHECK(index.timeline("unheard-of") == nullptr);
}

TEST_CASE("an account is found whatever its case and the blanks around it") {
  const auto organization =
      an_organization().with_provider("p-x", "ws-lab", " /Subscriptions/ABC ").build();
  CHECK(timeline_in({organization}, "/subscriptions/abc").size() == 1);
}

TEST_CASE("a provider that moves takes only later usage with it") {
  const auto organization =
      an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, 16)).build();
  const auto timeline = timeline_in({organization}, "100200300401");
  CHECK(owners_in(timeline) == std::vector{owned_by("cc-retail"), owned_by("cc-lab")});
  CHECK(changes_in(timeline) == std::vector{at(2024, 9, 16)});
}

TEST_CASE("a workspace that moves takes the later usage of its providers with it") {
  const auto organization = an_organization()
                                .with_provider_moved("p-aws", "ws-lab", at(2024, 3, 1))
                                .with_workspace_moved("ws-lab", "cc-ops", at(2024, 6, 1))
                                .with_workspace_moved("ws-web", "cc-ops", at(2024, 7, 1))
                                .build();
  const auto timeline = timeline_in({organization}, "100200300401");
  CHECK(owners_in(timeline) ==
        std::vector{owned_by("cc-retail"), owned_by("cc-lab"), owned_by("cc-ops")});
  CHECK(changes_in(timeline) == std::vector{at(2024, 3, 1), at(2024, 6, 1)});
}

TEST_CASE("usage before the first known placement goes to the earliest known owner, assumed") {
  const auto organization = an_organization()
                                .with([](Organization& changed) {
                                  changed.providers[0].placements[0].during.from = at(2024, 2, 1);
                                })
                                .build();
  const auto timeline = timeline_in({organization}, "100200300401");
  CHECK(owners_in(timeline) == std::vector{assumed("cc-retail"), owned_by("cc-retail")});
  CHECK(changes_in(timeline) == std::vector{at(2024, 2, 1)});
}

TEST_CASE("in a gap nobody owns the account but its organization is known") {
  auto builder = an_organization();
  builder.provider("p-aws").placements = {{WorkspaceId{"ws-web"}, {std::nullopt, at(2024, 2, 1)}},
                                          {WorkspaceId{"ws-lab"}, {at(2024, 3, 1), std::nullopt}}};
  const auto timeline = timeline_in({builder.build()}, "100200300401");
  CHECK(owners_in(timeline) ==
        std::vector{owned_by("cc-retail"), nobody_of_northwind, owned_by("cc-lab")});
}

TEST_CASE("a provider without any placement belongs to its organization only") {
  auto builder = an_organization();
  builder.provider("p-aws").placements.clear();
  CHECK(owners_in(timeline_in({builder.build()}, "100200300401")) ==
        std::vector{nobody_of_northwind});
}

TEST_CASE("two cost centers that claim an account at once leave it to nobody") {
  auto builder = an_organization().with_account_twice("100200300401");
  builder.provider("p-twin").placements[0].during = {at(2024, 4, 1), at(2024, 5, 1)};
  const auto timeline = timeline_in({builder.build()}, "100200300401");
  CHECK(owners_in(timeline) ==
        std::vector{owned_by("cc-retail"), nobody_of_northwind, owned_by("cc-retail")});
}

TEST_CASE("two providers of one cost center do not contradict each other") {
  const auto organization =
      an_organization().with_provider("p-copy", "ws-web", "100200300401").build();
  CHECK(owners_in(timeline_in({organization}, "100200300401")) ==
        std::vector{owned_by("cc-retail")});
}

TEST_CASE("an account that two organizations claim belongs to neither") {
  const std::vector organizations{an_organization().build(),
                                  an_organization().named("contoso").build()};
  CHECK(owners_in(timeline_in(organizations, "100200300401")) == std::vector{Owner{}});
}

TEST_CASE("a deleted provider keeps receiving late charges") {
  auto builder = an_organization();
  builder.provider("p-aws").deleted = at(2024, 8, 1);
  CHECK(owners_in(timeline_in({builder.build()}, "100200300401")) ==
        std::vector{owned_by("cc-retail")});
  builder.provider("p-aws").placements[0].during.to = at(2024, 8, 1);
  CHECK(owners_in(timeline_in({builder.build()}, "100200300401")) ==
        std::vector{owned_by("cc-retail")});
}

TEST_CASE("an account registered anew after its provider was deleted changes hands") {
  auto builder = an_organization().with_account_twice("100200300401");
  builder.provider("p-aws").deleted = at(2024, 8, 1);
  builder.provider("p-twin").placements[0].during.from = at(2024, 9, 1);
  const auto timeline = timeline_in({builder.build()}, "100200300401");
  CHECK(owners_in(timeline) == std::vector{owned_by("cc-retail"), owned_by("cc-ops")});
  CHECK(changes_in(timeline) == std::vector{at(2024, 9, 1)});
}

TEST_CASE("timelines have no gap and no overlap, and their neighbors differ") {
  const unsigned seed = 160924;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const auto some_day = [&] { return at(2024, 1, 1) + std::chrono::days(random() % 400); };
  for (int round = 0; round < 200; ++round) {
    auto builder = an_organization();
    const std::array providers{"p-aws", "p-azure", "p-gcp"};
    const std::array workspaces{"ws-web", "ws-ops", "ws-lab"};
    for (const auto* provider : providers) {
      builder.provider(provider).account.value = random() % 2 == 0 ? "shared" : "own";
      auto& placements = builder.provider(provider).placements;
      placements.clear();
      Instant from = some_day();
      for (std::size_t i = random() % 4; i > 0; --i) {
        const Instant to = from + std::chrono::hours(1 + random() % 900);
        placements.push_back({WorkspaceId{workspaces[random() % 3]}, {from, to}});
        from = to + std::chrono::hours(random() % 3 * 100);
      }
      if (random() % 3 == 0) builder.provider(provider).deleted = some_day();
    }
    const auto index = OwnershipIndex::of(std::vector{builder.build()});
    for (const auto& [account, timeline] : index.timelines()) {
      REQUIRE_FALSE(timeline.empty());
      CHECK_FALSE(timeline.front().during.from);
      CHECK_FALSE(timeline.back().during.to);
      for (std::size_t i = 1; i < timeline.size(); ++i) {
        CHECK(timeline[i - 1].during.to == timeline[i].during.from);
        CHECK_FALSE(timeline[i - 1].owner == timeline[i].owner);
      }
    }
  }
}
