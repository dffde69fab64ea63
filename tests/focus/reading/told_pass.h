// Everything that a pass over a cost export tells, as text; and the same of a reader that takes one
// row after the other and adds each up by itself.
#pragma once

#include <string>

#include "billing/ledger.h"
#include "bot/focus/reading/charges_pass.h"

namespace focus_tests {

inline const billing::SourceName aws{"aws"};

std::string told(const billing::Result<bot::focus::ChargesPass>&);
// Of plain text, from the source `aws`.
std::string told_row_by_row(const std::string& text, const billing::OwnershipIndex&);

}  // namespace focus_tests
