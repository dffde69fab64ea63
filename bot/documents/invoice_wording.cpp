#include "bot/documents/invoice_wording.h"

#include <algorithm>

#include "billing/worded.h"
#include "bot/documents/tax_wording.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot {
namespace {

constexpr std::string_view late_label = "Update to previous month";

std::string with_id(const std::string& name, const std::string& id) {
  if (name.empty()) return id;
  return name == id ? name : name + " (" + id + ")";
}

}  // namespace

std::string title_of(const billing::Invoice& invoice) {
  switch (invoice.type) {
    case billing::DocumentType::invoice: return "INVOICE";
    case billing::DocumentType::credit_note: return "CREDIT NOTE";
  }
  throw std::logic_error("unknown document type");
}

std::string number_of(const billing::Invoice& invoice) {
  return invoice.number ? invoice.number->value : "DRAFT";
}

std::string plain_amount(const billing::Amount& amount) {
  const ReadingIn english(Language::english);  // as every document is
  std::string text = money_for_people(amount);
  const std::string unit = std::string(amount.currency.code()) + " ";
  if (const auto at = text.find(unit); at != std::string::npos) text.erase(at, unit.size());
  return text;
}

std::string period_in_words(billing::Month period) {
  const ReadingIn english(Language::english);  // as every document is
  // "September 30, 2024" -> "September 1 to 30, 2024".
  std::string text = day_for_people(period.end() - std::chrono::seconds(1));
  return text.insert(text.find(' '), " 1 to") + " (UTC)";
}

std::vector<std::pair<std::string, std::string>> facts_of(const billing::Invoice& invoice) {
  const ReadingIn english(Language::english);  // as every document is
  const bool credit = invoice.type == billing::DocumentType::credit_note;
  std::vector<std::pair<std::string, std::string>> facts{
      {credit ? "Credit note number" : "Invoice number", number_of(invoice)},
      {"Issue date", invoice.issued_at ? day_for_people(*invoice.issued_at) : "Not issued yet"},
      {"Billing period", period_in_words(invoice.period)},
      {"Account number (BAN)", invoice.ban ? invoice.ban->value : "Not assigned yet"},
      {"Cost Center", invoice.cost_center ? with_id(invoice.bearer_name, invoice.cost_center->value)
                                          : "None: the organization itself"},
      {"Organization", with_id(invoice.organization_display_name, invoice.organization.value)}};
  const auto where_any = [&](std::string label, std::string value) {
    if (!value.empty()) facts.emplace_back(std::move(label), std::move(value));
  };
  where_any("Purchase order", invoice.recipient ? invoice.recipient->purchase_order : "");
  where_any("Corrects", corrected_numbers(invoice));
  return facts;
}

std::string corrected_numbers(const billing::Invoice& invoice) {
  std::string numbers;
  for (const billing::InvoiceNumber& number : invoice.corrects)
    numbers += (numbers.empty() ? "" : ", ") + number.value;
  return numbers;
}

std::string flags_of(const billing::InvoiceLine& line) {
  std::vector<std::string> flags;
  if (line.late && !line.description.starts_with(late_label)) flags.emplace_back(late_label);
  if (line.unattributed) flags.emplace_back(flags.empty() ? "Unattributed" : "unattributed");
  if (line.credits) {
    flags.push_back((flags.empty() ? "Takes back line " : "takes back line ") +
                    std::to_string(line.credits->line) + " of " + line.credits->invoice.value);
  }
  std::string text;
  for (const std::string& flag : flags) text += (text.empty() ? "" : "; ") + flag;
  return text;
}

std::vector<std::pair<std::string, billing::Amount>> totals_of(const billing::Invoice& invoice) {
  if (!shows_tax(invoice)) return {{billing::worded("Total"), invoice.total}};
  const bool credit = invoice.type == billing::DocumentType::credit_note;
  return {{billing::worded("Total before tax"), invoice.total},
          {tax_label(invoice.tax_rule), invoice.tax},
          {credit ? billing::worded("Total including tax") : billing::worded("Total to pay"),
           billing::payable(invoice)}};
}

std::vector<std::string> notes_of(const billing::Invoice& invoice, const DocumentSeller& seller) {
  std::vector<std::string> notes;
  const auto any_line = [&](auto has) {
    return std::any_of(invoice.lines.begin(), invoice.lines.end(), has);
  };
  if (shows_tax(invoice)) {
    if (std::string note = tax_note(invoice.tax_rule); !note.empty())
      notes.push_back(std::move(note));
  }
  if (!seller.payment_terms.empty())
    notes.push_back(billing::worded("Payment terms: {}", {seller.payment_terms}));
  if (any_line([](const auto& line) { return line.late; }))
    notes.push_back(billing::worded(
        "Update to previous month: usage from before this billing period that arrived with it."));
  if (any_line([](const auto& line) { return line.unattributed; }))
    notes.push_back(
        billing::worded("Unattributed: no Cost Center owned the account when the cost arose."));
  if (any_line([](const auto& line) { return line.organization_level; }))
    notes.push_back(billing::worded(
        "Organization-level charges have no provider account, such as a support plan."));
  return notes;
}

}  // namespace bot
