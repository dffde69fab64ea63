#include "bot/pages/billing/spend_view.h"

#include <algorithm>
#include <map>
#include <set>

#include "bot/pages/parts/bar_chart.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Amount;
using billing::Invoice;
using billing::Month;

constexpr std::size_t months_shown = 3;

// By who is invoiced, then by month; credit notes and corrections count in the month they are of.
using Spend = std::map<std::string, std::map<Month, Amount>>;

std::set<Month> months_of(std::span<const Invoice> invoices, bool there_are_older) {
  std::set<Month> months;
  for (const Invoice& invoice : invoices) months.insert(invoice.period);
  if (there_are_older && !months.empty()) months.erase(months.begin());
  while (months.size() > months_shown) months.erase(months.begin());
  return months;
}

Spend spend_in(std::span<const Invoice> invoices, const std::set<Month>& months,
               const billing::Currency& currency) {
  Spend spend;
  for (const Invoice& invoice : invoices) {
    if (invoice.total.currency != currency || !months.contains(invoice.period)) continue;
    auto& of_month = spend[invoice.bearer_name];
    const auto at = of_month.try_emplace(invoice.period, Amount{0, currency}).first;
    at->second += invoice.total;
  }
  return spend;
}

void show_chart(View& part, const Spend& spend, const std::set<Month>& months) {
  std::vector<Bar> bars;
  for (const Month& month : months) {
    std::string heading = month_for_people(month);
    for (const auto& [bearer, of_month] : spend) {
      const auto at = of_month.find(month);
      if (at == of_month.end()) continue;
      bars.push_back({bearer, at->second, false, std::move(heading)});
      heading.clear();
    }
  }
  show_bar_chart(
      part, "CHART",
      say("Bars of what was invoiced by month and Cost Center; the table has the same figures"),
      bars);
}

void show_table(View& part, const Spend& spend, const std::set<Month>& months,
                const billing::Currency& currency) {
  std::map<Month, Amount> sums;
  for (const Month& month : months) {
    part.add("MONTH").set("TEXT", month_for_people(month));
    sums.emplace(month, Amount{0, currency});
  }
  for (const auto& [bearer, of_month] : spend) {
    View& row = part.add("BEARER").set("NAME", bearer);
    for (const Month& month : months) {
      const auto at = of_month.find(month);
      row.add("CELL").set("TEXT",
                          at == of_month.end() ? say("none") : money_for_people(at->second));
      if (at != of_month.end()) sums.at(month) += at->second;
    }
  }
  for (const auto& [month, sum] : sums) part.add("SUM").set("TEXT", money_for_people(sum));
}

}  // namespace

void show_spend(View& view, std::string_view section, std::span<const Invoice> newest_first,
                bool there_are_older) {
  const std::set<Month> months = months_of(newest_first, there_are_older);
  std::map<std::string, billing::Currency> currencies;
  for (const Invoice& invoice : newest_first) {
    if (!months.contains(invoice.period)) continue;
    currencies.emplace(std::string(invoice.total.currency.code()), invoice.total.currency);
  }
  for (const auto& [code, currency] : currencies) {
    const Spend spend = spend_in(newest_first, months, currency);
    View& part = view.add(section).include("SPEND", "pages/parts/spend.html.tpl");
    part.set("CAPTION", say("Invoiced by month and Cost Center, before tax, in {}", {code}));
    show_chart(part, spend, months);
    show_table(part, spend, months, currency);
  }
}

}  // namespace bot::pages
