// Pictures of who owned what when: a row for each Workspace and Provider, a bar for each owner
// along the months.
#pragma once

#include <string_view>

#include "billing/structure/organization.h"
#include "bot/render/view.h"

namespace bot::pages {

// {{>PLACE}}: two SVG drawings, of Workspaces and of Providers; nothing where there is none. They
// say nothing that the table of placements does not say.
void show_placement_charts(View&, std::string_view place, const billing::Organization&,
                           billing::Instant now);

}  // namespace bot::pages
