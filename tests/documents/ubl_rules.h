// The rules of UBL 2.1, EN 16931 and Peppol BIS Billing 3.0 that documents of ours can break,
// written from the published rules and not from the writer: the official validators need XSLT 2.
#pragma once

#include <string>
#include <vector>

namespace pugi {
class xml_document;
}

namespace ubl_rules {

// Each begins with the rule's name: "BR-CO-10: the lines sum to ...". None: all that is checked
// holds.
std::vector<std::string> breaches_of(const std::string& xml);

// What they are put together from.
struct Breaches {
  void unless(bool holds, const std::string& rule, const std::string& words = "");
  std::vector<std::string> all;
};
// Order and number of elements, attributes, nothing empty.
void check_shape(const pugi::xml_document&, Breaches&);
// Codes, dates, references, parties.
void check_document(const pugi::xml_document&, Breaches&);
// Sums and VAT.
void check_money(const pugi::xml_document&, Breaches&);
void check_vat_category(const pugi::xml_document&, Breaches&);

// The text of the first node that the path finds; empty: none.
std::string text_at(const pugi::xml_document&, const std::string& path);
std::size_t count_at(const pugi::xml_document&, const std::string& path);

}  // namespace ubl_rules
