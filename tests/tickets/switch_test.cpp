#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tickets/desk.h"
#include "tickets/due_switch.h"

using namespace tickets;
using billing::Month;
using support::an_organization;
using support::code_of;
using support::Story;

namespace {

Result<Ticket> scheduled_from(Story& story, Month from) {
  return story.act([&](Desk& desk) {
    return schedule_switch(desk, support::the_biller(), story.number, story.version(), from);
  });
}
// The question asked before says the same as the answer.
Result<Ticket> taken(Story& story) {
  const auto why = story.look(
      [&](Desk& desk) { return why_no_effect(desk, *desk.work.tickets().ticket(story.number)); });
  auto answer = story.act([&](Desk& desk) { return take_effect(desk, story.number); });
  CHECK(why.has_value() == !answer.ok());
  if (why && !answer) CHECK(why->message == answer.refusal().message);
  return answer;
}
Result<Ticket> confirmed(Story& story, const Actor& by = the_bot()) {
  return story.act([&](Desk& desk) { return confirm_invoices(desk, by, story.number); });
}
std::vector<billing::ModeChange> modes(Story& story) {
  return story.look([](Desk& desk) { return desk.work.billing().mode_changes({"northwind"}); });
}

// The one thing that keeps the invoices from being confirmed.
std::string unmet_to_confirm(Story& story) {
  const auto unmet = story.look([&](Desk& desk) {
    return why_not(desk, story.ticket(), Action::confirm_invoices, support::the_biller());
  });
  REQUIRE(unmet.size() == 1);
  return unmet[0].code;
}

}  // namespace

TEST_CASE("a switch is set for a month that can still be reached") {
  Story story;
  story.reach(Status::ready_to_switch);
  SECTION("the next one before its cut-off") {
    CHECK(scheduled_from(story, {2024, 9})->scheduled->from == Month(2024, 9));
  }
  SECTION("not after the cut-off") {
    story.now = support::at(2024, 8, 29);
    CHECK(code_of(scheduled_from(story, {2024, 9})) == "switch_too_early");
  }
  SECTION("a later one") {
    story.now = support::at(2024, 8, 29);
    CHECK(scheduled_from(story, {2024, 11})->status == Status::switch_scheduled);
  }
}

TEST_CASE("no date is set while a BAN is missing") {
  Story story;
  story.reach(Status::ready_to_switch);
  REQUIRE(story.act([&](Desk& desk) {
    return assign_bans(desk, support::the_biller(), story.number, story.version(),
                       {{{"cc-lab"}, ""}});
  }));
  const auto answer = scheduled_from(story, {2024, 9});
  REQUIRE(code_of(answer) == "schedule_not_possible");
  REQUIRE(answer.refusal().faults.size() == 1);
  CHECK(answer.refusal().faults[0].where == "#bans");
}

TEST_CASE("no date is set while an invoice has nobody to go to") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.save(an_organization().without_recipients().build());
  CHECK(code_of(scheduled_from(story, {2024, 9})) == "schedule_not_possible");
}

TEST_CASE("no date is set on a structure that is not the approved one") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.save(an_organization().with_provider("p-more", "ws-lab", "another-account").build());
  const auto list = story.look([&](Desk& desk) {
    return why_not(desk, story.ticket(), Action::schedule_switch, support::the_biller());
  });
  REQUIRE(list.size() == 1);
  CHECK(list[0].code == "structure_changed");
  CHECK(code_of(scheduled_from(story, {2024, 9})) == "schedule_not_possible");
}

TEST_CASE("a date may be taken back with a reason") {
  Story story;
  story.reach(Status::switch_scheduled);
  const auto back = [&](std::string reason) {
    return story.act([&](Desk& desk) {
      return unschedule(desk, support::the_biller(), story.number, story.version(), reason);
    });
  };
  CHECK(code_of(back(" ")) == "reason_missing");
  const auto ticket = back("The customer asked for October.");
  CHECK(ticket->status == Status::ready_to_switch);
  CHECK_FALSE(ticket->scheduled);
}

TEST_CASE("a switch does not take effect before its month begins") {
  Story story;
  story.reach(Status::switch_scheduled);
  story.now = Month(2024, 9).begin() - std::chrono::seconds(1);
  const auto early = taken(story);
  CHECK(code_of(early) == "switch_not_due");
  CHECK(early.refusal().message == "The switch waits for September 2024 to begin.");
  CHECK(modes(story).empty());
}

TEST_CASE("a switch takes effect at the first instant of its month") {
  Story story;
  story.reach(Status::switch_scheduled);
  story.now = Month(2024, 9).begin();
  const auto ticket = taken(story);
  REQUIRE(ticket->status == Status::verifying);
  CHECK(ticket->in_effect_from == Month(2024, 9));
  const auto history = modes(story);
  REQUIRE(history.size() == 1);
  CHECK(history[0].mode == billing::InvoicingMode::invoice_per_cost_center);
  CHECK(history[0].from == Month(2024, 9));
  CHECK(history[0].scope == ticket->scope);
  CHECK(history[0].reference == story.number.value);
}

