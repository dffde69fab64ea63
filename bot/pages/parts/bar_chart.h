// A picture of amounts: one bar for each, made on the server. It says nothing that the table beside
// it does not say.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "billing/money.h"
#include "bot/render/view.h"

namespace bot::pages {

struct Bar {
  std::string label;
  billing::Amount total;
  bool compared = false;     // drawn apart: what the others are compared with
  std::string heading = {};  // stands above the bar: what begins here
};

// {{>PLACE}}: an SVG drawing; the bars are of one currency, the largest is as long as it can be.
void show_bar_chart(View&, std::string_view place, std::string_view title, std::span<const Bar>);

}  // namespace bot::pages
