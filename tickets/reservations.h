// BANs that are reserved for a ticket's cost centers and not printed on anything yet.
#pragma once

#include "tickets/desk.h"

namespace tickets {

// Removes from billing what `before` had reserved and `after` has no more; nothing once the switch
// of `before` is in effect.
void release_reservations(Desk&, const Ticket& before, const Ticket& after);

// complete_bans by the bot if billing's hands have assigned every BAN in scope and the ticket
// waits for that; otherwise the ticket as it is.
Result<Ticket> complete_bans_if_all_there(Desk&, const Ticket&);

}  // namespace tickets
