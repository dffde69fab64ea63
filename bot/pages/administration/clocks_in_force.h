// The business calendar, the cut-off and the clocks of requests as the running program has them.
#pragma once

#include "bot/http/site.h"
#include "bot/pages/parts/facts.h"

namespace bot::pages {

// Hours, holidays, cut-off: what the configuration says, and what follows from it at `now`.
std::vector<Fact> calendar_facts(const http::Site&, billing::Instant now);

// One clock: what it is about, how long it runs, and what happens then.
struct ClockInForce {
  std::string about, span, then;
};
std::vector<ClockInForce> clocks_in_force(const http::Site&);

}  // namespace bot::pages
