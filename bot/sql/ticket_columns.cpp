#include "bot/sql/ticket_columns.h"

#include <algorithm>

namespace bot::sql {

TicketColumns columns_of(const tickets::Ticket& ticket) {
  TicketColumns columns;
  columns.organization = ticket.organization.value;
  columns.status = tickets::text_of(ticket.status);
  columns.active = tickets::is_active(ticket.status);
  if (ticket.owner) columns.owner = ticket.owner->email.value;
  columns.escalated = std::any_of(ticket.escalations.begin(), ticket.escalations.end(),
                                  [](const auto& escalation) { return is_open(escalation); });
  columns.call_back = !ticket.call_backs.empty();
  columns.follow_up = !ticket.follow_ups.empty();
  columns.version = ticket.version.value;
  columns.opened_at = ticket.opened_at;
  columns.changed_at = ticket.changed_at;
  return columns;
}

std::string_view ticket_columns() {
  return "organization, status, active, owner, escalated, call_back, follow_up, version, "
         "opened_at, changed_at";
}

TicketColumns columns_from(Row& row) {
  return {row.text(), row.text(), row.flag(),        row.optional_text(), row.flag(),
          row.flag(), row.flag(), row.small_count(), row.instant(),       row.instant()};
}

Parameters values_of(const TicketColumns& columns) {
  return {columns.organization, columns.status,    columns.active,    columns.owner,
          columns.escalated,    columns.call_back, columns.follow_up, columns.version,
          columns.opened_at,    columns.changed_at};
}

Value risk_column(std::optional<billing::Instant> at_risk_from) {
  return at_risk_from ? Value(*at_risk_from) : Value("9999-12-31T23:59:59Z");
}

}  // namespace bot::sql
