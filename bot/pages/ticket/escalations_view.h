// The escalations of a ticket: with whom each is and since when, and what the desk may write down
// on his behalf.
#pragma once

#include "bot/pages/ticket/ticket_page.h"

namespace bot::pages {

// {{>PLACE}}, newest first; nothing where there was none.
void show_escalations(View&, std::string_view place, const http::Site&, const http::Request&,
                      tickets::Desk&, const tickets::Ticket&, const Refused&);

// The ids of the fields of the escalation of that sequence.
std::string escalation_state_field(std::uint32_t sequence);
std::string escalation_text_field(std::uint32_t sequence);

// POST /tickets/{number}/escalations and what is below it.
void add_escalations(http::Router&, const http::Site&);

}  // namespace bot::pages
