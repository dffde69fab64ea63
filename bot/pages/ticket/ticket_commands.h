// What the command menu offers on a request: the acts that are possible now, with their keys.
#pragma once

#include <vector>

#include "bot/http/commands.h"
#include "tickets/desk.h"

namespace bot::pages {

// The form on the request's page that takes it, and the one that checks the setup again.
inline constexpr std::string_view take_form = "take-it", check_form = "check-again";

std::vector<http::Command> ticket_commands(tickets::Desk&, const tickets::Ticket&,
                                           const tickets::Actor&);
// All that role could ever be offered, for the list of keys; their targets lead nowhere.
std::vector<http::Command> every_ticket_command(tickets::Role);

}  // namespace bot::pages
