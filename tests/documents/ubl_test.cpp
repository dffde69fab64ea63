#include "bot/documents/ubl.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <pugixml.hpp>

#include "generated_invoice.h"
#include "sample_invoice.h"
#include "ubl_rules.h"

namespace {

using billing::Invoice;
using billing::TaxCategory;

std::string xml_of(const Invoice& invoice) {
  const auto xml = bot::invoice_ubl(invoice, a_complete_seller());
  if (!xml) {
    std::string words(xml.refusal().code.text);
    for (const auto& fault : xml.refusal().faults) words += "\n" + fault.where + fault.message;
    FAIL(words);
  }
  return *xml;
}

Invoice an_addressed_invoice(std::vector<billing::InvoiceLine> lines) {
  Invoice invoice = an_invoice(std::move(lines));
  invoice.recipient->address = {"1 Main St", "Springfield", "US"};
  return invoice;
}

Invoice a_credit_note(std::vector<billing::InvoiceLine> lines) {
  Invoice invoice = an_addressed_invoice(std::move(lines));
  invoice.type = billing::DocumentType::credit_note;
  return invoice;
}

class Reader {
 public:
  explicit Reader(const Invoice& invoice) { document_.load_string(xml_of(invoice).c_str()); }
  std::string operator()(const std::string& path) const {
    return ubl_rules::text_at(document_, path);
  }
  std::size_t count(const std::string& path) const { return ubl_rules::count_at(document_, path); }

 private:
  pugi::xml_document document_;
};

void check_rules(const std::string& xml) {
  for (const std::string& breach : ubl_rules::breaches_of(xml)) FAIL_CHECK(breach);
}

std::vector<std::string> places(const billing::Refusal& refusal) {
  std::vector<std::string> all;
  for (const auto& fault : refusal.faults) all.push_back(fault.where);
  return all;
}

}  // namespace

TEST_CASE("generated documents keep the rules of UBL, EN 16931 and Peppol") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const std::string xml = xml_of(a_generated_invoice(seed));
    const auto breaches = ubl_rules::breaches_of(xml);
    for (const std::string& breach : breaches) FAIL_CHECK(breach);
    if (!breaches.empty()) break;
  }
}

TEST_CASE("another reader finds the XML well-formed") {
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) {
    WARN("skipped: xmllint (package libxml2-utils) is not installed");
    return;
  }
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::FILE* lint = popen("xmllint --noout -", "w");
    REQUIRE(lint != nullptr);
    const std::string xml = xml_of(a_generated_invoice(seed));
    std::fwrite(xml.data(), 1, xml.size(), lint);
    CHECK(pclose(lint) == 0);
  }
}

TEST_CASE("the rules see what is wrong") {
  const std::string good = xml_of(an_addressed_invoice({a_line("A", 100), a_line("B", -30)}));
  check_rules(good);
  struct Row {
    const char* from;
    const char* to;
    const char* rule;
  };
  for (const Row& row :
       {Row{">0.70</cbc:PayableAmount>", ">0.71</cbc:PayableAmount>", "BR-CO-16"},
        Row{">0.70</cbc:TaxInclusiveAmount>", ">0.7001</cbc:TaxInclusiveAmount>", "BR-DEC"},
        Row{">1.00</cbc:LineExtensionAmount>", ">1.01</cbc:LineExtensionAmount>", "BR-CO-10"},
        Row{">1.00</cbc:PriceAmount>", ">-1.00</cbc:PriceAmount>", "BR-27"},
        Row{"<cbc:ID>O</cbc:ID>", "<cbc:ID>O</cbc:ID><cbc:Percent>0</cbc:Percent>", "BR-O-05"},
        Row{"<cbc:BuyerReference>cc-retail</cbc:BuyerReference>", "", "PEPPOL-EN16931-R003"},
        Row{"<cbc:CompanyID>HRB 4711</cbc:CompanyID>", "", "BR-CO-26"},
        Row{"<cbc:StartDate>2026-02-01", "<cbc:StartDate>2026-03-01", "BR-29"},
        Row{">US<", ">UX<", "BR-CL-14"}, Row{"<cbc:Name>A</cbc:Name>", "<cbc:Name/>", "R008"},
        Row{"<cbc:Name>A</cbc:Name>", "", "UBL"}, Row{">380<", ">384<", "P0100"},
        Row{"currencyID=\"USD\"", "currencyID=\"EUR\"", "R051"},
        Row{"Payable within 30 days (net 30)", " ", "R008"}, Row{"\"EM\"", "\"XX\"", "BR-CL-25"},
        Row{"<cbc:Name>A<", "<cbc:Name>&#1;<", "XML"}}) {
    std::string bad = good;
    const auto at = bad.find(row.from);
    INFO(row.from);
    REQUIRE(at != bad.npos);
    bad.replace(at, std::string(row.from).size(), row.to);
    bool seen = false;
    for (const std::string& breach : ubl_rules::breaches_of(bad))
      seen = seen || breach.find(row.rule) != breach.npos;
    CHECK(seen);
  }
}

