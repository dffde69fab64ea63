// The routes of tickets, and how their verbs' answers are told.
#pragma once

#include "bot/api/answers.h"
#include "bot/api/body.h"
#include "bot/pages/parts/roles.h"
#include "tickets/transition.h"

namespace bot::api {

tickets::TicketNumber number_in(const Request&);

// The ticket after the verb, with its ETag. Refused: the problem, of a conflict with everything
// that keeps the action from being done; a version that was stale is 412 if If-Match stated it.
Response after_verb(const Api&, tickets::Desk&, const Request&, tickets::Action,
                    const billing::Result<tickets::Ticket>&);

// A verb without a version: the one that was stated has to be the present one all the same. None:
// go on.
std::optional<Response> stale(const Api&, tickets::Desk&, const Request&, tickets::Action,
                              const Body&);

void add_ticket_reading(http::Router&, const Api&);
void add_ticket_opening(http::Router&, const Api&);
void add_ticket_decisions(http::Router&, const Api&);
void add_ticket_messages(http::Router&, const Api&);
void add_ticket_calls(http::Router&, const Api&);

}  // namespace bot::api
