// The timers of the month a request may miss.
#pragma once

#include <vector>

#include "tickets/clock/timers.h"

namespace tickets {

// Steps 5, 2, 1 and 0 for the month in reach, and step 0 of the one before if it slipped and nobody
// was told. Instants at which the ticket could not slip (before it was opened, while its date was
// set) are left out.
std::vector<Timer> slip_timers_of(const Ticket&, const DeskSettings&, billing::Instant now);

}  // namespace tickets
