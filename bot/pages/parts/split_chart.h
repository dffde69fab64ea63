// A picture of a split: one bar for each separate invoice, and the single invoice beside them.
#pragma once

#include <string_view>

#include "billing/run/issue_invoices.h"
#include "bot/render/view.h"

namespace bot::pages {

// {{>PLACE}}: an SVG drawing of the documents in the certificate's currency. It says nothing that
// the table beside it does not say.
void show_split_chart(View&, std::string_view place, const billing::Preview&,
                      const billing::Certificate&);

}  // namespace bot::pages
