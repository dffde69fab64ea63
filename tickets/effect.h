// What keeps a switch from taking effect, by a setup check that was made already: a check is dear.
#pragma once

#include "tickets/desk.h"

namespace tickets {

// As why_no_effect(desk, ticket), for a ticket on which take_effect is possible.
std::optional<Refusal> why_no_effect(Desk&, const Ticket&, const billing::SetupReport&);

}  // namespace tickets
