#include "tickets/conditions.h"
#include "tickets/recheck.h"
#include "tickets/reservations.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

Refusal conflict(billing::RefusalCode code, std::string message, const Ticket& ticket) {
  return {RefusalKind::conflict, code, std::move(message), ticket.number.value, {}};
}

// What keeps the switch waiting without touching the approval.
std::optional<Refusal> must_wait(Desk& desk, const Ticket& ticket,
                                 const billing::SetupReport& report) {
  const billing::Month from = ticket.scheduled->from;
  if (desk.now < from.begin())
    return conflict(billing::RefusalCode{"switch_not_due"},
                    "The switch waits for " + from.text() + " to begin.", ticket);
  if (desk.work.billing().issued_run(ticket.organization, from))
    return conflict(billing::RefusalCode{"period_already_invoiced"},
                    from.text() + " is invoiced already; set a later month.", ticket);
  if (report.verdict == billing::Verdict::unknown)
    return conflict(billing::RefusalCode{"setup_unknown"},
                    "The setup could not be checked; import the organization again.", ticket);
  return std::nullopt;
}

// The mode change and the first month of every BAN.
std::optional<Refusal> record_switch(Desk& desk, const Ticket& ticket) {
  auto& repository = desk.work.billing();
  const billing::Month from = ticket.scheduled->from;
  for (billing::BanAssignment assignment : repository.ban_assignments(ticket.organization)) {
    if (!assignment.cost_center) continue;
    const auto ban = ticket.bans.find(*assignment.cost_center);
    if (ban == ticket.bans.end() || ban->second.ban != assignment.ban) continue;
    assignment.from = from;
    repository.save_ban_assignment(assignment);
  }
  // The month was early enough when it was chosen; that the bot comes later changes nothing.
  const auto change = billing::switch_mode(
      organization_of(desk.work, ticket), repository.mode_changes(ticket.organization),
      repository.ban_assignments(ticket.organization),
      {ticket.organization, billing::InvoicingMode::invoice_per_cost_center, from, ticket.scope,
       desk.now, ticket.number.value},
      from);
  if (!change) return change.refusal();
  repository.add_mode_change(*change);
  return std::nullopt;
}

}  // namespace

Result<Ticket> take_effect(Desk& desk, const TicketNumber& number) {
  auto ticket = find_ticket(desk.work, the_bot(), number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::take_effect, the_bot(), std::nullopt))
    return *no;

  const billing::SetupReport report = fresh_report(desk, *ticket);
  if (const auto no = must_wait(desk, *ticket, report)) return *no;
  if (!unmet_by_approval(*ticket, report).empty()) {
    auto fallen = let_approval_fall(desk, *ticket, report);
    if (fallen) release_reservations(desk, *ticket, *fallen);
    return fallen;
  }

  const billing::Month from = ticket->scheduled->from;
  if (const auto no = record_switch(desk, *ticket)) return *no;
  auto checked = record_if_new(desk, *ticket, report);
  if (!checked) return checked;
  return apply(desk, *checked, Action::take_effect, the_bot(), std::nullopt, Audience::customer,
               TookEffect{from});
}

}  // namespace tickets
