// An organization's cost centers, workspaces and providers as a tree.
#pragma once

#include <set>
#include <string_view>

#include "billing/structure/organization.h"
#include "bot/render/view.h"

namespace bot::pages {

// {{>PLACE}}: as things stand at that instant; cost centers outside the scope are marked so
// (an empty scope marks none).
void show_structure(View&, std::string_view place, const billing::Organization&,
                    const std::set<billing::CostCenterId>& scope, billing::Instant at);

}  // namespace bot::pages
