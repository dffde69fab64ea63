// The console by forms alone, as a browser without script has it.
#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"

using scenarios::Northwind;
using support::Browser;
using support::Page;
using tickets::Status;

TEST_CASE("a request goes from the queue to its date by links and forms alone") {
  Northwind story;
  story.open();
  Browser desk = story.office.sign_in("desk@splitdesk.example");
  CHECK(desk.get("/queues").shows("Decide (1)"));
  CHECK(desk.get("/queue?show=decide").shows(story.number));
  desk.get(story.path());
  const Page taken = desk.submit(story.path("/owner"));
  CHECK(taken.shows("You have taken it."));
  const Page undone = desk.submit(story.path("/owner-before"));
  CHECK(undone.shows("Nobody sees to it now."));
  CHECK_FALSE(story.ticket().owner);
  CHECK(desk.get(story.path("/approval")).shows("Approve this request?"));
  CHECK(story.ticket().status == Status::awaiting_approval);
  desk.submit(story.path("/approval"));
  REQUIRE(story.ticket().status == Status::awaiting_bans);

  Browser biller = story.office.sign_in("billing@splitdesk.example");
  CHECK(biller.get("/queue?show=bans").shows("BANs 0/3"));
  const Page wrong = biller.fill_in(story.path("/ban-assignments"), story.path("/ban-assignments"),
                                    {{"column", "NW-LAB\nwhat?\nNW-LAB\n"}});
  CHECK(wrong.status >= 400);
  CHECK(story.ticket().bans.empty());
  const Page right = biller.submit(story.path("/ban-assignments"),
                                   {{"ban-cc-ops", "NW-OPS"}, {"ban-cc-retail", "NW-RETAIL"}});
  CHECK(right.status == 200);
  REQUIRE(story.ticket().status == Status::ready_to_switch);
  const Page asked = biller.get(story.path("/switch?switch=2024-09"));
  CHECK(asked.shows("3 invoices a month from 1 September 2024 on."));
  biller.submit(story.path("/switch"));
  CHECK(story.ticket().status == Status::switch_scheduled);
}

TEST_CASE("preferences are somebody's own, on every machine, also after a restart") {
  Northwind story;
  {
    Browser desk = story.office.sign_in("desk@splitdesk.example");
    const Page saved = desk.fill_in("/preferences", "/preferences", {{"keys", "off"}});
    CHECK(saved.shows("Saved, for every machine you sign in on."));
  }
  story.office.restart();
  Browser elsewhere = story.office.sign_in("desk@splitdesk.example");
  CHECK(elsewhere.get("/queue").body.find("data-no-single-keys") != std::string::npos);
  Browser lead = story.office.sign_in("lead@splitdesk.example");
  CHECK(lead.get("/queue").body.find("data-no-single-keys") == std::string::npos);
}

TEST_CASE("a preference without the form's token is refused and not saved") {
  Northwind story;
  const auto before = [&] { return story.office.rows(); };
  Browser desk = story.office.sign_in("desk@splitdesk.example");
  Browser customer = story.office.sign_in("admin@northwind.example");
  const auto rows = before();
  CHECK(desk.post("/preferences", {{"keys", "off"}}).status == 403);
  CHECK(customer.post("/preferences", {{"keys", "off"}}).status == 403);
  CHECK(before() == rows);
}
