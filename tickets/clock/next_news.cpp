#include "tickets/clock/promise.h"

namespace tickets {

namespace {

using std::chrono::days;

// The promised instant; where it has passed, the end of the business day it is looked at next.
billing::Instant or_next_day(const DeskSettings& settings, billing::Instant promised,
                             billing::Instant now) {
  if (now < promised) return promised;
  auto day = local_date(settings.calendar, now);
  while (!is_business_day(settings.calendar, day) || closing_of(settings.calendar, day) <= now)
    day += days(1);
  return closing_of(settings.calendar, day);
}

billing::Instant next_reminder(const Ticket& ticket, billing::Instant now) {
  const billing::Instant since = waiting_since(ticket).since;
  for (const int day : reminder_days)
    if (now < since + days(day)) return since + days(day);
  billing::Instant look = since + days(withdrawal_days);
  // Later it is looked at once a day.
  if (look <= now) look += std::chrono::floor<days>(now - look) + days(1);
  return look;
}

}  // namespace

billing::Instant first_invoices_by(const Ticket& ticket, const DeskSettings& settings) {
  return add_business_days(settings.calendar,
                           ticket.in_effect_from.value_or(billing::Month()).end(), 1);
}

std::optional<billing::Instant> next_news_by(const Ticket& ticket, const DeskSettings& settings,
                                             billing::Instant now) {
  switch (ticket.status) {
    case Status::submitted:
    case Status::awaiting_approval:
    case Status::awaiting_bans:
    case Status::ready_to_switch:
      return or_next_day(settings, used_up_at(ticket, settings, 100).value_or(now), now);
    case Status::awaiting_customer: return next_reminder(ticket, now);
    case Status::switch_scheduled:
      return or_next_day(settings, ticket.scheduled.value_or(ScheduledSwitch{}).from.begin(), now);
    case Status::verifying: return or_next_day(settings, first_invoices_by(ticket, settings), now);
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace tickets
