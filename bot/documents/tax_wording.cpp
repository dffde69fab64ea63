#include "bot/documents/tax_wording.h"
#include "billing/worded.h"

namespace bot {
namespace {

using billing::TaxCategory;

struct UsualWords {
  TaxCategory category;
  std::string_view reason;
  std::string_view note;  // of a document, as its page says it
  std::string_view code;
};
constexpr UsualWords usual_words[] = {
    {TaxCategory::standard, "", "", ""},
    {TaxCategory::zero_rated, "", "", ""},
    {TaxCategory::exempt, "Exempt from VAT", billing::marked("No VAT: Exempt from VAT"), ""},
    {TaxCategory::reverse_charge, "Reverse charge", billing::marked("No VAT: Reverse charge"),
     "VATEX-EU-AE"},
    {TaxCategory::intra_community, "Intra-community supply",
     billing::marked("No VAT: Intra-community supply"), "VATEX-EU-IC"},
    {TaxCategory::outside_the_union, "Export outside the EU",
     billing::marked("No VAT: Export outside the EU"), "VATEX-EU-G"},
    {TaxCategory::outside_scope, "Not subject to VAT",
     billing::marked("No VAT: Not subject to VAT"), "VATEX-EU-O"}};

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
  if (rule.category == TaxCategory::standard) return billing::worded("VAT {}%", {rule.rate.text()});
  return billing::worded("VAT {}% ({})", {rule.rate.text(), billing::text_of(rule.category)});
}

std::string tax_reason(const billing::TaxRule& rule) {
  const std::string_view usual = words_of(rule.category).reason;
  if (usual.empty()) return {};
  return rule.reason.empty() ? std::string(usual) : rule.reason;
}

std::string tax_note(const billing::TaxRule& rule) {
  const UsualWords& usual = words_of(rule.category);
  if (usual.reason.empty() || rule.reason.empty()) return std::string(usual.note);
  return billing::worded("No VAT: {}", {rule.reason});
}

std::string_view tax_reason_code(TaxCategory category) { return words_of(category).code; }

}  // namespace bot
