#include "bot/render/organization_json.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using namespace billing;
using bot::organization_json;
using bot::parse_organization;
using support::an_organization;
using support::at;

TEST_CASE("an organization file is read with everything it can say") {
  const auto result = parse_organization(R"json(
{"name": "northwind", "display_name": "Northwind Traders", "alias": "NW01", "status": "Active",
 "type": "Billable", "ban": "nw-org-1", "currency": "JPY", "default_cost_center": "cc-ops",
 "organization_charges": "organization", "zero_invoices": "suppress_zero",
 "unattributed": "organization", "billing_accounts": ["900100"],
 "snapshot_at": "2026-03-10T06:00:00Z",
 "recipient": {"email": "ap@northwind.example", "address": ["1 Main St", "US"]},
 "primary_tam": {"name": "Primary TAM", "email": "tam@example.net", "time_zone": "Europe/Berlin"},
 "users": [{"email": "admin@northwind.example", "name": "Org Admin", "role": "administrator",
            "state": "locked"}],
 "cost_centers": [
   {"id": "cc-retail", "name": "Retail", "alias": "RT01",
    "administrators": ["admin@northwind.example"],
    "recipient": {"email": "ap@northwind.example", "address": ["1 Main St", "US"]}},
   {"id": "cc-ops", "name": "Operations", "deleted": "2026-01-01T00:00:00Z"}],
 "workspaces": [
   {"id": "ws-web", "name": "Web shop", "kind": "personal", "placements": [
     {"cost_center": "cc-retail", "from": null, "to": "2026-02-01T00:00:00Z"},
     {"cost_center": "cc-ops", "from": "2026-02-01", "to": null}]},
   {"id": "ws-api", "name": "API", "kind": "team", "cost_center": "cc-ops"}],
 "providers": [
   {"id": "p-aws", "name": "AWS prod", "type": "Amazon Web Services", "account": "11353890204",
    "state": "unavailable", "workspace": "ws-web", "cost_center": "cc-retail",
    "shared_with": ["ws-api"], "deleted": "2026-03-01T00:00:00Z"}]})json");
  REQUIRE(result.ok());
  const Organization& organization = *result;
  CHECK(organization.name.value == "northwind");
  CHECK(organization.display_name == "Northwind Traders");
  CHECK(organization.alias == "NW01");
  CHECK(organization.status == "Active");
  CHECK(organization.type == "Billable");
  CHECK(organization.ban == BillingAccountNumber{"NW-ORG-1"});
  CHECK(organization.currency.code() == "JPY");
  CHECK(organization.default_cost_center == CostCenterId{"cc-ops"});
  CHECK(organization.organization_charges == OrganizationCharges::organization);
  CHECK(organization.zero_invoices == ZeroInvoices::suppress_zero);
  CHECK(organization.unattributed == UnattributedPolicy::organization);
  CHECK(organization.billing_accounts == std::vector<std::string>{"900100"});
  CHECK(organization.snapshot_at == at(2026, 3, 10, 6));
  CHECK(organization.recipient == Recipient{"ap@northwind.example", {"1 Main St", "US"}});
  CHECK(organization.primary_tam ==
        TechnicalAccountManager{"Primary TAM", "tam@example.net", "Europe/Berlin"});
  CHECK(organization.members ==
        std::vector<Member>{{"admin@northwind.example", "Org Admin", MemberRole::administrator,
                             MemberState::locked}});
  REQUIRE(organization.cost_centers.size() == 2);
  CHECK(organization.cost_centers[0] ==
        CostCenter{{"cc-ops"}, "Operations", "", {}, std::nullopt, at(2026, 1, 1)});
  CHECK(organization.cost_centers[1] ==
        CostCenter{{"cc-retail"},
                   "Retail",
                   "RT01",
                   {"admin@northwind.example"},
                   Recipient{"ap@northwind.example", {"1 Main St", "US"}},
                   std::nullopt});
  CHECK(organization.workspaces ==
        std::vector<Workspace>{
            {{"ws-api"}, "API", WorkspaceKind::team, {{{"cc-ops"}, {}}}, std::nullopt},
            {{"ws-web"},
             "Web shop",
             WorkspaceKind::personal,
             {{{"cc-retail"}, {std::nullopt, at(2026, 2, 1)}},
              {{"cc-ops"}, {at(2026, 2, 1), std::nullopt}}},
             std::nullopt}});
  CHECK(organization.providers == std::vector<Provider>{{{"p-aws"},
                                                         "AWS prod",
                                                         "Amazon Web Services",
                                                         {"11353890204"},
                                                         ProviderState::unavailable,
                                                         CostCenterId{"cc-retail"},
                                                         {{"ws-api"}},
                                                         {{{"ws-web"}, {}}},
                                                         at(2026, 3, 1)}});
}

