#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::the_customer;
using support::Visitor;

TEST_CASE("the form's first step knows the customer's name and account already") {
  Visitor visitor;
  const auto page = visitor.get(the_customer(), "/requests/new/details");
  CHECK(page.status == 200);
  CHECK(contains(page.body, the_customer().name));
  CHECK(contains(page.body, "Northwind"));
  CHECK(contains(page.body, the_customer().email.value));
}

TEST_CASE("a first step with faults says each at its field and in the summary, and keeps it all") {
  Visitor visitor;
  const auto page = visitor.post(the_customer(), "/requests/new/details",
                                 {{"name", ""}, {"account", "Nothwind"}, {"description", "soon"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "<title>Error: "));
  CHECK(contains(page.body, "<a href=\"#name\">Enter your name</a>"));
  CHECK(contains(page.body, "id=\"name-error\""));
  CHECK(contains(page.body, "We cannot find the account &#39;Nothwind&#39;"));
  CHECK(contains(page.body, "Describe what you need, in at least 20 characters"));
  CHECK(contains(page.body, "soon</textarea>"));
}

TEST_CASE("a description that is too long is counted in letters, not bytes") {
  Visitor visitor;
  std::string umlauts;
  for (int i = 0; i < 2001; ++i) umlauts += "\xC3\xA4";
  const auto page =
      visitor.post(the_customer(), "/requests/new/details", {{"description", umlauts}});
  CHECK(contains(page.body, "Description must be 2000 characters or fewer; you have 2001"));
}

TEST_CASE("what was typed is still there in another session") {
  Visitor visitor;
  visitor.post(the_customer(), "/requests/new/details", {{"description", "half a sentence"}});
  CHECK(contains(visitor.get(the_customer(), "/requests/new/details").body, "half a sentence"));
}

TEST_CASE("the setup step lists every cost center with its status") {
  Visitor visitor;
  visitor.story.save(support::an_organization().without_workspaces_in("cc-lab").build());
  visitor.fill_in_the_form();
  const auto page = visitor.get(the_customer(), "/requests/new/setup");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Needs a workspace"));
  CHECK(contains(page.body, "Ready"));
  CHECK(contains(page.body, "What to do:"));
}

TEST_CASE("continuing without any cost center is a fault at the list") {
  Visitor visitor;
  visitor.fill_in_the_form();
  const auto page = visitor.post(the_customer(), "/requests/new/setup", {{"go", "continue"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "Choose the Cost Centers that get their own invoice"));
}

TEST_CASE("an organization with one cost center is told so on a page, not as an error") {
  Visitor visitor;
  visitor.story.save(support::an_organization()
                         .without_cost_center("cc-lab")
                         .without_cost_center("cc-ops")
                         .build());
  const auto page = visitor.get(the_customer(), "/requests/new/setup");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "You have one Cost Center"));
}

TEST_CASE("somebody who is no administrator is told who may ask, and may go on") {
  Visitor visitor;
  const auto member = support::a_customer_of("northwind", "intern@northwind.example");
  const auto page = visitor.get(member, "/requests/new/setup");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "An administrator has to ask for this"));
  CHECK(contains(page.body, "admin@northwind.example"));
  visitor.post(member, "/requests/new/setup", {{"go", "anyway"}});
  CHECK(contains(visitor.get(member, "/requests/new/setup").body, "<h1>Your setup</h1>"));
}

TEST_CASE("a setup that is too old to trust is a page with the answers kept") {
  Visitor visitor;
  visitor.story.save(support::an_organization()
                         .with([&](billing::Organization& organization) {
                           organization.snapshot_at = visitor.story.now - std::chrono::hours(90);
                         })
                         .build());
  CHECK(contains(visitor.get(the_customer(), "/requests/new/setup").body,
                 "We cannot read your setup right now"));
  visitor.post(the_customer(), "/requests/new/setup", {{"go", "unchecked"}});
  CHECK(contains(visitor.get(the_customer(), "/requests/new/setup").body, "<h1>Your setup</h1>"));
}

TEST_CASE("the preview says that the separate invoices sum to the single one") {
  Visitor visitor;
  support::give_charges(visitor.story);
  visitor.fill_in_the_form();
  const auto page = visitor.get(the_customer(), "/requests/new/preview");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "USD 30.00"));
  CHECK(contains(page.body, "Same as your single invoice: USD 60.15."));
}

TEST_CASE("without charges the preview says that there is nothing to divide") {
  Visitor visitor;
  visitor.fill_in_the_form();
  CHECK(contains(visitor.get(the_customer(), "/requests/new/preview").body, "nothing to divide"));
}

TEST_CASE("the check of the answers shows them all, each with its change link") {
  Visitor visitor;
  visitor.fill_in_the_form();
  const auto page = visitor.get(the_customer(), "/requests/new/check");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Nothing has been sent yet."));
  CHECK(contains(page.body, "One invoice for each line of business"));
  CHECK(contains(page.body, "Change<span class=\"visually-hidden\"> Cost Centers</span>"));
  CHECK(contains(page.body, "name=\"key\" value=\"" + visitor.key() + "\""));
}

TEST_CASE("the check of the answers leads back where one is missing") {
  Visitor visitor;
  CHECK(Visitor::location(visitor.get(the_customer(), "/requests/new/check")) ==
        "/requests/new/details");
}

TEST_CASE("sending the same form twice opens one request and shows the same confirmation") {
  Visitor visitor;
  visitor.fill_in_the_form();
  const std::string key = visitor.key();
  const auto first = Visitor::location(visitor.post(the_customer(), "/requests", {{"key", key}}));
  const auto second = Visitor::location(visitor.post(the_customer(), "/requests", {{"key", key}}));
  CHECK(first.ends_with("/confirmation"));
  CHECK(first == second);
  const auto page = visitor.get(the_customer(), first);
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Your request has been sent"));
  CHECK(visitor.story.look(
            [](tickets::Desk& desk) { return desk.work.tickets().tickets({}).size(); }) == 1);
}

TEST_CASE("with an open request the form is a page that leads to it") {
  Visitor visitor;
  visitor.story.open();
  for (const char* step : {"details", "setup", "preview", "check"}) {
    const auto page = visitor.get(the_customer(), "/requests/new/" + std::string(step));
    CHECK(page.status == 200);
    CHECK(contains(page.body, "You already have an open request"));
    CHECK(contains(page.body, visitor.ticket()));
  }
}

TEST_CASE("the list of requests shows the open one, or the way to a new one") {
  Visitor visitor;
  CHECK(contains(visitor.get(the_customer(), "/requests").body, "Start a new request"));
  visitor.story.open();
  CHECK(contains(visitor.get(the_customer(), "/requests").body, visitor.story.number.value));
}
