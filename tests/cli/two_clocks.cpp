// Corrections of history, answers as of then, and explanations, as the command line gives them.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bot/render/organization_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;
using cli_tests::contains;
using cli_tests::Words;
using nlohmann::json;
using support::an_organization;
using support::at;

namespace {

billing::Organization moved_on(unsigned day) {
  return an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, day)).build();
}

// On another day of October 2024, at noon.
support::Answer on(const CommandLine& command, int day, Words words) {
  const std::string date = (day < 10 ? "2024-10-0" : "2024-10-") + std::to_string(day);
  words.push_back("--config");
  words.push_back(command.file("on.toml", "[clock]\nstart = \"" + date + "T12:00:00Z\"\n"));
  return command(std::move(words));
}

// Northwind known on the 5th, corrected on the 8th; costs known on the 6th and on the 10th.
void tell_a_history(const CommandLine& command) {
  const auto costs = [&](const std::string& name, const std::string& cost) {
    return command.file(
        name, support::focus_costs({2024, 9},
                                   {{"100200300401", cost, at(2024, 9, 10), at(2024, 9, 10, 1)}}));
  };
  command.import_organization(moved_on(2));
  REQUIRE(on(command, 6, {"import-charges", costs("a.csv", "5"), "--source", "aws"}).code == 0);
  const auto file = command.file("right.json", bot::organization_json(moved_on(28)));
  REQUIRE(on(command, 7, {"import-organization", file}).code == 1);
  const auto corrected = on(
      command, 8, {"import-organization", file, "--correct-history", "The move was on the 28th"});
  INFO(corrected.err);
  REQUIRE(corrected.code == 0);
  REQUIRE(contains(corrected.out, "1 imported files were attributed again"));
  REQUIRE(on(command, 10, {"import-charges", costs("b.csv", "7"), "--source", "aws"}).code == 0);
}

std::string totals(const CommandLine& command, const Words& more) {
  Words words{"totals", "2024-09", "--format", "csv"};
  words.insert(words.end(), more.begin(), more.end());
  return on(command, 20, words).out;
}

bool bears(const std::string& csv, const std::string& cost_center, const std::string& exact) {
  return contains(csv, "cost_center," + cost_center + "," + exact + "\r\n");
}

}  // namespace

TEST_CASE("totals are repeated as they were known on a day or at an instant") {
  const CommandLine command;
  tell_a_history(command);
  CHECK(bears(totals(command, {}), "cc-retail", "7"));
  CHECK(bears(totals(command, {"--as-known-on", "2024-10-10"}), "cc-retail", "7"));
  CHECK(bears(totals(command, {"--as-known-on", "2024-10-09"}), "cc-retail", "5"));
  CHECK(bears(totals(command, {"--as-known-on", "2024-10-08T11:59:59Z"}), "cc-lab", "5"));
  CHECK(bears(totals(command, {"--as-known-on", "2024-10-06"}), "cc-lab", "5"));
  CHECK_FALSE(contains(totals(command, {"--as-known-on", "2024-10-05"}), "cost_center"));
}

TEST_CASE("a dry run is repeated as it was known; an issue is not, and neither is the future") {
  const CommandLine command;
  tell_a_history(command);
  const auto dry = on(
      command, 20,
      {"run-invoices", "2024-09", "--dry-run", "--as-known-on", "2024-10-06", "--format", "json"});
  INFO(dry.err);
  REQUIRE(dry.code == 0);
  CHECK(json::parse(dry.out).at("organizations").at(0).at("accepted_exact") == "5");
  CHECK(on(command, 20, {"run-invoices", "2024-09", "--as-known-on", "2024-10-06"}).code == 2);
  for (const char* wrong : {"2024-10-21", "soon", "2024-10-20T12:00:30Z"}) {
    INFO(wrong);
    const auto answer = on(command, 19, {"totals", "2024-09", "--as-known-on", wrong});
    CHECK(answer.code == 2);
    CHECK(contains(answer.err, "--as-known-on takes"));
  }
}

TEST_CASE("history is corrected with a reason only") {
  const CommandLine command;
  command.import_organization(moved_on(2));
  const auto file = command.file("right.json", bot::organization_json(moved_on(28)));
  const auto refused = command({"import-organization", file, "--correct-history", " "});
  CHECK(refused.code == 1);
  CHECK(contains(refused.err, "reason_missing"));
  CHECK(command({"import-organization", file, "--correct-history"}).code == 2);
}

TEST_CASE("an invoice is explained down to the rows, as known when it was issued") {
  const CommandLine command;
  tell_a_history(command);
  REQUIRE(on(command, 12, {"run-invoices", "2024-09"}).code == 0);
  const auto later =
      command.file("c.csv", support::focus_costs({2024, 9}, {{"100200300401", "1000"}}));
  REQUIRE(on(command, 14, {"import-charges", later, "--source", "aws"}).code == 0);

  const auto whole = on(command, 20, {"explain", "INV-2024-000001"});
  INFO(whole.out << whole.err);
  REQUIRE(whole.code == 0);
  CHECK(contains(whole.out, "exact 7 = 7.00 + fraction 0, rank 1: no unit, so 7.00"));
  CHECK(contains(whole.out, "which corrected history: The move was on the 28th"));

  const auto line = on(command, 20, {"explain", "INV-2024-000001", "1"});
  INFO(line.out << line.err);
  REQUIRE(line.code == 0);
  CHECK(contains(line.out, "b.csv of aws, SHA-256 "));
  CHECK(contains(line.out, "row 1, used "));
  CHECK(contains(line.out, "2024-09-28T00:00:00Z to open: northwind cc-lab"));
  CHECK(contains(line.out, "That is exactly the line's 7."));

  const auto as_json = on(command, 20, {"explain", "INV-2024-000001", "1", "--format", "json"});
  const json explained = json::parse(as_json.out);
  CHECK(explained.at("line").at("agrees") == true);
  CHECK(explained.at("line").at("rows_sum") == "7");
  CHECK(explained.at("line").at("rows").at(0).at("file") == "b.csv");
}

TEST_CASE("what is not there is not explained") {
  const CommandLine command;
  tell_a_history(command);
  REQUIRE(on(command, 12, {"run-invoices", "2024-09"}).code == 0);
  CHECK(contains(on(command, 20, {"explain", "INV-2024-000009"}).err, "invoice_unknown"));
  CHECK(contains(on(command, 20, {"explain", "INV-2024-000001", "9"}).err, "line_unknown"));
  CHECK(contains(on(command, 20, {"explain", "INV-2024-000001", "--as-known-on", "2024-10-11"}).err,
                 "invoice_unknown"));
  CHECK(on(command, 20, {"explain", "INV-2024-000001", "--format", "xml"}).code == 2);
}

TEST_CASE("an archived file that is altered is noticed by the explanation") {
  const CommandLine command;
  tell_a_history(command);
  REQUIRE(on(command, 12, {"run-invoices", "2024-09"}).code == 0);
  for (const auto& file : std::filesystem::recursive_directory_iterator(command.folder())) {
    if (!contains(file.path().string(), "archive") || !file.is_regular_file()) continue;
    std::filesystem::permissions(file.path(), std::filesystem::perms::owner_all);
    std::ofstream(file.path(), std::ios::app | std::ios::binary) << "\n";
  }
  CHECK(on(command, 20, {"explain", "INV-2024-000001", "1"}).code == 3);
}
