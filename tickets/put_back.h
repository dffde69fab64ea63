// Whether a taking may still be undone (put_back() of tickets/desk.h).
#pragma once

#include <vector>

#include "tickets/event.h"

namespace tickets {

// Only by who took it, as long as nothing else happened.
bool took_it_last(const std::vector<StoredEvent>& events, const Actor& by);

}  // namespace tickets
