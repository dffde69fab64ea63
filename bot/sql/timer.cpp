#include <algorithm>

#include "bot/sql/ticket_columns.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using tickets::Timer;

Timer timer_from(Row& row) {
  Timer timer;
  timer.due_at = row.instant();
  timer.key.kind = row.word(tickets::timer_kind_from);
  timer.key.about = row.small_count();
  timer.key.step = row.small_count();
  return timer;
}

bool holds(const std::vector<Timer>& timers, const Timer& wanted) {
  return std::find(timers.begin(), timers.end(), wanted) != timers.end();
}

}  // namespace

// Most events leave most timers as they are, so only what differs is written.
void SqlTickets::set_timers(const tickets::TicketNumber& ticket,
                            std::optional<billing::Instant> at_risk_from,
                            const std::vector<Timer>& timers) {
  connection_.execute(
      "UPDATE ticket SET at_risk_from = $2 WHERE number = $1 AND at_risk_from <> $2",
      {ticket.value, risk_column(at_risk_from)});
  const std::vector<Timer> before = this->timers(ticket);
  for (const Timer& timer : before) {
    if (holds(timers, timer)) continue;
    connection_.execute(
        "DELETE FROM timer WHERE ticket = $1 AND kind = $2 AND about = $3 AND step = $4",
        {ticket.value, tickets::text_of(timer.key.kind), timer.key.about, timer.key.step});
  }
  for (const Timer& timer : timers) {
    if (holds(before, timer)) continue;
    connection_.execute(
        "INSERT INTO timer (ticket, kind, about, step, due_at) VALUES ($1, $2, $3, $4, $5)",
        {ticket.value, tickets::text_of(timer.key.kind), timer.key.about, timer.key.step,
         timer.due_at});
  }
}

std::vector<Timer> SqlTickets::timers(const tickets::TicketNumber& ticket) {
  std::vector<Timer> timers;
  for (Row& row : connection_.query("SELECT due_at, kind, about, step FROM timer WHERE ticket = $1",
                                    {ticket.value})) {
    timers.push_back(timer_from(row));
  }
  std::sort(timers.begin(), timers.end(), [](const Timer& a, const Timer& b) {
    return std::tie(a.due_at, a.key) < std::tie(b.due_at, b.key);
  });
  return timers;
}

std::vector<tickets::DueTimer> SqlTickets::due_timers(billing::Instant now, std::size_t limit) {
  std::vector<tickets::DueTimer> due;
  for (Row& row : connection_.query("SELECT ticket, due_at, kind, about, step FROM timer "
                                    "WHERE due_at <= $1 "
                                    "ORDER BY due_at, ticket, kind, about, step LIMIT $2",
                                    {now, limit})) {
    auto ticket = row.id<tickets::TicketNumber>();
    due.push_back({std::move(ticket), timer_from(row)});
  }
  return due;
}

}  // namespace bot::sql
