#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <set>

#include "bot/sql/sql_store.h"
#include "tests/cli/command_line.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;
using cli_tests::contains;
using nlohmann::json;

namespace {

billing::Organization contoso() {
  auto organization = support::an_organization().named("contoso").build();
  organization.display_name = "Contoso";
  organization.alias = "CO01";
  organization.ban = std::nullopt;  // what holds its invoice
  for (auto& provider : organization.providers) provider.account.value += "-contoso";
  return organization;
}

void import_costs_of_both(const CommandLine& command) {
  command.import_organization(support::an_organization().build());
  command.import_organization(contoso());
  command.import_costs(support::focus_costs(
      {2024, 9}, {{"100200300401", "10.005"},
                  {"lab-project", "0.005"},
                  {.account = "sub-ops-0001-contoso", .cost = "7.00", .payer = "payer-2"}}));
}

// Separate invoices for the Laboratory since 2024-09, with its BAN.
void separate(const CommandLine& command, const std::string& organization) {
  const auto store = bot::sql::open_store("sqlite:" + command.database().string());
  store->write([&](tickets::UnitOfWork& work) {
    billing::ModeChange change;
    change.organization = {organization};
    change.mode = billing::InvoicingMode::invoice_per_cost_center;
    change.from = billing::Month(2024, 9);
    change.scope = {{"cc-lab"}};
    work.billing().add_mode_change(change);
    work.billing().save_ban_assignment(
        {{"LAB-1"}, change.organization, billing::CostCenterId{"cc-lab"}, change.from, {}});
    return true;
  });
}

std::set<std::string> keys_of(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

}  // namespace

TEST_CASE("a dry run's JSON has the promised shape, money as text") {
  const CommandLine command;
  import_costs_of_both(command);
  const auto answer =
      command({"run-invoices", "2024-09", "--organization", "northwind", "--dry-run", "--mode",
               "invoice_per_cost_center", "--format", "json"});
  CHECK(answer.code == 0);
  const auto document = json::parse(answer.out);
  CHECK(document["period"] == "2024-09");
  REQUIRE(document["organizations"].size() == 1);
  const auto& run = document["organizations"][0];
  CHECK(keys_of(run) ==
        std::set<std::string>{"name", "currency", "kind", "mode", "accepted_exact", "corrections",
                              "single_invoice", "invoices", "unattributed", "set_aside", "tax",
                              "single_invoice_tax", "split_tax_variance", "difference", "holds"});
  CHECK(run["accepted_exact"] == "10.01");
  CHECK(run["single_invoice"] == "10.01");
  CHECK(run["difference"] == "0.00");
  CHECK(run["mode"] == "invoice_per_cost_center");
  bool found = false;
  for (const auto& invoice : run["invoices"]) {
    CHECK(keys_of(invoice) == std::set<std::string>{"number", "bearer", "ban", "total", "lines"});
    CHECK(invoice["number"].is_null());
    if (invoice["bearer"] != "cc-retail") continue;
    found = true;
    CHECK(invoice["ban"].is_null());
    REQUIRE(invoice["lines"].size() == 1);
    CHECK(keys_of(invoice["lines"][0]) ==
          std::set<std::string>{"description", "provider_account", "usage_month", "amount"});
    CHECK(invoice["lines"][0]["provider_account"] == "100200300401");
    CHECK(invoice["lines"][0]["usage_month"] == "2024-09");
    CHECK(invoice["lines"][0]["amount"].is_string());
  }
  CHECK(found);
  // Every Cost Center still wants a BAN: that would hold the issue.
  CHECK_FALSE(run["holds"].empty());
}

TEST_CASE("a held organization is told with exit code 1 while the others are issued") {
  const CommandLine command;
  import_costs_of_both(command);
  const auto answer = command({"run-invoices", "2024-09", "--format", "json"});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[run_on_hold]"));
  CHECK(contains(answer.err, "ban_missing"));
  const auto document = json::parse(answer.out);
  REQUIRE(document["organizations"].size() == 2);
  const auto& held = document["organizations"][0];
  const auto& issued = document["organizations"][1];
  CHECK(held["name"] == "contoso");
  CHECK_FALSE(held["holds"].empty());
  CHECK(held["invoices"][0]["number"].is_null());
  CHECK(issued["name"] == "northwind");
  CHECK(issued["holds"].empty());
  CHECK(issued["invoices"][0]["number"] == "INV-2024-000001");
  CHECK(issued["invoices"][0]["total"] == "10.01");

  // Asked again, what was issued stays as it is and what was held still waits.
  CHECK(command({"run-invoices", "2024-09", "--format", "json"}).out == answer.out);
}

TEST_CASE("the certificate's table shows the same figures") {
  const CommandLine command;
  import_costs_of_both(command);
  const auto answer = command({"run-invoices", "2024-09", "--organization", "northwind"});
  CHECK(answer.code == 0);
  CHECK(contains(answer.out, "northwind, 2024-09, single_invoice, USD"));
  CHECK(contains(answer.out, "INV-2024-000001  northwind (BAN NW-ORG-1)"));
  CHECK(contains(answer.out, "10.01"));
}

TEST_CASE("a month that has not ended is not issued") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_costs(support::focus_costs({2024, 9}, {{"lab-project", "1.00"}}));
  const auto file = command.file("clock.toml", "[clock]\nstart = \"2024-09-30T12:00:00Z\"\n");
  const auto answer = command({"run-invoices", "2024-09", "--config", file});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[period_not_closed]"));
}

