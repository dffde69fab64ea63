// The charges of one organization in a period, without loading the platform's.
#pragma once

#include <optional>
#include <vector>

#include "billing/run/issue_invoices.h"

namespace billing {

// What `period_charges` sorts out for that organization, and nothing of the others. None: there are
// no charges of the organization in that period.
std::optional<PeriodCharges> charges_of(Repository&, const OrganizationName&, Month period);

}  // namespace billing
