// A ticket as a program reads it: what its person may know, and nothing else.
#pragma once

#include "bot/api/answers.h"
#include "tickets/clock/explanation.h"

namespace bot::api {

bool is_customer(const tickets::Actor&);

// The whole ticket: to a customer what the customer's page shows.
Json ticket_json(const tickets::Desk&, const tickets::Ticket&, const tickets::Actor& reader);
// A row of a list.
Json ticket_row(const tickets::Desk&, const tickets::Ticket&, const tickets::Actor& reader);
// In words as on the page; staff get the event's own values, too. Only events whose audience the
// reader belongs to may be given.
Json event_json(const tickets::StoredEvent&, tickets::RequestKind, const tickets::Actor& reader);
// To a customer only what is left to fix.
Json report_json(const billing::SetupReport&, const tickets::Actor& reader);
Json explanation_json(const tickets::Ticket&, const tickets::Explanation&,
                      std::string_view base_url);

// Links of conditions are relative to the ticket's page; a program gets addresses.
std::vector<tickets::Unmet> with_addresses(std::vector<tickets::Unmet>, std::string_view base_url,
                                           const tickets::TicketNumber&);
Json unmet_json(const std::vector<tickets::Unmet>&);

std::string etag_of(const tickets::Ticket&);  // "\"5\"": the version

}  // namespace bot::api
