#include <pugixml.hpp>
#include <regex>

#include "billing/money.h"
#include "ubl_rules.h"

namespace ubl_rules {
namespace {

__extension__ typedef __int128 Wide128;

// Hundredths of the number, exactly; a breach of BR-DEC if it is none or finer.
Wide128 hundredths(const std::string& text, Breaches& breaches) {
  const bool fits = std::regex_match(text, std::regex("-?[0-9]{1,18}(\\.[0-9]{1,2})?"));
  breaches.unless(fits, "BR-DEC", "'" + text + "'");
  breaches.unless(!std::regex_match(text, std::regex("-0*(\\.0*)?")), "minus zero", text);
  if (!fits) return 0;
  const auto point = text.find('.');
  std::string digits = text.substr(0, point);
  std::string fraction = point == text.npos ? "" : text.substr(point + 1);
  fraction.resize(2, '0');
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  Wide128 value = 0;
  for (const char digit : digits + fraction)
    value = value * 10 + static_cast<unsigned>(digit - '0');
  return negative ? -value : value;
}

Wide128 money_at(const pugi::xml_document& document, const std::string& path, Breaches& breaches) {
  return hundredths(text_at(document, path), breaches);
}

// PEPPOL-EN16931-R120, BR-27, and that quantity times price is the line to the hundredth.
void check_line(const pugi::xml_node& line, Breaches& breaches) {
  const bool credit = std::string(line.name()) == "cac:CreditNoteLine";
  const std::string quantity =
      line.child_value(credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity");
  const Wide128 net = hundredths(line.child_value("cbc:LineExtensionAmount"), breaches);
  const Wide128 price =
      hundredths(line.child("cac:Price").child_value("cbc:PriceAmount"), breaches);
  breaches.unless(price >= 0, "BR-27", "a negative price");
  breaches.unless(quantity == "1" || quantity == "-1", "quantity", quantity);
  breaches.unless(net == (quantity == "-1" ? -price : price), "PEPPOL-EN16931-R120");
}

// Half away from zero to the currency's digits; the official rule lets one whole unit pass.
void check_subtotal(const pugi::xml_node& subtotal, bool has_cents, Breaches& breaches) {
  const Wide128 base = hundredths(subtotal.child_value("cbc:TaxableAmount"), breaches);
  const Wide128 tax = hundredths(subtotal.child_value("cbc:TaxAmount"), breaches);
  const std::string percent = subtotal.child("cac:TaxCategory").child_value("cbc:Percent");
  const auto rate = billing::Cost::parse(percent.empty() ? "0" : percent);
  breaches.unless(rate.ok() && !rate->is_negative(), "BR-48", percent);
  if (!rate) return;
  const Wide128 scaled =
      billing::round_half_away(*rate, billing::Currency::from_code("CLF").value()).minor_units;
  const Wide128 unit = has_cents ? 1 : 100, divisor = static_cast<Wide128>(1'000'000) * unit;
  const Wide128 magnitude = (base < 0 ? -base : base) * scaled;
  const Wide128 expected = (magnitude + divisor / 2) / divisor * unit;
  breaches.unless(tax == (base < 0 ? -expected : expected), "BR-CO-17");
}

}  // namespace

void check_money(const pugi::xml_document& document, Breaches& breaches) {
  const std::string currency = text_at(document, "/*/cbc:DocumentCurrencyCode");
  for (const auto& found : document.select_nodes("//@currencyID"))
    breaches.unless(found.attribute().value() == currency, "PEPPOL-EN16931-R051");
  for (const auto& found : document.select_nodes("//@unitCode"))
    breaches.unless(std::string(found.attribute().value()) == "C62", "BR-CL-23");
  Wide128 sum = 0, base = 0, tax = 0;
  for (const auto& found : document.select_nodes("/*/cac:InvoiceLine|/*/cac:CreditNoteLine")) {
    check_line(found.node(), breaches);
    sum += hundredths(found.node().child_value("cbc:LineExtensionAmount"), breaches);
  }
  const auto known = billing::Currency::from_code(currency);
  for (const auto& found : document.select_nodes("/*/cac:TaxTotal/cac:TaxSubtotal")) {
    check_subtotal(found.node(), !known || known->minor_digits() == 2, breaches);
    base += hundredths(found.node().child_value("cbc:TaxableAmount"), breaches);
    tax += hundredths(found.node().child_value("cbc:TaxAmount"), breaches);
  }
  const std::string totals = "/*/cac:LegalMonetaryTotal/cbc:";
  const Wide128 net = money_at(document, totals + "TaxExclusiveAmount", breaches);
  const Wide128 gross = money_at(document, totals + "TaxInclusiveAmount", breaches);
  const Wide128 payable = money_at(document, totals + "PayableAmount", breaches);
  breaches.unless(money_at(document, totals + "LineExtensionAmount", breaches) == sum, "BR-CO-10");
  breaches.unless(net == sum, "BR-CO-13");
  breaches.unless(money_at(document, "/*/cac:TaxTotal/cbc:TaxAmount", breaches) == tax, "BR-CO-14");
  breaches.unless(gross == net + tax, "BR-CO-15");
  breaches.unless(payable == gross, "BR-CO-16");
  breaches.unless(base == sum, "BR-S-08 and its likes");
  breaches.unless(count_at(document, "/*/cac:TaxTotal/cac:TaxSubtotal") == 1, "BR-CO-18, R053");
  const bool terms = count_at(document, "//cbc:DueDate|//cac:PaymentTerms/cbc:Note") > 0;
  breaches.unless(payable <= 0 || terms, "BR-CO-25");
}

}  // namespace ubl_rules
