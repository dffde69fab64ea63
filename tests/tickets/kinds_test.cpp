// The other kinds of request: one invoice again, and an invoice for one Cost Center more.
#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tickets/scope.h"

using namespace tickets;
using support::code_of;
using support::Story;
using Scope = std::set<billing::CostCenterId>;

namespace {

// Northwind has been switched to an invoice for each of these Cost Centers; it is October 2024.
void separate(Story& story, const Scope& scope = {}) {
  story.ask_for(RequestKind::separate_invoices, scope);
  story.reach(Status::resolved);
}

std::set<std::string> findings(Story& story) {
  std::set<std::string> codes;
  const Ticket ticket = story.ticket();
  for (const auto& finding : ticket.report->findings)
    codes.insert(finding.code + " " + finding.object_id);
  return codes;
}

billing::ModeChange mode(Story& story, billing::Month month) {
  return story.look([&](Desk& desk) {
    return mode_in(desk.work.billing().mode_changes({"northwind"}), {"northwind"}, month);
  });
}

// "cc-lab: NW-LAB until 2024-11"
std::set<std::string> bans(Story& story) {
  std::set<std::string> told;
  for (const auto& one : story.bans())
    told.insert(one.cost_center->value + ": " + one.ban.value +
                (one.retired ? " until " + one.retired->text() : ""));
  return told;
}

}  // namespace

TEST_CASE("a request for one invoice has no Cost Centers of its own") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice, {{"cc-lab"}});
  story.open();
  CHECK(story.ticket().kind == RequestKind::single_invoice);
  CHECK(story.ticket().scope.empty());
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a request for one invoice of who has one waits for the customer") {
  Story story;
  story.ask_for(RequestKind::single_invoice);
  story.open();
  CHECK(story.ticket().status == Status::awaiting_customer);
  CHECK(findings(story) == std::set<std::string>{"not_separate northwind"});
}

TEST_CASE("a second request for separate invoices waits for the customer") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::separate_invoices);
  story.open();
  CHECK(findings(story) == std::set<std::string>{"already_separate northwind"});
}

TEST_CASE("after its approval a request for one invoice has all its BANs at once") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::awaiting_bans);
  CHECK(story.ticket().status == Status::ready_to_switch);
  CHECK(story.events().back().event.action == Action::complete_bans);
  CHECK(story.events().back().event.by == the_bot());
}

TEST_CASE("a request for one invoice takes no BANs") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::ready_to_switch);
  const auto answer = story.act([&](Desk& desk) {
    return assign_bans(desk, support::the_biller(), story.number, story.version(),
                       {{{"cc-lab"}, "NW-NEW"}});
  });
  CHECK(code_of(answer) == "bans_not_needed");
  const auto unmet = story.look([&](Desk& desk) {
    return why_not(desk, story.ticket(), Action::assign_ban, support::the_biller());
  });
  REQUIRE(unmet.size() == 1);
  CHECK(unmet[0].code == "bans_not_needed");
}

TEST_CASE("the way back ends with one invoice and retires the BANs of the Cost Centers") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::resolved);
  const billing::Month november(2024, 11);
  CHECK(mode(story, november.previous()).mode == billing::InvoicingMode::invoice_per_cost_center);
  CHECK(mode(story, november).mode == billing::InvoicingMode::single_invoice);
  CHECK(mode(story, november).reference == story.number.value);
  CHECK(bans(story) == std::set<std::string>{"cc-lab: NW-LAB until 2024-11",
                                             "cc-ops: NW-OPS until 2024-11",
                                             "cc-retail: NW-RETAIL until 2024-11"});
  CHECK(story.ticket().in_effect_from == november);
}

TEST_CASE("a retired BAN is not given again when the organization separates once more") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::resolved);
  story.ask_for(RequestKind::separate_invoices);
  story.reach(Status::awaiting_bans);
  const auto answer = story.act([&](Desk& desk) {
    return assign_bans(desk, support::the_biller(), story.number, story.version(),
                       {{{"cc-lab"}, "NW-LAB"}});
  });
  CHECK(code_of(answer) == "ban_retired");
}

TEST_CASE("an organization may separate once more with new BANs") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::resolved);
  story.ask_for(RequestKind::separate_invoices);
  story.reach(Status::resolved);
  CHECK(bans(story).contains("cc-lab: NW-LAB2"));
  CHECK(bans(story).contains("cc-lab: NW-LAB until 2024-11"));
}

