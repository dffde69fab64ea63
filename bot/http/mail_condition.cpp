#include "bot/http/mail_condition.h"

namespace bot::http {
namespace {

std::optional<billing::Instant> oldest_unread(tickets::Inbound& inbound) {
  const auto ids = inbound.unread_inbound(1);
  const auto mail = ids.empty() ? std::nullopt : inbound.inbound(ids.front());
  return mail ? std::optional(mail->received_at) : std::nullopt;
}

}  // namespace

MailCondition mail_condition(tickets::UnitOfWork& work, billing::Instant now,
                             std::size_t lost_at_most) {
  MailCondition condition;
  condition.oldest_unsent = work.outbox().oldest_unsent();
  condition.oldest_unread = oldest_unread(work.inbound());
  condition.lost = work.outbox().lost_of_active_tickets(lost_at_most);
  condition.waits = condition.oldest_unsent && *condition.oldest_unsent + mail_may_wait < now;
  condition.is_unread = condition.oldest_unread && *condition.oldest_unread + mail_may_wait < now;
  return condition;
}

}  // namespace bot::http
