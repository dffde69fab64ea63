#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> unschedule(Desk& desk, const Actor& by, const TicketNumber& number, Version seen,
                          std::string reason) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  Said body{trimmed(reason)};
  if (body.text.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   worded("Write down why the date is taken back."),
                   "reason",
                   {}};
  return apply(desk, *ticket, Action::unschedule, by, seen, Audience::internal, std::move(body));
}

}  // namespace tickets
