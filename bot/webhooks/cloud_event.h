// A ticket's event as another program is told it: CloudEvents 1.0, structured JSON.
#pragma once

#include <string>
#include <string_view>

#include "tickets/ticket.h"

namespace bot {

inline constexpr std::string_view cloud_event_type = "application/cloudevents+json; charset=utf-8";

// "SPL-7K3Q-9.12": the same however often it is delivered.
std::string cloud_event_id(const tickets::TicketNumber&, std::uint32_t sequence);

// Number, status, kind, organization, version, action and a link; no words that were written for
// people, and no account numbers. `after`: the ticket as the event left it.
std::string cloud_event_json(const tickets::Event&, const tickets::Ticket& after,
                             std::string_view base_url);

}  // namespace bot
