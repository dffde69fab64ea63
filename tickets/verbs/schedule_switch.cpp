#include "tickets/conditions.h"
#include "tickets/recheck.h"
#include "tickets/transition.h"

namespace tickets {

Result<Ticket> schedule_switch(Desk& desk, const Actor& by, const TicketNumber& number,
                               Version seen, billing::Month from) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::schedule_switch, by, seen)) return *no;

  const billing::SetupReport report = fresh_report(desk, *ticket);
  const auto unmet = unmet_for_schedule(*ticket, report);
  if (!unmet.empty())
    return Refusal{RefusalKind::conflict, "schedule_not_possible",
                   "No date can be set yet; settle what is listed first.", number.value,
                   faults_of(unmet)};

  // Too early, backwards: billing's rules about months.
  auto& repository = desk.work.billing();
  const billing::ModeChange proposed{ticket->organization,
                                     billing::InvoicingMode::invoice_per_cost_center,
                                     from,
                                     ticket->scope,
                                     desk.now,
                                     number.value};
  const auto allowed = billing::switch_mode(
      organization_of(desk.work, *ticket), repository.mode_changes(ticket->organization),
      repository.ban_assignments(ticket->organization), proposed,
      billing::earliest_switch(desk.now, desk.settings.cut_off_days));
  if (!allowed) return allowed.refusal();

  auto checked = record_if_new(desk, *ticket, report);
  if (!checked) return checked;
  return apply(desk, *checked, Action::schedule_switch, by, checked->version, Audience::customer,
               Scheduled{from});
}

}  // namespace tickets
