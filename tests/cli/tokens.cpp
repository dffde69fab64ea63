#include <catch2/catch.hpp>

#include "bot/crypto/crypto.h"
#include "tests/cli/command_line.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/app/program.h"

using cli_tests::contains;
using cli_tests::Words;

namespace {

support::Answer token(const support::Office& office, Words words) {
  words.insert(words.begin(), "token");
  words.insert(words.end(), {"--database", office.config().database});
  return cli_tests::run(words);
}

std::string without_line_end(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("a token is printed once and lets a program in; only its hash is kept") {
  support::Office office;
  const auto added = token(office, {"add", "crm", "--user", "Desk@splitdesk.example"});
  CHECK(added.code == 0);
  CHECK(contains(added.err, "support_desk"));
  const std::string shown = without_line_end(added.out);
  CHECK(shown.starts_with("sd_"));
  CHECK(support::Program(office.app().address(), shown).get("/tickets").status == 200);
  for (const std::string& row : office.rows()) CHECK_FALSE(contains(row, shown));
  CHECK_FALSE(contains(token(office, {"list"}).out, shown));
}

TEST_CASE("a token with the role auditor reads and changes nothing") {
  support::Office office;
  const auto added =
      token(office, {"add", "books", "--user", "root@splitdesk.example", "--role", "auditor"});
  support::Program program(office.app().address(), without_line_end(added.out));
  CHECK(program.get("/runs").status == 200);
  CHECK(program.post("/tickets").status == 403);
}

TEST_CASE("a token that cannot be made is refused with the reason, and none is made") {
  struct Row {
    Words words;
    std::string code;
  };
  const auto row = GENERATE(
      values<Row>({{{"add", "crm", "--user", "desk@splitdesk.example"}, "token_name_taken"},
                   {{"add", "", "--user", "desk@splitdesk.example"}, "token_name_missing"},
                   {{"add", "x", "--user", "nobody@splitdesk.example"}, "user_unknown"},
                   {{"add", "x", "--user", "desk@splitdesk.example", "--role", "administrator"},
                    "token_role_not_allowed"},
                   {{"add", "x", "--user", "desk@splitdesk.example", "--role", "king"},
                    "token_role_not_allowed"},
                   {{"add", "x", "--user", "admin@northwind.example", "--role", "auditor"},
                    "token_role_not_allowed"},
                   {{"revoke", "x"}, "token_not_found"}}));
  const support::Office office;
  CHECK(token(office, {"add", "crm", "--user", "lead@splitdesk.example"}).code == 0);
  const auto before = office.rows();
  const auto answer = token(office, row.words);
  INFO(row.code << "\n" << answer.err);
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[" + row.code + "]"));
  CHECK(answer.out.empty());
  CHECK(office.rows() == before);
}

TEST_CASE("a revoked token is dead at once, and its name stays taken") {
  support::Office office;
  const auto added = token(office, {"add", "crm", "--user", "desk@splitdesk.example"});
  support::Program program(office.app().address(), without_line_end(added.out));
  CHECK(program.get("/tickets").status == 200);
  CHECK(token(office, {"revoke", "crm"}).code == 0);
  CHECK(program.get("/tickets").code() == "token_unknown");
  CHECK(contains(token(office, {"list"}).out, "revoked"));
  CHECK(contains(token(office, {"add", "crm", "--user", "desk@splitdesk.example"}).err,
                 "token_name_taken"));
}

TEST_CASE("a token of somebody who was deactivated is dead") {
  support::Office office;
  const auto added = token(office, {"add", "crm", "--user", "desk@splitdesk.example"});
  support::Program program(office.app().address(), without_line_end(added.out));
  CHECK(cli_tests::run({"user", "deactivate", "desk@splitdesk.example", "--database",
                        office.config().database})
            .code == 0);
  CHECK(program.get("/tickets").status == 401);
}

TEST_CASE("the list says when a token was used, to the hour") {
  support::Office office;
  const auto added = token(office, {"add", "crm", "--user", "desk@splitdesk.example"});
  CHECK(contains(token(office, {"list"}).out, "last used -"));
  CHECK(support::Program(office.app().address(), without_line_end(added.out))
            .get("/tickets")
            .status == 200);
  office.work_once();
  CHECK(contains(token(office, {"list"}).out, "last used 2024-08-20T12:00:00Z"));
}
