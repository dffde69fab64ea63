// The month a request can still reach, and when it slips to the next one.
#pragma once

#include "tickets/desk.h"

namespace tickets {

// The last instant at which a switch of that month can be scheduled has passed then.
billing::Instant cut_off_of(billing::Month, const DeskSettings&);
// The first month whose cut-off is still to come.
billing::Month month_in_reach(const DeskSettings&, billing::Instant now);
// Whether a ticket in that status may slip: its date is not set yet.
bool may_slip(Status);

}  // namespace tickets
