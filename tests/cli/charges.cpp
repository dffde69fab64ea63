#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/cli/command_line.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;
using cli_tests::contains;
using nlohmann::json;

namespace {

const billing::Month september{2024, 9};

std::string some_costs() {
  return support::focus_costs(september, {{"100200300401", "1.0000000000000000000000000001"},
                                          {"sub-ops-0001", "2.5"},
                                          {"lab-project", "-0.25"}});
}

}  // namespace

TEST_CASE("costs that come a second time change nothing and say so") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  CHECK(contains(command.import_costs(some_costs()), "Imported 3 rows"));
  const auto before = support::database_rows(command.database());
  CHECK(contains(command.import_costs(some_costs()), "Nothing changed"));
  CHECK(support::changes_between(before, support::database_rows(command.database())) ==
        std::vector<std::string>{});
}

TEST_CASE("a dry import says what would happen and keeps nothing, in database or archive") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  const auto before = support::database_rows(command.database());
  const auto answer = command(
      {"import-charges", command.file("costs.csv", some_costs()), "--source", "aws", "--dry-run"});
  CHECK(answer.code == 0);
  CHECK(contains(answer.out, "Would import 3 rows"));
  CHECK(contains(answer.out, "2024-09  USD 3.2500000000000000000000000001"));
  CHECK(support::changes_between(before, support::database_rows(command.database())) ==
        std::vector<std::string>{});
  const auto archive = command.folder() / "archive";
  std::size_t files = 0;
  if (std::filesystem::exists(archive)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(archive)) {
      files += entry.is_regular_file() ? 1 : 0;
    }
  }
  CHECK(files == 0);
}

TEST_CASE("a dry import of faulty rows is refused as the real one would be") {
  const CommandLine command;
  const auto file =
      command.file("costs.csv", support::focus_costs(september, {{"100200300401", "1,00"}}));
  CHECK(command({"import-charges", file, "--source", "aws", "--dry-run"}).code == 1);
}

TEST_CASE("a cost export is imported only if it is what its manifest says") {
  const CommandLine command;
  const std::string file = command.file("costs.csv", some_costs());
  const auto import = [&](const std::string& manifest) {
    return command({"import-charges", file, "--source", "aws", "--manifest",
                    command.file("manifest.json", manifest)});
  };
  const auto refused = import(R"({"rows": 4, "sum": {"USD": "3.25"}})");
  CHECK(refused.code == 1);
  CHECK(contains(refused.err, "manifest_differs"));
  CHECK(contains(refused.err, "The sender says 4 rows, the file has 3."));
  CHECK(contains(import(R"({"rows": "3"})").err, "manifest_unreadable"));
  const auto nowhere =
      command({"import-charges", file, "--source", "aws", "--manifest", "nowhere"});
  CHECK(contains(nowhere.err, "manifest_unreadable"));
  const auto taken = import(R"({"rows": 3, "sum": {"USD": "3.2500000000000000000000000001"}})");
  CHECK(taken.code == 0);
  CHECK(contains(taken.out, "Imported 3 rows"));
}

TEST_CASE("faulty rows are set aside where that is asked for, and listed") {
  const CommandLine command;
  const auto file = command.file(
      "costs.csv", support::focus_costs(september, {{"100200300401", "x"}, {"100200300401", "1"}}));
  const auto answer = command({"import-charges", file, "--source", "aws", "--set-aside"});
  CHECK(answer.code == 0);
  CHECK(contains(answer.out, "1 rows set aside:"));
  CHECK(contains(answer.out, "row 1, BilledCost: \"x\""));
}

TEST_CASE("totals are exact in every format") {
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  command.import_costs(some_costs());

  const auto document = json::parse(command({"totals", "2024-09", "--format", "json"}).out);
  CHECK(document["period"] == "2024-09");
  REQUIRE(document["organizations"].size() == 1);
  const auto& organization = document["organizations"][0];
  CHECK(organization["name"] == "northwind");
  CHECK(organization["currency"] == "USD");
  CHECK(organization["accepted"] == "3.2500000000000000000000000001");
  CHECK(organization["bearers"] ==
        json::parse(R"([{"kind": "cost_center", "id": "cc-lab", "exact": "-0.25"},
                        {"kind": "cost_center", "id": "cc-ops", "exact": "2.5"},
                        {"kind": "cost_center", "id": "cc-retail",
                         "exact": "1.0000000000000000000000000001"}])"));

  CHECK(command({"totals", "2024-09", "--format", "csv"}).out ==
        "organization,currency,bearer_kind,bearer_id,exact\r\n"
        "northwind,USD,cost_center,cc-lab,-0.25\r\n"
        "northwind,USD,cost_center,cc-ops,2.5\r\n"
        "northwind,USD,cost_center,cc-retail,1.0000000000000000000000000001\r\n");

  const auto table = command({"totals", "2024-09"}).out;
  CHECK(contains(table, "northwind, 2024-09: USD 3.2500000000000000000000000001"));
  CHECK(contains(table, "cc-lab"));
}

TEST_CASE("totals of an organization nobody knows are refused") {
  const CommandLine command;
  const auto answer = command({"totals", "2024-09", "--organization", "nobody"});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[organization_unknown]"));
}
