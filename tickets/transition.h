// The single place where a ticket changes. Hands, versions and rights are checked here and
// nowhere else; event, summary and mails are written together.
#pragma once

#include <optional>

#include "tickets/desk.h"

namespace tickets {

// Appends the event to the ticket (none: opens it), writes its summary, enqueues the notices.
// `seen`: the version the actor decided on; none where the action does not depend on it. Refused
// with `action_not_possible_now`, `action_not_allowed`, `ticket_changed_meanwhile`,
// `not_your_organization` and what wrong_hands() says (tickets/hands.h).
Result<Ticket> apply(Desk&, const std::optional<Ticket>& before, Action, const Actor& by,
                     std::optional<Version> seen, Audience, EventBody);

// What apply() would refuse `by` that action for on that ticket: organization, version, status,
// role, hands, in this order. None: nothing. For verbs that want to know before they ask billing.
std::optional<Refusal> refusal_of(Desk&, const Ticket&, Action, const Actor& by,
                                  std::optional<Version> seen);

// The ticket, if the actor may read it at all; `ticket_unknown` otherwise, also where it exists
// but belongs to another organization.
Result<Ticket> find_ticket(UnitOfWork&, const Actor& by, const TicketNumber&);

}  // namespace tickets