TEST_CASE("the cost center, the BAN, the organization and the order have their places") {
  Invoice invoice = an_addressed_invoice({a_line("Queue Service", 1'243'110)});
  invoice.recipient->purchase_order = "PO-4711";
  const Reader read(invoice);
  CHECK(read("/Invoice/cbc:ID") == "INV-2026-000017");
  CHECK(read("/Invoice/cbc:IssueDate") == "2026-03-02");
  CHECK(read("/Invoice/cbc:AccountingCost") == "cc-retail");
  CHECK(read("/Invoice/cac:InvoiceLine/cbc:AccountingCost") == "cc-retail");
  CHECK(read("/Invoice/cbc:BuyerReference") == "cc-retail");
  CHECK(read("/Invoice/cac:AdditionalDocumentReference/cbc:ID") == "NW-RETAIL-1");
  CHECK(read("/Invoice/cac:AdditionalDocumentReference/cbc:ID/@schemeID") == "ADE");
  CHECK(read("/Invoice/cac:AdditionalDocumentReference/cbc:DocumentTypeCode") == "130");
  CHECK(read("//cac:AccountingCustomerParty//cac:PartyIdentification/cbc:ID") == "northwind");
  CHECK(read("//cac:AccountingCustomerParty//cbc:RegistrationName") == "Northwind Traders");
  CHECK(read("//cac:AccountingCustomerParty//cac:Contact/cbc:Name") == "Retail");
  CHECK(read("//cac:AccountingCustomerParty//cbc:CityName") == "Springfield");
  CHECK(read("/Invoice/cac:OrderReference/cbc:ID") == "PO-4711");
  CHECK(read("/Invoice/cac:InvoicePeriod/cbc:StartDate") == "2026-02-01");
  CHECK(read("/Invoice/cac:InvoicePeriod/cbc:EndDate") == "2026-02-28");
  CHECK(read("//cbc:PayableAmount") == "12431.10");
  CHECK(read("//cbc:PayableAmount/@currencyID") == "USD");
  CHECK(read.count("//cac:ProjectReference") == 0);
}

TEST_CASE("the only workspace of a cost center is the document's project") {
  Invoice invoice = an_addressed_invoice({a_line("A", 1)});
  invoice.workspace = billing::WorkspaceId{"ws-retail"};
  CHECK(Reader(invoice)("/Invoice/cac:ProjectReference/cbc:ID") == "ws-retail");
  check_rules(xml_of(invoice));
  Invoice note = a_credit_note({a_line("A", -1)});
  const std::string project =
      "/CreditNote/cac:AdditionalDocumentReference[cbc:DocumentTypeCode='50']";
  CHECK(Reader(note).count(project) == 0);
  note.workspace = invoice.workspace;
  CHECK(Reader(note)(project + "/cbc:ID") == "ws-retail");
  CHECK(Reader(note).count("//cac:ProjectReference") == 0);
  check_rules(xml_of(note));
}

