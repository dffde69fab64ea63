#include "tickets/reservations.h"

#include "tickets/transition.h"

namespace tickets {

void release_reservations(Desk& desk, const Ticket& before, const Ticket& after) {
  // Once in effect it is no reservation any more: it is printed, whatever becomes of the ticket.
  if (before.in_effect_from) return;
  auto& repository = desk.work.billing();
  for (const auto& known : repository.ban_assignments(before.organization)) {
    if (!known.cost_center || known.retired) continue;
    const auto had = before.bans.find(*known.cost_center);
    if (had == before.bans.end() || had->second.ban != known.ban) continue;
    const auto has = after.bans.find(*known.cost_center);
    if (has == after.bans.end() || has->second.ban != known.ban)
      repository.remove_ban_assignment(known);
  }
}

Result<Ticket> complete_bans_if_all_there(Desk& desk, const Ticket& ticket) {
  if (ticket.status != Status::awaiting_bans || !cost_centers_without_ban(ticket).empty())
    return ticket;
  return apply(desk, ticket, Action::complete_bans, the_bot(), std::nullopt, Audience::customer,
               Nothing{});
}

}  // namespace tickets
