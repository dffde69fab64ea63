// The first thing that happens to a mail that comes in: its bytes are kept, before anything is read
// of them (workflow section 7).
#pragma once

#include <cstdint>
#include <string_view>

#include "tickets/store.h"

namespace bot {

// Bytes; more is refused for good. Mail servers pass on 10 to 25 MiB.
inline constexpr std::size_t largest_mail = 25 * 1024 * 1024;

// Returns its id once the bytes are durable. Throws if that cannot be done.
std::int64_t keep_mail(tickets::Store&, std::string_view raw, billing::Instant received_at);

}  // namespace bot
