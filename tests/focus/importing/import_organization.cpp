#include "bot/focus/importing/import_organization.h"

#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::ImportFixture;
using support::an_organization;
using support::at;

namespace {

billing::Organization moved_to_lab() {
  return an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, 5)).build();
}

// Another organization without an account of its own.
support::OrganizationBuilder contoso() {
  return an_organization().named("contoso").with([](billing::Organization& organization) {
    organization.providers.clear();
    organization.ban = billing::BillingAccountNumber{"CO-ORG-1"};
  });
}

}  // namespace

TEST_CASE("charges that came before the organization are attributed when it comes") {
  ImportFixture fixture;
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  CHECK(fixture.owners() == "? 1.5");
  const auto imported = fixture.import(an_organization().build());
  REQUIRE(imported.ok());
  CHECK(imported->created);
  CHECK(imported->files == 1);
  CHECK(fixture.owners() == "cc-retail 1.5");
}

TEST_CASE("a change of placement attributes the imported charges again, and only them") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  REQUIRE(fixture.import(focus_file({a_charge({{"SubAccountId", "sub-ops-0001"}})}), "azure").ok());
  const auto imported = fixture.import(moved_to_lab());
  REQUIRE(imported.ok());
  CHECK_FALSE(imported->created);
  CHECK(imported->files == 1);
  CHECK(fixture.owners() == "cc-lab 1.5, cc-ops 1.5");
}

TEST_CASE("a file that was overwritten stays overwritten") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  REQUIRE(fixture.import(focus_file({a_charge({{"BilledCost", "4"}})})).ok());
  REQUIRE(fixture.import(moved_to_lab()).ok());
  CHECK(fixture.owners() == "cc-lab 4");
}

TEST_CASE("an invoiced period that is attributed anew is to be corrected") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  REQUIRE(fixture.import(focus_file({a_charge(), a_charge({{"BillingPeriodStart", "2024-10-01"}})}))
              .ok());
  fixture.issue("northwind");
  const auto imported = fixture.import(moved_to_lab());
  REQUIRE(imported.ok());
  REQUIRE(imported->corrected.size() == 1);
  CHECK(imported->corrected[0] ==
        bot::focus::InvoicedPeriod{{"northwind"}, billing::Month(2024, 9)});
  CHECK(fixture.owners() == "cc-lab 1.5");
  CHECK(fixture.owners({2024, 10}) == "cc-lab 1.5");
  CHECK(fixture.changed_periods("northwind") == std::vector{billing::Month(2024, 9)});
}

TEST_CASE("an account that another organization owns at the same time is refused") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  const auto refused =
      fixture.import(contoso().with_provider("p-new", "ws-web", " 100200300401").build());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.refusal().code.text == "account_owned_elsewhere");
  REQUIRE(refused.refusal().faults.size() == 1);
  CHECK(refused.refusal().faults[0].where == "p-new");
  CHECK(tickets::read(*fixture.store,
                      [](auto& work) { return work.billing().organization_names().size(); }) == 1);
}

TEST_CASE("an account may go from one organization to another at an instant") {
  ImportFixture fixture;
  REQUIRE(fixture
              .import(an_organization()
                          .with([](billing::Organization& organization) {
                            organization.providers[0].placements[0].during.to = at(2024, 9, 5);
                          })
                          .build())
              .ok());
  CHECK(fixture
            .import(contoso()
                        .with_provider("p-new", "ws-web", "100200300401")
                        .with([](billing::Organization& organization) {
                          organization.providers[0].placements[0].during.from = at(2024, 9, 5);
                        })
                        .build())
            .ok());
}

TEST_CASE("an organization's own BAN that another organization has is refused") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  const auto refused = fixture.import(
      contoso().with([](auto& it) { it.ban = billing::BillingAccountNumber{"NW-ORG-1"}; }).build());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.refusal().code.text == "ban_in_use");
  REQUIRE(refused.refusal().faults.size() == 1);
  CHECK(refused.refusal().faults[0].where == "$.ban");
  CHECK(tickets::read(*fixture.store,
                      [](auto& work) { return work.billing().organization_names().size(); }) == 1);
}

