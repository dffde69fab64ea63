#include "tests/tickets/properties/walk.h"

#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tickets/clock/fire.h"
#include "tickets/drift.h"

namespace properties {

using namespace tickets;
using support::Story;

Actor Chance::anybody() {
  const char* emails[] = {"ann@splitdesk.example", "bob@splitdesk.example", "Ann@Splitdesk.example",
                          "admin@northwind.example"};
  const Role roles[] = {Role::support_desk, Role::desk_lead, Role::billing, Role::administrator,
                        Role::customer,     Role::bot,       Role::tam,     Role::auditor};
  const Actor actor{{emails[below(4)]}, "Somebody", roles[below(8)], std::nullopt};
  return somebody(actor.role);
}

Actor Chance::somebody(Role role) {
  const char* emails[] = {"ann@splitdesk.example", "bob@splitdesk.example", "Ann@Splitdesk.example",
                          "admin@northwind.example"};
  if (one_in(4))
    role = std::array{
        Role::support_desk, Role::desk_lead, Role::billing, Role::administrator,
        Role::customer,     Role::tam,       Role::auditor}[static_cast<std::size_t>(below(7))];
  if (role == Role::bot) return the_bot();
  Actor actor{{emails[below(4)]}, "Somebody", role, std::nullopt};
  if (role == Role::customer)
    actor.organization = billing::OrganizationName{one_in(9) ? "contoso" : "northwind"};
  return actor;
}

namespace {

// One of several structures: some in order and different, some blocked, one with a warning.
billing::Organization some_structure(Chance& chance, billing::Instant now) {
  auto builder = support::an_organization();
  switch (chance.below(9)) {
    case 0: builder.with_provider("p-more", "ws-lab", "another-account"); break;
    case 1: builder.without_workspaces_in("cc-lab"); break;
    case 2: builder.without_providers_in("cc-lab"); break;
    case 3: builder.without_cost_center("cc-lab"); break;
    case 4: builder.with([&](auto& it) { it.snapshot_at = now - std::chrono::hours(30); }); break;
    case 5: builder.cost_center("cc-lab").administrators.clear(); break;
    default: break;
  }
  return builder.build();
}

// The month that is waited for comes, and whoever has switched gets its invoices.
void let_the_month_come(Story& story) {
  const Ticket ticket = story.ticket();
  if (ticket.status == Status::switch_scheduled)
    story.now = std::max(story.now, ticket.scheduled->from.begin());
  if (ticket.status != Status::verifying) return;
  const billing::Month first = *ticket.in_effect_from;
  story.now = std::max(story.now, first.end() + std::chrono::hours(30));
  const bool is_issued = story.look(
      [&](Desk& desk) { return desk.work.billing().issued_run({"northwind"}, first).has_value(); });
  if (!is_issued) story.issue_invoices(first);
}

// Mostly what fits the kind: a split of all or of two, and whatever is left to be added.
std::set<billing::CostCenterId> some_scope(Chance& chance, RequestKind kind) {
  std::set<billing::CostCenterId> scope{{"cc-lab"}, {"cc-ops"}, {"cc-retail"}};
  const char* const ids[] = {"cc-lab", "cc-ops", "cc-retail"};
  if (chance.one_in(6) || kind == RequestKind::separate_invoices)
    scope.erase({ids[chance.below(3)]});
  if (chance.one_in(6) || kind == RequestKind::add_cost_centers) scope.clear();
  return scope;
}

bool is_separate(Story& story) {
  const auto changes =
      story.look([](Desk& desk) { return desk.work.billing().mode_changes({"northwind"}); });
  return !changes.empty() && changes.back().mode == billing::InvoicingMode::invoice_per_cost_center;
}

// Mostly a kind that fits.
RequestKind some_kind(Chance& chance, bool separate) {
  if (chance.one_in(8)) return RequestKind{chance.below(3)};
  if (!separate) return RequestKind::separate_invoices;
  return chance.one_in(3) ? RequestKind::single_invoice : RequestKind::add_cost_centers;
}

std::optional<Step> open_one(Walk& at) {
  Request request = support::a_request();
  request.kind = some_kind(at.chance, is_separate(at.story));
  request.scope = some_scope(at.chance, request.kind);
  if (at.chance.one_in(2)) request.call_wish = CallWish{"555-0100", "mornings"};
  const auto opened = at.story.act(
      [&](Desk& desk) { return open_request(desk, support::the_customer(), request); });
  if (!opened) return Step{std::nullopt, {}, opened.refusal()};
  at.story.number = opened->number;
  at.known.push_back(opened->number);
  return Step{std::nullopt, *opened, std::nullopt};
}

// Mostly the newest request, sometimes one of those before it.
Step try_on_some(Walk& at) {
  at.story.number = at.known.back();
  if (at.chance.one_in(8))
    at.story.number =
        at.known[static_cast<std::size_t>(at.chance.below(static_cast<int>(at.known.size())))];
  if (at.chance.one_in(3)) let_the_month_come(at.story);
  const Ticket before = at.story.ticket();
  const auto answer =
      at.story.act([&](Desk& desk) { return try_something(at.chance, desk, before, at.known); });
  Step step{before, at.story.ticket(), std::nullopt};
  if (!answer) step.refusal = answer.refusal();
  return step;
}

// A timer whose time has come; none is due: nothing.
std::optional<Step> fire_one(Walk& at) {
  const auto due =
      at.story.look([](Desk& desk) { return desk.work.tickets().due_timers(desk.now, 10); });
  if (due.empty()) return std::nullopt;
  const DueTimer one = due[static_cast<std::size_t>(at.chance.below(static_cast<int>(due.size())))];
  at.story.number = one.ticket;
  const Ticket before = at.story.ticket();
  const auto answer = at.story.act([&](Desk& desk) { return fire(desk, one.ticket, one.timer); });
  Step step{before, at.story.ticket(), std::nullopt};
  if (!answer) step.refusal = answer.refusal();
  return step;
}

// What an import does: the structure changes and is watched.
void change_structure(Walk& at) {
  at.story.save(some_structure(at.chance, at.story.now));
  at.story.store->write([&](UnitOfWork& work) {
    Desk desk{work, at.story.now, at.story.settings};
    watch_drift(desk, {"northwind"});
    return true;
  });
}

bool any_open(Walk& at) {
  return at.story.look(
      [](Desk& desk) { return desk.work.tickets().open_ticket({"northwind"}).has_value(); });
}

}  // namespace

Walk::Walk(std::uint64_t seed) : chance(seed) { story.settings.second_hand = seed % 2 == 1; }

void walk(Walk& at, int steps, const std::function<void(const Step&)>& look) {
  for (int n = 0; n < steps; ++n) {
    INFO("step " << n);
    if (at.chance.one_in(20)) change_structure(at);
    if (at.chance.one_in(25)) at.story.now += std::chrono::hours(24 * (1 + at.chance.below(20)));
    const bool opens =
        at.known.empty() || (!any_open(at) && at.chance.one_in(2)) || at.chance.one_in(40);
    auto step = opens ? open_one(at) : at.chance.one_in(6) ? fire_one(at) : std::nullopt;
    if (!step) step = try_on_some(at);
    if (!step->refusal) {
      look(*step);
    } else if (step->before) {
      REQUIRE(step->after == *step->before);
    }
  }
}

}  // namespace properties
