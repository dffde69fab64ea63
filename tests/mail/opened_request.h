// A store in which Northwind's request has just come in: two mails are queued, `received` to the
// requester and `request_opened` to the Primary TAM.
#pragma once

#include <memory>

#include "tickets/desk.h"

tickets::DeskSettings sample_desk_settings();
// Opened at that instant; returns the ticket's number.
tickets::TicketNumber open_sample_request(tickets::Store&, billing::Instant);
std::vector<tickets::OutgoingMail> mails_of(tickets::Store&, const tickets::TicketNumber&);
