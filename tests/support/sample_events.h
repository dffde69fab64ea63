// Tickets and their events for tests of how they are kept.
#pragma once

#include <string>
#include <vector>

#include "tickets/ticket.h"

namespace support {

// The first event of a request of that organization.
tickets::Event an_opening(const std::string& number, const std::string& organization,
                          billing::Instant at);

// The event that follows in the ticket's present status and leads to `to`.
tickets::Event following(const tickets::Ticket& before, tickets::Action action, tickets::Status to,
                         tickets::EventBody body, billing::Instant at);

// One body of every alternative, with every field filled.
std::vector<tickets::EventBody> one_body_of_each_kind();

// A report with findings, quotes and line breaks in it.
billing::SetupReport a_setup_report();

}  // namespace support
