#include "bot/focus/reading/focus_header.h"

#include "billing/structure/organization.h"
#include "billing/worded.h"
#include "bot/text/utf8.h"

namespace bot::focus {

using billing::Refusal;
using billing::RefusalKind;

namespace {

Refusal not_csv(std::string message) {
  return {RefusalKind::invalid, "charges_not_csv", std::move(message), "header", {}};
}

}  // namespace

std::string_view text_of(Column column) {
  switch (column) {
    case Column::billed_cost: return "BilledCost";
    case Column::billing_currency: return "BillingCurrency";
    case Column::billing_period_start: return "BillingPeriodStart";
    case Column::charge_period_start: return "ChargePeriodStart";
    case Column::charge_period_end: return "ChargePeriodEnd";
    case Column::charge_category: return "ChargeCategory";
    case Column::sub_account_id: return "SubAccountId";
    case Column::billing_account_id: return "BillingAccountId";
    case Column::charge_class: return "ChargeClass";
    case Column::service_name: return "ServiceName";
    case Column::service_provider_name: return "ServiceProviderName";
  }
  return {};
}

billing::Result<FocusHeader> find_columns(std::span<const std::string> names) {
  FocusHeader header{.fields = names.size()};
  auto& places = header.places;
  places.fill(absent);
  std::vector<billing::Fault> twice, missing;
  std::size_t provider_name = absent;
  for (std::size_t field = 0; field < names.size(); ++field) {
    const std::string name = billing::folded(names[field]);
    if (name == "providername" && provider_name == absent) provider_name = field;
    for (std::size_t i = 0; i < column_count; ++i) {
      const std::string_view column = text_of(static_cast<Column>(i));
      if (name != billing::folded(column)) continue;
      if (places[i] != absent) {
        twice.push_back({"header", billing::worded("{} stands there twice.", {column})});
      }
      places[i] = field;
    }
  }
  std::string all;
  for (std::size_t i = 0; i < required_columns; ++i) {
    if (places[i] != absent) continue;
    const std::string column(text_of(static_cast<Column>(i)));
    missing.push_back({"header", billing::worded("{} is missing.", {column})});
    all += (all.empty() ? "" : ", ") + column;
  }
  if (!missing.empty()) {
    return Refusal{RefusalKind::invalid, "focus_column_missing",
                   billing::worded("The header lacks columns that FOCUS requires: {}. Export the "
                                   "file again with them.",
                                   {all}),
                   all, missing};
  }
  if (!twice.empty()) {
    return Refusal{
        RefusalKind::invalid, "focus_column_twice",
        billing::worded("The header names a column twice. Export the file again with each once."),
        "header", twice};
  }
  // FOCUS 1.4 renamed ProviderName.
  std::size_t& provider = places[index_of(Column::service_provider_name)];
  if (provider == absent) provider = provider_name;
  return header;
}

billing::Result<FocusHeader> read_header(CsvRows::Next found, const CsvRow& row,
                                         std::string_view problem) {
  if (found == CsvRows::Next::end) {
    return Refusal{RefusalKind::invalid,
                   "charges_empty",
                   billing::worded("The file is empty. Export it again and import that."),
                   "",
                   {}};
  }
  if (found == CsvRows::Next::broken) {
    return not_csv(billing::worded(
        "The header cannot be read as CSV: {~}. Export the file again as CSV.", {problem}));
  }
  std::vector<std::string> names;
  std::string room;
  for (std::size_t i = 0; i < row.fields; ++i) names.push_back(as_utf8(row.field(i, room)));
  if (names[0].starts_with("\x1F?") || names[0].starts_with("PK\x03\x04")) {
    return not_csv(billing::worded("The file is compressed. Unpack it and import the CSV inside."));
  }
  return find_columns(names);
}

}  // namespace bot::focus
