// What a ticket waits for: the unmet conditions of its next step.
#pragma once

#include <vector>

#include "tickets/desk.h"

namespace tickets {

// Exactly what is unmet for the next step; if nothing is, whose act is waited for
// (`step_awaited`). Empty only where the ticket is closed. For Audience::customer without what only
// colleagues may know: no word of theirs reaches him but findings and changes of his own structure.
std::vector<Unmet> missing_of(Desk&, const Ticket&, Audience);

// The same as sentences.
std::vector<std::string> missing_in_words(Desk&, const Ticket&, Audience);

}  // namespace tickets
