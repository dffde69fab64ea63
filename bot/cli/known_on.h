// --as-known-on: the books as they were known at an earlier instant.
#pragma once

#include <optional>
#include <string>

#include "bot/cli/charge_commands.h"
#include "bot/focus/as_known_on/as_known_on.h"

namespace bot::cli {

// What the option takes, in words.
inline constexpr std::string_view known_on_words =
    "a date or an instant that has passed, such as 2024-10-05 or 2024-10-05T12:00:00Z";

// A date means the end of that day (UTC), or now if that is today. None: the text is neither, or
// the time has not come.
std::optional<billing::KnownOn> known_on_from(const std::string& text, billing::Instant now);

// Asks the books as they are, or as they were known then; nothing that is written is kept.
template <class Job>
auto ask_books(const Books& books, const std::optional<billing::KnownOn>& known, Job&& job) {
  return tickets::read(books.store, [&](tickets::UnitOfWork& work) {
    if (!known) return job(work.billing());
    focus::AsKnownOn then(work.billing(), books.archive, *known);
    return job(static_cast<billing::Repository&>(then));
  });
}

}  // namespace bot::cli
