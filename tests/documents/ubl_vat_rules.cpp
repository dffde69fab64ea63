#include <pugixml.hpp>
#include <set>

#include "ubl_rules.h"

namespace ubl_rules {
namespace {

const std::string seller_vat_id =
    "/*/cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID='VAT']"
    "/cbc:CompanyID";
const std::string buyer_vat_id =
    "/*/cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID='VAT']"
    "/cbc:CompanyID";
const std::string breakdown = "/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/";

// BR-x-01 and BR-CO-04: each line has the one category of the breakdown, with its rate.
void check_lines(const pugi::xml_document& document, const std::string& category,
                 const std::string& rate, Breaches& breaches) {
  for (const auto& found : document.select_nodes("//cac:ClassifiedTaxCategory")) {
    breaches.unless(found.node().child_value("cbc:ID") == category, "BR-" + category + "-01");
    breaches.unless(found.node().child_value("cbc:Percent") == rate, "BR-" + category + "-05");
    breaches.unless(std::string(found.node().child("cac:TaxScheme").child_value("cbc:ID")) == "VAT",
                    "BR-CO-04");
  }
}

void check_rate(const std::string& category, const std::string& rate, Breaches& breaches) {
  if (category == "O") {
    breaches.unless(rate.empty(), "BR-O-05", rate);
  } else if (category == "S") {
    breaches.unless(!rate.empty() && rate.find_first_not_of("0.") != rate.npos, "BR-S-05", rate);
  } else {
    breaches.unless(rate == "0", "BR-" + category + "-05", rate);
  }
}

// BR-x-10 and PEPPOL-EN16931-P0104 to P0107.
void check_reason(const pugi::xml_document& document, const std::string& category,
                  Breaches& breaches) {
  const std::string reason = text_at(document, breakdown + "cbc:TaxExemptionReason");
  const std::string code = text_at(document, breakdown + "cbc:TaxExemptionReasonCode");
  const bool needs_one = category != "S" && category != "Z";
  breaches.unless(needs_one == !reason.empty(), "BR-" + category + "-10", reason);
  const std::string wanted = category == "AE"  ? "VATEX-EU-AE"
                             : category == "K" ? "VATEX-EU-IC"
                             : category == "G" ? "VATEX-EU-G"
                             : category == "O" ? "VATEX-EU-O"
                                               : "";
  breaches.unless(code == wanted, "PEPPOL-EN16931-P0104", code);
}

void check_identifiers(const pugi::xml_document& document, const std::string& category,
                       Breaches& breaches) {
  const bool seller = count_at(document, seller_vat_id) > 0;
  const bool buyer = count_at(document, buyer_vat_id) > 0;
  if (category == "O") {
    breaches.unless(!seller && !buyer, "BR-O-02");
    return;
  }
  breaches.unless(seller, "BR-" + category + "-02", "no VAT identifier of the seller");
  if (category == "AE" || category == "K")
    breaches.unless(buyer, "BR-" + category + "-02", "no VAT identifier of the buyer");
  if (category != "K") return;
  breaches.unless(count_at(document, "/*/cac:InvoicePeriod") == 1, "BR-IC-11");
  breaches.unless(!text_at(document,
                           "/*/cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country"
                           "/cbc:IdentificationCode")
                       .empty(),
                  "BR-IC-12");
}

}  // namespace

void check_vat_category(const pugi::xml_document& document, Breaches& breaches) {
  static const std::set<std::string> codes{"S", "Z", "E", "AE", "K", "G", "O"};
  const std::string category = text_at(document, breakdown + "cbc:ID");
  const std::string rate = text_at(document, breakdown + "cbc:Percent");
  breaches.unless(codes.contains(category), "BR-CL-17", category);
  check_lines(document, category, rate, breaches);
  check_rate(category, rate, breaches);
  check_reason(document, category, breaches);
  check_identifiers(document, category, breaches);
  const std::string tax = text_at(document, "/*/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount");
  if (category != "S")
    breaches.unless(tax.find_first_not_of("0.") == tax.npos, "BR-" + category + "-09", tax);
}

}  // namespace ubl_rules
