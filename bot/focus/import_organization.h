// Takes an organization as the platform describes it and keeps the ledger true to it.
#pragma once

#include "bot/focus/reattribute.h"

namespace bot::focus {

// Merges with what is known (billing::merged), saves, and re-attributes. Refused, beside what
// merged() and change_structure() refuse, with `account_owned_elsewhere`: an account has one owner
// at an instant over the whole platform; one fault per account.
billing::Result<Reattribution> import_organization(tickets::Store&, const Archive&,
                                                   const billing::Organization& incoming,
                                                   billing::Instant now);

}  // namespace bot::focus
