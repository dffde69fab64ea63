#include "bot/pages/parts/split_chart.h"

#include <algorithm>

#include "bot/render/format.h"
#include "bot/text/utf8.h"

namespace bot::pages {
namespace {

constexpr std::int64_t row_height = 30, bar_height = 18, bar_room = 300;  // in the drawing's units
constexpr std::size_t label_letters = 26;

struct Bar {
  std::string label;
  billing::Amount total;
  bool single = false;
};

std::vector<Bar> bars_of(const billing::Preview& preview, const billing::Certificate& certificate) {
  std::vector<Bar> bars;
  for (const billing::Invoice& invoice : preview.separate.invoices) {
    if (invoice.total.currency != certificate.currency) continue;
    bars.push_back({invoice.bearer_name, invoice.total});
  }
  bars.push_back({"Single invoice", certificate.single_invoice, true});
  return bars;
}

std::int64_t size_of(const billing::Amount& amount) {
  return amount.minor_units < 0 ? -amount.minor_units : amount.minor_units;
}

}  // namespace

void show_split_chart(View& view, std::string_view place, const billing::Preview& preview,
                      const billing::Certificate& certificate) {
  const std::vector<Bar> bars = bars_of(preview, certificate);
  std::int64_t largest = 1;
  for (const Bar& bar : bars) largest = std::max(largest, size_of(bar.total));
  View& chart = view.include(place, "pages/parts/split_chart.html.tpl");
  chart.set("TITLE", "Bars of the separate invoices of " + month_for_people(preview.period) +
                         " and of the single invoice; the table has the same figures");
  chart.set("HEIGHT", static_cast<std::int64_t>(bars.size()) * row_height);
  // Where amounts are small the division below would have nothing to divide.
  const bool coarse = largest >= bar_room * 1000;
  std::int64_t y = 0;
  for (const Bar& bar : bars) {
    const std::int64_t width = coarse ? size_of(bar.total) / (largest / bar_room)
                                      : size_of(bar.total) * bar_room / largest;
    View& row = chart.add("BAR");
    row.set("LABEL", shortened(bar.label, label_letters)).set("TOTAL", money_for_people(bar.total));
    row.set("Y", y + (row_height - bar_height) / 2).set("TEXT_Y", y + row_height / 2 + 5);
    row.set("WIDTH", std::max<std::int64_t>(std::min(width, bar_room), 1));
    row.set("TOTAL_X", 200 + std::min(width, bar_room) + 8);
    row.set("CLASS", bar.single ? "single" : bar.total.minor_units < 0 ? "credit" : "bar");
    y += row_height;
  }
}

}  // namespace bot::pages
