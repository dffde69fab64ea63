#include <catch2/catch.hpp>

#include "tests/cli/command_line.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;
using cli_tests::contains;

TEST_CASE("an organization is imported, and updated when it comes again") {
  const CommandLine command;
  const auto organization = support::an_organization().build();
  CHECK(contains(command.import_organization(organization),
                 "northwind is new: 3 cost centers, 3 workspaces, 3 providers."));
  CHECK(
      contains(command.import_organization(organization), "northwind is updated: 3 cost centers"));
}

TEST_CASE("an organization file with faults is refused with their JSON paths") {
  const CommandLine command;
  const auto path = command.file("bad.json", R"({"name": "northwind", "currency": "USD",
      "cost_centers": [{"id": "cc-a", "colour": "red"}],
      "workspaces": [{"id": "ws-a", "cost_center": "cc-b"}], "providers": "none"})");
  const auto answer = command({"import-organization", path});
  CHECK(answer.code == 1);
  INFO(answer.err);
  CHECK(contains(answer.err, "[organization_file_bad]"));
  CHECK(contains(answer.err, "$.cost_centers[0].colour: "));
  CHECK(contains(answer.err, "$.providers: "));
}

TEST_CASE("an organization file that is no JSON is refused with the place") {
  const CommandLine command;
  const auto answer =
      command({"import-organization", command.file("bad.json", "{\"name\": \"northwind\",,}")});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[organization_file_bad]"));
}

TEST_CASE("an organization file that cannot be read is refused: none there, or a folder") {
  const CommandLine command;
  const auto path = GENERATE_REF(
      values<std::string>({(command.folder() / "none.json").string(), command.folder().string()}));
  INFO(path);
  const auto answer = command({"import-organization", path});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[organization_file_unreadable]"));
}