TEST_CASE("what may be left out of an organization file has the safe or usual value") {
  const auto result = parse_organization(
      R"({"name": "contoso", "currency": "eur",
          "primary_tam": {"email": "tam@example.net"},
          "users": [{"email": "a@contoso.example", "role": "member"}],
          "cost_centers": [{"id": "cc"}],
          "workspaces": [{"id": "ws", "cost_center": "cc"}],
          "providers": [{"id": "p", "account": "1", "workspace": "ws"}]})");
  REQUIRE(result.ok());
  CHECK(result->display_name == "contoso");
  CHECK(result->status.empty());
  CHECK(result->type.empty());
  CHECK_FALSE(result->ban);
  CHECK_FALSE(result->snapshot_at);
  CHECK(result->currency.code() == "EUR");
  CHECK(result->unattributed == UnattributedPolicy::hold);
  CHECK(result->primary_tam->time_zone == "America/Chicago");
  CHECK(result->members[0].state == MemberState::active);
  CHECK(result->workspaces[0].kind == WorkspaceKind::team);
  CHECK(result->providers[0].state == ProviderState::ready);
}

TEST_CASE("an organization that is written out reads back as itself") {
  auto builder = an_organization();
  SECTION("as it is") {}
  SECTION("with a history") {
    builder.with_provider_moved("p-aws", "ws-lab", at(2026, 2, 1));
    builder.with_workspace_moved("ws-web", "cc-ops", at(2025, 2, 1, 3, 4));
    builder.provider("p-gcp").placements.clear();
  }
  SECTION("with every optional part") {
    builder.cost_center("cc-lab").alias = "LB01";
    builder.cost_center("cc-lab").deleted = at(2026, 3, 1);
    builder.workspace("ws-lab").kind = WorkspaceKind::personal;
    builder.provider("p-gcp").stated_cost_center = CostCenterId{"cc-lab"};
    builder.provider("p-gcp").shared_with = {{"ws-web"}, {"ws-ops"}};
    builder.provider("p-gcp").state = ProviderState::deleting;
    builder.with([](Organization& organization) {
      organization.snapshot_at = at(2026, 3, 9, 23, 59);
      organization.billing_accounts = {"900100", "900200"};
      organization.organization_charges = OrganizationCharges::organization;
      organization.zero_invoices = ZeroInvoices::suppress_zero;
      organization.unattributed = UnattributedPolicy::organization;
    });
  }
  SECTION("with next to nothing") {
    builder.with([](Organization& organization) {
      organization = Organization{};
      organization.name = {"empty"};
      organization.display_name = "empty";
    });
  }
  SECTION("with letters of any script, quotes and backslashes") {
    builder.cost_center("cc-lab").name = "\xE7\xA0\x94\xE7\xA9\xB6 \"A\\B\" \xF0\x9F\x94\xAC";
  }
  const auto organization = builder.build();
  const auto text = organization_json(organization);
  INFO(text);
  const auto again = parse_organization(text);
  REQUIRE(again.ok());
  CHECK(*again == organization);
  CHECK(organization_json(*again) == text);
}
