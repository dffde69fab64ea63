#include "ubl_rules.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>
#include <set>

#include "billing/money.h"

namespace ubl_rules {
namespace {

const std::set<std::string>& countries() {
  static const std::set<std::string> codes = [] {
    std::ifstream in("/usr/share/iso-codes/json/iso_3166-1.json");
    std::set<std::string> all;
    const auto table = nlohmann::json::parse(in);
    for (const auto& row : table.at("3166-1")) all.insert(row.at("alpha_2"));
    return all;
  }();
  return codes;
}

void check_bytes(const std::string& xml, Breaches& breaches) {
  breaches.unless(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), "XML");
  for (const char c : xml) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 || byte == '\n' || byte == '\t') continue;
    breaches.unless(false, "XML 1.0, section 2.2", "a control character");
  }
  const std::regex reference("&#(x0*[01]?[0-9a-fA-F]|0*[0-2]?[0-9]|0*3[01]);");
  breaches.unless(!std::regex_search(xml, reference), "XML 1.0, section 4.1",
                  "a reference to a control character");
  for (const char* noncharacter : {"\xef\xbf\xbe", "\xef\xbf\xbf"})
    breaches.unless(xml.find(noncharacter) == xml.npos, "XML 1.0, section 2.2", "a noncharacter");
}

void check_party(const pugi::xml_document& document, const std::string& party, Breaches& breaches) {
  const std::string path = "/*/cac:" + party + "/cac:Party";
  const std::string country =
      text_at(document, path + "/cac:PostalAddress/cac:Country/cbc:IdentificationCode");
  breaches.unless(countries().contains(country), "BR-CL-14", party + " is in " + country);
  const std::string email = text_at(document, path + "/cbc:EndpointID");
  breaches.unless(text_at(document, path + "/cbc:EndpointID/@schemeID") == "EM", "BR-CL-25");
  breaches.unless(std::regex_match(email, std::regex("[^@\\s]+@[^@\\s]+")), "EAS EM", email);
  const std::string vat_id = text_at(document, path + "/cac:PartyTaxScheme/cbc:CompanyID");
  const std::string prefix = vat_id.substr(0, 2);
  const bool known = prefix == "EL" || prefix == "XI" || countries().contains(prefix);
  breaches.unless(vat_id.empty() || known, "BR-CO-09", vat_id);
}

void check_references(const pugi::xml_document& document, Breaches& breaches) {
  for (const auto& found : document.select_nodes("//cac:AdditionalDocumentReference")) {
    const pugi::xml_node node = found.node();
    const std::string code = node.child_value("cbc:DocumentTypeCode");
    const bool project = code == "50" && std::string(document.document_element().name()) ==
                                             "CreditNote";  // which has no element of its own
    breaches.unless(code == "130" || project, "UBL-CR / R080", "document type " + code);
    const std::string scheme = node.child("cbc:ID").attribute("schemeID").value();
    breaches.unless(scheme == (project ? "" : "ADE"), "BR-CL-07", scheme);
  }
  breaches.unless(count_at(document,
                           "/*/cac:AdditionalDocumentReference"
                           "[cbc:DocumentTypeCode='50']") <= 1,
                  "PEPPOL-EN16931-R080");
  breaches.unless(count_at(document,
                           "/*/cac:AdditionalDocumentReference"
                           "[cbc:DocumentTypeCode='130']") <= 1,
                  "UBL-SR-04");
}

// PEPPOL-EN16931-F001, BR-29, BR-30, R110, R111; ISO dates compare as text.
void check_dates(const pugi::xml_document& document, Breaches& breaches) {
  const std::regex date("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  for (const auto& found :
       document.select_nodes("//cbc:IssueDate|//cbc:DueDate|//cbc:StartDate|//cbc:EndDate"))
    breaches.unless(std::regex_match(found.node().child_value(), date), "PEPPOL-EN16931-F001");
  const std::string begin = text_at(document, "/*/cac:InvoicePeriod/cbc:StartDate");
  const std::string end = text_at(document, "/*/cac:InvoicePeriod/cbc:EndDate");
  breaches.unless(!begin.empty() && begin <= end, "BR-29");
  for (const auto& found : document.select_nodes("/*/*/cac:InvoicePeriod")) {
    const std::string from = found.node().child_value("cbc:StartDate");
    const std::string to = found.node().child_value("cbc:EndDate");
    breaches.unless(from <= to, "BR-30");
    breaches.unless(begin <= from, "PEPPOL-EN16931-R110", from);
    breaches.unless(to <= end, "PEPPOL-EN16931-R111", to);
  }
}

}  // namespace

void Breaches::unless(bool holds, const std::string& rule, const std::string& words) {
  if (!holds) all.push_back(rule + ": " + words);
}

std::string text_at(const pugi::xml_document& document, const std::string& path) {
  const pugi::xpath_node found = document.select_node(path.c_str());
  return found.attribute() ? found.attribute().value() : found.node().child_value();
}

std::size_t count_at(const pugi::xml_document& document, const std::string& path) {
  return document.select_nodes(path.c_str()).size();
}

void check_document(const pugi::xml_document& document, Breaches& breaches) {
  const bool credit = std::string(document.document_element().name()) == "CreditNote";
  breaches.unless(text_at(document, "/*/cbc:CustomizationID") ==
                      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
                  "PEPPOL-EN16931-R004");
  breaches.unless(
      text_at(document, "/*/cbc:ProfileID") == "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
      "PEPPOL-EN16931-R007");
  breaches.unless(text_at(document, "/*/cbc:InvoiceTypeCode") == (credit ? "" : "380"),
                  "PEPPOL-EN16931-P0100");
  breaches.unless(text_at(document, "/*/cbc:CreditNoteTypeCode") == (credit ? "381" : ""),
                  "PEPPOL-EN16931-P0101");
  const std::string currency = text_at(document, "/*/cbc:DocumentCurrencyCode");
  const auto known = billing::Currency::from_code(currency);
  breaches.unless(known && known->code() == currency, "BR-CL-04", currency);
  breaches.unless(count_at(document, "/*/cbc:BuyerReference|/*/cac:OrderReference/cbc:ID") > 0,
                  "PEPPOL-EN16931-R003");
  check_party(document, "AccountingSupplierParty", breaches);
  check_party(document, "AccountingCustomerParty", breaches);
  const std::string seller = "/*/cac:AccountingSupplierParty/cac:Party/";
  breaches.unless(count_at(document, seller + "cac:PartyIdentification/cbc:ID|" + seller +
                                         "cac:PartyLegalEntity/cbc:CompanyID|" + seller +
                                         "cac:PartyTaxScheme/cbc:CompanyID") > 0,
                  "BR-CO-26");
  check_references(document, breaches);
  check_dates(document, breaches);
}

std::vector<std::string> breaches_of(const std::string& xml) {
  Breaches breaches;
  check_bytes(xml, breaches);
  pugi::xml_document document;
  const pugi::xml_parse_result parsed =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_full, pugi::encoding_utf8);
  breaches.unless(parsed.status == pugi::status_ok, "XML", parsed.description());
  if (!parsed) return std::move(breaches.all);
  check_shape(document, breaches);
  check_document(document, breaches);
  check_money(document, breaches);
  check_vat_category(document, breaches);
  return std::move(breaches.all);
}

}  // namespace ubl_rules
