#include "tickets/transition.h"

namespace tickets {

Result<Ticket> take(Desk& desk, const Actor& by, const TicketNumber& number) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::take, by, std::nullopt)) return *no;
  // Pressed twice it says nothing new.
  if (ticket->owner && ticket->owner->email == by.email) return ticket;
  return apply(desk, *ticket, Action::take, by, std::nullopt, Audience::internal,
               Taken{by.email, by.name});
}

}  // namespace tickets
