#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/cli/command_line.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;
using cli_tests::contains;

namespace {

billing::Organization northwind(const std::string& country) {
  auto organization = support::an_organization().build();
  organization.recipient =
      billing::Recipient{"ap@northwind.example", {"1 Main St", "Springfield", country}};
  return organization;
}

void issue_september(const CommandLine& command, const std::string& country = "US") {
  command.import_organization(northwind(country));
  command.import_costs(
      support::focus_costs({2024, 9}, {{"100200300401", "10.01"}, {"lab-project", "12.34"}}));
  if (command({"run-invoices", "2024-09"}).code != 0) throw std::logic_error("not issued");
}

std::string text_in(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.insert(entry.path().filename());
  return names;
}

}  // namespace

TEST_CASE("an issued invoice is written in every format") {
  const CommandLine command;
  issue_september(command);
  struct Row {
    const char* format;
    const char* begin;
    const char* content;
  };
  for (const Row& row :
       {Row{"pdf", "%PDF-", ""}, Row{"csv", "number,", "22.35"}, Row{"xml", "<?xml", ">22.35<"},
        Row{"json", "{", "\"payable\": \"22.35\""}, Row{"focus", "BilledCost,", "12.34"},
        Row{"focus-detail", "BilledCost,", "12.34"}}) {
    INFO(row.format);
    const auto answer = command({"invoice", "INV-2024-000001", "--format", row.format});
    CHECK(answer.code == 0);
    CHECK(answer.out.starts_with(row.begin));
    CHECK(contains(answer.out, row.content));
    const std::string file = command.folder() / "document";
    CHECK(command({"invoice", "INV-2024-000001", "--format", row.format, "--output", file}).code ==
          0);
    CHECK((text_in(file) == answer.out));
  }
}

TEST_CASE("an unknown number and an unknown format are told") {
  const CommandLine command;
  issue_september(command);
  const auto unknown = command({"invoice", "INV-2024-000009"});
  CHECK(unknown.code == 1);
  CHECK(contains(unknown.err, "invoice_unknown"));
  const auto format = command({"invoice", "INV-2024-000001", "--format", "docx"});
  CHECK(format.code == 2);
  CHECK(contains(format.err, "pdf, csv, xml, json, focus or focus-detail"));
}

TEST_CASE("what UBL misses is told with its place") {
  const CommandLine command;
  issue_september(command, "Springfield again");
  const auto answer = command({"invoice", "INV-2024-000001", "--format", "xml"});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "ubl_incomplete"));
  CHECK(contains(answer.err, "recipient.address: "));
}

TEST_CASE("every document of a period is a file in each format, the same bytes again") {
  const CommandLine command;
  issue_september(command);
  const auto folder = command.folder() / "out";
  const auto answer = command(
      {"documents", "2024-09", "--directory", folder, "--formats", "pdf,csv,xml,json,focus"});
  INFO(answer.err);
  CHECK(answer.code == 0);
  CHECK(answer.out == "1 document of 2024-09: 6 files in " + folder.string() + "\n");
  CHECK(names_in(folder) == std::set<std::string>{"2024-09-focus-detail.csv", "2024-09-focus.csv",
                                                  "INV-2024-000001.csv", "INV-2024-000001.json",
                                                  "INV-2024-000001.pdf", "INV-2024-000001.xml"});
  const auto again = command.folder() / "again";
  CHECK(command({"documents", "2024-09", "--directory", again}).code == 0);
  for (const std::string& name : names_in(again)) {
    INFO(name);
    CHECK((text_in(again / name) == text_in(folder / name)));
  }
}

TEST_CASE("where one document has no UBL the other files are written") {
  const CommandLine command;
  issue_september(command, "Springfield again");
  const auto folder = command.folder() / "out";
  const auto answer =
      command({"documents", "2024-09", "--directory", folder, "--formats", "csv,xml"});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "INV-2024-000001: "));
  CHECK(contains(answer.err, "ubl_incomplete"));
  CHECK(names_in(folder) == std::set<std::string>{"INV-2024-000001.csv"});
}

TEST_CASE("a period without documents has no files but the heads of FOCUS") {
  const CommandLine command;
  issue_september(command);
  const auto folder = command.folder() / "out";
  CHECK(command({"documents", "2024-08", "--directory", folder, "--formats", "pdf"}).out ==
        "0 documents of 2024-08: 0 files in " + folder.string() + "\n");
  CHECK(names_in(folder).empty());
}

TEST_CASE("a wrong month, a wrong format and an unknown organization are told") {
  const CommandLine command;
  command.import_organization(northwind("US"));
  CHECK(contains(
      command({"documents", "2024-09", "--directory", "x", "--organization", "nobody"}).err,
      "organization_unknown"));
  CHECK(contains(command({"documents", "soon", "--directory", "x"}).err, "PERIOD takes a month"));
  CHECK(contains(command({"documents", "2024-09", "--directory", "x", "--formats", "pdf,docx"}).err,
                 "--formats takes pdf, csv"));
  CHECK(command({"documents", "2024-09"}).code == 2);
}
