// The events of a ticket as rows, read for the port and for verify alike.
#pragma once

#include "bot/sql/database.h"
#include "tickets/event.h"

namespace bot::sql {

// Ordered by sequence, with the hashes as they are recorded. Throws std::runtime_error naming the
// event if one of them cannot be read.
std::vector<tickets::StoredEvent> events_of(Connection&, const tickets::TicketNumber&);

// What an event's hash has to be.
std::string chained_hash(std::string_view previous_hash, const tickets::Event&);

}  // namespace bot::sql
