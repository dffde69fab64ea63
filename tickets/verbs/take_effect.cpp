#include "billing/month_words.h"
#include "tickets/conditions.h"
#include "tickets/effect.h"
#include "tickets/recheck.h"
#include "tickets/reservations.h"
#include "tickets/scope.h"
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
                    worded("The switch waits for {~} to begin.", {in_words(from)}), ticket);
  if (desk.work.billing().issued_run(ticket.organization, from))
    return conflict(billing::RefusalCode{"period_already_invoiced"},
                    worded("{~} is invoiced already; set a later month.", {in_words(from)}),
                    ticket);
  if (report.verdict == billing::Verdict::unknown)
    return conflict(billing::RefusalCode{"setup_unknown"},
                    worded("The setup could not be checked; import the organization again."),
                    ticket);
  return std::nullopt;
}

struct Switch {
  billing::ModeChange mode;
  std::vector<billing::BanAssignment> bans;  // with their first month, or the first without them
};

bool is_of(const Ticket& ticket, const billing::BanAssignment& assignment) {
  const auto ban = ticket.bans.find(*assignment.cost_center);
  return ban != ticket.bans.end() && ban->second.ban == assignment.ban;
}

// The mode change and the months of the BANs. The way back retires those of the Cost Centers.
Result<Switch> planned_switch(Desk& desk, const Ticket& ticket) {
  auto& repository = desk.work.billing();
  const billing::Month from = ticket.scheduled->from;
  const bool back = ticket.kind == RequestKind::single_invoice;
  auto assignments = repository.ban_assignments(ticket.organization);
  std::vector<billing::BanAssignment> changed;
  for (billing::BanAssignment& assignment : assignments) {
    if (!assignment.cost_center || assignment.retired) continue;
    if (!back && !is_of(ticket, assignment)) continue;
    if (back)
      assignment.retired = from;
    else
      assignment.from = from;
    changed.push_back(assignment);
  }
  // The month was early enough when it was chosen; that the bot comes later changes nothing.
  const auto change = billing::switch_mode(organization_of(desk.work, ticket),
                                           repository.mode_changes(ticket.organization),
                                           assignments, change_of(desk, ticket, from), from);
  if (!change) return change.refusal();
  return Switch{*change, changed};
}

void record(billing::Repository& repository, const Switch& planned) {
  for (const auto& assignment : planned.bans) repository.save_ban_assignment(assignment);
  repository.add_mode_change(planned.mode);
}

std::map<billing::CostCenterId, std::string> names_of(const billing::Organization& organization) {
  std::map<billing::CostCenterId, std::string> names;
  for (const auto& center : organization.cost_centers)
    if (!center.deleted) names[center.id] = center.name;
  return names;
}

}  // namespace

std::optional<Refusal> why_no_effect(Desk& desk, const Ticket& ticket,
                                     const billing::SetupReport& report) {
  if (const auto no = must_wait(desk, ticket, report)) return no;
  if (!unmet_by_approval(ticket, report).empty()) return std::nullopt;
  const auto planned = planned_switch(desk, ticket);
  return planned ? std::nullopt : std::optional(planned.refusal());
}

std::optional<Refusal> why_no_effect(Desk& desk, const Ticket& ticket) {
  if (const auto no = refusal_of(desk, ticket, Action::take_effect, the_bot(), std::nullopt))
    return no;
  return why_no_effect(desk, ticket, fresh_report(desk, ticket));
}

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

  const auto planned = planned_switch(desk, *ticket);
  if (!planned) return planned.refusal();
  record(desk.work.billing(), *planned);
  auto checked = record_if_new(desk, *ticket, report);
  if (!checked) return checked;
  return apply(desk, *checked, Action::take_effect, the_bot(), std::nullopt, Audience::customer,
               TookEffect{planned->mode.from, names_of(organization_of(desk.work, *ticket))});
}

}  // namespace tickets