TEST_CASE("the organization's own document has its name as the buyer's reference") {
  Invoice invoice = an_addressed_invoice({a_line("A", 1), a_line("B", 1)});
  invoice.cost_center.reset();
  invoice.lines[1].out_of_scope = billing::CostCenterId{"cc-lab"};
  const Reader read(invoice);
  CHECK(read("/Invoice/cbc:BuyerReference") == "northwind");
  CHECK(read.count("/Invoice/cbc:AccountingCost") == 0);
  CHECK(read.count("//cac:InvoiceLine[1]/cbc:AccountingCost") == 0);
  CHECK(read("//cac:InvoiceLine[2]/cbc:AccountingCost") == "cc-lab");
}

TEST_CASE("a late charge has no period, but its name says when it was used") {
  billing::InvoiceLine late = a_line("Queue Service", 24);
  late.late = true;
  late.usage_month = billing::Month(2025, 12);
  const Reader read(an_addressed_invoice({a_line("A", 1), late}));
  CHECK(read("//cac:InvoiceLine[1]/cac:InvoicePeriod/cbc:StartDate") == "2026-02-01");
  CHECK(read.count("//cac:InvoiceLine[2]/cac:InvoicePeriod") == 0);
  CHECK(read("//cac:InvoiceLine[2]//cbc:Name") == "Queue Service (used in 2025-12)");
}

TEST_CASE("a negative line of an invoice is minus one of a positive price") {
  const Reader read(an_addressed_invoice({a_line("A", 100), a_line("Refund", -30)}));
  CHECK(read("//cac:InvoiceLine[2]/cbc:InvoicedQuantity") == "-1");
  CHECK(read("//cac:InvoiceLine[2]/cbc:LineExtensionAmount") == "-0.30");
  CHECK(read("//cac:InvoiceLine[2]/cac:Price/cbc:PriceAmount") == "0.30");
}

