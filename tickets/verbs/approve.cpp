#include "tickets/conditions.h"
#include "tickets/recheck.h"
#include "tickets/reservations.h"
#include "tickets/transition.h"

namespace tickets {

Result<Ticket> approve(Desk& desk, const Actor& by, const TicketNumber& number, Version seen) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::approve, by, seen)) return *no;

  const billing::SetupReport report = fresh_report(desk, *ticket);
  const auto unmet = unmet_for_approval(*ticket, report);
  if (!unmet.empty())
    return Refusal{RefusalKind::conflict, "approval_not_possible",
                   worded("This request cannot be approved yet; settle the open findings first."),
                   number.value, faults_of(unmet)};

  auto checked = record_if_new(desk, *ticket, report);
  if (!checked) return checked;
  auto approved = apply(desk, *checked, Action::approve, by, checked->version, Audience::customer,
                        Approved{report.fingerprint});
  // After an approval that fell, the account numbers are still there.
  return approved ? complete_bans_if_all_there(desk, *approved) : approved;
}

}  // namespace tickets
