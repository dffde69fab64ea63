#include "bot/documents/invoice_csv.h"

#include "bot/text/csv_cell.h"

namespace bot {
namespace {

std::string_view yes_or_no(bool value) { return value ? "yes" : "no"; }

// The cells that are the same on every row of the document, each followed by a comma.
std::string document_cells(const billing::Invoice& invoice) {
  std::string cells;
  for (const std::string& cell :
       {invoice.number ? invoice.number->value : std::string("DRAFT"),
        std::string(billing::text_of(invoice.type)), invoice.organization.value,
        invoice.organization_display_name,
        invoice.cost_center ? invoice.cost_center->value : std::string(),
        invoice.cost_center ? invoice.bearer_name : std::string(),
        invoice.ban ? invoice.ban->value : std::string(), invoice.period.text(),
        invoice.issued_at ? billing::text_of(*invoice.issued_at) : std::string()})
    cells += csv_cell(cell) + ",";
  return cells;
}

}  // namespace

std::string invoice_csv(const billing::Invoice& invoice) {
  std::string csv =
      "number,type,organization,organization_name,cost_center_id,cost_center,ban,period,issued_at,"
      "line,description,provider,provider_account,usage_month,category,late,unattributed,"
      "organization_level,exact,amount,currency\r\n";
  const std::string document = document_cells(invoice);
  std::size_t number = 0;
  for (const billing::InvoiceLine& line : invoice.lines) {
    csv += document + std::to_string(++number) + ",";
    csv += csv_cell(line.description) + ",";
    csv += csv_cell(line.provider_name) + ",";
    csv += csv_cell(line.account.value) + ",";
    csv += line.usage_month.text() + ",";
    csv += std::string(billing::text_of(line.category)) + ",";
    for (const bool flag : {line.late, line.unattributed, line.organization_level})
      csv += std::string(yes_or_no(flag)) + ",";
    csv += line.exact.text() + "," + line.amount.text() + ",";
    csv += std::string(line.amount.currency.code()) + "\r\n";
  }
  return csv;
}

}  // namespace bot
