#include "tickets/transition.h"

namespace tickets {

namespace {

// Whom the ticket was with before the one who has it now; nobody if nobody had it.
Taken owner_before(UnitOfWork& work, const Ticket& ticket) {
  Taken before, last;
  for (const StoredEvent& stored : work.tickets().events(ticket.number)) {
    const auto* taken = std::get_if<Taken>(&stored.event.body);
    if (!taken) continue;
    before = last;
    last = *taken;
  }
  return before;
}

}  // namespace

Result<Ticket> put_back(Desk& desk, const Actor& by, const TicketNumber& number, Version seen) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::take, by, seen)) return *no;
  if (!ticket->owner || ticket->owner->email != by.email)
    return Refusal{RefusalKind::conflict,
                   "ticket_not_yours",
                   worded("The request is not with you, so there is nothing to put back."),
                   number.value,
                   {}};
  return apply(desk, *ticket, Action::take, by, seen, Audience::internal,
               owner_before(desk.work, *ticket));
}

}  // namespace tickets
