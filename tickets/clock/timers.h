// Which timers a ticket has running, and from when on a promise of it is broken (workflow
// section 5). Both are computed from the ticket alone, so that another calendar loses nothing.
#pragma once

#include <optional>
#include <vector>

#include "tickets/desk.h"
#include "tickets/timer.h"

namespace tickets {

// Every timer that is still to fire, by due_at; what should have fired before `now` and did not is
// among them. One per key.
std::vector<Timer> timers_of(const Ticket&, const DeskSettings&, billing::Instant now);

// Those of timers_of that are to be written down: no daily look at a closed request that the
// organization's mode does not go back to any more, since the drift watch is another one's by then.
std::vector<Timer> timers_standing(Desk&, const Ticket&);

// The earliest instant at which a promise breaks: the decision is due, the month slips, the
// customer was waited for long enough, a TAM or a caller waits for nothing. None: at no risk.
std::optional<billing::Instant> at_risk_from(const Ticket&, const DeskSettings&,
                                             billing::Instant now);

// Writes both to the store.
void set_timers(Desk&, const Ticket&);

// When it is the next one's turn to be asked about an escalation that is `sent`: two business hours
// of the TAMs' calendar after it was sent, half an hour if a caller waits.
billing::Instant escalation_expires_at(const Escalation&, const DeskSettings&);

// A month as it stands in TimerKey::about, and back.
std::uint32_t months_since_year_0(billing::Month);
billing::Month month_from(std::uint32_t months_since_year_0);

}  // namespace tickets
