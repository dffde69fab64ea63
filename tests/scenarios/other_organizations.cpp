#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"

using scenarios::Northwind;
using support::Browser;

TEST_CASE("a customer finds nothing of another organization") {
  Northwind story;
  story.reach_the_first_month_end();
  story.import_september();
  story.issue_september();
  Browser stranger = story.office.sign_in("admin@contoso.example");
  const std::string invoice = "/invoices/INV-2024-000001";
  for (const std::string& address :
       {story.path(), story.path("/confirmation"), invoice, invoice + ".pdf", invoice + ".csv",
        invoice + ".xml", invoice + ".json", invoice + "-focus.csv", invoice + "-focus-detail.csv",
        invoice + "/explain", invoice + "/lines/1/explain"}) {
    INFO(address);
    const auto page = stranger.get(address);
    CHECK(page.status == 404);
    CHECK_FALSE(page.shows("Northwind"));
  }
  CHECK_FALSE(stranger.get("/invoices?organization=northwind").shows("INV-2024-000001"));
  CHECK_FALSE(stranger.get("/requests").shows(story.number));
}

TEST_CASE("a customer cannot act on another organization's request") {
  Northwind story;
  story.open();
  Browser stranger = story.office.sign_in("admin@contoso.example");
  stranger.get("/requests/new/details");
  const auto csrf = support::value_of(
      support::form_on_page(stranger.seen().body, "/requests/new/details"), "csrf");
  const auto rows = story.office.rows();
  const struct {
    const char* path;
    const char* field;
  } attempts[] = {{"/replies", "reply"},
                  {"/withdrawal", "withdrawal"},
                  {"/answers", "answer"},
                  {"/setup-report", "x"}};
  for (const auto& [below, field] : attempts) {
    INFO(below);
    CHECK(
        stranger.post(story.path(below), {{"csrf", csrf}, {field, "I am somebody else"}}).status ==
        404);
  }
  CHECK(story.office.rows() == rows);
}

TEST_CASE("a customer reads replies and never an internal note, on the page or in a mail") {
  Northwind story;
  story.open();
  Browser desk = story.office.sign_in("desk@splitdesk.example");
  desk.fill_in(story.path(), story.path("/notes"), {{"note", "sounds impatient"}});
  desk.fill_in(story.path(), story.path("/replies"), {{"reply", "We are looking at it"}});
  const auto page = story.office.sign_in("admin@northwind.example").get(story.path());
  CHECK(page.shows("We are looking at it"));
  CHECK_FALSE(page.shows("sounds impatient"));
  story.office.work_once();
  CHECK(story.office.delivered(story.number).contains("reply admin@northwind.example"));
  CHECK_FALSE(story.office.any_mail_says("sounds impatient"));
  CHECK(story.office.any_mail_says("We are looking at it"));
}
