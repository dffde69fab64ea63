// What happened, in a few words: the headline of an event on the timeline.
#pragma once

#include <string>

#include "bot/pages/ticket/timeline.h"

namespace bot::pages {

// A customer's headline names nobody of the desk and no inner step of its work.
std::string title_of(const tickets::Event&, Reader, tickets::RequestKind);

}  // namespace bot::pages
