// A request whose customer is waited for and does not answer (workflow section 5).
#pragma once

#include "tickets/desk.h"
#include "tickets/timer.h"

namespace tickets {

// A reminder with what is still open; after 14 days the request is withdrawn by the bot with reason
// code `unanswered`. That only if the mail server took every reminder of this waiting and the
// last one is five days old; otherwise the desk is told, once, and the daily look sees to it.
Result<Ticket> remind_or_withdraw(Desk&, const Ticket&, const TimerKey&);

// Whether it was to be withdrawn, could not be then, and may be now; and does it.
bool may_be_withdrawn(Desk&, const Ticket&);
Result<Ticket> withdraw_unanswered(Desk&, const Ticket&);

}  // namespace tickets
