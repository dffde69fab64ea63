// The text of an event that the hash chain is made of: complete and unambiguous, so that a change
// of any field, however small, breaks the chain.
#pragma once

#include <string>

#include "tickets/event.h"

namespace tickets {

// Every field, each behind its length in bytes. Equal events have equal texts and different ones
// different texts. Never shown; its form must not change, or kept chains no longer verify.
std::string canonical_text(const Event&);

}  // namespace tickets
