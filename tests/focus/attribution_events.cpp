// What happens to organizations, and whose the charges are then: through the whole import.
#include <random>

#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using billing::Interval;
using billing::Organization;
using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::ImportFixture;
using support::an_organization;
using support::at;
using support::OrganizationBuilder;

namespace {

// A charge of p-aws with a period of its own.
focus_tests::Values used(const std::string& from, const std::string& to,
                         const std::string& cost = "4") {
  return a_charge({{"ChargePeriodStart", from}, {"ChargePeriodEnd", to}, {"BilledCost", cost}});
}

OrganizationBuilder moved(billing::Instant instant) {
  return an_organization().with_provider_moved("p-aws", "ws-lab", instant);
}

struct Event {
  const char* what;
  std::vector<Organization> imports;  // one after the other, before the charges
  std::vector<focus_tests::Values> charges;
  std::string owners;
};

std::string owners_after(const Event& event, bool charges_first) {
  ImportFixture fixture;
  if (charges_first) {
    REQUIRE(fixture.import(an_organization().build()).ok());
    REQUIRE(fixture.import(focus_file(event.charges)).ok());
  }
  for (const Organization& organization : event.imports) {
    const auto imported = fixture.import(organization);
    INFO((imported ? "" : imported.refusal().message));
    REQUIRE(imported.ok());
  }
  if (!charges_first) REQUIRE(fixture.import(focus_file(event.charges)).ok());
  return fixture.owners();
}

std::vector<Event> moves() {
  const auto day = used("2024-09-10 00:00:00", "2024-09-11 00:00:00");
  return {
      {"before the charge", {moved(at(2024, 9, 9)).build()}, {day}, "cc-lab 4"},
      {"at its beginning", {moved(at(2024, 9, 10)).build()}, {day}, "cc-lab 4"},
      {"inside it", {moved(at(2024, 9, 10, 6)).build()}, {day}, "cc-lab 3, cc-retail 1"},
      {"at its end", {moved(at(2024, 9, 11)).build()}, {day}, "cc-retail 4"},
      {"after it", {moved(at(2024, 9, 12)).build()}, {day}, "cc-retail 4"},
      {"of the workspace, inside it",
       {an_organization().with_workspace_moved("ws-web", "cc-ops", at(2024, 9, 10, 12)).build()},
       {day},
       "cc-ops 2, cc-retail 2"},
      {"of the workspace and then of the provider",
       {an_organization().with_workspace_moved("ws-web", "cc-ops", at(2024, 9, 10, 6)).build(),
        moved(at(2024, 9, 10, 18))
            .with_workspace_moved("ws-web", "cc-ops", at(2024, 9, 10, 6))
            .build()},
       {day},
       "cc-lab 1, cc-ops 2, cc-retail 1"},
      {"on the leap day",
       {moved(at(2024, 2, 29)).build()},
       {used("2024-02-28 00:00:00", "2024-03-01 00:00:00")},
       "cc-lab 2, cc-retail 2"},
      {"at the end of a month",
       {moved(at(2024, 9, 1)).build()},
       {used("2024-08-31 23:00:00", "2024-09-01 00:00:00", "1"),
        used("2024-09-01 00:00:00", "2024-09-01 01:00:00", "2"),
        used("2024-08-31 22:30:00", "2024-09-01 00:30:00")},
       "cc-lab 3, cc-retail 4"},
  };
}

std::vector<Event> other_events() {
  const auto early = used("2024-09-02 00:00:00", "2024-09-02 01:00:00", "1");
  const auto late = used("2024-09-20 00:00:00", "2024-09-20 01:00:00", "2");
  const auto move_web = [](billing::Instant instant) {
    return an_organization().with_workspace_moved("ws-web", "cc-ops", instant);
  };
  return {
      {"a cost center merged into another: its workspaces moved, then it was deleted",
       {move_web(at(2024, 9, 10)).build(),
        move_web(at(2024, 9, 10))
            .with([](Organization& it) {
              std::ranges::find(it.cost_centers, billing::CostCenterId{"cc-retail"},
                                &billing::CostCenter::id)
                  ->deleted = at(2024, 9, 11);
            })
            .build()},
       {early, late},
       "cc-ops 2, cc-retail 1"},
      {"a cost center deleted with all that was in it: late charges still find it",
       {an_organization().build(), an_organization()
                                       .without_workspaces_in("cc-retail")
                                       .without_cost_center("cc-retail")
                                       .build()},
       {early, late},
       "cc-retail 3"},
      {"a cost center added, and the provider moved into it",
       {an_organization()
            .with_cost_center("cc-new", "New")
            .with_workspace("ws-new", "cc-new")
            .with_provider_moved("p-aws", "ws-new", at(2024, 9, 10))
            .build()},
       {early, late},
       "cc-new 2, cc-retail 1"},
      {"the account registered twice at once, in two cost centers",
       {an_organization().with_account_twice("100200300401").build()},
       {early, late},
       "? 3"},
      {"the account registered twice, one after the other",
       {an_organization()
            .with_account_twice("100200300401")
            .with([](Organization& it) {
              for (auto& provider : it.providers) {
                if (provider.id.value == "p-aws")
                  provider.placements[0].during.to = at(2024, 9, 10);
                if (provider.id.value == "p-twin")
                  provider.placements[0].during.from = at(2024, 9, 10);
              }
            })
            .build()},
       {early, late},
       "cc-ops 2, cc-retail 1"},
      {"the account of another case and with blanks",
       {an_organization().with_provider("p-x", "ws-lab", " Account-X ").build()},
       {a_charge({{"SubAccountId", "ACCOUNT-x"}})},
       "cc-lab 1.5"},
  };
}

}  // namespace

