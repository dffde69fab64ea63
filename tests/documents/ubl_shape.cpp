#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "ubl_rules.h"

namespace ubl_rules {
namespace {

// Children in the order of UBL 2.1's schemas, as far as Peppol BIS Billing 3.0 knows them. Behind a
// name how often it may stand there: 1, ? (at most once), * or + (at least once).
constexpr const char* head_of_invoice =
    "cbc:CustomizationID1 cbc:ProfileID1 cbc:ID1 cbc:IssueDate1 cbc:DueDate? cbc:InvoiceTypeCode1 "
    "cbc:Note? cbc:TaxPointDate? cbc:DocumentCurrencyCode1 cbc:AccountingCost? "
    "cbc:BuyerReference? cac:InvoicePeriod? cac:OrderReference? cac:BillingReference* "
    "cac:DespatchDocumentReference? cac:ReceiptDocumentReference? "
    "cac:OriginatorDocumentReference? cac:ContractDocumentReference? "
    "cac:AdditionalDocumentReference* cac:ProjectReference? ";
constexpr const char* head_of_credit_note =
    "cbc:CustomizationID1 cbc:ProfileID1 cbc:ID1 cbc:IssueDate1 cbc:TaxPointDate? "
    "cbc:CreditNoteTypeCode1 cbc:Note? cbc:DocumentCurrencyCode1 cbc:AccountingCost? "
    "cbc:BuyerReference? cac:InvoicePeriod? cac:OrderReference? cac:BillingReference* "
    "cac:DespatchDocumentReference? cac:ReceiptDocumentReference? cac:ContractDocumentReference? "
    "cac:AdditionalDocumentReference* cac:OriginatorDocumentReference? ";
constexpr const char* tail =
    "cac:AccountingSupplierParty1 cac:AccountingCustomerParty1 cac:PayeeParty? "
    "cac:TaxRepresentativeParty? cac:Delivery? cac:PaymentMeans* cac:PaymentTerms? "
    "cac:AllowanceCharge* cac:TaxTotal1 cac:LegalMonetaryTotal1 ";
constexpr const char* tail_of_line =
    "cbc:LineExtensionAmount1 cbc:AccountingCost? cac:InvoicePeriod? cac:OrderLineReference? "
    "cac:DocumentReference? cac:AllowanceCharge* cac:Item1 cac:Price1";

const std::map<std::string, std::string>& sequences() {
  const auto with = [](const char* a, const char* b, const char* c = "") {
    return std::string(a) + b + c;
  };
  static const std::map<std::string, std::string> all{
      {"Invoice", with(head_of_invoice, tail, "cac:InvoiceLine+")},
      {"CreditNote", with(head_of_credit_note, tail, "cac:CreditNoteLine+")},
      {"cac:InvoiceLine", with("cbc:ID1 cbc:Note? cbc:InvoicedQuantity1 ", tail_of_line)},
      {"cac:CreditNoteLine", with("cbc:ID1 cbc:Note? cbc:CreditedQuantity1 ", tail_of_line)},
      {"cac:InvoicePeriod", "cbc:StartDate? cbc:EndDate? cbc:DescriptionCode?"},
      {"cac:OrderReference", "cbc:ID1 cbc:SalesOrderID?"},
      {"cac:BillingReference", "cac:InvoiceDocumentReference1"},
      {"cac:InvoiceDocumentReference", "cbc:ID1 cbc:IssueDate?"},
      {"cac:AdditionalDocumentReference",
       "cbc:ID1 cbc:DocumentTypeCode? cbc:DocumentDescription? cac:Attachment?"},
      {"cac:ProjectReference", "cbc:ID1"},
      {"cac:AccountingSupplierParty", "cac:Party1"},
      {"cac:AccountingCustomerParty", "cac:Party1"},
      {"cac:Party",
       "cbc:EndpointID1 cac:PartyIdentification? cac:PartyName? cac:PostalAddress1 "
       "cac:PartyTaxScheme? cac:PartyLegalEntity1 cac:Contact?"},
      {"cac:PartyIdentification", "cbc:ID1"},
      {"cac:PostalAddress",
       "cbc:StreetName? cbc:AdditionalStreetName? cbc:CityName? cbc:PostalZone? "
       "cbc:CountrySubentity? cac:AddressLine? cac:Country1"},
      {"cac:AddressLine", "cbc:Line1"},
      {"cac:Country", "cbc:IdentificationCode1"},
      {"cac:PartyTaxScheme", "cbc:CompanyID1 cac:TaxScheme1"},
      {"cac:TaxScheme", "cbc:ID1"},
      {"cac:PartyLegalEntity", "cbc:RegistrationName1 cbc:CompanyID? cbc:CompanyLegalForm?"},
      {"cac:Contact", "cbc:Name? cbc:Telephone? cbc:ElectronicMail?"},
      {"cac:Delivery", "cbc:ActualDeliveryDate? cac:DeliveryLocation? cac:DeliveryParty?"},
      {"cac:DeliveryLocation", "cbc:ID? cac:Address?"},
      {"cac:Address", "cbc:StreetName? cbc:CityName? cac:Country1"},
      {"cac:PaymentTerms", "cbc:Note1"},
      {"cac:TaxTotal", "cbc:TaxAmount1 cac:TaxSubtotal+"},
      {"cac:TaxSubtotal", "cbc:TaxableAmount1 cbc:TaxAmount1 cac:TaxCategory1"},
      {"cac:TaxCategory",
       "cbc:ID1 cbc:Percent? cbc:TaxExemptionReasonCode? cbc:TaxExemptionReason? cac:TaxScheme1"},
      {"cac:LegalMonetaryTotal",
       "cbc:LineExtensionAmount1 cbc:TaxExclusiveAmount1 cbc:TaxInclusiveAmount1 "
       "cbc:AllowanceTotalAmount? cbc:ChargeTotalAmount? cbc:PrepaidAmount? "
       "cbc:PayableRoundingAmount? cbc:PayableAmount1"},
      {"cac:Item",
       "cbc:Description? cbc:Name1 cac:BuyersItemIdentification? cac:SellersItemIdentification? "
       "cac:StandardItemIdentification? cac:OriginCountry? cac:CommodityClassification* "
       "cac:ClassifiedTaxCategory1 cac:AdditionalItemProperty*"},
      {"cac:ClassifiedTaxCategory", "cbc:ID1 cbc:Percent? cac:TaxScheme1"},
      {"cac:AdditionalItemProperty", "cbc:Name1 cbc:Value1"},
      {"cac:Price", "cbc:PriceAmount1 cbc:BaseQuantity? cac:AllowanceCharge?"}};
  return all;
}

// The only attribute an element may have, beside namespaces; it must have that one.
std::string attribute_of(const std::string& name, const pugi::xml_node& parent) {
  if (name.ends_with("Amount")) return "currencyID";
  if (name.ends_with("Quantity")) return "unitCode";
  if (name == "cbc:EndpointID") return "schemeID";
  if (name == "cbc:ID" && std::string(parent.name()) == "cac:AdditionalDocumentReference") {
    const bool project = std::string(parent.child_value("cbc:DocumentTypeCode")) == "50";
    return project ? "" : "schemeID";
  }
  return "";
}

void check_leaf(const pugi::xml_node& leaf, Breaches& breaches) {
  const std::string text = leaf.child_value(), name = leaf.name();
  breaches.unless(text.find_first_not_of(" \t\r\n") != text.npos, "PEPPOL-EN16931-R008", name);
  const std::string wanted = attribute_of(name, leaf.parent());
  breaches.unless(wanted.empty() == leaf.attributes().empty(), "UBL", name + "'s attributes");
  for (const auto& attribute : leaf.attributes())
    breaches.unless(attribute.name() == wanted && *attribute.value() != '\0', "UBL",
                    name + " has " + attribute.name());
}

void check_sequence(const pugi::xml_node& node, const std::string& sequence, Breaches& breaches) {
  pugi::xml_node child = node.first_child();
  std::istringstream names(sequence);
  for (std::string name; names >> name;) {
    const char often = name.back();
    name.pop_back();
    std::size_t count = 0;
    for (; child && child.name() == name; child = child.next_sibling()) ++count;
    const bool many = often == '*' || often == '+', needed = often == '1' || often == '+';
    breaches.unless((many || count <= 1) && (!needed || count >= 1), "UBL",
                    name + " stands " + std::to_string(count) + " times in " + node.name());
  }
  breaches.unless(!child, "UBL",
                  std::string(child.name()) + " is out of order or unknown in " + node.name());
}

void check_node(const pugi::xml_node& node, Breaches& breaches) {
  const std::string name = node.name();
  if (name.starts_with("cbc:")) return check_leaf(node, breaches);
  const auto sequence = sequences().find(name);
  breaches.unless(sequence != sequences().end(), "UBL", "unknown " + name);
  if (sequence == sequences().end()) return;
  check_sequence(node, sequence->second, breaches);
  for (const pugi::xml_node& child : node.children()) check_node(child, breaches);
}

}  // namespace

void check_shape(const pugi::xml_document& document, Breaches& breaches) {
  const pugi::xml_node root = document.document_element();
  const std::string schema = "urn:oasis:names:specification:ubl:schema:xsd:";
  breaches.unless(root.attribute("xmlns").value() == schema + root.name() + "-2", "UBL", "xmlns");
  breaches.unless(root.attribute("xmlns:cac").value() == schema + "CommonAggregateComponents-2",
                  "UBL", "xmlns:cac");
  breaches.unless(root.attribute("xmlns:cbc").value() == schema + "CommonBasicComponents-2", "UBL",
                  "xmlns:cbc");
  check_node(root, breaches);
}

}  // namespace ubl_rules
