// The telephone of a ticket: what the customer wishes, what was promised, and the hand-over card of
// an operator with a caller on the line (workflow section 6).
#pragma once

#include "bot/pages/ticket/ticket_page.h"

namespace bot::pages {

// {{>PLACE}}
void show_calls(View&, std::string_view place, const http::Site&, const http::Request&,
                tickets::Desk&, const tickets::Ticket&, const Refused&);

// For the customer: one round of the section per promised call, in words.
void show_promised_calls(View&, std::string_view section, const tickets::Ticket&);

// POST /tickets/{number}/call-briefs, /calls and /call-backs/{promise}.
void add_calls(http::Router&, const http::Site&);

}  // namespace bot::pages
