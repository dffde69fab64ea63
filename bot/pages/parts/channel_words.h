// The doors a request comes in by, in the reader's words.
#pragma once

#include <string>

#include "tickets/event.h"

namespace bot::pages {

std::string channel_words(tickets::Channel);

}  // namespace bot::pages
