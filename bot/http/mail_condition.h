// Whether mail flows, out and in: the same answer for machines (/health) and for people.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "tickets/store.h"

namespace bot::http {

// So long a mail may wait or be on its way, and one that came in may lie unread.
inline constexpr std::chrono::minutes mail_may_wait{15};

struct MailCondition {
  std::optional<billing::Instant> oldest_unsent;  // when it was queued
  std::optional<billing::Instant> oldest_unread;  // when it came in
  bool waits = false;                             // the first is too long ago
  bool is_unread = false;                         // the second is
  std::vector<tickets::OutgoingMail> lost;        // dead or bounced and not made up for
};

MailCondition mail_condition(tickets::UnitOfWork&, billing::Instant now, std::size_t lost_at_most);

}  // namespace bot::http
