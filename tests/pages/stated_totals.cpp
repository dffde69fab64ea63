#include "tests/pages/stated_totals.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>
#include <stdexcept>

#include "tests/documents/csv_table.h"

namespace stated {
namespace {

// "-USD 12,431.10", "-12431.10": every amount shows all its digits after the point.
std::int64_t units(const std::string& text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  if (digits.empty()) throw std::runtime_error("no amount: '" + text + "'");
  return text.starts_with('-') ? -std::stoll(digits) : std::stoll(digits);
}

std::string currency_in(const std::string& text) {
  std::smatch found;
  if (!std::regex_search(text, found, std::regex("[A-Z]{3}"))) return "";
  return found.str();
}

// From the rows below the table, by their words.
void take(Totals& totals, const std::string& label, const std::string& amount) {
  totals.currency = currency_in(amount);
  if (label == "Total before tax") {
    totals.net = units(amount);
  } else if (label.starts_with("VAT")) {
    totals.tax = units(amount);
  } else {
    totals.payable = units(amount);
    if (label == "Total") totals.net = totals.payable;
  }
}

// The rows and the totals that stand on each of them must say the same.
void demand(bool holds, const std::string& words) {
  if (!holds) throw std::runtime_error(words);
}

}  // namespace

std::string words_of(const Totals& totals) {
  return totals.currency + " " + std::to_string(totals.net) + " + " + std::to_string(totals.tax) +
         " = " + std::to_string(totals.payable);
}

Totals of_page(const std::string& html) {
  Totals totals;
  const std::regex row("colspan=\"3\">([^<]*)</th><td class=\"num\">([^<]*)</td>");
  for (std::sregex_iterator at(html.begin(), html.end(), row), end; at != end; ++at)
    take(totals, (*at)[1], (*at)[2]);
  std::smatch head;
  demand(std::regex_search(html, head, std::regex("grid-total\">([^<]*)<")), "no total on top");
  demand(units(head[1]) == totals.payable, "the page has two totals");
  return totals;
}

std::optional<Totals> of_pdf(const std::string& bytes) {
  if (std::system("pdftotext -v >/dev/null 2>&1") != 0) return std::nullopt;
  const auto path = std::filesystem::temp_directory_path() /
                    ("splitdesk-totals-" + std::to_string(getpid()) + ".pdf");
  std::ofstream(path, std::ios::binary) << bytes;
  std::FILE* pipe = popen(("pdftotext -layout " + path.string() + " -").c_str(), "r");
  std::string text;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
  pclose(pipe);
  std::filesystem::remove(path);
  Totals totals;
  const std::regex row(
      R"((?:^|\n)\f? *(Total before tax|VAT [^\n]*?|Total to pay|Total including tax|Total))"
      R"( {2,}(-?[A-Z]{3} [0-9,.]+)(?=\n))");
  for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at)
    take(totals, (*at)[1], (*at)[2]);
  std::smatch band;
  demand(std::regex_search(text, band, std::regex(R"(Total for [^\n]*?  +(-?[A-Z]{3} [0-9,.]+))")),
         "no total on top");
  demand(units(band[1]) == totals.payable,
         "the paper has two totals: " + band.str() + " and " + words_of(totals));
  return totals;
}

Totals of_csv(const std::string& csv) {
  Totals totals;
  std::int64_t lines = 0;
  for (const auto& row : csv_rows(csv)) {
    totals = {row.at("currency"), units(row.at("total")), units(row.at("tax")),
              units(row.at("payable"))};
    lines += units(row.at("amount"));
  }
  demand(lines == totals.net, "the CSV's rows do not sum to its total");
  return totals;
}

Totals of_json(const std::string& text) {
  const auto json = nlohmann::json::parse(text);
  const auto in = [&](const char* key) { return units(json.at(key).get<std::string>()); };
  std::int64_t lines = 0;
  for (const auto& line : json.at("lines")) lines += units(line.at("amount").get<std::string>());
  demand(lines == in("total"), "the JSON's lines do not sum to its total");
  return {json.at("currency").get<std::string>(), in("total"), in("tax"), in("payable")};
}

Totals of_ubl(const std::string& xml) {
  pugi::xml_document document;
  demand(document.load_string(xml.c_str()), "no XML");
  const pugi::xml_node root = document.document_element();
  const std::int64_t sign = std::string(root.name()) == "CreditNote" ? -1 : 1;
  const pugi::xml_node money = root.child("cac:LegalMonetaryTotal");
  return {root.child_value("cbc:DocumentCurrencyCode"),
          sign * units(money.child_value("cbc:TaxExclusiveAmount")),
          sign * units(root.child("cac:TaxTotal").child_value("cbc:TaxAmount")),
          sign * units(money.child_value("cbc:PayableAmount"))};
}

Totals of_focus_usage(const std::string& csv) { return of_focus_detail(csv); }

Totals of_focus_detail(const std::string& csv) {
  Totals totals;
  for (const auto& row : csv_rows(csv)) {
    totals.currency = row.at("BillingCurrency");
    (row.at("InvoiceDetailId") == "tax" ? totals.tax : totals.net) += units(row.at("BilledCost"));
  }
  totals.payable = totals.net + totals.tax;
  return totals;
}

}  // namespace stated
