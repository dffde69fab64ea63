// What was invoiced, by month and Cost Center: a picture and its table.
#pragma once

#include <span>
#include <string_view>

#include "billing/invoice.h"
#include "bot/render/view.h"

namespace bot::pages {

// One round of the section for each currency, each with {{>SPEND}}: the newest months that are
// whole among the invoices, three at the most. newest_first: of one organization; where there are
// older ones that are not among them, the last month is not whole.
void show_spend(View&, std::string_view section, std::span<const billing::Invoice> newest_first,
                bool there_are_older);

}  // namespace bot::pages
