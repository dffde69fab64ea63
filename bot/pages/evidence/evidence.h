// The evidence of a request, gathered from the store, for the page and the file of it.
#pragma once

#include "bot/http/site.h"
#include "bot/render/evidence_json.h"

namespace bot::pages {

// Computes every hash anew.
Evidence evidence_of(tickets::Desk&, const tickets::Ticket&);

// The first event that was altered, put in or taken out, by its place in the ticket.
std::optional<std::uint32_t> first_altered(const std::vector<tickets::StoredEvent>&);

}  // namespace bot::pages
