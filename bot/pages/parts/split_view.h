// The preview of the split: a table per currency, and that it sums to the single invoice.
#pragma once

#include <string_view>

#include "billing/run/issue_invoices.h"
#include "bot/render/view.h"

namespace bot::pages {

// One round of the section per currency, each with {{>SPLIT}}.
void show_split(View&, std::string_view section, const billing::Preview&);

}  // namespace bot::pages
