#include <catch2/catch.hpp>

#include "tests/cli/command_line.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;
using cli_tests::contains;

namespace {

void issue_for_september(const CommandLine& command) {
  command.import_organization(support::an_organization().build());
  command.import_costs(support::focus_costs({2024, 9}, {{"lab-project", "12.34"}}));
  if (command({"run-invoices", "2024-09"}).code != 0) throw std::logic_error("not issued");
}

// The one file that was archived.
std::filesystem::path archived_file(const CommandLine& command) {
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(command.folder() / "archive")) {
    if (entry.is_regular_file()) return entry.path();
  }
  throw std::logic_error("nothing was archived");
}

}  // namespace

TEST_CASE("what nobody altered is verified") {
  const CommandLine command;
  issue_for_september(command);
  const auto answer = command({"verify"});
  CHECK(answer.code == 0);
  CHECK(contains(answer.out, "1 runs, 1 invoices, 0 BAN assignments: all as they were"));
}

TEST_CASE("an altered record is named with exit code 1") {
  struct Row {
    const char* alteration;
    const char* named;
  };
  const auto row =
      GENERATE(values<Row>({{"UPDATE invoice SET total = total + 1", "INV-2024-000001"},
                            {"UPDATE invoice_line SET amount = amount + 1", "INV-2024-000001"},
                            {"UPDATE certificate SET difference = 1", "northwind-2024-09"},
                            {"DELETE FROM invoice", "1 numbers were drawn"}}));
  const CommandLine command;
  issue_for_september(command);
  support::alter_database(command.database(), row.alteration);
  const auto answer = command({"verify"});
  INFO(row.alteration);
  CHECK(answer.code == 1);
  INFO(answer.out);
  CHECK(contains(answer.out, row.named));
}

TEST_CASE("an altered ledger is named with exit code 1") {
  struct Row {
    const char* alteration;
    const char* named;
  };
  const auto row = GENERATE(values<Row>(
      {{"UPDATE ledger_entry SET exact = '1000' WHERE account = 'lab-project'",
        "the ledger of 2024-09, account lab-project"},
       {"DELETE FROM ledger_entry WHERE account = ''", "the ledger of 2024-09, payer"},
       {"UPDATE ledger_entry SET cost_center = 'cc-ops' WHERE account = 'lab-project'",
        "the ledger of 2024-09, account lab-project"},
       {"DELETE FROM set_aside_row", "the rows set aside of 2024-09"},
       {"UPDATE set_aside_row SET cost = '2'", "the rows set aside of 2024-09"},
       {"DELETE FROM billed_payer", "who was billed for the payers of 2024-09"},
       {"DELETE FROM changed_period", "northwind for 2024-09 are not what was billed"}}));
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  const std::string costs = support::focus_costs(
      {2024, 9}, {{"lab-project", "12.34"}, {"", "1.5"}, {"sub-ops-0001", "x"}});
  const auto import = [&](const std::string& name, const std::string& text) {
    return command({"import-charges", command.file(name, text), "--source", name, "--set-aside"});
  };
  REQUIRE(import("aws", costs).code == 0);
  REQUIRE(command({"run-invoices", "2024-09"}).code == 0);
  REQUIRE(import("late", support::focus_costs({2024, 9}, {{"lab-project", "1"}})).code == 0);
  const auto before = command({"verify"});
  INFO(before.out);
  CHECK(before.code == 0);
  support::alter_database(command.database(), row.alteration);
  const auto answer = command({"verify"});
  INFO(row.alteration);
  CHECK(answer.code == 1);
  INFO(answer.out);
  CHECK(contains(answer.out, row.named));
}

TEST_CASE("an archived cost export that is gone or altered is named with exit code 1") {
  const CommandLine command;
  issue_for_september(command);
  const auto file = archived_file(command);
  SECTION("gone") {
    std::filesystem::remove(file);
    const auto answer = command({"verify"});
    CHECK(answer.code == 1);
    CHECK(contains(answer.out, "costs.csv"));
    CHECK(contains(answer.out, "is missing from the archive"));
  }
  SECTION("altered") {
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    const auto answer = command({"verify"});
    CHECK(answer.code == 1);
    CHECK(contains(answer.out, "was altered in the archive"));
  }
}
