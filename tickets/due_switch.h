// A switch whose month has come but that was not taken into effect yet must not be overrun by an
// invoice run: the month would be billed in the mode the customer was told it would leave.
#pragma once

#include <optional>

#include "tickets/store.h"

namespace tickets {

// Refused with `switch_is_due` (subject: the ticket's number) if the organization's request has a
// switch scheduled for the period or an earlier one that has not taken effect.
std::optional<billing::Refusal> switch_is_due(UnitOfWork&, const billing::OrganizationName&,
                                              billing::Month period);

}  // namespace tickets
