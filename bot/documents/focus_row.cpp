#include "bot/documents/focus_row.h"

#include "bot/documents/tax_wording.h"

namespace bot {
namespace {

using billing::Invoice;

std::string own_number(const Invoice& invoice) {
  return invoice.number ? invoice.number->value : "DRAFT";
}

FocusRow focus_row_of(const Invoice& invoice, const billing::InvoiceLine& line,
                      std::size_t number) {
  FocusRow row;
  row.id = std::to_string(number);
  row.amount = line.amount;
  row.exact = line.exact;
  row.category = line.category;
  row.correction =
      line.charge_class == billing::ChargeClass::correction || line.credits.has_value();
  row.description = line.description;
  row.service = line.service.empty() ? line.description : line.service;
  if (row.service.empty()) row.service = billing::text_of(line.category);
  row.account = line.account.value;
  row.account_name = line.provider_name;
  row.used = line.usage_month;
  row.refers_to = invoice.corrects.empty() ? own_number(invoice) : invoice.corrects.front().value;
  if (line.credits) row.refers_to = line.credits->invoice.value;
  row.line = &line;
  return row;
}

FocusRow tax_row(const Invoice& invoice) {
  FocusRow row;
  row.id = "tax";
  row.amount = invoice.tax;
  row.exact = billing::to_cost(invoice.tax);
  row.category = billing::ChargeCategory::tax;
  row.description = tax_label(invoice.tax_rule);
  row.service = row.description;
  row.used = invoice.period;
  row.refers_to = invoice.corrects.empty() ? own_number(invoice) : invoice.corrects.front().value;
  return row;
}

}  // namespace

std::vector<FocusRow> focus_rows(const Invoice& invoice) {
  std::vector<FocusRow> rows;
  rows.reserve(invoice.lines.size() + 1);
  for (std::size_t at = 0; at < invoice.lines.size(); ++at)
    rows.push_back(focus_row_of(invoice, invoice.lines[at], at + 1));
  if (invoice.tax.minor_units != 0) rows.push_back(tax_row(invoice));
  return rows;
}

}  // namespace bot
