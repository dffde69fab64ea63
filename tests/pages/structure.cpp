#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"

using bot::http::Response;
using support::contains;
using support::FormFields;
using support::Visitor;
using tickets::Role;

namespace {

// Northwind, whose structure is changed on its pages.
struct Structure : Visitor {
  billing::Organization organization() {
    return story.look(
        [](tickets::Desk& desk) { return *desk.work.billing().organization({"northwind"}); });
  }
  std::size_t versions() {
    return story.look([](tickets::Desk& desk) {
      return desk.work.billing().organization_versions({"northwind"}).size();
    });
  }
  std::string seen() {
    const auto page = get(support::the_biller(), "/organizations/northwind/structure/edit?act=" +
                                                     std::string("add_cost_center"));
    const std::string mark = "name=\"seen\" value=\"";
    const auto at = page.body.find(mark);
    return at == std::string::npos ? "" : page.body.substr(at + mark.size(), 32);
  }
  Response send(const std::string& to, FormFields fields) {
    if (std::ranges::find(fields, "seen", &std::pair<std::string, std::string>::first) ==
        fields.end())
      fields.emplace_back("seen", seen());
    return post(support::the_biller(), "/organizations/northwind/structure/" + to,
                std::move(fields));
  }
  Response look(FormFields fields) { return send("edit", std::move(fields)); }
  Response save(FormFields fields) { return send("changes", std::move(fields)); }
};

const FormFields new_center{
    {"act", "add_cost_center"}, {"id", "cc-new"}, {"name", "New Business"}, {"alias", "NB1"}};

}  // namespace

TEST_CASE("a change is looked at first, and only saving it changes anything") {
  Structure northwind;
  const auto versions = northwind.versions();
  const auto page = northwind.look(new_center);
  REQUIRE(page.status == 200);
  CHECK(contains(page.body, "Nothing is saved yet"));
  CHECK(contains(page.body, "New Business"));
  CHECK(northwind.versions() == versions);
  CHECK(contains(northwind
                     .look({{"go", "back"},
                            {"act", "add_cost_center"},
                            {"id", "cc-new"},
                            {"name", "New Business"}})
                     .body,
                 "value=\"New Business\""));
  CHECK(Visitor::location(northwind.save(new_center)) == "/organizations/northwind");
  CHECK(northwind.versions() == versions + 1);
  REQUIRE(find(northwind.organization(), billing::CostCenterId{"cc-new"}));
  const auto log = northwind.story.look(
      [](tickets::Desk& desk) { return desk.work.accounts().administration_log(9, 0); });
  REQUIRE(log.size() == 1);
  CHECK(log[0].act == tickets::AdministrationAct::structure_changed);
  CHECK(log[0].by.email == support::the_biller().email);
  CHECK(contains(log[0].detail, "Cost Center New Business (cc-new) is added"));
}

TEST_CASE("a line of business is built from nothing, moved, ended and deleted") {
  Structure northwind;
  REQUIRE(northwind.save(new_center).status == 303);
  REQUIRE(northwind
              .save({{"act", "add_workspace"},
                     {"id", "ws-new"},
                     {"name", "New Team"},
                     {"kind", "team"},
                     {"owner", "cc-new"}})
              .status == 303);
  REQUIRE(northwind
              .save({{"act", "add_provider"},
                     {"id", "p-new"},
                     {"name", "New Cloud"},
                     {"type", "Azure"},
                     {"account", "new-account"},
                     {"owner", "ws-new"}})
              .status == 303);
  northwind.story.now += std::chrono::hours(24);
  REQUIRE(northwind
              .save({{"act", "move_workspace"},
                     {"id", "ws-new"},
                     {"owner", "cc-retail"},
                     {"from", "2024-09-01"}})
              .status == 303);
  const auto moved = northwind.organization();
  const auto* workspace = find(moved, billing::WorkspaceId{"ws-new"});
  REQUIRE(workspace->placements.size() == 2);
  CHECK(workspace->placements[0].during.to == billing::Month(2024, 9).begin());
  CHECK(workspace->placements[1].owner.value == "cc-retail");
  CHECK(northwind
            .save({{"act", "change_provider"},
                   {"id", "p-new"},
                   {"name", "Newer Cloud"},
                   {"type", "Azure"}})
            .status == 303);
  CHECK(northwind.save({{"act", "delete_workspace"}, {"id", "ws-new"}}).status == 409);
  CHECK(northwind.save({{"act", "end_provider"}, {"id", "p-new"}}).status == 303);
  CHECK(northwind.save({{"act", "delete_provider"}, {"id", "p-new"}}).status == 303);
  CHECK(northwind.save({{"act", "delete_workspace"}, {"id", "ws-new"}}).status == 303);
  CHECK(northwind.save({{"act", "delete_cost_center"}, {"id", "cc-new"}}).status == 303);
  CHECK(find(northwind.organization(), billing::CostCenterId{"cc-new"})->deleted);
  const auto page = northwind.get(support::the_biller(), "/organizations/northwind");
  CHECK(contains(page.body, "<svg"));
  CHECK(contains(page.body, "Newer Cloud"));
}

TEST_CASE("an account that would be there twice is told before it is saved") {
  Structure northwind;
  const auto of_account = [&](const std::string& account) {
    return northwind.look({{"act", "add_provider"},
                           {"id", "p-new"},
                           {"name", "New Cloud"},
                           {"type", "Amazon Web Services"},
                           {"account", account},
                           {"owner", "ws-ops"}});
  };
  const std::string twice = "Account 100200300401 is registered under the Cost Centers";
  CHECK(contains(of_account("100200300401").body, twice));
  CHECK(contains(of_account("100200300401").body, "Keep account 100200300401 under one"));
  CHECK_FALSE(contains(of_account("100200300499").body, "is registered under"));
}

