#include <catch2/catch.hpp>

#include <cctype>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::the_biller;
using support::the_customer;
using support::the_desk;
using support::Visitor;
using tickets::Status;

TEST_CASE("a customer reads how the request stands, whose turn it is and what to do") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.get(the_customer(), visitor.ticket());
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Our billing team"));
  CHECK(contains(page.body, "Next news by"));
  CHECK(contains(page.body, "Nothing now"));
  CHECK(contains(page.body, "0 of 3 account numbers assigned"));
}

TEST_CASE("another organization's ticket is not found") {
  Visitor visitor;
  visitor.story.open();
  const auto stranger = support::a_customer_of("contoso", "admin@contoso.example");
  CHECK(visitor.get(stranger, visitor.ticket()).status == 404);
  CHECK(visitor.get(stranger, visitor.ticket("/confirmation")).status == 404);
}

TEST_CASE("a ticket's number is read leniently in an address") {
  Visitor visitor;
  visitor.story.open();
  std::string lower = visitor.story.number.value;
  for (char& letter : lower) letter = static_cast<char>(std::tolower(letter));
  CHECK(visitor.get(the_customer(), "/tickets/" + lower).status == 200);
}

TEST_CASE("a note for colleagues is not on the customer's page") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto kept =
      visitor.post(the_desk(), visitor.ticket("/notes"), {{"note", "sounds impatient"}});
  CHECK(Visitor::location(kept) == visitor.ticket());
  CHECK(contains(visitor.get(the_desk(), visitor.ticket()).body, "sounds impatient"));
  CHECK_FALSE(contains(visitor.get(the_customer(), visitor.ticket()).body, "sounds impatient"));
}

TEST_CASE("approving leads back to the ticket, which is approved") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  CHECK(contains(visitor.get(the_desk(), visitor.ticket()).body,
                 "3 invoices from 1 September 2024 at the earliest"));
  const auto done = visitor.post(the_desk(), visitor.ticket("/approval"), {visitor.seen()});
  CHECK(Visitor::location(done) == visitor.ticket());
  CHECK(visitor.story.ticket().status == Status::awaiting_bans);
}

TEST_CASE("a decision on an old version shows what changed and keeps the typed text") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto old_version = visitor.seen();
  visitor.post(the_desk(), visitor.ticket("/notes"), {{"note", "the customer called"}});
  const auto page =
      visitor.post(the_desk(), visitor.ticket("/declines"),
                   {old_version, {"reason-code", "other"}, {"decline", "Not before spring"}});
  CHECK(page.status == 409);
  CHECK(contains(page.body, "the customer called"));
  CHECK_FALSE(contains(page.body, "Request opened"));
  CHECK(contains(page.body, "Not before spring</textarea>"));
  CHECK(contains(page.body, "name=\"reason-code\" value=\"other\""));
  CHECK(contains(page.body, "name=\"version\" value=\"" + visitor.seen().second + "\""));
  CHECK(contains(page.body, "action=\"" + visitor.ticket("/declines") + "\""));
  CHECK(visitor.story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a question without words is refused at its field, and the form is open") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page =
      visitor.post(the_desk(), visitor.ticket("/questions"), {visitor.seen(), {"question", "  "}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "<title>Error: "));
  CHECK(contains(page.body, "<a href=\"#question\">"));
  CHECK(contains(page.body, "id=\"question-error\""));
  CHECK(contains(page.body, "<details class=\"panel\" open>"));
}

TEST_CASE("a refused decision shows the ticket again with the reason on top") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.post(the_desk(), visitor.ticket("/approval"), {visitor.seen()});
  CHECK(page.status == 409);
  CHECK(contains(page.body, "There is a problem"));
}

TEST_CASE("what may not be done now is listed with its reasons") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.get(the_biller(), visitor.ticket());
  CHECK(contains(page.body, "Not now"));
  CHECK(contains(page.body, "<dt>Assign BANs</dt>"));
}

TEST_CASE("an auditor reads the whole ticket and finds no form in it") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.get(support::the_auditor(), visitor.ticket());
  CHECK(page.status == 200);
  CHECK_FALSE(contains(page.body, "action=\"/tickets/"));
  CHECK(visitor.post(support::the_auditor(), visitor.ticket("/notes"), {{"note", "x"}}).status ==
        403);
}

TEST_CASE("a question reaches the customer, who answers it on the page") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  visitor.post(the_desk(), visitor.ticket("/questions"),
               {visitor.seen(), {"question", "Which month?"}});
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body, "We have a question for you"));
  visitor.post(the_customer(), visitor.ticket("/answers"), {{"answer", "From October on"}});
  CHECK(visitor.story.ticket().status == Status::awaiting_approval);
  CHECK(contains(visitor.get(the_desk(), visitor.ticket()).body, "From October on"));
}

