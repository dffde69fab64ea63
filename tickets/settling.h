// Who may settle which finding of the setup check (workflow section 4).
#pragma once

#include <optional>

#include "tickets/desk.h"

namespace tickets {

// The finding of the latest check with that code and object, notes left out; null: there is none.
const billing::Finding* finding_to_settle(const Ticket&, std::string_view code,
                                          std::string_view object_id);

// Refused with `confirmation_not_allowed`, `acknowledgement_not_allowed`, `finding_blocks`,
// `override_not_allowed`; none: `by` may.
std::optional<Refusal> wrong_settler(UnitOfWork&, const Ticket&, const Actor& by,
                                     const billing::Finding&);

}  // namespace tickets
