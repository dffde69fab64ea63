// The columns beside a ticket's summary, by which it is looked for and ordered.
#pragma once

#include <string>

#include "bot/sql/database.h"
#include "tickets/ticket.h"

namespace bot::sql {

struct TicketColumns {
  std::string organization, status;
  bool active = false;
  std::optional<std::string> owner;
  bool escalated = false;  // an escalation is open
  bool call_back = false;  // a call is promised
  bool follow_up = false;  // a drift is open
  std::uint32_t version = 0;
  billing::Instant opened_at, changed_at;
  bool operator==(const TicketColumns&) const = default;
};

// What the columns have to hold for that summary.
TicketColumns columns_of(const tickets::Ticket&);

// "organization, status, ...", in the order in which columns_from reads and values_of gives them.
std::string_view ticket_columns();
TicketColumns columns_from(Row&);
Parameters values_of(const TicketColumns&);

// The column at_risk_from: never null, so that rows can be ordered by it; no risk comes last.
Value risk_column(std::optional<billing::Instant>);

}  // namespace bot::sql
