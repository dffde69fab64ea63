#include "bot/pages/parts/bar_chart.h"

#include <algorithm>

#include "bot/render/format.h"
#include "bot/text/utf8.h"

namespace bot::pages {
namespace {

// In the drawing's units. It is narrow, so that its letters can be read on a telephone.
constexpr std::int64_t bar_row_height = 40, heading_height = 34, text_height = 14, bar_room = 360;
constexpr std::int64_t bar_offset = 20;  // below the row's text
constexpr std::size_t bar_label_letters = 26;

std::int64_t size_of(const billing::Amount& amount) {
  return amount.minor_units < 0 ? -amount.minor_units : amount.minor_units;
}

std::int64_t width_of(std::int64_t size, std::int64_t largest) {
  // Where amounts are small the division below would have nothing to divide.
  const bool coarse = largest >= bar_room * 1000;
  const std::int64_t width = coarse ? size / (largest / bar_room) : size * bar_room / largest;
  return std::clamp<std::int64_t>(width, 1, bar_room);
}

}  // namespace

void show_bar_chart(View& view, std::string_view place, std::string_view title,
                    std::span<const Bar> bars) {
  std::int64_t largest = 1, y = 0;
  for (const Bar& bar : bars) largest = std::max(largest, size_of(bar.total));
  View& chart = view.include(place, "pages/parts/bar_chart.html.tpl");
  chart.set("TITLE", title);
  for (const Bar& bar : bars) {
    View& row = chart.add("BAR");
    if (!bar.heading.empty()) {
      row.add("HEADING").set("TEXT", bar.heading).set("TEXT_Y", y + heading_height - text_height);
      y += heading_height;
    }
    row.set("LABEL", shortened(bar.label, bar_label_letters))
        .set("TOTAL", money_for_people(bar.total));
    row.set("TEXT_Y", y + text_height).set("Y", y + bar_offset);
    row.set("WIDTH", width_of(size_of(bar.total), largest));
    row.set("CLASS", bar.compared ? "single" : bar.total.minor_units < 0 ? "credit" : "bar");
    y += bar_row_height;
  }
  chart.set("HEIGHT", y);
}

}  // namespace bot::pages