TEST_CASE("a move divides charges at its instant, whether it is known before them or after") {
  const auto event = GENERATE(from_range(moves()));
  INFO(event.what);
  CHECK(owners_after(event, false) == event.owners);
  CHECK(owners_after(event, true) == event.owners);
}

TEST_CASE("cost centers come and go, and every charge has the owner of its instant") {
  const auto event = GENERATE(from_range(other_events()));
  INFO(event.what);
  CHECK(owners_after(event, false) == event.owners);
}

TEST_CASE("an account transferred to another organization takes only later charges with it") {
  ImportFixture fixture;
  auto giving = an_organization();
  giving.provider("p-aws").placements[0].during.to = at(2024, 9, 10);
  const auto taking = an_organization()
                          .named("contoso")
                          .with([](Organization& it) {
                            it.providers.resize(1);
                            it.providers[0].placements[0] = {billing::WorkspaceId{"ws-ops"},
                                                             {at(2024, 9, 10), std::nullopt}};
                            it.ban = billing::BillingAccountNumber{"CO-ORG-1"};
                          })
                          .build();
  REQUIRE(fixture.import(an_organization().build()).ok());
  REQUIRE(fixture
              .import(focus_file({used("2024-09-08 00:00:00", "2024-09-12 00:00:00"),
                                  used("2024-09-01 00:00:00", "2024-09-01 01:00:00", "1"),
                                  used("2024-09-30 23:00:00", "2024-10-01 00:00:00", "5")}))
              .ok());
  CHECK(fixture.owners() == "cc-retail 10");
  REQUIRE(fixture.import(giving.build()).ok());
  CHECK(fixture.owners() == "? 7, cc-retail 3");
  REQUIRE(fixture.import(taking).ok());
  CHECK(fixture.owners() == "cc-ops 7, cc-retail 3");
  for (const auto& entry : fixture.ledger()) {
    CHECK(entry.key.owner.organization->value ==
          (entry.key.owner.cost_center->value == "cc-ops" ? "contoso" : "northwind"));
  }
}

TEST_CASE("a backdated correction gives the same charges as if it had been known at once") {
  const unsigned seed = GENERATE(5u, 77u, 2024u);
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const std::array workspaces{"ws-web", "ws-ops", "ws-lab"};
  const auto some_history = [&] {
    auto builder = an_organization();
    for (const char* id : {"p-aws", "p-azure"}) {
      auto& placements = builder.provider(id).placements;
      placements.clear();
      billing::Instant from = at(2024, 9, 1) + std::chrono::hours(random() % 200);
      for (std::size_t i = random() % 4; i > 0; --i) {
        const auto to = from + std::chrono::hours(1 + random() % 200);
        placements.push_back({billing::WorkspaceId{workspaces[random() % 3]}, {from, to}});
        from = to + std::chrono::hours(random() % 3 * 24);
      }
      placements.push_back({billing::WorkspaceId{workspaces[random() % 3]}, {from, std::nullopt}});
    }
    return builder.build();
  };
  std::vector<focus_tests::Values> rows;
  for (int i = 0; i < 60; ++i) {
    const auto day = 1 + random() % 28;
    const std::string date = (day < 10 ? "2024-09-0" : "2024-09-") + std::to_string(day);
    rows.push_back(
        a_charge({{"ChargePeriodStart", date + " 00:00:00"},
                  {"ChargePeriodEnd", "2024-09-30 00:00:00"},
                  {"BilledCost", std::to_string(random() % 100000) + "E-6"},
                  {"SubAccountId", random() % 2 == 0 ? "sub-ops-0001" : "100200300401"}}));
  }
  ImportFixture corrected;
  REQUIRE(corrected.import(an_organization().build()).ok());
  REQUIRE(corrected.import(focus_file(rows)).ok());
  for (int round = 0; round < 6; ++round) {
    corrected.now += std::chrono::hours(1);
    const auto truth = some_history();
    REQUIRE(bot::focus::correct_history(*corrected.store, corrected.archive(), truth, "So it was",
                                        corrected.settings, corrected.now)
                .ok());
    const auto saved = tickets::read(
        *corrected.store, [](auto& work) { return work.billing().organization({"northwind"}); });
    for (const auto& provider : saved->providers) {
      CHECK(billing::check_placements(provider.placements).empty());
    }
    ImportFixture at_once;
    REQUIRE(at_once.import(truth).ok());
    REQUIRE(at_once.import(focus_file(rows)).ok());
    CHECK(corrected.owners() == at_once.owners());
  }
}