TEST_CASE("a switch that is late takes effect for the month it was set for") {
  Story story;
  story.reach(Status::switch_scheduled);
  story.now = support::at(2024, 9, 5);
  CHECK(taken(story)->in_effect_from == Month(2024, 9));
}

TEST_CASE("the BANs hold from the month of the switch") {
  Story story;
  story.reach(Status::ready_to_switch);
  REQUIRE(scheduled_from(story, {2024, 11}));
  story.now = Month(2024, 11).begin();
  REQUIRE(taken(story));
  for (const auto& assignment : story.bans()) CHECK(assignment.from == Month(2024, 11));
}

TEST_CASE("a structure that changed makes the approval fall at the last moment") {
  Story story;
  story.reach(Status::switch_scheduled);
  story.now = Month(2024, 9).begin();
  story.save(an_organization().with_provider("p-more", "ws-lab", "another-account").build());
  CHECK(taken(story)->status == Status::awaiting_approval);
  CHECK(modes(story).empty());
}

TEST_CASE("a structure that cannot be judged makes the switch wait") {
  Story story;
  story.reach(Status::switch_scheduled);
  story.now = Month(2024, 9).begin();
  story.save(an_organization()
                 .with([&](auto& it) { it.snapshot_at = story.now - std::chrono::hours(25); })
                 .build());
  CHECK(code_of(taken(story)) == "setup_unknown");
  CHECK(story.ticket().status == Status::switch_scheduled);
}

TEST_CASE("a month that is invoiced already does not change its mode") {
  Story story;
  story.reach(Status::switch_scheduled);
  story.now = support::at(2024, 10, 2);
  story.issue_invoices({2024, 9});
  CHECK(code_of(taken(story)) == "period_already_invoiced");
}

TEST_CASE("invoices are confirmed when every promised one is issued") {
  Story story;
  story.reach(Status::verifying);
  story.now = support::at(2024, 10, 2);
  const auto early = confirmed(story);
  CHECK(code_of(early) == "invoices_not_confirmed");
  REQUIRE(early.refusal().faults.size() == 1);
  CHECK(early.refusal().faults[0].message ==
        "The invoices of September 2024 are not issued; run them first.");
  CHECK(unmet_to_confirm(story) == "invoices_not_issued");
  story.issue_invoices({2024, 9});
  const auto ticket = confirmed(story);
  CHECK(ticket->status == Status::resolved);
  CHECK(ticket->invoice_numbers.size() == 3);
}

TEST_CASE("a run without an invoice for a promised cost center confirms nothing") {
  Story story;
  story.reach(Status::verifying);
  story.store->write([&](UnitOfWork& work) {
    billing::IssuedRun run;
    run.id = "run-1";
    run.run.organization = {"northwind"};
    run.run.period = {2024, 9};
    run.run.mode = billing::InvoicingMode::invoice_per_cost_center;
    for (const char* id : {"cc-lab", "cc-ops"}) {
      billing::Invoice invoice;
      invoice.number = work.billing().next_invoice_number(billing::DocumentType::invoice, 2024);
      invoice.organization = run.run.organization;
      invoice.cost_center = billing::CostCenterId{id};
      invoice.period = run.run.period;
      run.run.invoices.push_back(invoice);
    }
    work.billing().add_issued_run(run);
    return true;
  });
  const auto answer = confirmed(story, support::the_biller());
  REQUIRE(code_of(answer) == "invoices_not_confirmed");
  REQUIRE(answer.refusal().faults.size() == 1);
  CHECK(answer.refusal().faults[0].message.find("cc-retail") != std::string::npos);
  CHECK(unmet_to_confirm(story) == "invoice_missing");
}

TEST_CASE("no date is set without an approval") {
  Story story;
  story.reach(Status::ready_to_switch);
  auto unapproved = story.ticket();
  unapproved.approval.reset();
  const auto unmet = story.look([&](Desk& desk) {
    return why_not(desk, unapproved, Action::schedule_switch, support::the_biller());
  });
  REQUIRE(unmet.size() == 1);
  CHECK(unmet[0].code == "approval_missing");
}

TEST_CASE("a switch that is due and not in effect holds the invoices of its month") {
  Story story;
  story.reach(Status::switch_scheduled);
  const billing::Month first = story.ticket().scheduled->from;
  const auto due = [](Story& at, billing::Month period) {
    return at.look([&](Desk& desk) {
      const auto refusal = switch_is_due(desk.work, {"northwind"}, period);
      return refusal ? std::string(refusal->code.text) : std::string("no");
    });
  };
  CHECK(due(story, first.previous()) == "no");
  CHECK(due(story, first) == "switch_is_due");
  CHECK(due(story, first.next()) == "switch_is_due");
  Story switched;
  switched.reach(Status::verifying);
  CHECK(due(switched, first) == "no");
}
