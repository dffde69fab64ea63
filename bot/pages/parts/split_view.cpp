#include "bot/pages/parts/split_view.h"

#include "bot/pages/parts/bar_chart.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

std::string comparison(const billing::Certificate& certificate, const billing::Amount& sum) {
  const std::string single = money_for_people(certificate.single_invoice);
  if (sum == certificate.single_invoice) return say("Same as your single invoice: {}.", {single});
  return say(
      "Your single invoice was {}, which differs by {}. Nothing is switched before that is "
      "settled.",
      {single, money_for_people(certificate.single_invoice - sum)});
}

std::string unattributed(const billing::Certificate& certificate) {
  const auto rounded = billing::round_half_away(certificate.unattributed, certificate.currency);
  return say(
      "Of this, {} comes from accounts that no Cost Center owned. It stands with the organization "
      "itself here.",
      {money_for_people(rounded)});
}

// One bar for each separate invoice, and the single invoice beside them.
void show_split_chart(View& part, const billing::Preview& preview,
                      const billing::Certificate& certificate) {
  std::vector<Bar> bars;
  for (const billing::Invoice& invoice : preview.separate.invoices) {
    if (invoice.total.currency != certificate.currency) continue;
    bars.push_back({invoice.bearer_name, invoice.total});
  }
  bars.push_back({say("Single invoice"), certificate.single_invoice, true});
  show_bar_chart(part, "CHART",
                 say("Bars of the separate invoices of {} and of the single invoice; the table has "
                     "the same figures",
                     {month_for_people(preview.period)}),
                 bars);
}

}  // namespace

void show_split(View& view, std::string_view section, const billing::Preview& preview) {
  for (const billing::Certificate& certificate : preview.separate.certificates) {
    View& part = view.add(section).include("SPLIT", "pages/parts/split_table.html.tpl");
    part.set("CAPTION", say("Separate invoices of {} in {}",
                            {month_for_people(preview.period), certificate.currency.code()}));
    show_split_chart(part, preview, certificate);
    billing::Amount sum{0, certificate.currency};
    for (const billing::Invoice& invoice : preview.separate.invoices) {
      if (invoice.total.currency != certificate.currency) continue;
      sum += invoice.total;
      View& row = part.add("SPLIT_ROW");
      row.set("NAME", invoice.cost_center
                          ? invoice.bearer_name
                          : say("{} (the organization itself)", {invoice.bearer_name}));
      row.set("TOTAL", money_for_people(invoice.total));
    }
    part.set("SUM", money_for_people(sum));
    part.set("COMPARISON", comparison(certificate, sum));
    if (certificate.unattributed.is_zero()) continue;
    part.add("UNATTRIBUTED").set("TEXT", unattributed(certificate));
  }
}

}  // namespace bot::pages
