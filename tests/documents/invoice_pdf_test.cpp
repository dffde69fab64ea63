#include "bot/documents/invoice_pdf.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "sample_invoice.h"

namespace {

bool pdftotext_is_here() {
  if (std::system("pdftotext -v >/dev/null 2>&1") == 0) return true;
  WARN("skipped: pdftotext (package poppler-utils) is not installed");
  return false;
}

// What a reader of the PDF can select and copy, one string a page.
std::vector<std::string> pages_of(const std::string& pdf) {
  const auto folder = std::filesystem::temp_directory_path() / "splitdesk-documents";
  std::filesystem::create_directories(folder);
  const std::string path = folder / (std::to_string(getpid()) + ".pdf");
  std::ofstream(path, std::ios::binary) << pdf;
  std::FILE* pipe = popen(("pdftotext -layout " + path + " -").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
  pclose(pipe);
  std::filesystem::remove(path);
  std::vector<std::string> pages;
  std::istringstream stream(text);
  for (std::string page; std::getline(stream, page, '\f');) pages.push_back(page);
  return pages;
}

std::string text_of(const std::string& pdf) {
  std::string all;
  for (const std::string& page : pages_of(pdf)) all += page;
  return all;
}

// The minor units of every row that shows a usage month and an amount.
std::int64_t sum_of_rows(const std::string& text) {
  std::int64_t sum = 0;
  const std::regex row(R"((?:January|February) 2026\s+(-?[0-9,]+\.[0-9]{2})\s*\n)");
  for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at) {
    std::string digits;
    for (const char c : (*at)[1].str())
      if (c != ',' && c != '.') digits += c;
    sum += std::stoll(digits);
  }
  return sum;
}

}  // namespace

TEST_CASE("the same invoice gives the same bytes twice") {
  const billing::Invoice invoice = a_long_invoice(80);
  CHECK(bot::invoice_pdf(invoice, a_seller()) == bot::invoice_pdf(invoice, a_seller()));
}

TEST_CASE("another amount gives other bytes") {
  CHECK(bot::invoice_pdf(an_invoice({a_line("A", 1)}), a_seller()) !=
        bot::invoice_pdf(an_invoice({a_line("A", 2)}), a_seller()));
}

TEST_CASE("the paper states every fact of the invoice") {
  if (!pdftotext_is_here()) return;
  const std::string text =
      text_of(bot::invoice_pdf(an_invoice({a_line("Queue Service", 1'243'110)}), a_seller()));
  for (const char* fact :
       {"INVOICE", "INV-2026-000017", "March 2, 2026", "February 1 to 28, 2026 (UTC)",
        "NW-RETAIL-1", "Retail (cc-retail)", "Northwind Traders (northwind)",
        "ap@northwind.example", "1 Main St", "Contoso Cloud", "billing@contoso.example",
        "Queue Service", "11353890204", "AWS prod", "Subtotal AWS prod", "USD 12,431.10",
        "Page 1 of 1"}) {
    INFO(fact);
    CHECK(text.find(fact) != std::string::npos);
  }
}

TEST_CASE("the rows on paper sum to the total") {
  if (!pdftotext_is_here()) return;
  for (const int lines : {1, 3, 27, 60, 400}) {
    INFO(lines << " lines");
    const billing::Invoice invoice = a_long_invoice(lines);
    const std::string text = text_of(bot::invoice_pdf(invoice, a_seller()));
    CHECK(sum_of_rows(text) == invoice.total.minor_units);
  }
}

TEST_CASE("every page has the table's head and its number") {
  if (!pdftotext_is_here()) return;
  const auto pages = pages_of(bot::invoice_pdf(a_long_invoice(400), a_seller()));
  REQUIRE(pages.size() > 5);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::string number =
        "Page " + std::to_string(page + 1) + " of " + std::to_string(pages.size());
    INFO(number);
    CHECK(pages[page].find(number) != std::string::npos);
    CHECK(pages[page].find("Amount (USD)") != std::string::npos);
    CHECK(pages[page].find("INV-2026-000017") != std::string::npos);
  }
}

TEST_CASE("no invoice length loses a row or leaves an empty page") {
  if (!pdftotext_is_here()) return;
  for (int lines = 20; lines < 44; ++lines) {
    INFO(lines << " lines");
    const billing::Invoice invoice = a_long_invoice(lines);
    const auto pages = pages_of(bot::invoice_pdf(invoice, a_seller()));
    std::string all;
    for (const std::string& page : pages) {
      all += page;
      CHECK(std::regex_search(page, std::regex(R"([0-9]\.[0-9]{2})")));
    }
    CHECK(sum_of_rows(all) == invoice.total.minor_units);
  }
}

TEST_CASE("an invoice without a number is a draft that nobody pays") {
  if (!pdftotext_is_here()) return;
  billing::Invoice invoice = an_invoice({a_line("A", 1)});
  invoice.number.reset();
  invoice.issued_at.reset();
  invoice.ban.reset();
  const std::string text = text_of(bot::invoice_pdf(invoice, a_seller()));
  for (const char* fact : {"DRAFT", "Not issued yet", "Not assigned yet", "not payable"})
    CHECK(text.find(fact) != std::string::npos);
}