TEST_CASE("money of nobody is shown, and a run that leaves it out exits with 1") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_organization(contoso());
  command.import_costs(support::focus_costs(
      {2024, 9},
      {{"lab-project", "1.00"}, {.account = "stranger", .cost = "5.25", .payer = "payer-9"}}));
  const auto dry = command({"run-invoices", "2024-09", "--dry-run", "--format", "json"});
  CHECK(dry.code == 0);
  CHECK(json::parse(dry.out)["organizations"].back()["name"].is_null());

  const auto run = command({"run-invoices", "2024-09", "--format", "json"});
  CHECK(run.code == 1);
  CHECK(contains(run.err, "[charges_of_nobody]"));
  const auto organizations = json::parse(run.out)["organizations"];
  REQUIRE(organizations.size() == 2);
  CHECK(organizations[0]["invoices"][0]["number"] == "INV-2024-000001");
  CHECK(organizations[1]["name"].is_null());
  CHECK(organizations[1]["accepted_exact"] == "5.25");
  CHECK(organizations[1]["holds"][0]["message"] == "USD 5.25 of the payer payer-9");
  CHECK(keys_of(organizations[0]) == keys_of(organizations[1]));

  const auto table = command({"run-invoices", "2024-09"});
  CHECK(contains(table.out, "Nobody is known for these charges, 2024-09, USD"));
  CHECK(contains(table.out, "5.25"));
  // Of one organization's run it is no part.
  CHECK(command({"run-invoices", "2024-09", "--organization", "northwind"}).code == 0);
}

TEST_CASE("an organization in separate mode without charges gets its 0.00 invoice") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_organization(contoso());
  separate(command, "northwind");
  command.import_costs(support::focus_costs(
      {2024, 9}, {{.account = "sub-ops-0001-contoso", .cost = "7.00", .payer = "payer-2"}}));
  for (const bool dry : {true, false}) {
    std::vector<std::string> words{"run-invoices", "2024-09", "--format", "json"};
    if (dry) words.push_back("--dry-run");
    const auto organizations = json::parse(command(words).out)["organizations"];
    REQUIRE(organizations.size() == 2);
    CHECK(organizations[1]["name"] == "northwind");
    REQUIRE(organizations[1]["invoices"].size() == 1);
    CHECK(organizations[1]["invoices"][0]["bearer"] == "cc-lab");
    CHECK(organizations[1]["invoices"][0]["total"] == "0.00");
    CHECK(organizations[1]["invoices"][0]["number"].is_null() == dry);
  }
}

