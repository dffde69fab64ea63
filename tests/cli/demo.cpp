#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "bot/environment.h"
#include "tests/cli/command_line.h"
#include "tests/support/app/browser.h"
#include "tests/support/temporary_folder.h"

using cli_tests::contains;

namespace {

struct Demo {
  std::string folder() const { return (temporary.path() / "demo").string(); }
  std::string config() const { return folder() + "/splitdesk.toml"; }
  support::Answer make() const { return cli_tests::run({"demo", "--directory", folder()}); }
  // A command on the demo's database.
  support::Answer run(cli_tests::Words words) const {
    words.insert(words.end(), {"--config", config()});
    return cli_tests::run(words);
  }
  support::TemporaryFolder temporary;
};

// The password in the line of that address.
std::string password_of(const std::string& sign_ins, const std::string& email) {
  std::istringstream lines(sign_ins);
  for (std::string line; std::getline(lines, line);) {
    if (contains(line, email)) return line.substr(line.find_last_of(' ') + 1);
  }
  return {};
}

}  // namespace

TEST_CASE("the demo names a sign-in for every role, and the same ones again") {
  const Demo demo;
  const auto first = demo.make();
  REQUIRE(first.code == 0);
  for (const char* role :
       {"customer", "support desk", "desk lead", "billing", "auditor", "administrator"}) {
    CHECK(contains(first.out, role));
  }
  CHECK(demo.make().out == first.out);
  CHECK(demo.run({"verify"}).code == 0);
}

TEST_CASE("the demo's customer finds something to fix, and the fixed file fixes it") {
  const Demo demo;
  const auto made = demo.make();
  REQUIRE(made.code == 0);
  auto config = bot::load_config(demo.config(), bot::environment).value();
  config.listen_port = 0;
  bot::App app(config, bot::running_clock());
  app.start_serving();
  support::Browser customer(app.address());
  const auto signed_in =
      customer.fill_in("/sign-in", "/sign-in",
                       {{"email", "admin@northwind.example"},
                        {"password", password_of(made.out, "admin@northwind.example")}});
  REQUIRE(signed_in.status == 200);
  const auto setup =
      customer.fill_in("/requests/new/details", "/requests/new/details",
                       {{"description", "One invoice for each line of business, please"}});
  CHECK(setup.shows("Needs a workspace"));
  const auto fixed = demo.run({"import-organization", demo.folder() + "/northwind-fixed.json"});
  CHECK(fixed.code == 0);
  CHECK_FALSE(customer.get("/requests/new/setup").shows("Needs a workspace"));
  CHECK(customer.get("/requests/new/preview").shows("Same as your single invoice"));
}

TEST_CASE("a demo that is thrown away begins with other passwords") {
  const Demo demo;
  const auto first = demo.make();
  const auto fresh = cli_tests::run({"demo", "--directory", demo.folder(), "--fresh"});
  CHECK(fresh.code == 0);
  CHECK(password_of(fresh.out, "desk@splitdesk.example") !=
        password_of(first.out, "desk@splitdesk.example"));
}
