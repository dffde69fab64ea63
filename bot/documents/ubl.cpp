#include "bot/documents/ubl.h"

#include "bot/documents/ubl_faults.h"
#include "bot/documents/ubl_lines.h"
#include "bot/documents/ubl_parties.h"

namespace bot {
namespace {

using billing::Invoice;
using billing::RefusalKind;

constexpr std::string_view customization =
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
constexpr std::string_view profile = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
constexpr int most_digits = 2;  // of an amount: EN 16931, BR-DEC

bool is_credit(const Invoice& invoice) {
  return invoice.type == billing::DocumentType::credit_note;
}

XmlElement empty_document(const Invoice& invoice) {
  const std::string name = is_credit(invoice) ? "CreditNote" : "Invoice";
  const std::string schema = "urn:oasis:names:specification:ubl:schema:xsd:";
  return {name,
          {{"xmlns", schema + name + "-2"},
           {"xmlns:cac", schema + "CommonAggregateComponents-2"},
           {"xmlns:cbc", schema + "CommonBasicComponents-2"}}};
}

// BT-10 has to be there (PEPPOL-EN16931-R003).
std::string_view buyer_reference(const Invoice& invoice) {
  return invoice.cost_center ? invoice.cost_center->value : invoice.organization.value;
}

void add_head(XmlElement& document, const Invoice& invoice) {
  document.text_child("cbc:CustomizationID", customization);
  document.text_child("cbc:ProfileID", profile);
  document.text_child("cbc:ID", invoice.number->value);
  document.text_child("cbc:IssueDate", billing::text_of(*invoice.issued_at).substr(0, 10));
  document.text_child(is_credit(invoice) ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode",
                      is_credit(invoice) ? "381" : "380");
  document.text_child("cbc:Note", invoice.reason);
  document.text_child("cbc:DocumentCurrencyCode", invoice.total.currency.code());
  if (invoice.cost_center)
    document.text_child("cbc:AccountingCost", invoice.cost_center->value);  // BT-19
  document.text_child("cbc:BuyerReference", buyer_reference(invoice));
  document.child(ubl_period(invoice.period));
}

// BT-11, which a credit note, without an element of its own for it, states as a document of type 50
// (Peppol BIS Billing 3.0).
void add_workspace(XmlElement& document, const Invoice& invoice) {
  if (!invoice.workspace) return;
  XmlElement project(is_credit(invoice) ? "cac:AdditionalDocumentReference"
                                        : "cac:ProjectReference");
  project.text_child("cbc:ID", invoice.workspace->value);
  if (is_credit(invoice)) project.text_child("cbc:DocumentTypeCode", "50");
  document.child(std::move(project));
}

void add_references(XmlElement& document, const Invoice& invoice) {
  XmlElement order{"cac:OrderReference"}, account{"cac:AdditionalDocumentReference"};
  if (invoice.recipient) order.text_child("cbc:ID", invoice.recipient->purchase_order);  // BT-13
  document.child(std::move(order));
  for (const billing::InvoiceNumber& number : invoice.corrects) {  // BG-3
    XmlElement billed{"cac:BillingReference"}, original{"cac:InvoiceDocumentReference"};
    original.text_child("cbc:ID", number.value);
    billed.child(std::move(original));
    document.child(std::move(billed));
  }
  if (invoice.ban) {
    account.text_child("cbc:ID", invoice.ban->value, {{"schemeID", "ADE"}});  // BT-18
    account.text_child("cbc:DocumentTypeCode", "130");
    document.child(std::move(account));
  }
  add_workspace(document, invoice);
}

void add_payment_terms(XmlElement& document, const DocumentSeller& seller) {
  XmlElement terms{"cac:PaymentTerms"};
  terms.text_child("cbc:Note", seller.payment_terms);
  document.child(std::move(terms));
}

void add_totals(XmlElement& document, const Invoice& invoice) {
  const billing::Amount net = ubl_sign(invoice, invoice.total);
  const billing::Amount tax = ubl_sign(invoice, invoice.tax);
  XmlElement total{"cac:TaxTotal"}, part{"cac:TaxSubtotal"}, money{"cac:LegalMonetaryTotal"};
  part.child(ubl_amount("cbc:TaxableAmount", net)).child(ubl_amount("cbc:TaxAmount", tax));
  part.child(ubl_tax_category(invoice.tax_rule));
  total.child(ubl_amount("cbc:TaxAmount", tax)).child(std::move(part));
  money.child(ubl_amount("cbc:LineExtensionAmount", net));
  money.child(ubl_amount("cbc:TaxExclusiveAmount", net));
  money.child(ubl_amount("cbc:TaxInclusiveAmount", net + tax));
  money.child(ubl_amount("cbc:PayableAmount", net + tax));
  document.child(std::move(total)).child(std::move(money));
}

}  // namespace

billing::Result<std::string> invoice_ubl(const Invoice& invoice, const DocumentSeller& seller) {
  const billing::Currency currency = invoice.total.currency;
  if (currency.minor_digits() > most_digits) {
    return billing::Refusal{RefusalKind::invalid,
                            "ubl_currency_refused",
                            "EN 16931 has amounts of at most two digits after the point, and " +
                                std::string(currency.code()) + " has " +
                                std::to_string(currency.minor_digits()) +
                                ": send the PDF or CSV instead.",
                            std::string(currency.code()),
                            {}};
  }
  if (auto faults = ubl_faults(invoice, seller); !faults.empty()) {
    return billing::Refusal{RefusalKind::invalid, "ubl_incomplete",
                            "Enter what a UBL document must state: the faults say what and where.",
                            invoice.number ? invoice.number->value : "", std::move(faults)};
  }
  XmlElement document = empty_document(invoice);
  add_head(document, invoice);
  add_references(document, invoice);
  document.child(ubl_seller(invoice, seller)).child(ubl_buyer(invoice));
  document.child(ubl_delivery(invoice));
  add_payment_terms(document, seller);
  add_totals(document, invoice);
  for (std::size_t at = 0; at < invoice.lines.size(); ++at)
    document.child(ubl_line(invoice, invoice.lines[at], at + 1));
  return xml_document(document);
}

}  // namespace bot
