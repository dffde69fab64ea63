// When something is due on a ticket although nobody acts (workflow section 5). Timers are rows:
// they survive restarts, and each fires once.
#pragma once

#include <vector>

#include "tickets/ticket.h"

namespace tickets {

struct Timer {
  TimerKey key;
  billing::Instant due_at;
  auto operator<=>(const Timer&) const = default;
};

struct DueTimer {
  TicketNumber ticket;
  Timer timer;
  bool operator==(const DueTimer&) const = default;
};

}  // namespace tickets
