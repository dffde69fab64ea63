// What a timer does when its time has come.
#pragma once

#include "tickets/clock/timers.h"

namespace tickets {

// Looks first whether the timer still stands on that ticket: one that does not is taken back and
// nothing happens. Then it reminds, escalates, moves on, withdraws or checks, in one unit of work;
// afterwards the ticket's timers are those that are still to come, so that each fires once.
// Refused as the verb that it leads to is; `ticket_unknown`.
Result<Ticket> fire(Desk&, const TicketNumber&, const Timer&);

// Puts a timer that could not do its work off until then; the others stay.
void put_off(UnitOfWork&, const Ticket&, const DeskSettings&, billing::Instant now, const TimerKey&,
             billing::Instant until);

// Invoices of the organization were issued: its request that waits for them is looked at by the
// next round instead of within the hour.
void look_at_invoices(Desk&, const billing::OrganizationName&);

}  // namespace tickets
