// The answer to /why: what the next step waits for.
#pragma once

#include "tickets/desk.h"

namespace tickets {

// The bot writes it into a note: the ticket's sentence, and everything that is unmet. `words` is
// not looked at. Refused like any note.
Result<Ticket> tell_why(Desk&, const Actor& by, const Ticket& now, const std::string& words);

}  // namespace tickets
