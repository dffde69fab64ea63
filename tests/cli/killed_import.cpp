#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "tests/cli/command_line.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;
using cli_tests::contains;

namespace {

constexpr int rows = 60'000;

std::string many_costs() {
  return support::focus_costs(
      {2024, 9}, std::vector<support::UsageRow>(rows, support::UsageRow{"lab-project", "0.01"}));
}

// Starts the import in a process of its own and kills it after that time. False: it had ended.
bool import_and_kill(const CommandLine& command, const std::string& file,
                     std::chrono::milliseconds after) {
  const pid_t child = ::fork();
  if (child == 0) {
    command({"import-charges", file, "--source", "aws"});
    ::_exit(0);
  }
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

}  // namespace

TEST_CASE("an import that is killed leaves nothing behind and can be done again") {
  const unsigned long seed = 20240901;
  INFO("seed " << seed);
  std::mt19937_64 dice(seed);
  std::size_t killed = 0;
  for (int round = 0; round < 6; ++round) {
    const CommandLine command;
    command.import_organization(support::an_organization().build());
    const auto file = command.file("costs.csv", many_costs());
    const std::chrono::milliseconds after(1 + dice() % 120);
    INFO("killed after " << after.count() << " ms");
    if (!import_and_kill(command, file, after)) continue;
    ++killed;
    CHECK(command({"verify"}).code == 0);
    const auto half_way = command({"totals", "2024-09"}).out;
    const bool nothing = contains(half_way, "There are no charges");
    CHECK((nothing || contains(half_way, "USD 600")));
    const auto again = command({"import-charges", file, "--source", "aws"});
    CHECK(again.code == 0);
    CHECK(contains(again.out, nothing ? "Imported 60000 rows" : "Nothing changed"));
    CHECK(contains(command({"totals", "2024-09"}).out, "northwind, 2024-09: USD 600\n"));
    CHECK(command({"verify"}).code == 0);
  }
  CHECK(killed > 0);
}
