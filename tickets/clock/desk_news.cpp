#include "tickets/clock/desk_news.h"

#include <algorithm>

#include "tickets/clock/timers.h"
#include "tickets/posting.h"

namespace tickets {

namespace {

constexpr std::chrono::minutes late_after{15};

std::string iso_date(std::chrono::sys_days day) { return billing::text_of(day).substr(0, 10); }

bool any(UnitOfWork& work, TicketFilter filter) {
  filter.limit = 1;
  return !work.tickets().tickets(filter).empty();
}

bool breaks_today(Desk& desk, std::chrono::sys_days today) {
  TicketFilter filter;
  filter.statuses = possible_statuses(Action::remind);
  filter.order = TicketOrder::by_risk;
  filter.limit = 1;
  const auto first = desk.work.tickets().tickets(filter);
  if (first.empty()) return false;
  const auto at_risk = at_risk_from(first.front(), desk.settings, desk.now);
  return at_risk && *at_risk <= closing_of(desk.settings.calendar, today);
}

bool is_anything_to_say(Desk& desk, std::chrono::sys_days today) {
  TicketFilter escalated, with_call_back, with_follow_up;
  escalated.escalated = true;
  with_call_back.with_call_back = true;
  with_follow_up.with_follow_up = true;
  return breaks_today(desk, today) || any(desk.work, escalated) || any(desk.work, with_call_back) ||
         any(desk.work, with_follow_up) || !desk.work.outbox().lost_of_active_tickets(1).empty() ||
         desk.work.inbound().quarantined() > 0;
}

// Lost ones, and the oldest that is late.
std::vector<OutgoingMail> to_be_told(Desk& desk, std::size_t limit) {
  std::vector<OutgoingMail> mails = desk.work.outbox().undelivered(limit);
  std::erase_if(mails, [](const OutgoingMail& mail) { return mail.state == MailState::queued; });
  const auto late = desk.work.outbox().oldest_late();
  if (late && desk.now >= late->queued_at + late_after) mails.push_back(*late);
  return mails;
}

}  // namespace

std::optional<std::chrono::sys_days> morning_at(const BusinessCalendar& calendar,
                                                billing::Instant now) {
  const auto today = local_date(calendar, now);
  const billing::Instant opening = opening_of(calendar, today);
  if (!is_business_day(calendar, today) || now < opening || now >= opening + morning_lasts)
    return std::nullopt;
  return today;
}

bool post_morning_digest(Desk& desk, std::chrono::sys_days morning) {
  const Email& reader = desk.settings.addresses.desk;
  if (reader.value.empty() || !is_anything_to_say(desk, morning)) return false;
  OutgoingMail mail;
  mail.about = "morning:" + iso_date(morning);
  mail.notice = {MailTemplate::morning_digest, MailAudience::desk,
                 Email{billing::folded(reader.value)}};
  post_mail(desk, mail);
  return true;
}

void tell_of_lost_mail(Desk& desk, std::size_t limit) {
  for (const OutgoingMail& mail : to_be_told(desk, limit)) tell_undeliverable(desk, mail);
}

std::vector<std::int64_t> lost_mail(Desk& desk, std::size_t limit) {
  std::vector<std::int64_t> ids;
  for (const OutgoingMail& mail : to_be_told(desk, limit)) ids.push_back(mail.id);
  return ids;
}

}  // namespace tickets
