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

namespace {

// How an order sorts; `columns` are never null, and the last of them is unique.
struct Sorting {
  std::vector<std::string_view> columns;
  std::string_view direction;  // of all of them
  std::string_view beyond;     // what comes after is so compared
};

Sorting sorting_of(tickets::TicketOrder order) {
  switch (order) {
    case tickets::TicketOrder::oldest_first: return {{"opened_at", "ordinal"}, "", ">"};
    case tickets::TicketOrder::newest_first: return {{"opened_at", "ordinal"}, " DESC", "<"};
    case tickets::TicketOrder::by_risk: return {{"at_risk_from", "opened_at", "ordinal"}, "", ">"};
  }
  throw std::logic_error("an order that is none");
}

std::string list_of(const std::vector<std::string_view>& columns, std::string_view after_each) {
  std::string list;
  for (const std::string_view column : columns) {
    list.append(list.empty() ? "" : ", ").append(column).append(after_each);
  }
  return list;
}

}  // namespace

std::vector<Ticket> SqlTickets::tickets(const tickets::TicketFilter& filter) {
  const Sorting sorting = sorting_of(filter.order);
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
  if (filter.owner) conditions += " AND owner = " + placeholder(filter.owner->value);
  if (filter.escalated) conditions += " AND escalated = 1";
  if (filter.with_call_back) conditions += " AND call_back = 1";
  if (filter.with_follow_up) conditions += " AND follow_up = 1";
  if (filter.after) {
    const std::string sorted_by = list_of(sorting.columns, "");
    conditions.append(" AND (" + sorted_by + ") ").append(sorting.beyond);
    conditions += " (SELECT " + sorted_by +
                  " FROM ticket WHERE number = " + placeholder(filter.after->value) + ")";
  }
  std::vector<Ticket> found;
  for (Row& row :
       connection_.query("SELECT summary FROM ticket WHERE " + conditions + " ORDER BY " +
                             list_of(sorting.columns, sorting.direction) + " LIMIT $1",
                         parameters)) {
    found.push_back(ticket_from_json(row.text()));
  }
  return found;
}

std::vector<tickets::StatusCount> SqlTickets::counts() {
  std::vector<tickets::StatusCount> counts;
  for (Row& row :
       connection_.query("SELECT status, tickets FROM ticket_count WHERE tickets <> 0")) {
    counts.push_back({row.word(tickets::status_from), row.count()});
  }
  std::sort(counts.begin(), counts.end(),
            [](const auto& a, const auto& b) { return a.status < b.status; });
  return counts;
}

std::uint64_t SqlTickets::next_ticket_ordinal() { return next_of_counter(connection_, "ticket"); }

}  // namespace bot::sql
