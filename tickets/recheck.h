// The setup check of a ticket and the step it leads to, whoever asked for it.
#pragma once

#include "tickets/desk.h"

namespace tickets {

// Moves the ticket where the check leads; the moves are the bot's. Where it leads nowhere the
// report is recorded as checked by `by` (by the bot only if it says something new or is the daily
// one). A check that could not run, and one while the customer has a question open, moves nothing.
Result<Ticket> recheck(Desk&, const Ticket&, const Actor& by);

// Records the report, by the bot, if it says something else than the latest one.
Result<Ticket> record_if_new(Desk&, const Ticket&, const billing::SetupReport&);

// The approval falls, and if the setup blocks too, the ticket goes on to the customer.
Result<Ticket> let_approval_fall(Desk&, const Ticket&, const billing::SetupReport&);

}  // namespace tickets
