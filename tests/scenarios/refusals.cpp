#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"
#include "tests/support/app/database_rows.h"

using scenarios::Northwind;
using support::Browser;
using support::Page;

namespace {

// What the database holds; afterwards nothing of it may be different.
class Unchanged {
 public:
  explicit Unchanged(const support::Office& office) : office_(office), before_(office.rows()) {}
  std::vector<std::string> changes() const {
    return support::changes_between(before_, office_.rows());
  }

 private:
  const support::Office& office_;
  std::vector<std::string> before_;
};

const std::vector<std::string> none;

}  // namespace

TEST_CASE("a wrong BAN is refused at its cell, with what a BAN may be") {
  Northwind story;
  story.open();
  story.approve();
  Browser biller = story.office.sign_in("billing@splitdesk.example");
  biller.get(story.path("/ban-assignments"));
  const Unchanged database(story.office);
  const Page page = biller.submit(story.path("/ban-assignments"),
                                  {{"ban-cc-lab", "NW LAB!"}, {"ban-cc-ops", "NW-OPS"}});
  CHECK(page.status == 422);
  CHECK(page.body.find("id=\"ban-cc-lab-error\"") != std::string::npos);
  CHECK(page.shows("1 to 13"));
  CHECK(page.body.find("value=\"NW-OPS\"") != std::string::npos);
  CHECK(database.changes() == none);
}

TEST_CASE("a BAN used twice is refused at the second cell") {
  Northwind story;
  story.open();
  story.approve();
  Browser biller = story.office.sign_in("billing@splitdesk.example");
  biller.get(story.path("/ban-assignments"));
  const Unchanged database(story.office);
  const Page page = biller.submit(story.path("/ban-assignments"), {{"column", "NW-1\nnw-1\nNW-3"}});
  CHECK(page.status == 409);
  CHECK(page.body.find("id=\"ban-cc-ops-error\"") != std::string::npos);
  CHECK(page.shows("NW-1"));
  CHECK(database.changes() == none);
}

TEST_CASE("a BAN of another organization is refused") {
  Northwind story;
  auto contoso = support::an_organization().named("contoso").build();
  contoso.ban = billing::BillingAccountNumber{"CONTOSO-1"};
  contoso.alias = "CO01";
  contoso.display_name = "Contoso";
  for (auto& provider : contoso.providers) provider.account.value += "-contoso";
  REQUIRE(story.office.import_organization(contoso).code == 0);
  story.open();
  story.approve();
  Browser biller = story.office.sign_in("billing@splitdesk.example");
  biller.get(story.path("/ban-assignments"));
  const Unchanged database(story.office);
  const Page page = biller.submit(story.path("/ban-assignments"), {{"ban-cc-lab", "contoso-1"}});
  CHECK(page.status == 409);
  CHECK(page.body.find("id=\"ban-cc-lab-error\"") != std::string::npos);
  CHECK(database.changes() == none);
}

TEST_CASE("whoever approved is refused the BANs and told who may") {
  Northwind story;
  story.open();
  Browser root = story.office.sign_in("root@splitdesk.example");
  root.fill_in(story.path("/approval"), story.path("/approval"));
  REQUIRE(story.ticket().status == tickets::Status::awaiting_bans);
  const Unchanged database(story.office);
  const auto version = std::to_string(story.ticket().version.value);
  const auto csrf =
      support::value_of(support::form_on_page(root.seen().body, story.path("/notes")), "csrf");
  const Page page = root.post(story.path("/ban-assignments"),
                              {{"csrf", csrf}, {"version", version}, {"ban-cc-lab", "NW-LAB"}});
  CHECK(page.status == 403);
  CHECK(page.shows("somebody else in billing must assign its BANs"));
  CHECK(database.changes() == none);
}

TEST_CASE("a decision on an old page is refused with what changed, and what was typed is kept") {
  Northwind story;
  story.open();
  Browser desk = story.office.sign_in("desk@splitdesk.example");
  desk.get(story.path());
  Browser lead = story.office.sign_in("lead@splitdesk.example");
  lead.fill_in(story.path(), story.path("/notes"), {{"note", "The customer called at noon"}});
  const Unchanged database(story.office);
  const Page page =
      desk.submit(story.path("/questions"), {{"question", "Which month should it start with?"}});
  CHECK(page.status == 409);
  CHECK(page.shows("The customer called at noon"));
  CHECK(page.shows("Which month should it start with?"));
  CHECK(database.changes() == none);
  const Page again = desk.submit(story.path("/questions"));
  CHECK(again.status == 200);
  CHECK(story.ticket().status == tickets::Status::awaiting_customer);
}

TEST_CASE("a second request of the same organization leads to the open one") {
  Northwind story;
  Browser second = story.office.sign_in("second@northwind.example");
  second.fill_in("/requests/new/details", "/requests/new/details",
                 {{"description", "We would like separate invoices as well"}});
  second.post("/requests/new/setup",
              support::typed_over(support::form_on_page(second.seen().body, "/requests/new/setup"),
                                  {{"go", "anyway"}}));
  second.get("/requests/new/check");
  story.open();
  const Unchanged database(story.office);
  const Page page = second.submit("/requests");
  INFO(support::words_of(page.body));
  CHECK(page.shows("You already have an open request"));
  CHECK(page.body.find(story.path()) != std::string::npos);
  CHECK(database.changes() == none);
}

TEST_CASE("a cost export with a wrong row is refused whole, with row, column and what to do") {
  Northwind story;
  const Unchanged database(story.office);
  const auto answer = story.office.import_costs(support::focus_costs(
      scenarios::september, {{"100200300401", "1.00"}, {"sub-ops-0001", "12,00"}}));
  CHECK(answer.code == 1);
  INFO(answer.err);
  CHECK(answer.err.find("charges_refused") != std::string::npos);
  CHECK(answer.err.find("row 2") != std::string::npos);
  CHECK(answer.err.find("--set-aside") != std::string::npos);
  CHECK(database.changes() == none);
}

TEST_CASE("a wrong organization file is refused whole, with the place of every fault") {
  Northwind story;
  const Unchanged database(story.office);
  const auto answer = story.office.import_organization_file(
      R"({"name": "northwind", "currency": "QQQ", "cost_centers": [{"id": 7}],
          "workspaces": [], "providers": []})");
  CHECK(answer.code == 1);
  CHECK(answer.err.find("organization_file_bad") != std::string::npos);
  CHECK(answer.err.find("$.currency") != std::string::npos);
  CHECK(answer.err.find("$.cost_centers[0].id") != std::string::npos);
  CHECK(database.changes() == none);
}
