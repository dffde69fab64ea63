// What the browser is told after a verb: the ticket's page, or the form again with what is wrong.
#pragma once

#include "bot/pages/ticket/ticket_page.h"

namespace bot::pages {

// Done: see the ticket's page (at that anchor). Changed meanwhile: the 409 page. Otherwise the
// ticket's page with the refusal at that field (empty: on top), what was typed kept.
http::Response after_verb(const http::Site&, const http::Request&,
                          const billing::Result<tickets::Ticket>&, std::string_view field,
                          std::string_view anchor = "");

}  // namespace bot::pages
