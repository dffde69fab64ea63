// What staff may do with a ticket now, as forms; for the rest, what is missing.
#pragma once

#include <set>
#include <string>

#include "bot/pages/ticket/ticket_page.h"

namespace bot::pages {

// The parts of the staff's page that what is missing may link to.
const std::set<std::string>& staff_anchors();

void show_decisions(View&, const http::Site&, const http::Request&, tickets::Desk&,
                    const tickets::Ticket&, const Refused&);
// The separate composers for the customer and for colleagues, and the escalation.
void show_composers(View&, const http::Request&, tickets::Desk&, const tickets::Ticket&,
                    const Refused&);

}  // namespace bot::pages
