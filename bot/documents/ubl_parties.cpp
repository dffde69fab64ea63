#include "bot/documents/ubl_parties.h"

#include "bot/documents/postal_address.h"
#include "bot/text/readable.h"

namespace bot {
namespace {

using billing::TaxCategory;

XmlElement electronic_address(std::string_view email) {
  return {"cbc:EndpointID", {{"schemeID", "EM"}}, readable(email)};
}

XmlElement country_of(const PostalAddress& address) {
  XmlElement country{"cac:Country"};
  country.text_child("cbc:IdentificationCode", address.country.value_or(""));
  return country;
}

XmlElement ubl_address(const std::vector<std::string>& lines) {
  const PostalAddress address = postal_address(lines);
  XmlElement element{"cac:PostalAddress"}, more{"cac:AddressLine"};
  element.text_child("cbc:StreetName", address.street);
  element.text_child("cbc:AdditionalStreetName", address.additional_street);
  element.text_child("cbc:CityName", address.city);
  more.text_child("cbc:Line", address.more);
  element.child(std::move(more)).child(country_of(address));
  return element;
}

XmlElement tax_scheme(std::string_view vat_id, TaxCategory category) {
  XmlElement element{"cac:PartyTaxScheme"}, scheme{"cac:TaxScheme"};
  if (category == TaxCategory::outside_scope || vat_id.empty()) return element;
  element.text_child("cbc:CompanyID", vat_id);
  scheme.text_child("cbc:ID", "VAT");
  element.child(std::move(scheme));
  return element;
}

XmlElement legal_entity(std::string_view name, std::string_view registration) {
  XmlElement element{"cac:PartyLegalEntity"};
  element.text_child("cbc:RegistrationName", name).text_child("cbc:CompanyID", registration);
  return element;
}

XmlElement contact_of(std::string_view name, std::string_view email) {
  XmlElement element{"cac:Contact"};
  element.text_child("cbc:Name", name).text_child("cbc:ElectronicMail", email);
  return element;
}

XmlElement inside(std::string_view name, XmlElement party) {
  XmlElement element{std::string(name)};
  element.child(std::move(party));
  return element;
}

}  // namespace

XmlElement ubl_seller(const billing::Invoice& invoice, const DocumentSeller& seller) {
  XmlElement party{"cac:Party"};
  party.child(electronic_address(seller.contact)).child(ubl_address(seller.address));
  party.child(tax_scheme(seller.vat_id, invoice.tax_rule.category));
  party.child(legal_entity(seller.name, seller.registration));
  party.child(contact_of(seller.name, seller.contact));
  return inside("cac:AccountingSupplierParty", std::move(party));
}

XmlElement ubl_buyer(const billing::Invoice& invoice) {
  const billing::Recipient recipient = invoice.recipient.value_or(billing::Recipient{});
  XmlElement party{"cac:Party"}, identification{"cac:PartyIdentification"};
  identification.text_child("cbc:ID", invoice.organization.value);  // BT-46
  party.child(electronic_address(recipient.email)).child(std::move(identification));
  party.child(ubl_address(recipient.address));
  party.child(tax_scheme(recipient.vat_id, invoice.tax_rule.category));
  party.child(legal_entity(invoice.organization_display_name, {}));
  // BT-56 is a person or a department: the Cost Center's name.
  party.child(contact_of(invoice.cost_center ? invoice.bearer_name : "", recipient.email));
  return inside("cac:AccountingCustomerParty", std::move(party));
}

XmlElement ubl_delivery(const billing::Invoice& invoice) {
  XmlElement delivery{"cac:Delivery"}, location{"cac:DeliveryLocation"}, address{"cac:Address"};
  if (invoice.tax_rule.category != TaxCategory::intra_community || !invoice.recipient)
    return delivery;
  address.child(country_of(postal_address(invoice.recipient->address)));
  location.child(std::move(address));
  delivery.child(std::move(location));
  return delivery;
}

}  // namespace bot
