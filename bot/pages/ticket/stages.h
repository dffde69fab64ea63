// How far a request is: six stages, each with the day it was done or what it waits for.
#pragma once

#include <span>
#include <string_view>

#include "bot/http/site.h"
#include "bot/pages/ticket/timeline.h"
#include "tickets/ticket.h"

namespace bot::pages {

// {{>PLACE}}
void show_stages(View&, std::string_view place, const http::Site&, const tickets::Ticket&,
                 std::span<const tickets::StoredEvent>, Reader);

}  // namespace bot::pages
