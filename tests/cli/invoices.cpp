#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <set>

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
  CHECK(keys_of(run) == std::set<std::string>{"name", "currency", "mode", "accepted_exact",
                                              "single_invoice", "invoices", "unattributed",
                                              "set_aside", "difference", "holds"});
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

TEST_CASE("charges of nobody are told, and the run is not called done") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_organization(contoso());
  command.import_costs(support::focus_costs(
      {2024, 9}, {{"lab-project", "1.00"},
                  {.account = "nobodys", .cost = "0.50", .payer = "an-unknown-payer"}}));
  const auto answer = command({"run-invoices", "2024-09"});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "USD 0.5 belongs to no organization"));
  CHECK(contains(answer.out, "INV-2024-000001"));
}

TEST_CASE("an organization whose amounts cannot be held waits while the others are issued") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  auto other = contoso();
  other.ban = billing::BillingAccountNumber{"CO-ORG-1"};
  command.import_organization(other);
  std::vector<support::UsageRow> costs(
      100, {.account = "sub-ops-0001-contoso", .cost = "999999999999999", .payer = "payer-2"});
  costs.push_back({"lab-project", "1.00"});
  command.import_costs(support::focus_costs({2024, 9}, costs));
  const auto answer = command({"run-invoices", "2024-09"});
  INFO(answer.err);
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[run_out_of_range]"));
  CHECK(contains(answer.out, "INV-2024-000001  northwind"));
  CHECK(command({"totals", "2024-09"}).code == 0);
}
