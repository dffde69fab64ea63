#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"

using support::contains;
using support::the_biller;
using support::the_customer;
using support::Visitor;
using tickets::Status;

TEST_CASE("a pasted column assigns a BAN to each cost center in order") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto done =
      visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                   {visitor.seen(), {"column", " nw-lab-1 \r\nnw-ops-1\nNW RET 1\n"}});
  CHECK(Visitor::location(done) == visitor.ticket("#bans"));
  const auto ticket = visitor.story.ticket();
  CHECK(ticket.status == Status::ready_to_switch);
  CHECK(ticket.bans.at({"cc-lab"}).ban.value == "NW-LAB-1");
  CHECK(ticket.bans.at({"cc-retail"}).ban.value == "NWRET1");
}

TEST_CASE("filling the grid from the column saves nothing yet") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                                 {visitor.seen(), {"column", "NW-1\nNW-2"}, {"fill", "1"}});
  CHECK(page.status == 200);
  CHECK(contains(page.body, "value=\"NW-2\""));
  CHECK(visitor.story.ticket().bans.empty());
}

TEST_CASE("an empty line of a pasted column is an empty cell, and nothing moves up") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto filled = visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                                   {visitor.seen(), {"column", "A-1\n\nA-3\n\n"}, {"fill", "1"}});
  CHECK(contains(filled.body, "name=\"ban-cc-lab\" value=\"A-1\""));
  CHECK(contains(filled.body, "name=\"ban-cc-ops\" value=\"\""));
  CHECK(contains(filled.body, "name=\"ban-cc-retail\" value=\"A-3\""));
}

TEST_CASE("each wrong cell of the grid says what is wrong, and every cell is kept") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                                 {visitor.seen(),
                                  {"ban-cc-lab", "NW-LAB-1"},
                                  {"ban-cc-ops", "what?"},
                                  {"ban-cc-retail", "NW-LAB-1"}});
  CHECK(page.status >= 400);
  CHECK(contains(page.body, "href=\"#ban-cc-ops\""));
  CHECK(contains(page.body, "id=\"ban-cc-ops-error\""));
  CHECK(contains(page.body, "id=\"ban-cc-retail-error\""));
  CHECK_FALSE(contains(page.body, "id=\"ban-cc-lab-error\""));
  CHECK(contains(page.body, "value=\"what?\""));
  CHECK(visitor.story.ticket().bans.empty());
}

TEST_CASE("a column longer than the empty cells is refused and kept") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                                 {visitor.seen(), {"column", "A1\nA2\nA3\nA4"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "Pasted column has 4 lines for 3 empty cells"));
  CHECK(contains(page.body, "A4</textarea>"));
  CHECK(visitor.story.ticket().bans.empty());
}

TEST_CASE("BANs decided on an old version are kept on the page that says what changed") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto old_version = visitor.seen();
  visitor.post(support::the_desk(), visitor.ticket("/notes"), {{"note", "wait"}});
  const auto page = visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                                 {old_version, {"ban-cc-lab", "NW-LAB-1"}});
  CHECK(page.status == 409);
  CHECK(contains(page.body, "name=\"ban-cc-lab\" value=\"NW-LAB-1\""));
}

TEST_CASE("a switch is scheduled from the months that may still be chosen, and taken back") {
  Visitor visitor;
  visitor.story.reach(Status::ready_to_switch);
  const auto page = visitor.get(the_biller(), visitor.ticket());
  CHECK(contains(page.body, "<option value=\"2024-09\""));
  CHECK_FALSE(contains(page.body, "<option value=\"2024-08\""));
  visitor.post(the_biller(), visitor.ticket("/switch"), {visitor.seen(), {"switch", "2024-10"}});
  CHECK(visitor.story.ticket().scheduled->from == billing::Month(2024, 10));
  visitor.post(the_biller(), visitor.ticket("/unscheduling"),
               {visitor.seen(), {"unscheduling", "The customer wants to wait"}});
  CHECK(visitor.story.ticket().status == Status::ready_to_switch);
}

