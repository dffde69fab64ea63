// A request whose customer is waited for and does not answer (workflow section 5).
#pragma once

#include "tickets/desk.h"
#include "tickets/timer.h"

namespace tickets {

// Records that the timer has done its work, with what is still missing as that audience is told it.
Result<Ticket> remind(Desk&, const Ticket&, const TimerKey&, Audience);

// A reminder with what is still open; after 14 days without a word of the customer the request is
// withdrawn by the bot with reason code `unanswered`. That only if the mail server took every
// reminder of this waiting, the last one is five days old, and a fresh check finds that he owes an
// answer; otherwise the desk is told, once, and the daily look sees to it. A setup that is in order
// by then goes on.
Result<Ticket> remind_or_withdraw(Desk&, const Ticket&, const TimerKey&);

// Whether it was to be withdrawn, could not be then, and may be now; and does it.
bool may_be_withdrawn(Desk&, const Ticket&);
Result<Ticket> withdraw_unanswered(Desk&, const Ticket&);

}  // namespace tickets
