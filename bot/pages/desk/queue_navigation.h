// The queues with their counts, beside every list of the console.
#pragma once

#include <string>
#include <string_view>

#include "bot/render/view.h"
#include "tickets/desk.h"

namespace bot::pages {

// Fills {{>QUEUES}}. `here` is a filter's id or a path; `owner`: only what he has taken.
void show_queues(View&, tickets::Desk&, std::string_view here,
                 const std::optional<tickets::Email>& owner = std::nullopt);

// "/queue?show=bans", with what he has taken only if `mine`.
std::string queue_address(std::string_view id, bool mine);

}  // namespace bot::pages
