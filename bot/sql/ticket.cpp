#include <algorithm>

#include "bot/render/event_json.h"
#include "bot/sql/ticket_page.h"
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

// How an order sorts; the columns are never null, and the last of them is unique.
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

// Each once, or a ticket would come twice.
std::set<tickets::Status> statuses_of(const tickets::TicketFilter& filter) {
  if (!filter.statuses.empty()) return {filter.statuses.begin(), filter.statuses.end()};
  std::set<tickets::Status> all;
  for (int i = 0; i <= static_cast<int>(tickets::Status::duplicate); ++i) {
    all.insert(static_cast<tickets::Status>(i));
  }
  return all;
}

}  // namespace

PageQuery page_query(Connection& connection, const tickets::TicketFilter& filter) {
  const Sorting sorting = sorting_of(filter.order);
  const std::string sorted_by = list_of(sorting.columns, "");
  PageQuery query{{}, {filter.limit}};
  const auto placeholder = [&](Value value) {
    query.parameters.push_back(std::move(value));
    return "$" + std::to_string(query.parameters.size());
  };
  std::string conditions;
  if (filter.organization) {
    conditions += " AND organization = " + placeholder(filter.organization->value);
  }
  if (filter.owner) conditions += " AND owner = " + placeholder(filter.owner->value);
  if (filter.escalated) conditions += " AND escalated = 1";
  if (filter.with_call_back) conditions += " AND call_back = 1";
  if (filter.with_follow_up) conditions += " AND follow_up = 1";
  if (filter.after) {
    // Values, not a sub-select: only so is the index used to its last column.
    auto last = query_one(connection, "SELECT " + sorted_by + " FROM ticket WHERE number = $1",
                          {filter.after->value});
    if (!last) return {};
    std::string place;
    for (std::size_t i = 1; i < sorting.columns.size(); ++i)
      place += placeholder(last->text()) + ", ";
    place += placeholder(last->integer());
    conditions.append(" AND (" + sorted_by + ") ")
        .append(sorting.beyond)
        .append(" (" + place + ")");
  }
  for (const auto status : statuses_of(filter)) {
    query.sql +=
        (query.sql.empty() ? "SELECT summary, " : " UNION ALL SELECT summary, ") + sorted_by +
        " FROM ticket WHERE status = " + placeholder(tickets::text_of(status)) + conditions;
  }
  query.sql += " ORDER BY " + list_of(sorting.columns, sorting.direction) + " LIMIT $1";
  return query;
}

std::vector<Ticket> SqlTickets::tickets(const tickets::TicketFilter& filter) {
  const PageQuery query = page_query(connection_, filter);
  if (query.sql.empty()) return {};
  std::vector<Ticket> found;
  for (Row& row : connection_.query(query.sql, query.parameters)) {
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
