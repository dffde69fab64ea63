#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"
#include "tests/support/app/costs.h"
#include "tests/support/app/database_rows.h"

using scenarios::Northwind;
using support::Browser;
using support::Office;

namespace {

const std::string administration_root = "root@splitdesk.example";

// The secret that a page shows once.
std::string secret_on(const support::Page& page) {
  const std::string before = "<span id=\"secret\">";
  const auto at = page.body.find(before);
  REQUIRE(at != std::string::npos);
  const auto from = at + before.size();
  return page.body.substr(from, page.body.find('<', from) - from);
}

}  // namespace

TEST_CASE("an account is added, its password chosen by the link, used, and deactivated") {
  Office office;
  Browser root = office.sign_in(administration_root);
  const auto shown = root.fill_in(
      "/administration/users", "/administration/users",
      {{"email", "new@splitdesk.example"}, {"name", "New Person"}, {"role", "support_desk"}});
  std::string link = secret_on(shown);
  link = link.substr(link.find("/password/"));
  Browser somebody(office.app().address());
  const auto asked = somebody.get(link);
  REQUIRE(asked.status == 200);
  const std::string action =
      "/password/new%40splitdesk.example" + link.substr(link.rfind('/', link.rfind('/') - 1));
  somebody.submit(action, {{"password", support::the_password}, {"again", support::the_password}});
  CHECK(somebody.seen().path == "/sign-in");
  Browser person = office.sign_in("new@splitdesk.example");
  CHECK(person.get("/queue").status == 200);
  CHECK(Browser(office.app().address()).get(link).status == 404);
  root.fill_in("/administration/users/new%40splitdesk.example",
               "/administration/users/new%40splitdesk.example/deactivation");
  CHECK(person.get("/queue").path != "/queue");
  CHECK_THROWS(office.sign_in("new@splitdesk.example"));
  CHECK(root.get("/administration/log").shows("Account deactivated"));
  CHECK(office.verify().code == 0);
}

TEST_CASE("a log of administration that was altered is found out") {
  Office office;
  Browser root = office.sign_in(administration_root);
  root.fill_in("/administration/tokens", "/administration/tokens",
               {{"name", "crm"}, {"user", "desk@splitdesk.example"}});
  REQUIRE(office.verify().code == 0);
  support::alter_database(office.database(),
                          "UPDATE administration_event SET by_email = 'x@x.example'");
  const auto found = office.verify();
  CHECK(found.code == 1);
  CHECK((found.out + found.err).find("of the administration log was altered") != std::string::npos);
}

TEST_CASE("no administration without role and form token, and the database stays as it was") {
  Office office;
  Browser root = office.sign_in(administration_root);
  Browser auditor = office.sign_in("auditor@splitdesk.example");
  const std::string desk = "/administration/users/desk%40splitdesk.example";
  const std::string own = "/administration/users/root%40splitdesk.example";
  const auto before = office.rows();
  for (const std::string& path :
       {std::string("/administration/users"), desk + "/changes", desk + "/deactivation",
        desk + "/activation", desk + "/password-links", std::string("/administration/session-ends"),
        std::string("/administration/tokens"), std::string("/administration/token-revocations"),
        std::string("/administration/mails/1/repeats"),
        std::string("/organizations/northwind/structure/edit"),
        std::string("/organizations/northwind/structure/changes")}) {
    INFO(path);
    CHECK(root.post(path, {{"user", "desk@splitdesk.example"}}).status == 403);  // no form token
    CHECK(auditor.post(path, {{"user", "desk@splitdesk.example"}}).status == 403);
    CHECK(Browser(office.app().address()).post(path, {}).path.starts_with("/sign-in"));
  }
  CHECK(support::changes_between(before, office.rows()) == std::vector<std::string>{});
  // The last administrator keeps his account, role and session.
  root.get(own);
  CHECK(root.submit(own + "/changes", {{"role", "auditor"}}).status == 403);
  CHECK(support::changes_between(before, office.rows()) == std::vector<std::string>{});
}

TEST_CASE("a session that an administrator ends is over with the next click") {
  Office office;
  Browser root = office.sign_in(administration_root);
  Browser desk = office.sign_in("desk@splitdesk.example");
  CHECK(root.get("/administration/sessions").shows("127.0.0.1"));
  const auto page = root.get("/administration/sessions");
  const std::string csrf = "name=\"csrf\" value=\"";
  const auto at = page.body.find(csrf) + csrf.size();
  const std::string token = page.body.substr(at, page.body.find('"', at) - at);
  CHECK(root.post("/administration/session-ends",
                  {{"csrf", token}, {"user", "desk@splitdesk.example"}})
            .status == 200);
  CHECK(desk.get("/queue").path != "/queue");
}

TEST_CASE("a correction by page is tried without a trace, then attributes and marks") {
  Northwind story;
  story.reach_the_first_month_end();
  story.import_september();
  REQUIRE(story.issue_september().path == "/runs/northwind-2024-09");
  auto& office = story.office;
  Browser billing = office.sign_in("billing@splitdesk.example");
  const std::string path = "/organizations/northwind/structure";
  const support::FormValues move{{"owner", "cc-ops"},
                                 {"from", "2024-09-01"},
                                 {"reason", "The laboratory belongs to operations"}};
  billing.get(path + "/edit?act=move_workspace&id=ws-lab");
  const auto before = office.rows();
  const auto trial = billing.submit(path + "/edit", move);
  REQUIRE(trial.status == 200);
  CHECK(trial.shows("lab-project"));
  CHECK(trial.shows("USD -10.05"));
  CHECK(trial.shows("USD +10.05"));
  CHECK(trial.shows("September 2024"));
  CHECK(support::changes_between(before, office.rows()) == std::vector<std::string>{});
  const auto saved = billing.submit(path + "/changes");
  CHECK(saved.path == "/organizations/northwind");
  CHECK(office.app().now() == office.now());
  const auto changed = tickets::read(office.app().store(), [](tickets::UnitOfWork& work) {
    return work.billing().changed_periods({"northwind"});
  });
  CHECK(changed == std::vector<billing::Month>{scenarios::september});
  CHECK(office.verify().code == 0);
  Browser root = office.sign_in(administration_root);
  CHECK(root.get("/administration/log").shows("correction: The laboratory belongs to operations"));
}
