#include "tickets/recheck.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

constexpr std::chrono::hours check_interval{24};

}  // namespace

bool check_is_due(const Ticket& ticket, billing::Instant now) {
  if (!is_possible(ticket.status, Action::check_setup)) return false;
  return !ticket.report || now - ticket.report->checked_at >= check_interval;
}

Result<Ticket> check_setup(Desk& desk, const Actor& by, const TicketNumber& number) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::check_setup, by, std::nullopt)) return *no;
  return recheck(desk, *ticket, by);
}

}  // namespace tickets
