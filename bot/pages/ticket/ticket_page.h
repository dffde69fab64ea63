// The page of one ticket. A customer sees how the request stands; staff see everything and decide.
#pragma once

#include "bot/http/site.h"
#include "bot/pages/parts/form.h"
#include "tickets/ticket.h"

namespace bot::pages {

// What was wrong with a form of the page that is now shown again; what was typed is in the
// request's form. Fields have ids of their own over the whole page.
struct Refused {
  Faults faults;
  int status = 200;
};

// By the reader's role. The refusal `ticket_unknown` as a page if there is none for that reader.
http::Response ticket_page(const http::Site&, const http::Request&, const Refused& = {});

http::Response status_page(const http::Site&, const http::Request&, tickets::Desk&,
                           const tickets::Ticket&, const Refused&);
http::Response staff_page(const http::Site&, const http::Request&, tickets::Desk&,
                          const tickets::Ticket&, const Refused&);
// 409: what happened since the version that was seen, and what was typed, to be sent again.
http::Response changed_page(const http::Site&, const http::Request&);

tickets::TicketNumber number_in(const http::Request&);

void add_decisions(http::Router&, const http::Site&);
void add_confirm_pages(http::Router&, const http::Site&);
void add_linked_status(http::Router&, const http::Site&);
void add_messages(http::Router&, const http::Site&);
void add_mail_repeats(http::Router&, const http::Site&);

}  // namespace bot::pages
