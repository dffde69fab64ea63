#include "bot/sql/search_row.h"

namespace bot::sql {

void add_words(SearchRow& row, const tickets::Event& event) {
  const std::string words = tickets::written_words(event.body);
  if (words.empty()) return;
  const bool of_customer = tickets::may_read(tickets::Role::customer, event.audience);
  (of_customer ? row.customer : row.internal) += words + "\n";
}

SearchRow search_row_of(const tickets::Ticket& ticket,
                        const std::vector<tickets::StoredEvent>& events) {
  SearchRow row;
  row.names = tickets::searchable_names(ticket);
  for (const tickets::StoredEvent& stored : events) add_words(row, stored.event);
  return row;
}

void write_search_row(Connection& connection, const tickets::Event& event,
                      const tickets::Ticket& after, bool is_new) {
  SearchRow row;
  row.names = tickets::searchable_names(after);
  add_words(row, event);
  const Parameters parameters = {
      after.number.value, row.names.number, row.names.bans, row.names.organization,
      row.names.person,   row.customer,     row.internal};
  if (is_new) {
    connection.execute(
        "INSERT INTO ticket_search (ordinal, number, bans, organization, person, customer, "
        "internal) SELECT ordinal, $2, $3, $4, $5, $6, $7 FROM ticket WHERE number = $1",
        parameters);
  } else {
    // Most events change nothing of it, and indexing anew is what costs.
    connection.execute(
        "UPDATE ticket_search SET number = $2, bans = $3, organization = $4, person = $5, "
        "customer = customer || $6, internal = internal || $7 "
        "WHERE ordinal = (SELECT ordinal FROM ticket WHERE number = $1) "
        "AND (number <> $2 OR bans <> $3 OR organization <> $4 OR person <> $5 OR $6 <> '' "
        "OR $7 <> '')",
        parameters);
  }
}

std::optional<SearchRow> search_row(Connection& connection, std::uint64_t ordinal) {
  auto row = query_one(connection,
                       "SELECT number, bans, organization, person, customer, internal "
                       "FROM ticket_search WHERE ordinal = $1",
                       {ordinal});
  if (!row) return std::nullopt;
  return SearchRow{{row->text(), row->text(), row->text(), row->text()}, row->text(), row->text()};
}

}  // namespace bot::sql