TEST_CASE("a dry run shows the certificate, and issuing exactly it leads to the run's page") {
  Visitor visitor;
  support::give_charges(visitor.story);
  const std::string address = "/runs/draft?organization=northwind&period=2024-07";
  const auto draft = visitor.get(the_biller(), address);
  CHECK(draft.status == 200);
  CHECK(contains(draft.body, "difference 0"));
  const auto at = draft.body.find("name=\"run\" value=\"") + 18;
  const std::string key = draft.body.substr(at, draft.body.find('"', at) - at);
  const auto other = visitor.post(
      the_biller(), "/runs",
      {{"organization", "northwind"}, {"period", "2024-07"}, {"run", "of other charges"}});
  CHECK(other.status == 409);
  CHECK(contains(other.body, "Nothing was issued"));
  const auto issued = visitor.post(
      the_biller(), "/runs", {{"organization", "northwind"}, {"period", "2024-07"}, {"run", key}});
  CHECK(Visitor::location(issued) == "/runs/northwind-2024-07");
  const auto run = visitor.get(the_biller(), "/runs/northwind-2024-07");
  CHECK(contains(run.body, "INV-2024-000001"));
  CHECK(contains(run.body, "USD 0.00"));
}

TEST_CASE("a run of an unknown organization or month says so") {
  Visitor visitor;
  CHECK(visitor.get(the_biller(), "/runs/draft?organization=nobody&period=2024-07").status >= 400);
  CHECK(visitor.get(the_biller(), "/runs/draft?organization=northwind&period=July").status == 422);
  CHECK(visitor.get(the_biller(), "/runs/of-nobody").status == 404);
}

TEST_CASE("a decision on unattributed charges needs a reason and is kept with it") {
  Visitor visitor;
  const billing::Month july(2024, 7);
  support::give_unowned_charges(visitor.story, july);
  const std::string address = "/organizations/northwind/unattributed-decisions";
  CHECK(visitor.post(the_biller(), address, {{"period", "2024-07"}}).status == 422);
  const auto done = visitor.post(
      the_biller(), address,
      {{"period", "2024-07"}, {"reason", "Agreed with the customer"}, {"totals", "USD 7"}});
  CHECK(done.status == 303);
  const auto decision = visitor.story.look([&](tickets::Desk& desk) {
    return desk.work.billing().unattributed_decision({"northwind"}, july);
  });
  REQUIRE(decision);
  CHECK(decision->reason == "Agreed with the customer");
  CHECK(decision->decided_by == the_biller().email.value);
  CHECK(decision->totals == "USD 7");
}

TEST_CASE("nothing is decided on charges that were not looked at, or where none is unattributed") {
  Visitor visitor;
  const std::string address = "/organizations/northwind/unattributed-decisions";
  const auto decide = [&](const char* totals) {
    return visitor.post(the_biller(), address,
                        {{"period", "2024-07"}, {"reason", "Agreed"}, {"totals", totals}});
  };
  support::give_charges(visitor.story);
  const auto nothing = decide("");
  CHECK(nothing.status == 409);
  CHECK(contains(nothing.body, "there is nothing to decide"));
  support::give_unowned_charges(visitor.story, billing::Month(2024, 7));
  const auto changed = decide("USD 3");
  CHECK(changed.status == 409);
  CHECK(contains(changed.body, "USD 7 now"));
  CHECK_FALSE(visitor.story.look([](tickets::Desk& desk) {
    return desk.work.billing().unattributed_decision({"northwind"}, billing::Month(2024, 7));
  }));
}

TEST_CASE("an invoice is a page, a PDF and a CSV file, for its own organization only") {
  Visitor visitor;
  support::give_charges(visitor.story);
  visitor.story.issue_invoices(billing::Month(2024, 7));
  const auto page = visitor.get(the_customer(), "/invoices/INV-2024-000001");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "USD 60.15"));
  const auto pdf = visitor.get(the_customer(), "/invoices/INV-2024-000001.pdf");
  CHECK(pdf.content_type == "application/pdf");
  CHECK(pdf.body.starts_with("%PDF"));
  const auto csv = visitor.get(the_customer(), "/invoices/INV-2024-000001.csv");
  CHECK(contains(csv.body, "100200300401"));
  const auto stranger = support::a_customer_of("contoso", "admin@contoso.example");
  for (const char* document :
       {"", ".pdf", ".csv", ".xml", ".json", "-focus.csv", "-focus-detail.csv"}) {
    CHECK(visitor.get(stranger, "/invoices/INV-2024-000001" + std::string(document)).status == 404);
  }
  CHECK_FALSE(contains(visitor.get(stranger, "/invoices").body, "INV-2024-000001"));
  CHECK(contains(visitor.get(the_customer(), "/invoices").body, "INV-2024-000001"));
}

