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

// What the lines have in addition since the first version of the table: columns are only ever
// appended.
std::string line_cells(const billing::InvoiceLine& line) {
  std::string cells = csv_cell(line.service) + ",";
  cells += std::string(billing::text_of(line.charge_class)) + ",";
  for (const bool mark : {line.share, line.credit_spread})
    cells += std::string(yes_or_no(mark)) + ",";
  cells += csv_cell(line.out_of_scope ? line.out_of_scope->value : "") + ",";
  cells += csv_cell(line.credits ? line.credits->invoice.value : "") + ",";
  return cells + (line.credits ? std::to_string(line.credits->line) : "") + ",";
}

std::string total_cells(const billing::Invoice& invoice) {
  std::string corrects;
  for (const billing::InvoiceNumber& number : invoice.corrects)
    corrects += (corrects.empty() ? "" : " ") + number.value;
  std::string cells = csv_cell(corrects) + "," + csv_cell(invoice.reason) + ",";
  cells += csv_cell(invoice.recipient ? invoice.recipient->purchase_order : "") + ",";
  cells += std::string(billing::text_of(invoice.tax_rule.category)) + ",";
  cells += invoice.tax_rule.rate.text() + "," + invoice.total.text() + ",";
  return cells + invoice.tax.text() + "," + billing::payable(invoice).text();
}

}  // namespace

std::string invoice_csv(const billing::Invoice& invoice) {
  std::string csv =
      "number,type,organization,organization_name,cost_center_id,cost_center,ban,period,issued_at,"
      "line,description,provider,provider_account,usage_month,category,late,unattributed,"
      "organization_level,exact,amount,currency,service,charge_class,share,credit_spread,"
      "out_of_scope,credits_invoice,credits_line,corrects,reason,purchase_order,tax_category,"
      "tax_rate,total,tax,payable\r\n";
  const std::string document = document_cells(invoice), totals = total_cells(invoice);
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
    csv += std::string(line.amount.currency.code()) + ",";
    csv += line_cells(line) + totals + "\r\n";
  }
  return csv;
}

}  // namespace bot
