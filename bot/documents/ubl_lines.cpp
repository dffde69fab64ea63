#include "bot/documents/ubl_lines.h"

#include "bot/documents/tax_wording.h"
#include "bot/text/readable.h"

namespace bot {
namespace {

using billing::InvoiceLine;
using billing::TaxCategory;

// BT-119: none outside the scope of tax (BR-O-05), 0 where there is none to pay.
void add_category(XmlElement& element, const billing::TaxRule& rule) {
  element.text_child("cbc:ID", billing::text_of(rule.category));
  if (rule.category != TaxCategory::outside_scope)
    element.text_child("cbc:Percent", rule.rate.text());
}

void add_scheme(XmlElement& element) {
  XmlElement scheme{"cac:TaxScheme"};
  scheme.text_child("cbc:ID", "VAT");
  element.child(std::move(scheme));
}

// A late charge has no period of its own, which would lie outside of the document's
// (PEPPOL-EN16931-R110): its name says when it was used.
std::string item_name(const InvoiceLine& line) {
  std::string name = readable(line.description);
  if (name.empty()) name = readable(line.service);
  if (name.empty()) name = billing::text_of(line.category);
  if (line.late && name.find(line.usage_month.text()) == name.npos)
    name += " (used in " + line.usage_month.text() + ")";
  return name;
}

void add_property(XmlElement& item, std::string_view name, std::string_view value) {
  if (readable(value).empty()) return;
  XmlElement property{"cac:AdditionalItemProperty"};
  property.text_child("cbc:Name", name).text_child("cbc:Value", value);
  item.child(std::move(property));
}

XmlElement item_of(const billing::Invoice& invoice, const InvoiceLine& line) {
  XmlElement item{"cac:Item"};
  item.text_child("cbc:Name", item_name(line)).child(ubl_line_tax(invoice.tax_rule));
  add_property(item, "Provider", line.provider_name);
  add_property(item, "Provider account", line.account.value);
  add_property(item, "Service", line.service);
  add_property(item, "Charge category", billing::text_of(line.category));
  add_property(item, "Usage month", line.usage_month.text());
  return item;
}

std::string note_of(const InvoiceLine& line) {
  if (!line.credits) return {};
  return "Takes back line " + std::to_string(line.credits->line) + " of " +
         line.credits->invoice.value;
}

// BT-133: whose charge it is, where that is not the document's Cost Center.
std::string accounting_cost_of(const billing::Invoice& invoice, const InvoiceLine& line) {
  if (line.out_of_scope) return line.out_of_scope->value;
  return invoice.cost_center ? invoice.cost_center->value : "";
}

std::string day_of(billing::Instant instant) { return billing::text_of(instant).substr(0, 10); }

}  // namespace

XmlElement ubl_amount(std::string_view name, const billing::Amount& amount) {
  return {
      std::string(name), {{"currencyID", std::string(amount.currency.code())}}, amount.text(), {}};
}

billing::Amount ubl_sign(const billing::Invoice& invoice, const billing::Amount& amount) {
  return invoice.type == billing::DocumentType::credit_note ? -amount : amount;
}

XmlElement ubl_line_tax(const billing::TaxRule& rule) {
  XmlElement element{"cac:ClassifiedTaxCategory"};
  add_category(element, rule);
  add_scheme(element);
  return element;
}

XmlElement ubl_tax_category(const billing::TaxRule& rule) {
  XmlElement element{"cac:TaxCategory"};
  add_category(element, rule);
  element.text_child("cbc:TaxExemptionReasonCode", tax_reason_code(rule.category));
  element.text_child("cbc:TaxExemptionReason", tax_reason(rule));
  add_scheme(element);
  return element;
}

XmlElement ubl_period(billing::Month month) {
  XmlElement period{"cac:InvoicePeriod"};
  period.text_child("cbc:StartDate", day_of(month.begin()));
  period.text_child("cbc:EndDate", day_of(month.end() - std::chrono::seconds(1)));
  return period;
}

XmlElement ubl_line(const billing::Invoice& invoice, const InvoiceLine& line, std::size_t number) {
  const bool credit = invoice.type == billing::DocumentType::credit_note;
  const billing::Amount net = ubl_sign(invoice, line.amount);
  XmlElement element{credit ? "cac:CreditNoteLine" : "cac:InvoiceLine"}, price{"cac:Price"};
  element.text_child("cbc:ID", std::to_string(number)).text_child("cbc:Note", note_of(line));
  // One of it at what it costs; taking back is minus one, for a price is never negative (BR-27).
  element.text_child(credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                     net.minor_units < 0 ? "-1" : "1", {{"unitCode", "C62"}});
  element.child(ubl_amount("cbc:LineExtensionAmount", net));
  element.text_child("cbc:AccountingCost", accounting_cost_of(invoice, line));
  if (line.usage_month == invoice.period) element.child(ubl_period(line.usage_month));
  element.child(item_of(invoice, line));
  price.child(ubl_amount("cbc:PriceAmount", net.minor_units < 0 ? -net : net));
  element.child(std::move(price));
  return element;
}

}  // namespace bot