TEST_CASE("an organization's own BAN that a cost center anywhere has or had is refused") {
  struct Row {
    std::string organization;
    std::optional<billing::Month> retired;
    std::string code;
  };
  const auto row = GENERATE(Row{"northwind", std::nullopt, "ban_in_use"},
                            Row{"contoso", std::nullopt, "ban_in_use"},
                            Row{"northwind", billing::Month(2024, 9), "ban_retired"});
  INFO(row.organization << " " << row.code);
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  REQUIRE(fixture.import(contoso().build()).ok());
  fixture.store->write([&](tickets::UnitOfWork& work) {
    work.billing().save_ban_assignment(
        {{"TAKEN-1"}, {row.organization}, billing::CostCenterId{"cc-lab"}, {2024, 8}, row.retired});
    return true;
  });
  const auto refused = fixture.import(
      contoso().with([](auto& it) { it.ban = billing::BillingAccountNumber{"TAKEN-1"}; }).build());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.refusal().code.text == row.code);
  CHECK(refused.refusal().faults.at(0).where == "$.ban");
}

TEST_CASE("an organization keeps its own BAN from import to import") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  CHECK(fixture.import(moved_to_lab()).ok());
}

namespace {

// p-aws moved to ws-lab on that day of September.
billing::Organization moved_on(unsigned day) {
  return an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, day)).build();
}

billing::Result<bot::focus::Reattribution> correct(ImportFixture& fixture,
                                                   const billing::Organization& organization,
                                                   std::string_view reason) {
  return bot::focus::correct_history(*fixture.store, fixture.archive(), organization, reason,
                                     fixture.settings, fixture.now);
}

}  // namespace

TEST_CASE("a placement on record is corrected with a reason, and the charges attributed again") {
  ImportFixture fixture;
  REQUIRE(fixture.import(moved_on(5)).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  CHECK(fixture.owners() == "cc-lab 1.5");
  const auto refused = fixture.import(moved_on(15));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.refusal().code.text == "placement_rewrites_history");
  fixture.issue("northwind");

  fixture.now = at(2024, 10, 9);
  const auto corrected = correct(fixture, moved_on(15), "The move was on the 15th");
  REQUIRE(corrected.ok());
  CHECK(corrected->files == 1);
  CHECK(fixture.owners() == "cc-retail 1.5");
  CHECK(fixture.changed_periods("northwind") == std::vector{billing::Month(2024, 9)});
  const auto versions = tickets::read(*fixture.store, [](auto& work) {
    return work.billing().organization_versions({"northwind"});
  });
  REQUIRE(versions.size() == 2);
  CHECK(versions[1].reason == "The move was on the 15th");
  CHECK(versions[1].recorded_at == at(2024, 10, 9));
  CHECK(versions[0].organization == moved_on(5));
}

TEST_CASE("history is not corrected without a reason") {
  ImportFixture fixture;
  REQUIRE(fixture.import(moved_on(5)).ok());
  const auto refused = correct(fixture, moved_on(15), " ");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.refusal().code.text == "reason_missing");
}

TEST_CASE("a correction cannot take an account that another organization owned then") {
  ImportFixture fixture;
  const auto from = [](billing::Instant instant) {
    return contoso()
        .with_provider("p-new", "ws-web", "100200300401")
        .with([instant](billing::Organization& organization) {
          organization.providers[0].placements[0].during.from = instant;
        })
        .build();
  };
  auto builder = an_organization();
  builder.provider("p-aws").placements[0].during.to = at(2024, 9, 5);
  REQUIRE(fixture.import(builder.build()).ok());
  REQUIRE(fixture.import(from(at(2024, 9, 5))).ok());
  const auto refused = correct(fixture, from(at(2024, 9, 4)), "Earlier");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.refusal().code.text == "account_owned_elsewhere");
  CHECK(correct(fixture, from(at(2024, 9, 6)), "Later").ok());
}
