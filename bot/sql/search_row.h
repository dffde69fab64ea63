// The row of a ticket in the table that is searched: written with its events, read by verify.
#pragma once

#include "bot/sql/database.h"
#include "tickets/searchable.h"

namespace bot::sql {

struct SearchRow {
  tickets::SearchableNames names;
  std::string customer, internal;  // what was written, by who may read it; one text a line
  bool operator==(const SearchRow&) const = default;
};

// With the event's words added to what was written before.
void add_words(SearchRow&, const tickets::Event&);

// What has to stand there for that ticket and its events.
SearchRow search_row_of(const tickets::Ticket&, const std::vector<tickets::StoredEvent>&);

// Of a ticket whose row is written already.
void write_search_row(Connection&, const tickets::Event&, const tickets::Ticket& after,
                      bool is_new);
std::optional<SearchRow> search_row(Connection&, std::uint64_t ordinal);

}  // namespace bot::sql
