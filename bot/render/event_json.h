// The JSON shape of a ticket's events and of its summary, as they are kept. Reading back gives an
// equal value; instants are UTC text, months "2026-11", absent things are absent.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tickets/ticket.h"

namespace bot {

// One line: {"kind":"approved","fingerprint":"..."}. The kind names the alternative.
std::string event_body_json(const tickets::EventBody&);
// Throws std::runtime_error if the text is no such JSON: the database was altered.
tickets::EventBody event_body_from_json(std::string_view);

std::string ticket_json(const tickets::Ticket&);
tickets::Ticket ticket_from_json(std::string_view);  // throws std::runtime_error

// ["a","b"]
std::string text_list_json(const std::vector<std::string>&);
std::vector<std::string> text_list_from_json(std::string_view);  // throws std::runtime_error

}  // namespace bot
