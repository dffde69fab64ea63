// Invoiced periods that an import changed, as programs are told.
#pragma once

#include <utility>
#include <vector>

#include "billing/structure/organization.h"
#include "bot/render/json.h"

namespace bot {

// A list of objects with `organization` and `period`.
Json corrected_json(const std::vector<std::pair<billing::OrganizationName, billing::Month>>&);

}  // namespace bot