TEST_CASE("the past is corrected with a reason only, which stays with the version") {
  Structure northwind;
  const auto versions = northwind.versions();
  FormFields move{{"act", "move_workspace"},
                  {"id", "ws-lab"},
                  {"owner", "cc-ops"},
                  {"from", "2024-07-10T00:00:00Z"}};
  const auto refused = northwind.save(move);
  CHECK(refused.status == 422);
  CHECK(contains(refused.body, "write down why history is corrected"));
  CHECK(northwind.versions() == versions);
  move.emplace_back("reason", "Registered in the wrong Cost Center");
  const auto page = northwind.look(move);
  CHECK(contains(page.body, "This corrects the past"));
  CHECK(northwind.versions() == versions);
  CHECK(northwind.save(move).status == 303);
  const auto all = northwind.story.look(
      [](tickets::Desk& desk) { return desk.work.billing().organization_versions({"northwind"}); });
  REQUIRE(all.size() == versions + 1);
  CHECK(all.back().reason == "Registered in the wrong Cost Center");
}

TEST_CASE("a move between others leaves what comes after it as it was") {
  Structure northwind;
  REQUIRE(northwind
              .save({{"act", "move_workspace"},
                     {"id", "ws-lab"},
                     {"owner", "cc-ops"},
                     {"from", "2024-09-01"},
                     {"until", "2024-10-01"}})
              .status == 303);
  const auto organization = northwind.organization();
  const auto& placements = find(organization, billing::WorkspaceId{"ws-lab"})->placements;
  REQUIRE(placements.size() == 3);
  CHECK(placements[1].owner.value == "cc-ops");
  CHECK(placements[2].owner == placements[0].owner);
  CHECK(placements[2].during.from == billing::Month(2024, 10).begin());
}

TEST_CASE("a structure that somebody changed meanwhile is looked at again") {
  Structure northwind;
  FormFields mine = new_center;
  mine.emplace_back("seen", northwind.seen());
  REQUIRE(northwind.save({{"act", "add_cost_center"}, {"id", "cc-a"}, {"name", "A"}}).status ==
          303);
  const auto versions = northwind.versions();
  for (const char* step : {"edit", "changes"}) {
    const auto page = northwind.send(step, mine);
    INFO("structure_changed_since");
    CHECK(page.status == 409);
    CHECK(contains(page.body, "Somebody changed this organization since"));
    CHECK(contains(page.body, "value=\"New Business\""));
  }
  CHECK(northwind.versions() == versions);
}

TEST_CASE("a change that makes no sense is refused with the reason, and nothing is kept") {
  struct Row {
    FormFields fields;
    std::string words;
    int status;
  };
  const auto row = GENERATE(values<Row>(
      {{{{"act", "add_cost_center"}, {"id", "a b"}, {"name", "X"}}, "no blanks", 422},
       {{{"act", "add_cost_center"}, {"id", "cc-lab"}, {"name", "X"}}, "is taken already", 409},
       {{{"act", "add_cost_center"}, {"id", "x"}, {"name", ""}}, "Enter a name", 422},
       {{{"act", "add_workspace"}, {"id", "x"}, {"name", "X"}, {"owner", ""}},
        "Choose where it belongs",
        422},
       {{{"act", "add_provider"}, {"id", "x"}, {"name", "X"}, {"owner", "ws-lab"}},
        "account id",
        422},
       {{{"act", "move_workspace"}, {"id", "nobody"}, {"owner", "cc-lab"}},
        "could be changed",
        422},
       {{{"act", "move_workspace"}, {"id", "ws-lab"}, {"owner", "cc-lab"}},
        "It is so already",
        409},
       {{{"act", "move_workspace"}, {"id", "ws-lab"}, {"owner", "cc-ops"}, {"from", "soon"}},
        "From must be a day",
        422},
       {{{"act", "move_workspace"},
         {"id", "ws-lab"},
         {"owner", "cc-ops"},
         {"from", "2024-10-01"},
         {"until", "2024-09-01"}},
        "Until has to be later",
        422},
       {{{"act", "delete_cost_center"}, {"id", "cc-lab"}}, "are Workspaces in it", 409}}));
  Structure northwind;
  const auto versions = northwind.versions();
  for (const char* step : {"edit", "changes"}) {
    const auto page = northwind.send(step, row.fields);
    INFO(row.words << page.body);
    CHECK(page.status == row.status);
    CHECK(contains(page.body, row.words));
  }
  CHECK(northwind.versions() == versions);
}

TEST_CASE("billing and administrators change structures, nobody else does") {
  Structure northwind;
  const std::string path = "/organizations/northwind/structure";
  for (const auto& who : {support::the_biller(), support::an_administrator()})
    CHECK(northwind.get(who, path).status == 200);
  for (const auto& who : {support::the_desk(), support::the_auditor(), support::the_customer()}) {
    CHECK(northwind.get(who, path).status == 403);
    CHECK(northwind.post(who, path + "/edit", new_center).status == 403);
    CHECK(northwind.post(who, path + "/changes", new_center).status == 403);
  }
  CHECK(northwind.get(support::the_biller(), "/organizations/nobody/structure").status == 404);
  CHECK(northwind.get(support::the_biller(), path + "/edit?act=burn").status == 404);
  CHECK(northwind.get(support::the_biller(), path + "/edit?act=move_workspace&id=x").status == 404);
  CHECK(northwind.post(support::the_biller(), "/organizations/nobody/structure/changes", new_center)
            .status == 404);
  CHECK_FALSE(contains(northwind.get(support::the_desk(), "/organizations/northwind").body,
                       "Change the structure"));
}
