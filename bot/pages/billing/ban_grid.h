// The grid of BANs as it was typed: one cell per cost center, and a column pasted beside it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "bot/pages/parts/form.h"
#include "tickets/ticket.h"

namespace bot::pages {

struct BanGrid {
  std::map<billing::CostCenterId, std::string> cells;  // every cost center in scope
  std::string column;                                  // what is left of the pasted column
  Faults faults;                                       // by field id
};

// "ban-" and the cost center's id.
std::string cell_id(const billing::CostCenterId&);

// The grid as it stands: what is assigned already.
BanGrid grid_of(const tickets::Ticket&);
// The grid as it was sent. The lines of the column fill the empty cells from top to bottom; more
// lines than empty cells, and several columns side by side, are a fault of the column.
BanGrid grid_from(const tickets::Ticket&, const http::Fields& form);
// The cells that differ from what is assigned; an emptied one takes its BAN back.
std::map<billing::CostCenterId, std::string> changed_cells(const tickets::Ticket&, const BanGrid&);
// The refusal's faults, each at its cell.
Faults cell_faults(const tickets::Ticket&, const billing::Refusal&);

}  // namespace bot::pages
