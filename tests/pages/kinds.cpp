// The way back and the Cost Centers that come later, on the customer's and on staff's pages.
#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::the_biller;
using support::the_customer;
using support::the_desk;
using support::Visitor;
using tickets::RequestKind;
using tickets::Status;

namespace {

// Northwind, switched: two Cost Centers with their own invoice, or all three.
void switched(Visitor& visitor, bool all) {
  support::give_charges(visitor.story);
  if (!all) {
    visitor.story.ask_for(RequestKind::separate_invoices, {{"cc-retail"}, {"cc-ops"}});
  }
  visitor.story.reach(Status::resolved);
}

void fill_in(Visitor& visitor, RequestKind kind, support::FormFields scope) {
  visitor.post(the_customer(), "/requests/new/details",
               {{"name", "Org Admin"},
                {"account", "northwind"},
                {"kind", std::string(tickets::text_of(kind))},
                {"description", "Please change how we are invoiced"}});
  scope.emplace_back("go", "continue");
  visitor.post(the_customer(), "/requests/new/setup", scope);
}

tickets::Ticket sent(Visitor& visitor) {
  visitor.post(the_customer(), "/requests", {{"key", visitor.key()}});
  return *visitor.story.look([](tickets::Desk& desk) {
    return desk.work.tickets().open_ticket(*the_customer().organization);
  });
}

}  // namespace

TEST_CASE("before the switch the form asks for separate invoices without a choice") {
  Visitor visitor;
  CHECK_FALSE(
      contains(visitor.get(the_customer(), "/requests/new/details").body, "What would you like?"));
  CHECK(contains(visitor.get(the_customer(), "/requests").body, "Before you start"));
}

TEST_CASE("after the switch the customer chooses between more separate invoices and one again") {
  Visitor visitor;
  switched(visitor, false);
  const auto list = visitor.get(the_customer(), "/requests");
  CHECK(contains(list.body, "/requests/new/details?kind=add_cost_centers"));
  const auto page = visitor.get(the_customer(), "/requests/new/details?kind=single_invoice");
  CHECK(contains(page.body, "What would you like?"));
  CHECK(contains(page.body, "value=\"single_invoice\" checked"));
  CHECK_FALSE(contains(page.body, "value=\"separate_invoices\""));
}

TEST_CASE("only Cost Centers without an invoice of their own are offered to be added") {
  Visitor visitor;
  switched(visitor, false);
  fill_in(visitor, RequestKind::add_cost_centers, {{"scope", "cc-lab"}});
  const auto setup = visitor.get(the_customer(), "/requests/new/setup");
  CHECK(contains(setup.body, "value=\"cc-lab\""));
  CHECK_FALSE(contains(setup.body, "value=\"cc-retail\""));
  const auto check = visitor.get(the_customer(), "/requests/new/check");
  CHECK(contains(check.body, "An invoice of their own for more Cost Centers"));
  const auto ticket = sent(visitor);
  CHECK(ticket.kind == RequestKind::add_cost_centers);
  CHECK(ticket.scope == std::set<billing::CostCenterId>{{"cc-lab"}});
}

TEST_CASE("where everything has its own invoice there is nothing to add, told as a page") {
  Visitor visitor;
  switched(visitor, true);
  fill_in(visitor, RequestKind::add_cost_centers, {});
  const auto page = visitor.get(the_customer(), "/requests/new/setup");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Every Cost Center has its own invoice already"));
}

TEST_CASE("the way back asks for no Cost Centers and says so at every step") {
  Visitor visitor;
  switched(visitor, true);
  fill_in(visitor, RequestKind::single_invoice, {{"no-choice", "1"}});
  const auto setup = visitor.get(the_customer(), "/requests/new/setup");
  CHECK(setup.status == 200);
  CHECK_FALSE(contains(setup.body, "name=\"scope\""));
  CHECK(contains(setup.body, "Everything is ready for one invoice for everything."));
  CHECK(contains(visitor.get(the_customer(), "/requests/new/preview").body,
                 "On one invoice they stand together"));
  const auto check = visitor.get(the_customer(), "/requests/new/check");
  CHECK(contains(check.body, "One invoice for everything again, as before"));
  CHECK_FALSE(contains(check.body, "<dt>Cost Centers</dt>"));
  const auto ticket = sent(visitor);
  CHECK(ticket.kind == RequestKind::single_invoice);
  visitor.story.number = ticket.number;
  const auto page = visitor.get(the_customer(), visitor.ticket());
  CHECK(contains(page.body, "One invoice again for Northwind Traders"));
  CHECK_FALSE(contains(page.body, "Account numbers assigned"));
  CHECK_FALSE(contains(page.body, "<dt>Cost Centers</dt>"));
}

TEST_CASE("the way back tells of no account numbers on its timeline and of no kind in its mails") {
  Visitor visitor;
  switched(visitor, true);
  visitor.story.ask_for(RequestKind::single_invoice);
  visitor.story.reach(Status::switch_scheduled);
  const auto body = visitor.get(the_biller(), visitor.ticket()).body;
  CHECK(contains(body, "No account numbers are needed"));
  CHECK_FALSE(contains(body, "All account numbers are assigned"));
  CHECK(contains(body, "The start date is set"));
  CHECK_FALSE(contains(body, "The start of separate invoices"));
}

TEST_CASE("the way back has no BANs on billing's pages") {
  Visitor visitor;
  switched(visitor, true);
  visitor.story.ask_for(RequestKind::single_invoice);
  visitor.story.reach(Status::ready_to_switch);
  const auto page = visitor.get(the_biller(), visitor.ticket());
  CHECK_FALSE(contains(page.body, ">Assign BANs</"));
  CHECK(contains(page.body, "1 invoice a month from the chosen month on"));
  CHECK(contains(visitor.get(the_biller(), visitor.ticket("/ban-assignments")).body,
                 "there is none to assign"));
}

TEST_CASE("a call is wished for with its number and window, and none needs neither") {
  Visitor visitor;
  visitor.fill_in_the_form();
  const auto missing =
      visitor.post(the_customer(), "/requests/new/call", {{"call", "yes"}, {"call-number", ""}});
  CHECK(missing.status == 422);
  CHECK(contains(missing.body, "id=\"call-number-error\""));
  visitor.post(the_customer(), "/requests/new/call",
               {{"call", "yes"}, {"call-number", "+34 91 000"}, {"call-window", "mornings"}});
  CHECK(contains(visitor.get(the_customer(), "/requests/new/check").body, "+34 91 000, mornings"));
  const auto ticket = sent(visitor);
  CHECK((ticket.call_wish == tickets::CallWish{"+34 91 000", "mornings"}));
}

TEST_CASE("who needs no call sends a request without one") {
  Visitor visitor;
  visitor.fill_in_the_form();
  visitor.post(the_customer(), "/requests/new/call", {{"call", "no"}, {"call-number", "+34"}});
  CHECK(contains(visitor.get(the_customer(), "/requests/new/check").body, "No call needed"));
  CHECK_FALSE(sent(visitor).call_wish);
}
