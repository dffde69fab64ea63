// When a mail that could not be sent is tried again, and when we give up.
#pragma once

#include <chrono>
#include <optional>

#include "tickets/store.h"

namespace bot {

inline constexpr std::chrono::seconds first_retry{60};
inline constexpr std::chrono::seconds longest_retry{4 * 60 * 60};
inline constexpr std::chrono::hours give_up_after{72};

// The pause after that many failed attempts (1 and up), jitter aside: 1 min doubling to 4 h.
std::chrono::seconds pause_after(std::uint32_t attempts);

// When to try the mail again, whose attempts include the one that failed at `now`. The pause is
// stretched by up to a quarter, differently for each mail and attempt, so that mails that failed
// together do not come back together. None: the next attempt would be more than 72 hours after it
// was queued.
std::optional<billing::Instant> next_attempt(const tickets::OutgoingMail&, billing::Instant now);

}  // namespace bot
