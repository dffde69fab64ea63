// What the desk is told without a ticket's event: the morning's list, and mail that does not
// arrive.
#pragma once

#include "tickets/desk.h"

namespace tickets {

// How long after the opening of a business day the morning's list may still go out.
inline constexpr std::chrono::hours morning_lasts{2};

// The local date whose morning it is; none: not the morning of a business day.
std::optional<std::chrono::sys_days> morning_at(const BusinessCalendar&, billing::Instant now);

// Posts the list of that morning to the desk if there is anything to say: a promise that breaks
// before the desk closes, an open escalation, a promised call, a drift, lost mail, quarantined
// mail. Once a day, however often it is called. Returns whether there was anything to say.
bool post_morning_digest(Desk&, std::chrono::sys_days morning);

// Tells the desk of mails that died or bounced, each once, and of the oldest one if it was tried
// and has been waiting for more than 15 minutes. Looks at the newest `limit` undelivered ones.
void tell_of_lost_mail(Desk&, std::size_t limit);
// Whether the newest `limit` undelivered mails are still these; when they are there is nothing new.
std::vector<std::int64_t> lost_mail(Desk&, std::size_t limit);

}  // namespace tickets
