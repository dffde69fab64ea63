#include "tests/documents/generated_invoice.h"

#include <random>

#include "tests/documents/sample_invoice.h"

namespace {

using billing::TaxCategory;

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}
  std::int64_t up_to(std::int64_t most) {
    return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most + 1));
  }
  bool one_in(std::int64_t count) { return up_to(count - 1) == 0; }
  template <class T, std::size_t size>
  const T& of(const T (&all)[size]) {
    return all[static_cast<std::size_t>(up_to(size - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

std::string words(Chance& chance) {
  static const std::string all[] = {"Queue Service",
                                    "Amazon Simple Storage Service",
                                    "<b>Key & Vault</b> \"1\" 'x' ]]>",
                                    "=SUM(A1:A9)",
                                    "-1+1",
                                    "two\nlines\tand a tab",
                                    std::string("nul\0 bell\a escape\x1b end", 23),
                                    "broken \xff\xfe\xc3( bytes",
                                    "\xef\xbf\xbf noncharacter \xef\xbf\xbe",
                                    "  blanks  around  ",
                                    "\u0425\u0440\u0430\u043d\u0438\u043b\u0438\u0449\u0435",
                                    "\u0391\u03c0\u03bf\u03b8\u03ae\u03ba\u03b5\u03c5\u03c3\u03b7",
                                    "\u05d0\u05d7\u05e1\u05d5\u05df",
                                    "\u062a\u062e\u0632\u064a\u0646",
                                    "\u5132\u5b58\u3001\u4fdd\u7ba1",
                                    "\u092d\u0902\u0921\u093e\u0930\u0923",
                                    "Data, \"quoted\"",
                                    std::string(300, 'W'),
                                    ""};
  return chance.of(all);
}

billing::InvoiceLine line_of(Chance& chance, billing::Currency currency, billing::Month period) {
  billing::InvoiceLine line = a_line(words(chance), 0);
  static const std::int64_t sizes[] = {0, 9, 99, 100'000, 99'999'999, 12'345'678'901'234};
  const std::int64_t units = chance.up_to(chance.of(sizes));
  line.amount = {chance.one_in(3) ? -units : units, currency};
  line.exact = billing::to_cost(line.amount) + billing::Cost::scaled(chance.up_to(9) - 4, 9);
  line.provider_name = words(chance);
  line.account = {"account-" + std::to_string(chance.up_to(3))};
  line.service = words(chance);
  line.usage_month = chance.one_in(4) ? period.plus(-static_cast<int>(chance.up_to(13))) : period;
  line.late = line.usage_month < period;
  line.category = chance.of({billing::ChargeCategory::usage, billing::ChargeCategory::purchase,
                             billing::ChargeCategory::tax, billing::ChargeCategory::credit,
                             billing::ChargeCategory::adjustment});
  line.unattributed = chance.one_in(9);
  line.organization_level = chance.one_in(9);
  if (line.organization_level) line.account = {};
  line.share = line.organization_level && chance.one_in(2);
  if (chance.one_in(9)) line.charge_class = billing::ChargeClass::correction;
  if (chance.one_in(9)) line.out_of_scope = billing::CostCenterId{"cc-other"};
  return line;
}

billing::TaxRule tax_rule_of(Chance& chance) {
  billing::TaxRule rule;
  rule.category = chance.of({TaxCategory::standard, TaxCategory::zero_rated, TaxCategory::exempt,
                             TaxCategory::reverse_charge, TaxCategory::intra_community,
                             TaxCategory::outside_the_union, TaxCategory::outside_scope});
  if (rule.category == TaxCategory::standard)
    rule.rate =
        billing::Cost::parse(chance.of({"19", "7.7", "25", "0.0001", "100", "8.875"})).value();
  if (chance.one_in(2) && rule.category != TaxCategory::standard &&
      rule.category != TaxCategory::zero_rated)
    rule.reason = "Article 1 <of> \"something\"";
  return rule;
}

void correct_something(Chance& chance, billing::Invoice& invoice) {
  if (!chance.one_in(3)) return;
  invoice.corrects = {{"INV-2025-000003"}};
  if (chance.one_in(2)) invoice.corrects.push_back({"INV-2025-000004"});
  invoice.reason = "Moved to another Cost Center\x01 by mistake";
  invoice.lines[0].credits = billing::LineReference{{"INV-2025-000003"}, 7};
}

}  // namespace

bot::DocumentSeller a_complete_seller() {
  bot::DocumentSeller seller = a_seller();
  seller.vat_id = "DE123456789";
  seller.registration = "HRB 4711";
  seller.payment_terms = "Payable within 30 days (net 30)";
  return seller;
}

billing::Invoice a_generated_invoice(std::uint32_t seed) {
  Chance chance(seed);
  const auto currency =
      billing::Currency::from_code(chance.of({"USD", "EUR", "JPY", "KRW", "GBP"})).value();
  billing::Invoice invoice = an_invoice({});
  invoice.period = billing::Month(2026, 2);
  invoice.total = {0, currency};
  for (std::int64_t count = chance.up_to(39) + 1; count > 0; --count) {
    invoice.lines.push_back(line_of(chance, currency, invoice.period));
    invoice.total += invoice.lines.back().amount;
    invoice.exact += invoice.lines.back().exact;
  }
  if (invoice.total.minor_units < 0) invoice.type = billing::DocumentType::credit_note;
  invoice.number = {"X-2026-" + std::to_string(seed)};
  if (chance.one_in(5)) invoice.cost_center.reset();
  if (chance.one_in(2)) invoice.workspace = billing::WorkspaceId{"ws-" + words(chance) + "x"};
  invoice.tax_rule = tax_rule_of(chance);
  invoice.tax = billing::tax_on(invoice.total, invoice.tax_rule);
  correct_something(chance, invoice);
  invoice.recipient->address = {"1 Main St", "Back yard", "c/o Accounting", "12345 Springfield",
                                chance.of({"Netherlands", "US", "deu", " France ", "Viet Nam"})};
  invoice.recipient->vat_id = "NL123456789B01";
  if (chance.one_in(2)) invoice.recipient->purchase_order = "PO-" + std::to_string(seed);
  if (chance.one_in(5)) invoice.bearer_name = words(chance) + "x";
  return invoice;
}
