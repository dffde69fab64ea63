#include "tickets/conditions.h"
#include "tickets/reservations.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

Refusal wrong_other(RefusalKind kind, billing::RefusalCode code, std::string message,
                    const TicketNumber& of) {
  return {kind, code, std::move(message), of.value, {}};
}

std::optional<Refusal> cannot_be_joined(UnitOfWork& work, const Ticket& ticket,
                                        const TicketNumber& of) {
  if (of == ticket.number)
    return wrong_other(
        RefusalKind::invalid, billing::RefusalCode{"duplicate_of_itself"},
        worded("A request cannot be joined with itself; enter the other one's number."), of);
  const auto other = work.tickets().ticket(of);
  if (!other)
    return wrong_other(RefusalKind::not_found, billing::RefusalCode{"duplicate_of_unknown"},
                       worded("There is no ticket {}; check the number.", {of.value}), of);
  if (other->organization != ticket.organization)
    return wrong_other(
        RefusalKind::conflict, billing::RefusalCode{"duplicate_of_other_organization"},
        worded("Ticket {} is of another organization; these two cannot be joined.", {of.value}),
        of);
  if (!may_be_joined_with(*other))
    return wrong_other(
        RefusalKind::conflict, billing::RefusalCode{"duplicate_of_closed"},
        worded("Ticket {} was closed without a result; reopen it, or go on with this one.",
               {of.value}),
        of);
  return std::nullopt;
}

}  // namespace

Result<Ticket> mark_duplicate(Desk& desk, const Actor& by, const TicketNumber& number, Version seen,
                              const TicketNumber& of) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::mark_duplicate, by, seen)) return *no;
  if (const auto no = cannot_be_joined(desk.work, *ticket, of)) return *no;
  auto joined =
      apply(desk, *ticket, Action::mark_duplicate, by, seen, Audience::customer, Duplicated{of});
  if (joined) release_reservations(desk, *ticket, *joined);
  return joined;
}

}  // namespace tickets
