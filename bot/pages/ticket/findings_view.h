// The setup check's findings as staff read them, with the forms to accept or override one.
#pragma once

#include "bot/pages/ticket/ticket_page.h"

namespace bot::pages {

void show_findings(View&, const http::Site&, const http::Request&, tickets::Desk&,
                   const tickets::Ticket&, const Refused&);

}  // namespace bot::pages
