#include <catch2/catch.hpp>

#include "tests/cli/command_line.h"

using cli_tests::CommandLine;
using cli_tests::contains;
using cli_tests::Words;

TEST_CASE("every command explains itself and is done") {
  const auto command = GENERATE(values<Words>({{},
                                               {"serve"},
                                               {"migrate"},
                                               {"verify"},
                                               {"demo"},
                                               {"user"},
                                               {"user", "add"},
                                               {"import-organization"},
                                               {"import-charges"},
                                               {"totals"},
                                               {"run-invoices"}}));
  Words words = command;
  words.push_back("--help");
  const auto answer = cli_tests::run(words);
  INFO(Catch::Detail::stringify(words));
  CHECK(answer.code == 0);
  CHECK(contains(answer.out, "Usage: "));
  CHECK(contains(answer.out, "--help"));
  CHECK(answer.err.empty());
}

TEST_CASE("the program says its version") {
  const auto answer = cli_tests::run({"--version"});
  CHECK(answer.code == 0);
  CHECK(answer.out.starts_with("splitdesk 0."));
}

TEST_CASE("wrong use is told on standard error with exit code 2") {
  struct Row {
    Words words;
    std::string told;
  };
  const auto row = GENERATE(values<Row>(
      {{{}, "subcommand"},
       {{"fly"}, "subcommand"},
       {{"user"}, "subcommand"},
       {{"user", "add", "a@x.example", "--role", "auditor"}, "--name"},
       {{"import-organization"}, "file"},
       {{"import-charges", "costs.csv"}, "--source"},
       {{"import-charges", "costs.csv", "--source", "aws", "--feed", "sideways"},
        "--feed takes overwrite or append, not 'sideways'"},
       {{"totals"}, "period"},
       {{"totals", "2024-13"}, "PERIOD takes a month such as 2024-09, not '2024-13'"},
       {{"totals", "2024-09", "--format", "xml"}, "--format takes table, csv or json"},
       {{"run-invoices", "soon"}, "PERIOD takes a month"},
       {{"run-invoices", "2024-09", "--format", "csv"}, "--format takes table or json"},
       {{"run-invoices", "2024-09", "--mode", "single_invoice"}, "give --dry-run with it"},
       {{"run-invoices", "2024-09", "--dry-run", "--mode", "weekly"}, "--mode takes"},
       {{"serve", "--listen", "8080"}, "--listen takes HOST:PORT, not '8080'"},
       {{"serve", "--listen", "127.0.0.1:99999"}, "--listen takes HOST:PORT"},
       {{"verify", "--loudly"}, "--loudly"}}));
  const CommandLine command;
  const auto answer = row.words.size() > 1 ? command(row.words) : cli_tests::run(row.words);
  INFO(Catch::Detail::stringify(row.words));
  CHECK(answer.code == 2);
  INFO(answer.err);
  CHECK(contains(answer.err, row.told));
  CHECK(answer.out.empty());
}

TEST_CASE("a wrong configuration is wrong use, and each of its faults is told with its place") {
  const CommandLine command;
  const auto file = command.file("wrong.toml", "[web]\nlisten = \"8080\"\nport = 1\n");
  const auto answer = command({"totals", "2024-09", "--config", file});
  CHECK(answer.code == 2);
  CHECK(contains(answer.err, "[config_bad]"));
  CHECK(contains(answer.err, "line 2, web.listen: takes HOST:PORT"));
  CHECK(contains(answer.err, "line 3, web.port"));
  CHECK_FALSE(std::filesystem::exists(command.database()));
}

TEST_CASE("a configuration file that is not there is wrong use") {
  const CommandLine command;
  const auto answer = command({"totals", "2024-09", "--config", "/nowhere/splitdesk.toml"});
  CHECK(answer.code == 2);
  CHECK(contains(answer.err, "[config_unreadable]"));
}

TEST_CASE("a file that is no database is a broken machine with an incident") {
  const CommandLine command;
  command.file("splitdesk.db", "Dear diary, this is no database at all, and never was one.");
  const auto answer = command({"totals", "2024-09"});
  CHECK(answer.code == 3);
  CHECK(contains(answer.err, "something broke (incident "));
}

TEST_CASE("a database that is none of ours is wrong use") {
  const auto url = GENERATE("postgres://somewhere", "splitdesk.db", "sqlite:");
  const auto answer = cli_tests::run({"migrate", "--database", url});
  INFO(answer.err);
  CHECK(answer.code == 2);
  CHECK(contains(answer.err, "sqlite:PATH"));
}
