// A desk of many tickets, made up from their numbers: events, summaries, search rows and timers as
// the verbs would have written them, through the store.
#pragma once

#include <cstdint>

#include "tickets/store.h"

namespace bench {

// Opened in the three years before `now`; the last twentieth is active, and of these some are
// taken, escalated or have account numbers. Twenty tickets in turn for every organization.
void fill_desk(tickets::Store&, std::uint64_t count, billing::Instant now);

// What the tickets say, from the first, 1, on: to search for.
std::string rare_word(std::uint64_t ordinal);  // in that ticket alone
std::string person_of(std::uint64_t ordinal);  // in one of 256
std::string ban_of(std::uint64_t ordinal);     // in one at most
// Of so many tickets; in twenty of them.
std::string customer_of(std::uint64_t ordinal, std::uint64_t count);

}  // namespace bench
