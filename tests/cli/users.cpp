#include <catch2/catch.hpp>

#include "tests/cli/command_line.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/organization_builder.h"

using cli_tests::contains;
using cli_tests::Words;

namespace {

support::Answer user_add(const support::Office& office, Words words, const std::string& input) {
  words.insert(words.begin(), {"user", "add"});
  words.insert(words.end(), {"--name", "Sample Person", "--database", office.config().database});
  return cli_tests::run(words, input);
}

}  // namespace

TEST_CASE("who cannot be added is refused with the reason, and nobody is added") {
  struct Row {
    Words words;
    std::string input, code;
  };
  const auto row = GENERATE(values<Row>(
      {{{"new@splitdesk.example", "--role", "auditor"}, "short\n", "password_too_short"},
       {{"new@splitdesk.example", "--role", "auditor"}, "", "password_too_short"},
       {{"new@splitdesk.example", "--role", "king"}, support::the_password, "role_unknown"},
       {{"new@splitdesk.example", "--role", "bot"}, support::the_password, "role_unknown"},
       {{"new@x.example", "--role", "customer"}, support::the_password, "organization_of_user"},
       {{"new@x.example", "--role", "billing", "--organization", "northwind"},
        support::the_password,
        "organization_of_user"},
       {{"new@x.example", "--role", "customer", "--organization", "nobody"},
        support::the_password,
        "organization_unknown"},
       {{"somebody", "--role", "auditor"}, support::the_password, "email_malformed"},
       {{"a/b@x.example", "--role", "auditor"}, support::the_password, "email_malformed"}}));
  const support::Office office;
  const auto before = office.rows();
  const auto answer = user_add(office, row.words, row.input);
  INFO(Catch::Detail::stringify(row.words));
  CHECK(answer.code == 1);
  INFO(answer.err);
  CHECK(contains(answer.err, "[" + row.code + "]"));
  CHECK(support::changes_between(before, office.rows()) == std::vector<std::string>{});
}

TEST_CASE("a person who was added signs in, however the address is written") {
  const support::Office office;
  const auto answer = user_add(office, {"New.Desk@splitdesk.example", "--role", "support_desk"},
                               support::the_password + "\r\n");
  REQUIRE(answer.code == 0);
  CHECK(contains(answer.out, "new.desk@splitdesk.example may sign in as support_desk."));
  CHECK(office.sign_in("NEW.DESK@splitdesk.example").seen().path == "/queue?show=decide");
}

TEST_CASE("a customer who was added signs in to his organization") {
  support::Office office;
  REQUIRE(office.import_organization(support::an_organization().build()).code == 0);
  REQUIRE(user_add(office,
                   {"new@northwind.example", "--role", "customer", "--organization", "northwind"},
                   support::the_password + "\n")
              .code == 0);
  const auto page = office.sign_in("new@northwind.example").get("/requests/new/details");
  CHECK(page.shows("CAM account name"));
  CHECK(page.body.find("Northwind Traders") != std::string::npos);
}

TEST_CASE("a person who is added again has the new password and not the old one") {
  const support::Office office;
  REQUIRE(
      user_add(office, {"desk@splitdesk.example", "--role", "support_desk"}, "another password\n")
          .code == 0);
  CHECK_THROWS(office.sign_in("desk@splitdesk.example"));
}

TEST_CASE("a person who was deactivated cannot sign in any more") {
  const support::Office office;
  REQUIRE_NOTHROW(office.sign_in("desk@splitdesk.example"));
  const auto answer = cli_tests::run(
      {"user", "deactivate", "Desk@splitdesk.example", "--database", office.config().database});
  CHECK(answer.code == 0);
  CHECK_THROWS(office.sign_in("desk@splitdesk.example"));
}

TEST_CASE("nobody unknown is deactivated") {
  const support::Office office;
  const auto answer = cli_tests::run(
      {"user", "deactivate", "nobody@splitdesk.example", "--database", office.config().database});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[user_unknown]"));
}

TEST_CASE("a TAM may be given an account") {
  const support::Office office;
  const auto answer =
      user_add(office, {"tam@splitdesk.example", "--role", "tam"}, support::the_password + "\n");
  CHECK(answer.code == 0);
  CHECK(office.sign_in("tam@splitdesk.example").seen().path == "/queue");
}