TEST_CASE("the way back is confirmed by the one invoice only") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::verifying);
  story.now = billing::Month(2024, 11).end() + std::chrono::hours(30);
  const auto early =
      story.act([&](Desk& desk) { return confirm_invoices(desk, the_bot(), story.number); });
  CHECK(code_of(early) == "invoices_not_confirmed");
  story.issue_invoices({2024, 11});
  CHECK(story.act([&](Desk& desk) { return confirm_invoices(desk, the_bot(), story.number); }));
}

TEST_CASE("what changes under a request for one invoice voids its approval") {
  Story story;
  separate(story);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::switch_scheduled);
  story.save(support::an_organization().with_provider("p-more", "ws-lab", "more").build());
  story.now = story.ticket().scheduled->from.begin();
  REQUIRE(story.act([&](Desk& desk) { return take_effect(desk, story.number); }));
  CHECK(story.ticket().status == Status::awaiting_approval);
  CHECK(mode(story, {2025, 1}).mode == billing::InvoicingMode::invoice_per_cost_center);
}

TEST_CASE("a Cost Center is added to those with their own invoice") {
  Story story;
  separate(story, {{"cc-ops"}, {"cc-retail"}});
  story.ask_for(RequestKind::add_cost_centers);
  story.reach(Status::verifying);
  CHECK(story.ticket().scope == Scope{{"cc-lab"}});
  CHECK(mode(story, {2024, 11}).scope == Scope{{"cc-lab"}, {"cc-ops"}, {"cc-retail"}});
  CHECK(mode(story, {2024, 10}).scope == Scope{{"cc-ops"}, {"cc-retail"}});
  CHECK(bans(story) ==
        std::set<std::string>{"cc-lab: NW-LAB", "cc-ops: NW-OPS", "cc-retail: NW-RETAIL"});
}

TEST_CASE("a request to add Cost Centers is done when each of them has its invoice") {
  Story story;
  separate(story, {{"cc-ops"}, {"cc-retail"}});
  story.ask_for(RequestKind::add_cost_centers);
  story.reach(Status::resolved);
  CHECK(story.ticket().invoice_numbers.size() == 1);
}

TEST_CASE("a Cost Center that has its own invoice is not added again") {
  Story story;
  separate(story, {{"cc-ops"}, {"cc-retail"}});
  story.ask_for(RequestKind::add_cost_centers, {{"cc-lab"}, {"cc-ops"}});
  story.open();
  CHECK(story.ticket().status == Status::awaiting_customer);
  CHECK(findings(story) == std::set<std::string>{"cost_center_already_separate cc-ops"});
}

TEST_CASE("without separate invoices no Cost Center is added") {
  Story story;
  story.ask_for(RequestKind::add_cost_centers, {{"cc-lab"}});
  story.open();
  CHECK(findings(story) == std::set<std::string>{"not_separate northwind"});
}

TEST_CASE("only the added Cost Centers need BANs") {
  Story story;
  separate(story, {{"cc-ops"}, {"cc-retail"}});
  story.ask_for(RequestKind::add_cost_centers);
  story.reach(Status::awaiting_bans);
  CHECK(cost_centers_without_ban(story.ticket()) == std::vector<billing::CostCenterId>{{"cc-lab"}});
  const auto answer = story.act([&](Desk& desk) {
    return assign_bans(desk, support::the_biller(), story.number, story.version(),
                       {{{"cc-ops"}, "NW-OTHER"}});
  });
  CHECK(code_of(answer) == "cost_center_not_in_scope");
}

TEST_CASE("a withdrawn request to add a Cost Center leaves the others' BANs alone") {
  Story story;
  separate(story, {{"cc-ops"}, {"cc-retail"}});
  story.ask_for(RequestKind::add_cost_centers);
  story.reach(Status::ready_to_switch);
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  CHECK(bans(story) == std::set<std::string>{"cc-ops: NW-OPS", "cc-retail: NW-RETAIL"});
}

TEST_CASE("the separate side of a change is what the preview splits") {
  const billing::ModeChange met{{"northwind"},
                                billing::InvoicingMode::invoice_per_cost_center,
                                {2024, 9},
                                {{"cc-ops"}, {"cc-retail"}},
                                {},
                                ""};
  CHECK(separate_scope(met, RequestKind::separate_invoices, {{"cc-lab"}}) == Scope{{"cc-lab"}});
  CHECK(separate_scope(met, RequestKind::single_invoice, {}) == met.scope);
  CHECK(separate_scope(met, RequestKind::add_cost_centers, {{"cc-lab"}}) ==
        Scope{{"cc-lab"}, {"cc-ops"}, {"cc-retail"}});
}