TEST_CASE("a credit note turns the signs and names what it corrects and why") {
  Invoice invoice = a_credit_note({a_line("Refund", -2'400), a_line("Charge", 100)});
  invoice.corrects = {{"INV-2026-000003"}, {"INV-2026-000004"}};
  invoice.reason = "Moved to another Cost Center";
  invoice.lines[0].credits = billing::LineReference{{"INV-2026-000003"}, 7};
  const Reader read(invoice);
  CHECK(read("/CreditNote/cbc:CreditNoteTypeCode") == "381");
  CHECK(read("//cac:CreditNoteLine[1]/cbc:CreditedQuantity") == "1");
  CHECK(read("//cac:CreditNoteLine[1]/cbc:LineExtensionAmount") == "24.00");
  CHECK(read("//cac:CreditNoteLine[1]/cbc:Note") == "Takes back line 7 of INV-2026-000003");
  CHECK(read("//cac:CreditNoteLine[2]/cbc:CreditedQuantity") == "-1");
  CHECK(read("//cbc:PayableAmount") == "23.00");
  CHECK(read("/CreditNote/cbc:Note") == "Moved to another Cost Center");
  CHECK(read.count("/CreditNote/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID") == 2);
}

TEST_CASE("outside the scope of tax there are no VAT identifiers and no rate, but a reason") {
  Invoice invoice = an_addressed_invoice({a_line("A", 100)});
  invoice.recipient->vat_id = "DE123456789";
  const Reader read(invoice);
  CHECK(read.count("//cac:PartyTaxScheme") == 0);
  CHECK(read.count("//cbc:Percent") == 0);
  CHECK(read("//cac:TaxCategory/cbc:ID") == "O");
  CHECK(read("//cbc:TaxExemptionReason") == "Not subject to VAT");
  CHECK(read("//cbc:TaxExemptionReasonCode") == "VATEX-EU-O");
}

TEST_CASE("tax is the document's own and added once") {
  Invoice invoice = an_addressed_invoice({a_line("A", 333), a_line("B", 333)});
  invoice.tax_rule = {TaxCategory::standard, billing::Cost::scaled(19, 0), {}};
  invoice.tax = billing::tax_on(invoice.total, invoice.tax_rule);
  const Reader read(invoice);
  CHECK(read("/Invoice/cac:TaxTotal/cbc:TaxAmount") == "1.27");
  CHECK(read("//cbc:TaxInclusiveAmount") == "7.93");
  CHECK(read("//cac:ClassifiedTaxCategory/cbc:Percent") == "19");
  CHECK(read("//cac:AccountingSupplierParty//cac:PartyTaxScheme/cbc:CompanyID") == "DE123456789");
}

TEST_CASE("a supply into another member state says where it went") {
  Invoice invoice = an_addressed_invoice({a_line("A", 1)});
  invoice.tax_rule = {TaxCategory::intra_community, {}, {}};
  invoice.recipient->address.back() = "Netherlands";
  invoice.recipient->vat_id = "NL123456789B01";
  const Reader read(invoice);
  CHECK(read("//cac:Delivery//cbc:IdentificationCode") == "NL");
  CHECK(read("//cbc:TaxExemptionReasonCode") == "VATEX-EU-IC");
}

TEST_CASE("currencies of three and four digits are refused, those of none are not") {
  for (const char* code : {"BHD", "CLF"}) {
    Invoice invoice = an_addressed_invoice({});
    billing::InvoiceLine line = a_line("A", 0);
    line.amount = {12'345, billing::Currency::from_code(code).value()};
    invoice.lines = {line};
    invoice.total = invoice.tax = {0, line.amount.currency};
    const auto xml = bot::invoice_ubl(invoice, a_complete_seller());
    REQUIRE_FALSE(xml.ok());
    CHECK(xml.refusal().code.text == "ubl_currency_refused");
    CHECK(xml.refusal().subject == code);
  }
  Invoice yen = an_addressed_invoice({});
  yen.total = yen.tax = {0, billing::Currency::from_code("JPY").value()};
  yen.lines = {a_line("A", 0)};
  yen.lines[0].amount = yen.total = {12'345, yen.total.currency};
  CHECK(Reader(yen)("//cbc:PayableAmount") == "12345");
}

TEST_CASE("each thing that is missing is named with its place") {
  Invoice invoice = an_invoice({});
  invoice.number.reset();
  invoice.organization_display_name = " ";
  invoice.recipient.reset();
  const auto xml = bot::invoice_ubl(invoice, {"", {"Nowhere"}, "call us", "", "", ""});
  REQUIRE_FALSE(xml.ok());
  CHECK(xml.refusal().code.text == "ubl_incomplete");
  CHECK(places(xml.refusal()) ==
        std::vector<std::string>{"number", "lines", "seller.name", "seller.address",
                                 "seller.contact", "seller.payment_terms", "seller.registration",
                                 "display_name", "recipient.email", "recipient.address"});
}

TEST_CASE("tax wants VAT identifiers with their country") {
  struct Row {
    TaxCategory category;
    const char* seller;
    const char* buyer;
    std::vector<std::string> faults;
  };
  const std::string seller = "seller.vat_id", buyer = "recipient.vat_id";
  for (const Row& row : {Row{TaxCategory::standard, "", "", {seller}},
                         Row{TaxCategory::standard, "DE123456789", "", {}},
                         Row{TaxCategory::standard, "ZZ123456789", "", {seller}},
                         Row{TaxCategory::zero_rated, "EL123456789", "nl 123", {buyer}},
                         Row{TaxCategory::reverse_charge, "DE123456789", "", {buyer}},
                         Row{TaxCategory::reverse_charge, "", "NL123456789B01", {seller}},
                         Row{TaxCategory::intra_community, "DE1", "", {seller, buyer}},
                         Row{TaxCategory::outside_the_union, "XI123456789", "", {}},
                         Row{TaxCategory::outside_scope, "", "what", {}}}) {
    Invoice invoice = an_addressed_invoice({a_line("A", 100)});
    invoice.tax_rule.category = row.category;
    invoice.recipient->vat_id = row.buyer;
    bot::DocumentSeller from = a_complete_seller();
    from.vat_id = row.seller;
    const auto xml = bot::invoice_ubl(invoice, from);
    INFO(billing::text_of(row.category) << " " << row.seller << " " << row.buyer);
    CHECK((xml ? std::vector<std::string>{} : places(xml.refusal())) == row.faults);
  }
}

TEST_CASE("the same document gives the same XML again") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed)
    CHECK(xml_of(a_generated_invoice(seed)) == xml_of(a_generated_invoice(seed)));
}
