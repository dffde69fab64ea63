#include "tickets/reservations.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

// The bot closes what nobody answered (workflow section 5, waiting for customer).
std::string_view reason_code(Role role) {
  if (role == Role::customer) return "by_customer";
  return role == Role::bot ? "unanswered" : "by_support_desk";
}

}  // namespace

Result<Ticket> withdraw(Desk& desk, const Actor& by, const TicketNumber& number,
                        std::string reason) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  Closed body{std::string(reason_code(by.role)), trimmed(reason)};
  if (by.role != Role::customer && body.text.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   worded("Write down why the request is withdrawn; the customer reads it."),
                   "reason",
                   {}};
  auto withdrawn =
      apply(desk, *ticket, Action::withdraw, by, std::nullopt, Audience::customer, std::move(body));
  if (withdrawn) release_reservations(desk, *ticket, *withdrawn);
  return withdrawn;
}

}  // namespace tickets
