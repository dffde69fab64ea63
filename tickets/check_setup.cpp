#include "tickets/recheck.h"
#include "tickets/transition.h"

namespace tickets {

Result<Ticket> check_setup(Desk& desk, const Actor& by, const TicketNumber& number) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::check_setup, by, std::nullopt)) return *no;
  return recheck(desk, *ticket, by);
}

}  // namespace tickets