TEST_CASE("a period of which nothing was imported is issued for a named organization only") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  separate(command, "northwind");
  const auto everybody = command({"run-invoices", "2024-09"});
  CHECK(everybody.code == 1);
  CHECK(contains(everybody.err, "[period_without_charges]"));
  CHECK(contains(everybody.out, "Draft  cc-lab (BAN LAB-1)"));
  const auto named = command({"run-invoices", "2024-09", "--organization", "northwind"});
  CHECK(named.code == 0);
  CHECK(contains(named.out, "INV-2024-000001  cc-lab (BAN LAB-1)"));
}

TEST_CASE("an organization whose run cannot be calculated is on hold, the others are issued") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_organization(contoso());
  std::vector<support::UsageRow> rows{{"lab-project", "1.00"}};
  for (int i = 0; i < 100; ++i) {  // entries of their own: only their sum is out of range
    rows.push_back({.account = "lab-project-contoso",
                    .cost = "999999999999999",
                    .payer = "payer-" + std::to_string(100 + i)});
  }
  command.import_costs(support::focus_costs({2024, 9}, rows));
  for (const bool dry : {true, false}) {
    std::vector<std::string> words{"run-invoices", "2024-09", "--format", "json"};
    if (dry) words.push_back("--dry-run");
    const auto answer = command(words);
    CHECK(answer.code == 1);
    CHECK(contains(answer.err, "calculation_failed"));
    const auto organizations = json::parse(answer.out)["organizations"];
    REQUIRE(organizations.size() == 2);
    CHECK(organizations[0]["name"] == "contoso");
    CHECK(organizations[0]["holds"][0]["where"] == "calculation_failed");
    CHECK(keys_of(organizations[0]) == keys_of(organizations[1]));
    CHECK(organizations[1]["invoices"][0]["number"].is_null() == dry);
  }
  CHECK(contains(command({"run-invoices", "2024-09"}).out, "On hold: calculation_failed"));
}

TEST_CASE("an organization that lists a payer after the issue is not billed for what was issued") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_costs(support::focus_costs({2024, 9}, {{"", "3.00"}, {"stranger", "5.25"}}));
  const auto issued = command({"run-invoices", "2024-09", "--format", "json"});
  CHECK(issued.code == 0);
  auto other = contoso();
  other.ban = billing::BillingAccountNumber{"CO-ORG-1"};
  other.billing_accounts = {"payer-1"};
  command.import_organization(other);
  const auto again = command({"run-invoices", "2024-09", "--format", "json"});
  CHECK(again.code == 0);
  CHECK(again.out == issued.out);
  CHECK(contains(command({"totals", "2024-09", "--format", "csv"}).out, "northwind,USD"));
  CHECK_FALSE(contains(command({"totals", "2024-09", "--format", "csv"}).out, "contoso"));
}

TEST_CASE("an account that turns out to be another organization's is billed there, credited here") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_costs(support::focus_costs({2024, 9}, {{"", "3.00"}, {"stranger", "5.25"}}));
  REQUIRE(command({"run-invoices", "2024-09"}).code == 0);
  auto other = contoso();
  other.ban = billing::BillingAccountNumber{"CO-ORG-1"};
  other.providers[0].account.value = "stranger";
  CHECK(contains(command.import_organization(other), "2024-09 of northwind is invoiced already"));
  const auto again = command({"run-invoices", "2024-09", "--format", "json"});
  CHECK(again.code == 1);
  CHECK(contains(again.err, "[period_already_invoiced]"));
  const auto billed = json::parse(again.out)["organizations"];
  REQUIRE(billed.size() == 1);
  CHECK(billed[0]["name"] == "contoso");
  CHECK(billed[0]["accepted_exact"] == "5.25");
  const auto corrected =
      command({"run-invoices", "2024-09", "--organization", "northwind", "--supplementary",
               "The account is Contoso's", "--format", "json"});
  CHECK(corrected.code == 0);
  const auto credit = json::parse(corrected.out)["organizations"][0];
  CHECK(credit["kind"] == "supplementary");
  CHECK(credit["accepted_exact"] == "-5.25");
  CHECK(command(
            {"run-invoices", "2024-09", "--organization", "northwind", "--supplementary", "Again"})
            .code == 1);
}
