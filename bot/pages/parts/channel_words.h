// The doors a request comes in by, in words.
#pragma once

#include <string_view>

#include "tickets/event.h"

namespace bot::pages {

std::string_view channel_words(tickets::Channel);

}  // namespace bot::pages