TEST_CASE("a customer's filter by organization shows no other organization's invoices") {
  Visitor visitor;
  support::give_charges(visitor.story);
  visitor.story.issue_invoices(billing::Month(2024, 7));
  const auto stranger = support::a_customer_of("contoso", "admin@contoso.example");
  CHECK_FALSE(
      contains(visitor.get(stranger, "/invoices?organization=northwind").body, "INV-2024-000001"));
}

TEST_CASE("runs are for billing and the auditor") {
  Visitor visitor;
  CHECK(visitor.get(the_customer(), "/runs").status == 403);
  CHECK(visitor.get(support::the_auditor(), "/runs").status == 200);
  CHECK(visitor.post(support::the_auditor(), "/runs").status == 403);
}

TEST_CASE("a customer with many requests sees the newest and a way to the older ones") {
  Visitor visitor;
  const auto numbers = support::give_many_requests(visitor.story);
  const auto first = visitor.get(the_customer(), "/requests").body;
  CHECK(contains(first, numbers[52]));
  CHECK(contains(first, numbers[51]));
  CHECK(contains(first, "newest first"));
  CHECK_FALSE(contains(first, numbers[2]));
  const std::string next = "/requests?after=" + numbers[3];
  CHECK(contains(first, "href=\"" + next + "\""));
  const auto second = visitor.get(the_customer(), next).body;
  CHECK(contains(second, "See request " + numbers[52]));
  CHECK(contains(second, numbers[2]));
  CHECK(contains(second, numbers[0]));
  CHECK_FALSE(contains(second, numbers[3] + "</a>"));
  CHECK_FALSE(contains(second, "Next page"));
}

TEST_CASE("an invoice list that goes on says so and keeps its question on the next page") {
  Visitor visitor;
  support::give_many_invoices(visitor.story);
  const auto first = visitor.get(the_biller(), "/invoices?organization=northwind").body;
  CHECK(contains(first, "These are 100 invoices, newest first."));
  CHECK(contains(first, "INV-2026-000101"));
  CHECK_FALSE(contains(first, "INV-2026-000001"));
  const std::string next = "/invoices?organization=northwind&after=INV-2026-000004";
  CHECK(contains(first, "organization=northwind&amp;after=INV-2026-000004"));
  const auto second = visitor.get(the_biller(), next).body;
  CHECK(contains(second, "INV-2026-000001"));
  CHECK(contains(second, "INV-2026-000002"));
  CHECK_FALSE(contains(second, "INV-2026-000004"));
  CHECK_FALSE(contains(second, "next page"));
}

TEST_CASE("a pasted number's long dashes become hyphens, and what nobody sees goes") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
               {visitor.seen(), {"column", "NW\u2013LAB\nNW\u2011OPS\n\uFEFFNW\u00A0RET\n"}});
  const auto bans = visitor.story.ticket().bans;
  REQUIRE(bans.size() == 3);
  CHECK(bans.at({"cc-lab"}).ban.value == "NW-LAB");
  CHECK(bans.at({"cc-ops"}).ban.value == "NW-OPS");
  CHECK(bans.at({"cc-retail"}).ban.value == "NWRET");
}

TEST_CASE("two columns pasted side by side are refused and kept") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                                 {visitor.seen(), {"column", "A1\nRetail\tA2"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "more than one column in line 2"));
  CHECK(contains(page.body, "A2</textarea>"));
  CHECK(visitor.story.ticket().bans.empty());
}

TEST_CASE("a cell says who has its number, or had it until when") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  auto contoso = support::an_organization().named("contoso").build();
  contoso.display_name = "Contoso";
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    work.billing().save_organization(contoso, visitor.story.now);
    const billing::CostCenterId ops{"cc-ops"}, lab{"cc-lab"};
    work.billing().save_ban_assignment(
        {{"CO-1"}, contoso.name, ops, billing::Month(2023, 1), std::nullopt});
    work.billing().save_ban_assignment(
        {{"CO-2"}, contoso.name, lab, billing::Month(2022, 1), billing::Month(2023, 6)});
    return true;
  });
  const auto page = visitor.post(the_biller(), visitor.ticket("/ban-assignments"),
                                 {visitor.seen(), {"ban-cc-lab", "co-1"}, {"ban-cc-ops", "CO-2"}});
  CHECK(page.status == 409);
  CHECK(contains(page.body, "It is used by Contoso for cc-ops."));
  CHECK(contains(page.body, "It was used by Contoso for cc-lab, retired June 2023."));
  CHECK(contains(page.body, "value=\"co-1\""));
  CHECK(visitor.story.ticket().bans.empty());
}
