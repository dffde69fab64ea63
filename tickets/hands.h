// Whose hands touched what on a ticket. Whoever approves is not the requester and does not assign
// BANs or schedule the switch on that ticket; with DeskSettings::second_hand nobody does both of
// the latter (product decision 6).
#pragma once

#include <optional>
#include <set>

#include "tickets/desk.h"

namespace tickets {

// Everybody who ever did it on the ticket, also where it was undone since.
struct Hands {
  std::set<Email> approved;
  std::set<Email> assigned;
  std::set<Email> scheduled;
};
Hands hands_on(UnitOfWork&, const TicketNumber&);

// Refused with `requester_cannot_approve`, `assigner_cannot_approve`,
// `approver_cannot_assign_bans`, `approver_cannot_schedule`, and with a second hand
// `assigner_cannot_schedule`, `scheduler_cannot_assign_bans`; none: these hands may.
std::optional<Refusal> wrong_hands(Desk&, const Ticket&, Action, const Actor& by);

// The same person whatever the case of the address.
bool same_person(const Email&, const Email&);

}  // namespace tickets