TEST_CASE("a customer who has fixed the setup checks again from the page") {
  Visitor visitor;
  visitor.story.save(support::an_organization().without_workspaces_in("cc-lab").build());
  visitor.story.open();
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body, "What is left to fix"));
  visitor.story.save(support::an_organization().build());
  visitor.post(the_customer(), visitor.ticket("/setup-report"));
  CHECK(visitor.story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("an administrator of the organization confirms a requester who is none") {
  Visitor visitor;
  const auto intern = support::a_customer_of("northwind", "intern@northwind.example");
  const auto opened = visitor.story.act([&](tickets::Desk& desk) {
    tickets::Request request = support::a_request();
    request.requester = {intern.email, "Sam Intern", ""};
    return tickets::open_request(desk, intern, request);
  });
  visitor.story.number = opened->number;
  CHECK_FALSE(contains(visitor.get(intern, visitor.ticket()).body, "Confirm who asked"));
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body, "Confirm who asked"));
  const auto finding = visitor.story.ticket().report->findings.front();
  CHECK(finding.code == "requester_not_authorized");
  visitor.post(the_customer(), visitor.ticket("/acknowledgements"),
               {visitor.seen(),
                {"code", finding.code},
                {"object", finding.object_id},
                {"acknowledge", "Works for me"}});
  CHECK(visitor.story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("withdrawing from the page closes the request") {
  Visitor visitor;
  visitor.story.open();
  visitor.post(the_customer(), visitor.ticket("/withdrawal"), {{"withdrawal", "Not needed"}});
  CHECK(visitor.story.ticket().status == Status::withdrawn);
}

TEST_CASE("the customer withdraws the request as he has seen it, or is shown what changed") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto old_version = visitor.seen();
  const std::string form = visitor.ticket("/withdrawal") + "\" novalidate>";
  const auto body = visitor.get(the_customer(), visitor.ticket()).body;
  CHECK(contains(body.substr(body.find(form), 300), "value=\"" + old_version.second + "\""));
  visitor.post(the_desk(), visitor.ticket("/replies"), {{"reply", "It is nearly done"}});
  const auto page = visitor.post(the_customer(), visitor.ticket("/withdrawal"),
                                 {old_version, {"withdrawal", "Not needed"}});
  CHECK(page.status == 409);
  CHECK(visitor.story.ticket().status == Status::awaiting_approval);
  visitor.post(the_customer(), visitor.ticket("/withdrawal"),
               {visitor.seen(), {"withdrawal", "Not needed"}});
  CHECK(visitor.story.ticket().status == Status::withdrawn);
}

TEST_CASE("a mail's sender is shown to the customer with the address it came from") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const tickets::Actor stranger{{"stranger@elsewhere.example"},
                                "Support desk",
                                tickets::Role::customer,
                                the_customer().organization};
  REQUIRE(visitor.story.act([&](tickets::Desk& desk) {
    return tickets::reply(desk, stranger, visitor.story.number, "Hello", tickets::Channel::mail);
  }));
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body,
                 "Support desk, stranger@elsewhere.example"));
}

TEST_CASE("when a TAM is needed by is told on the timeline in the reader's zone") {
  Visitor visitor;
  visitor.site.time_zone = "America/Chicago";
  visitor.story.reach(Status::awaiting_approval);
  REQUIRE(visitor.story.act([&](tickets::Desk& desk) {
    return tickets::escalate(desk, the_desk(), visitor.story.number,
                             {"The cut-off is near", "", "Call the requester",
                              billing::parse_instant("2024-08-21 20:00:00").value(), false});
  }));
  const auto body = visitor.get(the_desk(), visitor.ticket()).body;
  CHECK(contains(body, "Needed by: Wed 21 Aug 2024, 15:00 America/Chicago"));
}

TEST_CASE("an escalation with an unreadable time says how to write one and keeps the words") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.post(
      the_desk(), visitor.ticket("/escalations"),
      {{"escalation-reason", "The cut-off is near"}, {"escalation-needed", "tomorrow"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "Needed by must be a time such as 2026-02-26 14:00"));
  CHECK(contains(page.body, "The cut-off is near</textarea>"));
}

TEST_CASE("line breaks of what somebody typed are kept where it is shown again") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.post(the_desk(), visitor.ticket("/escalations"),
                                 {{"escalation-reason", ""}, {"escalation-done", "one\ntwo"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "one\ntwo</textarea>"));
  visitor.post(the_desk(), visitor.ticket("/replies"), {{"reply", "Dear all,\nwe look at it"}});
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body, "Dear all,\nwe look at it"));
}

TEST_CASE("only a desk lead is offered to override, and only what may be overridden") {
  Visitor visitor;
  visitor.story.save(support::an_organization().without_providers_in("cc-lab").build());
  visitor.story.open();
  CHECK(
      contains(visitor.get(support::the_desk_lead(), visitor.ticket()).body, "Override the block"));
  const auto desk_page = visitor.get(the_desk(), visitor.ticket());
  CHECK_FALSE(contains(desk_page.body, "Override the block"));
  CHECK(contains(desk_page.body, "A desk lead: may override this"));
  visitor.story.save(support::an_organization().without_workspaces_in("cc-lab").build());
  visitor.post(the_desk(), visitor.ticket("/setup-report"));
  CHECK_FALSE(
      contains(visitor.get(support::the_desk_lead(), visitor.ticket()).body, "Override the block"));
}

TEST_CASE("staff read that the customer is waited for, not they themselves") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_customer);
  CHECK_FALSE(contains(visitor.get(the_desk(), visitor.ticket()).body, "Waiting for you"));
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body, "Waiting for you"));
}
