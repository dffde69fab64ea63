// The status of a ticket as one sentence, and instants as the clock's sentences write them.
#pragma once

#include <string>

#include "billing/month_words.h"
#include "tickets/desk.h"

namespace tickets {

// As that role is told it: a customer is "you", to everybody else the customer is the customer.
std::string status_sentence(const Ticket&, const DeskSettings&, Role reader);

// Why the bot withdraws a request that nobody answered.
std::string unanswered_sentence();

// "Tue Aug 20, 10:12 America/Chicago": the calendar's local time, the zone named.
std::string in_words(billing::Instant, const BusinessCalendar&);
// "1 h 5 min"; seconds are left away.
std::string in_words(std::chrono::seconds);

}  // namespace tickets
