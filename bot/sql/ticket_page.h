// The statement behind one page of tickets, by itself so that a test can ask the database how it
// would go about it.
#pragma once

#include "bot/sql/database.h"
#include "tickets/store.h"

namespace bot::sql {

struct PageQuery {
  std::string sql;  // selects `summary` first; empty: the page begins after a ticket nobody knows
  Parameters parameters;
};

PageQuery page_query(Connection&, const tickets::TicketFilter&);

}  // namespace bot::sql
