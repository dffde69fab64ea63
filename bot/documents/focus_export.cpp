#include "bot/documents/focus_export.h"

#include "bot/documents/focus_row.h"
#include "bot/documents/invoice_wording.h"
#include "bot/documents/tax_wording.h"
#include "bot/render/json.h"
#include "bot/text/csv_cell.h"

namespace bot {
namespace {

using billing::Invoice;

std::string_view flag(bool value) { return value ? "true" : "false"; }

// A JSON text in one line, for a cell.
std::string in_one_line(const Json& json) {
  std::string line;
  bool indent = false;
  for (const char letter : json.text()) {
    if (letter == '\n') indent = true;
    if (letter == '\n' || (indent && letter == ' ')) continue;
    indent = false;
    line += letter;
  }
  return line;
}

// What makes the record one of its own, among the document's.
std::string grain_of(const FocusRow& row) {
  Json grain = Json::object();
  const auto put = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) grain.set(key, value);
  };
  put("ServiceName", row.service);
  put("SubAccountId", row.account);
  put("x_UsageMonth", row.used.text());
  if (row.line != nullptr) {
    grain.set("x_Share", row.line->share).set("x_Unattributed", row.line->unattributed);
    grain.set("x_CreditSpread", row.line->credit_spread);
    if (row.line->out_of_scope) put("x_CostCenterId", row.line->out_of_scope->value);
  }
  return in_one_line(grain);
}

class Cells {
 public:
  void text(std::string_view value) { plain(csv_cell(value)); }
  // A number, a date or a word of ours, which needs no care.
  void plain(std::string_view value) { (cells_ += value) += ','; }
  std::string row() { return cells_.substr(0, cells_.size() - 1) + "\r\n"; }

 private:
  std::string cells_;
};

std::string billing_account(const Invoice& invoice) {
  return invoice.ban ? invoice.ban->value : invoice.organization.value;
}

std::string cost_center_of(const Invoice& invoice, const FocusRow& row) {
  if (row.line != nullptr && row.line->out_of_scope) return row.line->out_of_scope->value;
  return invoice.cost_center ? invoice.cost_center->value : "";
}

std::string usage_row(const Invoice& invoice, const DocumentSeller& seller, const FocusRow& row) {
  Cells cells;
  const std::string billed = row.amount.text();
  cells.plain(billed);
  cells.text(billing_account(invoice));
  cells.text(invoice.bearer_name);
  cells.plain(row.amount.currency.code());
  cells.plain(billing::text_of(invoice.period.end()));
  cells.plain(billing::text_of(invoice.period.begin()));
  cells.plain(billing::text_of(row.category));
  cells.plain(row.correction ? "Correction" : "");
  cells.text(row.description);
  cells.plain(billing::text_of(row.used.end()));
  cells.plain(billing::text_of(row.used.begin()));
  cells.plain(billed);  // ContractedCost
  cells.plain(billed);  // EffectiveCost
  cells.text(seller.name);
  cells.plain(row.id);
  cells.text(number_of(invoice));
  cells.text(seller.name);
  cells.plain(billed);   // ListCost
  cells.plain("");       // PricingQuantity
  cells.plain("");       // PricingUnit
  cells.plain("Other");  // ServiceCategory: a line does not keep it
  cells.text(row.service);
  cells.text(seller.name);
  cells.text(row.account);
  cells.text(row.account_name);
  cells.text(cost_center_of(invoice, row));
  cells.plain(row.exact.text());
  cells.plain(flag(row.line != nullptr && row.line->organization_level));
  cells.plain(flag(row.line != nullptr && row.line->unattributed));
  return cells.row();
}

std::string detail_row(const Invoice& invoice, const DocumentSeller& seller, const FocusRow& row) {
  Cells cells;
  const std::string issued = invoice.issued_at ? billing::text_of(*invoice.issued_at) : "";
  cells.plain(row.amount.text());
  cells.text(billing_account(invoice));
  cells.plain(row.amount.currency.code());
  cells.plain(billing::text_of(invoice.period.end()));
  cells.plain(billing::text_of(invoice.period.begin()));
  cells.plain(billing::text_of(row.category));
  cells.plain(issued);  // InvoiceDetailCreated: a document is made when it is issued
  cells.text(row.description);
  cells.text(grain_of(row));
  cells.plain(row.id);
  cells.plain(issued);  // InvoiceDetailLastUpdated: it never changes afterwards
  cells.text(number_of(invoice));
  cells.plain(issued);
  cells.plain(invoice.number ? "Issued" : "Open");
  cells.text(seller.name);
  cells.plain(row.amount.currency.code());
  cells.plain("");  // PaymentDueDate: the terms say it in words
  cells.text(seller.payment_terms);
  cells.text(invoice.recipient ? invoice.recipient->purchase_order : "");
  cells.text(row.refers_to);
  return cells.row();
}

}  // namespace

std::string focus_cost_and_usage_head() {
  return "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,"
         "BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodEnd,"
         "ChargePeriodStart,ContractedCost,EffectiveCost,HostProviderName,InvoiceDetailId,"
         "InvoiceId,InvoiceIssuerName,ListCost,PricingQuantity,PricingUnit,ServiceCategory,"
         "ServiceName,ServiceProviderName,SubAccountId,SubAccountName,x_CostCenterId,x_ExactCost,"
         "x_OrganizationLevel,x_Unattributed\r\n";
}

std::string focus_cost_and_usage_rows(const Invoice& invoice, const DocumentSeller& seller) {
  std::string csv;
  for (const FocusRow& row : focus_rows(invoice)) csv += usage_row(invoice, seller, row);
  return csv;
}

std::string focus_invoice_detail_head() {
  return "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,"
         "ChargeCategory,InvoiceDetailCreated,InvoiceDetailDescription,InvoiceDetailGrain,"
         "InvoiceDetailId,InvoiceDetailLastUpdated,InvoiceId,InvoiceIssueDate,InvoiceIssueStatus,"
         "InvoiceIssuerName,PaymentCurrency,PaymentDueDate,PaymentTerms,PurchaseOrderNumber,"
         "ReferenceInvoiceId\r\n";
}

std::string focus_invoice_detail_rows(const Invoice& invoice, const DocumentSeller& seller) {
  std::string csv;
  for (const FocusRow& row : focus_rows(invoice)) csv += detail_row(invoice, seller, row);
  return csv;
}

}  // namespace bot
