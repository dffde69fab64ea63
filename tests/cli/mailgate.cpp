#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>
#include <random>
#include <thread>

#include "bot/cli/command_line.h"
#include "bot/mail_in/keep_mail.h"
#include "bot/sql/sql_store.h"
#include "tests/cli/command_line.h"
#include "tests/support/app/database_rows.h"

using cli_tests::CommandLine;
using cli_tests::contains;

namespace {

const std::string a_mail =
    "From: admin@northwind.example\r\nMessage-ID: <one@mx.example>\r\n\r\nHello.\r\n";

std::string url_of(const CommandLine& command) { return "sqlite:" + command.database().string(); }

std::vector<std::int64_t> stored(const CommandLine& command) {
  const auto store = bot::sql::open_store(url_of(command));
  return tickets::read(
      *store, [](tickets::UnitOfWork& work) { return work.inbound().unread_inbound(1'000'000); });
}

std::string raw(const CommandLine& command, std::int64_t id) {
  const auto store = bot::sql::open_store(url_of(command));
  return tickets::read(*store, [&](tickets::UnitOfWork& work) { return work.inbound().raw(id); });
}

}  // namespace

TEST_CASE("mailgate keeps the bytes as they came and ends with 0") {
  const CommandLine command;
  REQUIRE(command({"migrate"}).code == 0);
  const std::string bytes = GENERATE_COPY(values<std::string>(
      {a_mail, std::string("\0\xFF no mail at all\n", 19), std::string(3'000'000, 'x')}));
  const auto answer = command({"mailgate"}, bytes);
  INFO(answer.err);
  CHECK(answer.code == bot::cli::mail_kept);
  REQUIRE(stored(command).size() == 1);
  CHECK(raw(command, stored(command).front()) == bytes);
}

TEST_CASE("mailgate says no for good only to no message and to one that is too large") {
  const CommandLine command;
  REQUIRE(command({"migrate"}).code == 0);
  const auto empty = command({"mailgate"}, "");
  CHECK(empty.code == bot::cli::mail_empty);
  CHECK(empty.err.starts_with("5.6.0 "));
  const auto large = command({"mailgate"}, std::string(bot::largest_mail + 1, 'x'));
  CHECK(large.code == bot::cli::mail_too_large);
  CHECK(large.err.starts_with("5.3.4 "));
  CHECK(stored(command).empty());
  CHECK(command({"mailgate"}, std::string(bot::largest_mail, 'x')).code == 0);
}

TEST_CASE("whatever else goes wrong, mailgate has the mail server try again later") {
  const CommandLine command;
  SECTION("there is no database") {
    const auto answer = command({"mailgate"}, a_mail);
    CHECK(answer.code == bot::cli::try_later);
    CHECK(answer.err.starts_with("4.3.0 "));
    CHECK_FALSE(std::filesystem::exists(command.database()));
  }
  SECTION("the database is no database") {
    std::ofstream(command.database()) << "this is a text file, and a rather long one at that";
    CHECK(command({"mailgate"}, a_mail).code == bot::cli::try_later);
  }
  SECTION("the database is older than the program, and stays as it is") {
    REQUIRE(command({"migrate"}).code == 0);
    support::alter_database(command.database(),
                            "DELETE FROM schema_migration WHERE name LIKE '0002%'");
    const auto before = support::database_rows(command.database());
    CHECK(command({"mailgate"}, a_mail).code == bot::cli::try_later);
    CHECK(support::database_rows(command.database()) == before);
  }
  SECTION("the words are wrong") {
    REQUIRE(command({"migrate"}).code == 0);
    CHECK(command({"mailgate", "--no-such-option"}, a_mail).code == bot::cli::try_later);
    CHECK(cli_tests::run({"mailgate", "--database", "mysql:x"}, a_mail).code ==
          bot::cli::try_later);
  }
  SECTION("the configuration is wrong") {
    REQUIRE(command({"migrate"}).code == 0);
    const auto file = command.file("wrong.toml", "no_such_key = 1\n");
    CHECK(command({"mailgate", "--config", file}, a_mail).code == bot::cli::try_later);
    CHECK(command({"mailgate", "--config", file + "-missing"}, a_mail).code == bot::cli::try_later);
  }
}

TEST_CASE("a mailgate that is killed has kept its mail whole or not at all") {
  const unsigned long seed = 20261123;
  INFO("seed " << seed);
  std::mt19937_64 dice(seed);
  const CommandLine command;
  REQUIRE(command({"migrate"}).code == 0);
  const std::string bytes(2'000'000, 'm');
  std::size_t said_kept = 0;
  for (int round = 0; round < 12; ++round) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(command({"mailgate"}, bytes).code);
    std::this_thread::sleep_for(std::chrono::milliseconds(dice() % 40));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) ++said_kept;
  }
  const auto ids = stored(command);
  CHECK(ids.size() >= said_kept);
  for (const auto id : ids) CHECK(raw(command, id) == bytes);
}
