#include "bot/crypto/crypto.h"
#include "bot/render/event_json.h"
#include "bot/sql/event_rows.h"
#include "bot/sql/search_row.h"
#include "bot/sql/ticket_columns.h"
#include "bot/sql/unit_of_work.h"
#include "tickets/event_text.h"

namespace bot::sql {
namespace {

using tickets::Event;
using tickets::StoredEvent;
using tickets::TicketNumber;

StoredEvent event_from(Row& row) {
  StoredEvent stored;
  Event& event = stored.event;
  event.at = row.instant();
  event.by.email = row.id<tickets::Email>();
  event.by.name = row.text();
  event.by.role = row.word(tickets::role_from);
  event.by.organization = row.optional_id<billing::OrganizationName>();
  event.action = row.word(tickets::action_from);
  if (const auto from = row.optional_text()) {
    event.from = tickets::status_from(*from);
    if (!event.from) throw std::runtime_error("the database holds an unknown word");
  }
  event.to = row.word(tickets::status_from);
  event.audience = row.word(tickets::audience_from);
  event.body = event_body_from_json(row.text());
  stored.previous_hash = row.text();
  stored.hash = row.text();
  return stored;
}

void write_summary(Connection& connection, const tickets::Ticket& after, bool is_new) {
  Parameters parameters = {after.number.value, ticket_json(after)};
  for (Value& value : values_of(columns_of(after))) parameters.push_back(std::move(value));
  if (is_new) {
    parameters.push_back(next_of_counter(connection, "ticket_row"));
    parameters.push_back(risk_column(std::nullopt));
    connection.execute("INSERT INTO ticket (number, summary, " + std::string(ticket_columns()) +
                           ", ordinal, at_risk_from) VALUES "
                           "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
                       parameters);
  } else {
    connection.execute("UPDATE ticket SET summary = $2, (" + std::string(ticket_columns()) +
                           ") = ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12) WHERE number = $1",
                       parameters);
  }
}

// The queue shows how many tickets are in each status: counted here, not by looking at all of them.
void count_in(Connection& connection, const std::optional<std::string>& before,
              std::string_view after) {
  if (before == after) return;
  if (before) {
    connection.execute("UPDATE ticket_count SET tickets = tickets - 1 WHERE status = $1",
                       {*before});
  }
  connection.execute(
      "INSERT INTO ticket_count (status, tickets) VALUES ($1, 1) "
      "ON CONFLICT (status) DO UPDATE SET tickets = ticket_count.tickets + 1",
      {after});
}

}  // namespace

std::string chained_hash(std::string_view previous_hash, const Event& event) {
  return sha256_hex(std::string(previous_hash) + tickets::canonical_text(event));
}

std::vector<StoredEvent> events_of(Connection& connection, const TicketNumber& number) {
  std::vector<StoredEvent> events;
  for (Row& row : connection.query(
           "SELECT sequence, happened_at, by_email, by_name, by_role, by_organization, action, "
           "from_status, to_status, audience, body, previous_hash, hash FROM ticket_event "
           "WHERE ticket = $1 ORDER BY sequence",
           {number.value})) {
    const std::uint32_t sequence = row.small_count();
    try {
      events.push_back(event_from(row));
    } catch (const std::runtime_error& problem) {
      throw std::runtime_error("event " + std::to_string(sequence) + " of ticket " + number.value +
                               ": " + problem.what());
    }
    events.back().event.ticket = number;
    events.back().event.sequence = sequence;
  }
  return events;
}

std::vector<StoredEvent> SqlTickets::events(const TicketNumber& number) {
  return events_of(connection_, number);
}

void SqlTickets::append(const Event& event, const tickets::Ticket& after) {
  auto last = query_one(connection_,
                        "SELECT sequence, hash, "
                        "(SELECT status FROM ticket WHERE number = $1) FROM ticket_event "
                        "WHERE ticket = $1 ORDER BY sequence DESC LIMIT 1",
                        {event.ticket.value});
  const std::uint32_t sequence = last ? last->small_count() : 0;
  const std::string previous = last ? last->text() : std::string();
  if (event.sequence != sequence + 1 || after.number != event.ticket ||
      after.version.value != event.sequence) {
    throw std::logic_error("event " + std::to_string(event.sequence) + " of ticket " +
                           event.ticket.value + " does not follow event " +
                           std::to_string(sequence));
  }
  write_summary(connection_, after, !last);
  write_search_row(connection_, event, after, !last);
  count_in(connection_, last ? last->optional_text() : std::nullopt,
           tickets::text_of(after.status));
  const auto text = [](const auto& optional) {
    return optional ? std::optional(std::string(tickets::text_of(*optional))) : std::nullopt;
  };
  connection_.execute(
      "INSERT INTO ticket_event (ticket, sequence, happened_at, by_email, by_name, by_role, "
      "by_organization, action, from_status, to_status, audience, body, previous_hash, hash) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      {event.ticket.value, event.sequence, event.at, event.by.email.value, event.by.name,
       tickets::text_of(event.by.role),
       event.by.organization ? std::optional(event.by.organization->value) : std::nullopt,
       tickets::text_of(event.action), text(event.from), tickets::text_of(event.to),
       tickets::text_of(event.audience), event_body_json(event.body), previous,
       chained_hash(previous, event)});
}

}  // namespace bot::sql
