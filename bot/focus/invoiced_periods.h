// What was invoiced stays as it was: charges of an issued run may not change behind its back.
#pragma once

#include <optional>
#include <vector>

#include "billing/repository.h"

namespace bot::focus {

// Refused with `period_already_invoiced` if recording the file would change the charges of an
// organization in a billing period for which it has an issued run; one fault each. The same
// charges delivered again change nothing.
std::optional<billing::Refusal> check_invoiced_periods(billing::Repository&,
                                                       const billing::ChargeFile&,
                                                       const std::vector<billing::LedgerEntry>&,
                                                       const std::vector<billing::SetAsideRow>&);

}  // namespace bot::focus
