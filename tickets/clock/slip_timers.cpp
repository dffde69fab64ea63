#include "tickets/clock/slip_timers.h"

#include "tickets/clock/cut_off.h"
#include "tickets/clock/promise.h"

namespace tickets {

namespace {

void add(const Ticket& ticket, billing::Month month, std::uint32_t step, billing::Instant due_at,
         std::vector<Timer>& timers) {
  const TimerKey key{TimerKind::slip_risk, months_since_year_0(month), step};
  // It is at risk already when it stands still at that very moment; what lies ahead may come.
  const auto status = status_at(ticket, due_at);
  if (!status || !may_slip(*status) || ticket.fired.contains(key)) return;
  timers.push_back({key, due_at});
}

}  // namespace

std::uint32_t months_since_year_0(billing::Month month) {
  return static_cast<std::uint32_t>(month.year()) * 12 + month.month() - 1;
}

billing::Month month_from(std::uint32_t months) {
  return {static_cast<int>(months / 12), months % 12 + 1};
}

std::vector<Timer> slip_timers_of(const Ticket& ticket, const DeskSettings& settings,
                                  billing::Instant now) {
  std::vector<Timer> timers;
  if (!may_slip(ticket.status)) return timers;
  const billing::Month month = month_in_reach(settings, now);
  add(ticket, month.previous(), 0, cut_off_of(month.previous(), settings), timers);
  const billing::Instant cut_off = cut_off_of(month, settings);
  for (const int step : slip_steps)
    add(ticket, month, static_cast<std::uint32_t>(step),
        subtract_business_days(settings.calendar, cut_off, step), timers);
  add(ticket, month, 0, cut_off, timers);
  return timers;
}

}  // namespace tickets
