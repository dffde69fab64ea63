#include "bot/documents/invoice_json.h"

#include "bot/documents/tax_wording.h"

namespace bot {
namespace {

using billing::Invoice;
using billing::InvoiceLine;

Json texts(const std::vector<std::string>& all) {
  Json list = Json::list();
  for (const std::string& text : all) list.add(text);
  return list;
}

Json credits_json(const std::optional<billing::LineReference>& credits) {
  if (!credits) return {};
  Json json = Json::object();
  json.set("invoice", credits->invoice.value).set("line", credits->line);
  return json;
}

Json line_json(const InvoiceLine& line, std::size_t number) {
  Json json = Json::object();
  json.set("line", number).set("description", line.description);
  json.set("provider_account", line.account.value).set("provider_name", line.provider_name);
  json.set("usage_month", line.usage_month.text()).set("service", line.service);
  json.set("category", billing::text_of(line.category));
  json.set("charge_class", billing::text_of(line.charge_class));
  json.set("late", line.late).set("unattributed", line.unattributed);
  json.set("organization_level", line.organization_level).set("share", line.share);
  json.set("credit_spread", line.credit_spread);
  json.set("out_of_scope", line.out_of_scope ? Json(line.out_of_scope->value) : Json());
  json.set("credits", credits_json(line.credits));
  json.set("exact", line.exact.text()).set("amount", line.amount.text());
  return json;
}

Json tax_json(const Invoice& invoice) {
  Json json = Json::object();
  json.set("category", billing::text_of(invoice.tax_rule.category));
  json.set("rate", invoice.tax_rule.rate.text()).set("reason", tax_reason(invoice.tax_rule));
  return json;
}

Json recipient_json(const Invoice& invoice) {
  if (!invoice.recipient) return {};
  const billing::Recipient& recipient = *invoice.recipient;
  Json json = Json::object();
  json.set("email", recipient.email).set("address", texts(recipient.address));
  json.set("purchase_order", recipient.purchase_order).set("vat_id", recipient.vat_id);
  return json;
}

Json seller_json(const DocumentSeller& seller) {
  Json json = Json::object();
  json.set("name", seller.name).set("address", texts(seller.address));
  json.set("contact", seller.contact).set("vat_id", seller.vat_id);
  json.set("registration", seller.registration).set("payment_terms", seller.payment_terms);
  return json;
}

}  // namespace

Json invoice_row_json(const Invoice& invoice) {
  Json json = Json::object(), corrects = Json::list();
  for (const billing::InvoiceNumber& number : invoice.corrects) corrects.add(number.value);
  json.set("number", invoice.number ? Json(invoice.number->value) : Json());
  json.set("type", billing::text_of(invoice.type));
  json.set("organization", invoice.organization.value);
  json.set("cost_center", invoice.cost_center ? Json(invoice.cost_center->value) : Json());
  json.set("bearer_name", invoice.bearer_name);
  json.set("workspace", invoice.workspace ? Json(invoice.workspace->value) : Json());
  json.set("account_number", invoice.ban ? Json(invoice.ban->value) : Json());
  json.set("period", invoice.period.text());
  json.set("issued_at", invoice.issued_at ? Json(billing::text_of(*invoice.issued_at)) : Json());
  json.set("currency", invoice.total.currency.code()).set("total", invoice.total.text());
  json.set("tax", invoice.tax.text()).set("payable", billing::payable(invoice).text());
  json.set("corrects", std::move(corrects)).set("reason", invoice.reason);
  return json;
}

Json invoice_json(const Invoice& invoice, const DocumentSeller& seller) {
  Json json = invoice_row_json(invoice), lines = Json::list();
  for (std::size_t at = 0; at < invoice.lines.size(); ++at)
    lines.add(line_json(invoice.lines[at], at + 1));
  json.set("exact", invoice.exact.text()).set("tax_rule", tax_json(invoice));
  json.set("seller", seller_json(seller)).set("recipient", recipient_json(invoice));
  json.set("lines", std::move(lines));
  return json;
}

}  // namespace bot
