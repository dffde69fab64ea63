// What staff may do with a ticket now, as forms; for the rest, what is missing.
#pragma once

#include "bot/pages/ticket/ticket_page.h"

namespace bot::pages {

void show_decisions(View&, const http::Site&, const http::Request&, tickets::Desk&,
                    const tickets::Ticket&, const Refused&);
// The separate composers for the customer and for colleagues, and the escalation.
void show_composers(View&, const http::Request&, tickets::Desk&, const tickets::Ticket&,
                    const Refused&);

// A field of a decision, by its id: what it is called.
std::string_view field_label(std::string_view id);
// What the button of that address says: "/tickets/SPL-7K3Q-9/declines" -> "Decline".
std::string_view button_of(std::string_view path);

}  // namespace bot::pages
