#include <algorithm>

#include "bot/render/event_json.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {

using tickets::Ticket;
using tickets::TicketNumber;

std::optional<Ticket> SqlTickets::ticket(const TicketNumber& number) {
  auto row = query_one(connection_, "SELECT summary FROM ticket WHERE number = $1", {number.value});
  return row ? std::optional(ticket_from_json(row->text())) : std::nullopt;
}

std::optional<Ticket> SqlTickets::open_ticket(const billing::OrganizationName& organization) {
  auto row =
      query_one(connection_, "SELECT summary FROM ticket WHERE organization = $1 AND active = 1",
                {organization.value});
  return row ? std::optional(ticket_from_json(row->text())) : std::nullopt;
}

std::vector<Ticket> SqlTickets::tickets(const tickets::TicketFilter& filter) {
  Parameters parameters = {filter.limit};
  const auto placeholder = [&](Value value) {
    parameters.push_back(std::move(value));
    return "$" + std::to_string(parameters.size());
  };
  std::string conditions = "1 = 1";
  if (!filter.statuses.empty()) {
    std::string list;
    for (const auto status : filter.statuses) {
      list += (list.empty() ? "" : ", ") + placeholder(tickets::text_of(status));
    }
    conditions += " AND status IN (" + list + ")";
  }
  if (filter.organization) {
    conditions += " AND organization = " + placeholder(filter.organization->value);
  }
  if (filter.after) {
    auto last = query_one(connection_, "SELECT opened_at, ordinal FROM ticket WHERE number = $1",
                          {filter.after->value});
    if (!last) return {};
    const std::string opened_at = placeholder(last->text());
    const std::string beyond = filter.order == tickets::TicketOrder::newest_first ? "<" : ">";
    conditions += " AND (opened_at " + beyond + " " + opened_at + " OR (opened_at = " + opened_at +
                  " AND ordinal " + beyond + " " + placeholder(last->integer()) + "))";
  }
  std::vector<Ticket> found;
  for (Row& row : connection_.query("SELECT summary FROM ticket WHERE " + conditions +
                                        (filter.order == tickets::TicketOrder::newest_first
                                             ? " ORDER BY opened_at DESC, ordinal DESC LIMIT $1"
                                             : " ORDER BY opened_at, ordinal LIMIT $1"),
                                    parameters)) {
    found.push_back(ticket_from_json(row.text()));
  }
  return found;
}

std::vector<tickets::StatusCount> SqlTickets::counts() {
  std::vector<tickets::StatusCount> counts;
  for (Row& row : connection_.query("SELECT status, count(*) FROM ticket GROUP BY status")) {
    counts.push_back({row.word(tickets::status_from), row.count()});
  }
  std::sort(counts.begin(), counts.end(),
            [](const auto& a, const auto& b) { return a.status < b.status; });
  return counts;
}

std::uint64_t SqlTickets::next_ticket_ordinal() { return next_of_counter(connection_, "ticket"); }

}  // namespace bot::sql
