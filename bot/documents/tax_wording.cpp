#include "bot/documents/tax_wording.h"

namespace bot {
namespace {

using billing::TaxCategory;

struct UsualWords {
  TaxCategory category;
  std::string_view reason;
  std::string_view code;
};
constexpr UsualWords usual_words[] = {
    {TaxCategory::standard, "", ""},
    {TaxCategory::zero_rated, "", ""},
    {TaxCategory::exempt, "Exempt from VAT", ""},
    {TaxCategory::reverse_charge, "Reverse charge", "VATEX-EU-AE"},
    {TaxCategory::intra_community, "Intra-community supply", "VATEX-EU-IC"},
    {TaxCategory::outside_the_union, "Export outside the EU", "VATEX-EU-G"},
    {TaxCategory::outside_scope, "Not subject to VAT", "VATEX-EU-O"}};

const UsualWords& words_of(TaxCategory category) {
  for (const UsualWords& words : usual_words) {
    if (words.category == category) return words;
  }
  throw std::logic_error("a tax category has no words");
}

}  // namespace

bool shows_tax(const billing::Invoice& invoice) {
  return invoice.tax_rule.category != TaxCategory::outside_scope || invoice.tax.minor_units != 0;
}

std::string tax_label(const billing::TaxRule& rule) {
  const std::string label = "VAT " + rule.rate.text() + "%";
  if (rule.category == TaxCategory::standard) return label;
  return label + " (" + std::string(billing::text_of(rule.category)) + ")";
}

std::string tax_reason(const billing::TaxRule& rule) {
  const std::string_view usual = words_of(rule.category).reason;
  if (usual.empty()) return {};
  return rule.reason.empty() ? std::string(usual) : rule.reason;
}

std::string_view tax_reason_code(TaxCategory category) { return words_of(category).code; }

}  // namespace bot
