#include "tickets/reservations.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> withdraw(Desk& desk, const Actor& by, const TicketNumber& number,
                        std::string reason) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  const bool customer = by.role == Role::customer;
  Closed body{customer ? "by_customer" : "by_support_desk", trimmed(reason)};
  if (!customer && body.text.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   "Write down why the request is withdrawn; the customer reads it.",
                   "reason",
                   {}};
  auto withdrawn =
      apply(desk, *ticket, Action::withdraw, by, std::nullopt, Audience::customer, std::move(body));
  if (withdrawn) release_reservations(desk, *ticket, *withdrawn);
  return withdrawn;
}

}  // namespace tickets
