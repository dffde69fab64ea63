#include "tickets/put_back.h"

#include <span>

#include "tickets/transition.h"

namespace tickets {

namespace {

// Whom the ticket was with before its last event, which took it; nobody if nobody had it, or if who
// had it has left.
Taken owner_before(UnitOfWork& work, const std::vector<StoredEvent>& events) {
  Taken before;
  for (const StoredEvent& stored : std::span(events).first(events.size() - 1)) {
    if (const auto* taken = std::get_if<Taken>(&stored.event.body)) before = *taken;
  }
  const auto user = work.accounts().user(before.owner);
  return user && !user->active ? Taken{} : before;
}

}  // namespace

bool took_it_last(const std::vector<StoredEvent>& events, const Actor& by) {
  if (events.empty()) return false;
  const Event& last = events.back().event;
  const auto* taken = std::get_if<Taken>(&last.body);
  return taken && last.by.email == by.email && taken->owner == by.email;
}

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
  const auto events = desk.work.tickets().events(number);
  if (!took_it_last(events, by))
    return Refusal{RefusalKind::conflict,
                   "ticket_changed_meanwhile",
                   worded("Something happened to the request since you took it, so taking it is "
                          "not undone. Look at the request again."),
                   number.value,
                   {}};
  return apply(desk, *ticket, Action::take, by, seen, Audience::internal,
               owner_before(desk.work, events));
}

}  // namespace tickets
