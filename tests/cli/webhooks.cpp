#include <catch2/catch.hpp>
#include <sstream>

#include "tests/cli/command_line.h"
#include "tests/support/app/database_rows.h"

using cli_tests::contains;
using cli_tests::Words;

namespace {

support::Answer webhook(const support::Office& office, Words words) {
  words.insert(words.begin(), "webhook");
  words.insert(words.end(), {"--database", office.config().database});
  return cli_tests::run(words, "");
}

}  // namespace

TEST_CASE("a webhook is added with a secret that is shown once, listed and removed") {
  const support::Office office;
  const auto added = webhook(office, {"add", "https://hooks.contoso.example/in"});
  REQUIRE(added.code == 0);
  std::istringstream lines(added.out);
  std::string id, secret;
  lines >> id >> secret;
  CHECK(secret.starts_with("whsec_"));
  const auto listed = webhook(office, {"list"});
  CHECK(contains(listed.out, id + "  on "));
  CHECK(contains(listed.out, "https://hooks.contoso.example/in"));
  CHECK_FALSE(contains(listed.out, secret));
  CHECK(webhook(office, {"remove", id}).code == 0);
  CHECK(contains(webhook(office, {"list"}).out, id + "  off"));
}

TEST_CASE("what cannot be a webhook is refused, and nothing is kept") {
  const support::Office office;
  const auto before = office.rows();
  const auto malformed = webhook(office, {"add", "ftp://hooks.contoso.example"});
  CHECK(malformed.code == 1);
  CHECK(contains(malformed.err, "[webhook_url_malformed]"));
  const auto unknown = webhook(office, {"remove", "wh-0"});
  CHECK(unknown.code == 1);
  CHECK(contains(unknown.err, "[webhook_unknown]"));
  CHECK(support::changes_between(before, office.rows()) == std::vector<std::string>{});
}
