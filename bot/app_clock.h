// The only place that reads the machine's clock. Everything else is handed the time.
#pragma once

#include <functional>
#include <optional>

#include "billing/calendar.h"

namespace bot {

using Clock = std::function<billing::Instant()>;

// The machine's time; with a `start`, a clock that showed `start` when it was made and has run on
// since: how a demo is moved to a month's end.
Clock running_clock(std::optional<billing::Instant> start = std::nullopt);

// Whether the kernel holds the machine's clock to be in step with a time server; none: it does not
// say.
std::optional<bool> machine_clock_is_kept();

}  // namespace bot
