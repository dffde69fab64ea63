#include "bot/render/event_json.h"
#include "bot/sql/event_rows.h"
#include "bot/sql/search_row.h"
#include "bot/sql/ticket_columns.h"
#include "bot/sql/verify_checks.h"
#include "tickets/ticket.h"

namespace bot::sql {
namespace {

using tickets::StoredEvent;
using tickets::Ticket;
using tickets::TicketNumber;

// The first event that was altered, put in or taken out.
std::optional<std::string> break_in(const std::vector<StoredEvent>& events) {
  std::string previous;
  std::uint32_t sequence = 0;
  for (const StoredEvent& stored : events) {
    const std::string name = "event " + std::to_string(stored.event.sequence) + " of ticket " +
                             stored.event.ticket.value;
    if (stored.event.sequence != ++sequence) {
      return "event " + std::to_string(sequence) + " of ticket " + stored.event.ticket.value +
             " is missing";
    }
    if (stored.previous_hash != previous ||
        stored.hash != chained_hash(stored.previous_hash, stored.event)) {
      return name + " was altered: its hash does not fit";
    }
    previous = stored.hash;
  }
  return std::nullopt;
}

std::optional<std::string> problem_of(Connection& connection, const TicketNumber& number, Row& row,
                                      VerifyReport& report) {
  const std::vector<StoredEvent> events = events_of(connection, number);
  report.events += events.size();
  if (auto altered = break_in(events)) return altered;
  if (events.empty()) return "ticket " + number.value + " has no events";
  const Ticket sum = tickets::rebuilt(events);
  const Ticket summary = ticket_from_json(row.text());
  if (sum != summary || columns_from(row) != columns_of(sum)) {
    return "ticket " + number.value + " is not the sum of its events";
  }
  if (search_row(connection, row.count()) != search_row_of(sum, events)) {
    return "ticket " + number.value + " is not found by what it says: its search row does not fit";
  }
  return std::nullopt;
}

// A ticket's number follows from its ordinal wherever each number that was drawn was used.
void verify_none_deleted(Connection& connection, VerifyReport& report) {
  const bool numbered = drawn_of(connection, "ticket") == drawn_of(connection, "ticket_row");
  for (const std::uint64_t ordinal : missing_ordinals(connection, "ticket", "ticket_row")) {
    report.problems.push_back("ticket " +
                              (numbered ? tickets::ticket_number(ordinal).value
                                        : "opened as number " + std::to_string(ordinal)) +
                              " is missing: it was deleted");
  }
}

}  // namespace

void verify_tickets(Connection& connection, VerifyReport& report) {
  for (Row& row : connection.query("SELECT number, summary, " + std::string(ticket_columns()) +
                                   ", ordinal FROM ticket ORDER BY ordinal")) {
    ++report.tickets;
    const auto number = row.id<TicketNumber>();
    try {
      if (auto problem = problem_of(connection, number, row, report)) {
        report.problems.push_back(*std::move(problem));
      }
    } catch (const std::exception& unreadable) {
      report.problems.push_back("ticket " + number.value + ": " + unreadable.what());
    }
  }
  verify_none_deleted(connection, report);
}

}  // namespace bot::sql
