// The setup check as a task list: a row per cost center with its status, what is the matter and
// what to do about it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "billing/setup/finding.h"
#include "bot/render/view.h"
#include "tickets/event.h"

namespace bot::pages {

// "Ready", "Needs a workspace", "No provider yet", ... of the findings of one row.
std::string setup_status(const std::vector<billing::Finding>&);

// {{>PLACE}}: every cost center of `offered`, as choices with those of `chosen` checked.
void show_choices(View&, std::string_view place, const billing::Organization&,
                  const billing::SetupReport&, const std::set<billing::CostCenterId>& offered,
                  const std::set<billing::CostCenterId>& chosen);
// The section, with {{>GENERAL_LIST}}: findings about no single cost center; not shown if none.
void show_general(View&, std::string_view section, const std::vector<billing::Finding>&);
// {{>PLACE}}: one row per cost center (or other object) that still has something to fix.
void show_remaining(View&, std::string_view place, const billing::Organization*,
                    const std::vector<billing::Finding>& open);

// "Everything is ready", "2 things are to be fixed before separate invoices can start", ...
std::string verdict_sentence(const billing::SetupReport&, tickets::RequestKind);
std::size_t blocks_in(const std::vector<billing::Finding>&);

}  // namespace bot::pages
