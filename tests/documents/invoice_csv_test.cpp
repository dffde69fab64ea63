#include "bot/documents/invoice_csv.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sample_invoice.h"

namespace {

// The rows below the head.
std::string rows_of(const billing::Invoice& invoice) {
  const std::string csv = bot::invoice_csv(invoice);
  return csv.substr(csv.find("\r\n") + 2);
}

std::string row_with(const std::string& description) {
  return rows_of(an_invoice({a_line(description, 1)}));
}

}  // namespace

TEST_CASE("a line is one row with every fact") {
  CHECK(rows_of(an_invoice({a_line("Queue Service", -24)})) ==
        "INV-2026-000017,invoice,northwind,Northwind Traders,cc-retail,Retail,NW-RETAIL-1,2026-02,"
        "2026-03-02T09:00:00Z,1,Queue Service,AWS prod,11353890204,2026-02,Usage,no,no,no,"
        "-0.24,-0.24,USD,,,no,no,,,,,,,O,0,-0.24,0.00,-0.24\r\n");
}

TEST_CASE("cells are quoted and defused") {
  struct Row {
    const char* description;
    const char* cell;
  };
  for (const Row& row :
       {Row{"plain", ",plain,"}, Row{"a,b", ",\"a,b\","}, Row{"say \"hi\"", ",\"say \"\"hi\"\"\","},
        Row{"two\nlines", ",\"two\nlines\","}, Row{"=1+1", ",'=1+1,"}, Row{"+1", ",'+1,"},
        Row{"-1", ",'-1,"}, Row{"@SUM(A1)", ",'@SUM(A1),"}, Row{"\tx", ",'\tx,"},
        Row{"\rx", ",\"'\rx\","}, Row{"\nx", ",\"'\nx\","}, Row{"1-1", ",1-1,"}, Row{"", ",1,,AWS"},
        Row{"=a,\"b\"", ",\"'=a,\"\"b\"\"\","}, Row{"\u0425\u0440", ",\u0425\u0440,"}}) {
    INFO(row.description);
    CHECK(row_with(row.description).find(row.cell) != std::string::npos);
  }
}

TEST_CASE("numbers stay numbers, also negative ones") {
  CHECK(row_with("A").find(",0.01,0.01,USD,") != std::string::npos);
  CHECK(rows_of(an_invoice({a_line("A", -1)})).find(",-0.01,-0.01,USD,") != std::string::npos);
}

TEST_CASE("names of the document are defused too") {
  billing::Invoice invoice = an_invoice({a_line("A", 1)});
  invoice.bearer_name = "=HYPERLINK(\"http://evil.example\")";
  CHECK(rows_of(invoice).find(",\"'=HYPERLINK(\"\"http") != std::string::npos);
}

TEST_CASE("a draft has no number, and an invoice without lines is only a head") {
  billing::Invoice invoice = an_invoice({a_line("A", 1)});
  invoice.number.reset();
  CHECK(rows_of(invoice).starts_with("DRAFT,invoice,"));
  CHECK(rows_of(an_invoice({})).empty());
}

TEST_CASE("flags are columns") {
  billing::InvoiceLine line = a_line("A", 1);
  line.late = true;
  line.organization_level = true;
  CHECK(rows_of(an_invoice({line})).find(",Usage,yes,no,yes,") != std::string::npos);
}

TEST_CASE("what a line takes back and the totals of its document are the last columns") {
  billing::InvoiceLine line = a_line("Refund", -2'400);
  line.service = "=Compute";
  line.charge_class = billing::ChargeClass::correction;
  line.share = true;
  line.out_of_scope = billing::CostCenterId{"cc-lab"};
  line.credits = billing::LineReference{{"INV-2026-000003"}, 7};
  billing::Invoice invoice = an_invoice({line});
  invoice.corrects = {{"INV-2026-000003"}, {"INV-2026-000004"}};
  invoice.reason = "Moved, by mistake";
  invoice.recipient->purchase_order = "PO-4711";
  invoice.tax_rule = {billing::TaxCategory::standard, billing::Cost::scaled(19, 0), {}};
  invoice.tax = billing::tax_on(invoice.total, invoice.tax_rule);
  CHECK(
      rows_of(invoice).ends_with(",USD,'=Compute,Correction,yes,no,cc-lab,INV-2026-000003,7,"
                                 "INV-2026-000003 INV-2026-000004,\"Moved, by "
                                 "mistake\",PO-4711,S,19,-24.00,-4.56,-28.56\r\n"));
}

TEST_CASE("every row has as many cells as the head") {
  const std::string csv = bot::invoice_csv(a_long_invoice(9));
  const auto commas = [&](std::size_t from) {
    return std::count(csv.begin() + from, csv.begin() + csv.find("\r\n", from), ',');
  };
  for (std::size_t at = 0; at < csv.size(); at = csv.find("\r\n", at) + 2)
    CHECK(commas(at) == commas(0));
}
