// The charges of a file that was imported before, read from the archive again.
#pragma once

#include "billing/structure/known_on.h"
#include "bot/focus/archive/archive.h"
#include "bot/focus/reading/charges_pass.h"

namespace bot::focus {

// The file's rows under that structure, in every billing period they hold. Throws if the file is
// missing, altered, or cannot be read any more.
ChargesPass archived_charges(const Archive&, const billing::ChargeFile&,
                             const billing::OwnershipIndex&);

}  // namespace bot::focus
