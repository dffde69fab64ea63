// The published sample of a cost export, from the file to the invoices, by the command line.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "tests/cli/command_line.h"
#include "tests/focus/csv/csv_text.h"
#include "tests/focus/reading/focus_text.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/data_folder.h"
#include "tests/support/printed.h"

using cli_tests::CommandLine;
using cli_tests::contains;
using nlohmann::json;

namespace {

using Rows = std::vector<focus_tests::Row>;

std::set<std::string> sub_accounts(const Rows& rows) {
  const auto column = std::ranges::find(rows[0], "SubAccountId") - rows[0].begin();
  std::set<std::string> accounts;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    accounts.insert(rows[i].at(static_cast<std::size_t>(column)));
  }
  return accounts;
}

// One cost center, workspace and provider for each of the accounts, all of its name.
std::string organization_file(const std::set<std::string>& accounts) {
  json file{{"name", "northwind"}, {"currency", "USD"}, {"ban", "NW-ORG-1"}};
  for (const auto& account : accounts) {
    file["cost_centers"].push_back({{"id", account}, {"name", account}});
    file["workspaces"].push_back({{"id", account}, {"name", account}, {"cost_center", account}});
    file["providers"].push_back(
        {{"id", account}, {"name", account}, {"account", account}, {"workspace", account}});
  }
  return file.dump();
}

std::string csv_of(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (const auto& field : row) line += (line.empty() ? "" : ",") + focus_tests::in_quotes(field);
    text += line + "\r\n";
  }
  return text;
}

struct Output {
  std::string totals, run;
};

Output import_all(const CommandLine& command, const std::set<std::string>& accounts,
                  const std::string& costs_path) {
  const auto organization = command.file("organization.json", organization_file(accounts));
  REQUIRE(command({"import-organization", organization}).code == 0);
  REQUIRE(command({"import-charges", costs_path, "--source", "sample"}).code == 0);
  const auto totals = command({"totals", "2024-09", "--format", "json"});
  const auto run = command({"run-invoices", "2024-09", "--dry-run", "--mode",
                            "invoice_per_cost_center", "--format", "json"});
  CHECK(totals.code == 0);
  CHECK(run.code == 0);
  return {totals.out, run.out};
}

void compare_totals(const json& document, const json& golden) {
  REQUIRE(document["organizations"].size() == 1);
  const auto& organization = document["organizations"][0];
  CHECK(organization["accepted"] == golden["exact_total"]);
  CHECK(organization["bearers"].size() == golden["cost_centers"].size());
  for (const auto& bearer : organization["bearers"]) {
    const std::string id = bearer["id"], exact = bearer["exact"];
    INFO(id);
    REQUIRE(golden["cost_centers"].contains(id));
    CHECK(cost(exact) == cost(golden["cost_centers"][id]["exact"].get<std::string>()));
  }
}

void compare_run(const json& document, const json& golden) {
  REQUIRE(document["organizations"].size() == 1);
  const auto& run = document["organizations"][0];
  CHECK(run["single_invoice"] == golden["single_invoice_total"]);
  CHECK(run["difference"] == "0.00");
  std::size_t compared = 0;
  for (const auto& invoice : run["invoices"]) {
    const std::string bearer = invoice["bearer"];
    INFO(bearer);
    if (!golden["cost_centers"].contains(bearer)) {
      CHECK(invoice["total"] == "0.00");
      continue;
    }
    CHECK(invoice["total"] == golden["cost_centers"][bearer]["allocated"]);
    ++compared;
  }
  CHECK(compared == golden["cost_centers"].size());
}

}  // namespace

TEST_CASE("the published sample is split to the last digit by the command line, in any order") {
  const auto csv = support::data_file("focus_sample_1.0.csv");
  const auto golden_text = support::data_file("golden_split_by_subaccount.json");
  if (!csv || !golden_text) {
    WARN("skipped: " << support::data_path("focus_sample_1.0.csv") << " is not there");
    return;
  }
  const auto golden = json::parse(*golden_text);
  auto rows = focus_tests::naively_parsed(*csv).rows;
  const auto accounts = sub_accounts(rows);
  CHECK(accounts.size() == 73);

  const CommandLine command;
  const auto path = support::data_path("focus_sample_1.0.csv");
  const auto output = import_all(command, accounts, path);
  compare_totals(json::parse(output.totals), golden);
  compare_run(json::parse(output.run), golden);

  const auto before = support::database_rows(command.database());
  const auto again = command({"import-charges", path, "--source", "sample"});
  CHECK(contains(again.out, "Nothing changed"));
  CHECK(support::changes_between(before, support::database_rows(command.database())) ==
        std::vector<std::string>{});

  const unsigned long seed = 7;
  INFO("seed " << seed);
  std::mt19937_64 dice(seed);
  std::shuffle(rows.begin() + 1, rows.end(), dice);
  const CommandLine other;
  const auto shuffled = import_all(other, accounts, other.file("shuffled.csv", csv_of(rows)));
  CHECK(shuffled.totals == output.totals);
  CHECK(shuffled.run == output.run);
  CHECK(command({"verify"}).code == 0);
}
