// The desk's promise on a ticket: how much business time it was given, how much is used, and when
// the next news come (workflow section 5).
#pragma once

#include <span>

#include "tickets/clock/explanation.h"

namespace tickets {

// The statuses since the present revision began, oldest first; never empty.
std::vector<Stage> stages_of_revision(const Ticket&);
// Since when the ticket stands where it stands; one that waits for the customer: since he was last
// heard from, so that his word ends a waiting also where it does not move the ticket.
Stage waiting_since(const Ticket&);
// The status the ticket had at that instant in its present revision; none: it was not there yet.
std::optional<Status> status_at(const Ticket&, billing::Instant);
// Whether the promise's clock runs in that status.
bool clock_runs(Status);

// Business time of the promise, and of the segments together.
std::chrono::seconds promised_time(const DeskSettings&);
std::chrono::seconds used_time(std::span<const Segment>);

// When that share of the promise is used up, be it in the past. None: it is not yet, and the clock
// does not run.
std::optional<billing::Instant> used_up_at(const Ticket&, const DeskSettings&, int percent);

// When the first separate invoices are expected: a business day after their month has ended.
billing::Instant first_invoices_by(const Ticket&, const DeskSettings&);

// After how many days of waiting for the customer a reminder goes out, and after how many the
// request is withdrawn.
inline constexpr std::array<int, 3> reminder_days{2, 5, 9};
inline constexpr int withdrawal_days = 14;

// At which shares of the promise, in percent, somebody is told that it runs out.
inline constexpr std::array<int, 3> decision_shares{50, 80, 100};
// How many business days before the cut-off a request that stands still is looked at.
inline constexpr std::array<int, 3> slip_steps{5, 2, 1};
// How long a TAM has for an escalation, in his business time and with a caller who waits.
inline constexpr std::chrono::hours escalation_answer{2};
inline constexpr std::chrono::minutes escalation_answer_with_caller{30};
// How often the bot looks at a request by itself.
inline constexpr std::chrono::hours between_looks{24};

// By when somebody hears of the ticket again: after `now` for every active ticket, where a promise
// is broken at the end of the next business day. None where nothing is to come.
std::optional<billing::Instant> next_news_by(const Ticket&, const DeskSettings&,
                                             billing::Instant now);

}  // namespace tickets
