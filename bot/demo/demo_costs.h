// Made-up cost exports for the demo organization: FOCUS files with daily usage, a support plan, a
// credit, and one charge that a provider's move cuts.
#pragma once

#include <ostream>

#include "billing/calendar.h"

namespace bot::demo {

// One month as FOCUS 1.2 CSV. The same month gives the same bytes.
void write_costs(std::ostream&, billing::Month);

// The instant in the month at which the demo's search provider moves to another workspace.
billing::Instant move_in(billing::Month);

}  // namespace bot::demo
