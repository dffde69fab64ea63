// The queue's filters: which tickets each shows, and how many they are.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "tickets/desk.h"

namespace bot::pages {

// Besides the statuses, what a ticket must have to be in the list.
enum class QueueTrait { none, at_risk, late, escalated, call_back, follow_up };

struct QueueFilter {
  std::string_view id, text;  // marked(), to be said; so is `empty`
  std::vector<tickets::Status> statuses;
  QueueTrait trait = QueueTrait::none;
  std::string_view empty;  // what to do when there is nothing
};
std::span<const QueueFilter> queue_filters();
// The first one for an unknown id.
const QueueFilter& queue_filter(std::string_view id);

struct QueueQuestion {
  const QueueFilter& filter;
  std::optional<tickets::Email> owner = {};         // only what he has taken
  std::optional<tickets::TicketNumber> after = {};  // keyset
};
// At most that many, sorted by slip risk, closed ones newest first.
std::vector<tickets::Ticket> tickets_in(tickets::Desk&, const QueueQuestion&, std::size_t limit);

// "12"; of what is counted row by row at most "50+".
std::string count_in(tickets::Desk&, const QueueQuestion&,
                     const std::vector<tickets::StatusCount>& counts);

// How near the instant is at which a promise of the ticket breaks: near 2 business days, close 1;
// of a month that slips near 5 and close 2 (workflow section 5).
enum class Risk { none, far, near, close };
struct RiskOfTicket {
  Risk risk = Risk::none;
  billing::Instant at;       // with another risk than none
  bool month_slips = false;  // it is the cut-off of the month in reach
};
RiskOfTicket risk_of(const tickets::Ticket&, const tickets::DeskSettings&, billing::Instant now);

}  // namespace bot::pages