TEST_CASE("a negative total is a credit note with its sign") {
  if (!pdftotext_is_here()) return;
  billing::Invoice invoice = an_invoice({a_line("Refund", -2'400)});
  invoice.type = billing::DocumentType::credit_note;
  const std::string text = text_of(bot::invoice_pdf(invoice, a_seller()));
  CHECK(text.find("CREDIT NOTE") != std::string::npos);
  CHECK(text.find("-USD 24.00") != std::string::npos);
}

TEST_CASE("late and unattributed lines are flagged and explained") {
  if (!pdftotext_is_here()) return;
  billing::InvoiceLine late = a_line("Queue Service", 24);
  late.late = true;
  billing::InvoiceLine nobodys = a_line("Key Service", 7);
  nobodys.unattributed = true;
  const std::string text = text_of(bot::invoice_pdf(an_invoice({late, nobodys}), a_seller()));
  CHECK(text.find("Update to previous month\n") != std::string::npos);
  CHECK(text.find("Unattributed\n") != std::string::npos);
  CHECK(text.find("Unattributed: no Cost Center owned") != std::string::npos);
}

TEST_CASE("names of any script are on paper") {
  if (!pdftotext_is_here()) return;
  const std::string text = text_of(bot::invoice_pdf(
      an_invoice({a_line("\u0425\u0440\u0430\u043d\u0438\u043b\u0438\u0449\u0435", 1),
                  a_line("\u03a9\u03bc\u03ad\u03b3\u03b1", 1)}),
      a_seller()));
  CHECK(text.find("\u0425\u0440\u0430\u043d\u0438\u043b\u0438\u0449\u0435") != std::string::npos);
  CHECK(text.find("\u03a9\u03bc\u03ad\u03b3\u03b1") != std::string::npos);
}

TEST_CASE("letters that are none do not end the text before the total") {
  if (!pdftotext_is_here()) return;
  for (const char* words : {"\xef\xbf\xbf none \xef\xbf\xbe", "bell\a", "\xc2\x85 next line"}) {
    const auto pdf = bot::invoice_pdf(an_invoice({a_line(words, 4'711)}), a_seller());
    INFO(words);
    CHECK(text_of(pdf).find("USD 47.11\n\n") != std::string::npos);
  }
}

TEST_CASE("a correction says on paper what it corrects, line by line, and why, in full") {
  if (!pdftotext_is_here()) return;
  billing::InvoiceLine line = a_line("Refund", -2'400);
  line.credits = billing::LineReference{{"INV-2026-000003"}, 7};
  billing::Invoice invoice = an_invoice({line});
  invoice.type = billing::DocumentType::credit_note;
  invoice.corrects = {{"INV-2026-000003"}};
  invoice.reason = "Moved to another Cost Center.";
  for (int more = 0; more < 20; ++more) invoice.reason += " As was agreed with the customer.";
  invoice.reason += " The end.";
  invoice.recipient->purchase_order = "PO-4711";
  const std::string text = text_of(bot::invoice_pdf(invoice, a_seller()));
  for (const char* said : {"Takes back line 7 of INV-2026-000003", "Corrects", "The end.",
                           "Purchase order", "PO-4711"}) {
    INFO(said);
    CHECK(text.find(said) != std::string::npos);
  }
}

TEST_CASE(
    "tax stands between the total before it and what is to pay, a reason where there is none") {
  if (!pdftotext_is_here()) return;
  billing::Invoice invoice = an_invoice({a_line("A", 1'000)});
  bot::DocumentSeller seller = a_seller();
  seller.vat_id = "DE123456789";
  CHECK(text_of(bot::invoice_pdf(invoice, seller)).find("VAT") == std::string::npos);
  invoice.tax_rule = {billing::TaxCategory::standard, billing::Cost::scaled(19, 0), {}};
  invoice.tax = billing::tax_on(invoice.total, invoice.tax_rule);
  const std::string taxed = text_of(bot::invoice_pdf(invoice, seller));
  for (const char* said : {"Total before tax", "VAT 19%", "USD 1.90", "Total to pay", "USD 11.90",
                           "VAT ID DE123456789"})
    CHECK(taxed.find(said) != std::string::npos);
  invoice.tax_rule = {billing::TaxCategory::reverse_charge, {}, {}};
  invoice.tax.minor_units = 0;
  CHECK(text_of(bot::invoice_pdf(invoice, seller)).find("No VAT: Reverse charge") !=
        std::string::npos);
}

TEST_CASE("hostile texts neither break the document nor run off the page") {
  const billing::Invoice invoice =
      an_invoice({a_line(std::string(5'000, 'W'), 1), a_line("\xff\xfe broken", 1),
                  a_line(std::string("nul \0 and \x1b", 11), 1), a_line("", 1)});
  CHECK(bot::invoice_pdf(invoice, a_seller()).starts_with("%PDF-"));
}

TEST_CASE("an invoice without charges says so") {
  if (!pdftotext_is_here()) return;
  const std::string text = text_of(bot::invoice_pdf(an_invoice({}), a_seller()));
  CHECK(text.find("No charges in this billing period.") != std::string::npos);
  CHECK(text.find("USD 0.00") != std::string::npos);
}
