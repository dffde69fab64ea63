// What billing has to hold because of an organization's tickets: account numbers and modes, summed
// up from their events. What is kept is compared with it.
#pragma once

#include <optional>
#include <vector>

#include "billing/invoicing_mode.h"
#include "tickets/ticket.h"

namespace tickets {

struct RecordedBan {
  billing::BanAssignment assignment;
  TicketNumber ticket;  // that assigned it
  // When it was assigned, of one that is not in effect yet: its first month is then the earliest
  // one by the cut-off of that day, which no event says.
  std::optional<billing::Instant> reserved_at;
};

struct RecordedBilling {
  std::vector<RecordedBan> bans;           // by BAN
  std::vector<billing::ModeChange> modes;  // by month; the reference is the ticket
};

// Of the events of each of its tickets, in any order of tickets. An event that does not fit throws
// as advance() does.
RecordedBilling recorded_billing(const std::vector<std::vector<StoredEvent>>& tickets);

// Whether the assignment is the recorded one.
bool is_recorded(const billing::BanAssignment&, const RecordedBan&);

}  // namespace tickets
