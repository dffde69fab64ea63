// The input of an invoice run as text: what decides the result, sorted, each field with its
// length before it, so that no content can be mistaken for another.
#include <algorithm>

#include "billing/run/invoice_lines.h"

namespace billing {
namespace {

class Lines {
 public:
  template <class... Fields>
  void add(const Fields&... fields) {
    std::string line;
    (append(line, fields), ...);
    lines_.push_back(std::move(line));
  }
  // The lines so far, sorted, as one text; then starts anew.
  void move_to(std::string& text) {
    std::ranges::sort(lines_);
    for (const std::string& line : lines_) (text += line) += '\n';
    lines_.clear();
  }

 private:
  static void append(std::string& line, std::string_view field) {
    ((line += std::to_string(field.size())) += ':') += field;
  }
  static void append(std::string& line, const Month& month) { append(line, month.text()); }
  static void append(std::string& line, const Cost& cost) { append(line, cost.text()); }
  static void append(std::string& line, const Currency& currency) { append(line, currency.code()); }
  static void append(std::string& line, std::uint64_t number) {
    append(line, std::to_string(number));
  }
  static void append(std::string& line, const Instant& instant) { append(line, text_of(instant)); }
  static void append(std::string& line, const Recipient& recipient) {
    append(line, recipient.email);
    for (const std::string& row : recipient.address) append(line, row);
    append(line, recipient.purchase_order);
    append(line, recipient.vat_id);
  }
  template <class T>
  static void append(std::string& line, const std::optional<T>& field) {
    line += field ? '+' : '-';
    if (field) append(line, *field);
  }
  template <class Id>
  requires requires(const Id& id) { std::string_view(id.value); }
  static void append(std::string& line, const Id& id) { append(line, std::string_view(id.value)); }

  std::vector<std::string> lines_;
};

// Entries with the same key are one: batches make no difference.
std::vector<std::pair<const LedgerKey*, Cost>> summed(const std::vector<LedgerEntry>& entries) {
  std::vector<const LedgerEntry*> ordered;
  ordered.reserve(entries.size());
  for (const LedgerEntry& entry : entries) ordered.push_back(&entry);
  const auto key = [](const LedgerEntry* entry) -> const LedgerKey& { return entry->key; };
  if (!std::ranges::is_sorted(ordered, {}, key)) std::ranges::sort(ordered, {}, key);
  std::vector<std::pair<const LedgerKey*, Cost>> sums;
  for (const LedgerEntry* entry : ordered) {
    if (sums.empty() || *sums.back().first != entry->key) sums.emplace_back(&entry->key, Cost{});
    sums.back().second += entry->exact;
  }
  return sums;
}

void add_structure(const InvoiceRunInput& input, Lines& lines) {
  const Organization& organization = input.organization;
  lines.add("organization", organization.name, organization.display_name, organization.ban,
            organization.currency, organization.recipient,
            text_of(organization.organization_charges), text_of(organization.zero_invoices),
            text_of(organization.unattributed),
            organization.spread_negative_accounts ? "spread" : "kept",
            text_of(organization.tax.category), organization.tax.rate, organization.tax.reason);
  for (const CostCenter& cost_center : organization.cost_centers) {
    lines.add("cost center", cost_center.id, cost_center.name, cost_center.recipient,
              cost_center.deleted, only_workspace(organization, cost_center.id, input.period));
  }
  for (const auto& [account, words] : account_words(organization)) {
    lines.add("account", account, words.account, words.provider_name);
  }
  lines.add("mode", input.period, text_of(input.mode.mode), text_of(input.kind), input.reason);
  for (const CostCenterId& id : input.mode.scope) lines.add("scope", id);
  for (const BanAssignment& assignment : input.assignments) {
    if (assignment.from > input.period) continue;
    lines.add("ban", assignment.ban, assignment.cost_center, assignment.from, assignment.retired);
  }
}

void add_charges(const InvoiceRunInput& input, Lines& lines) {
  for (const auto& [of, exact] : summed(input.entries)) {
    const LedgerKey& key = *of;
    lines.add("charges", key.source, key.billing_period, key.usage_month, key.owner.organization,
              key.owner.cost_center, key.account, key.payer, key.vendor, key.service,
              text_of(key.category), text_of(key.charge_class), key.currency, exact);
  }
  for (const auto& [of, exact] : summed(input.charged)) {
    const LedgerKey& key = *of;
    lines.add("charged", key.owner.cost_center, key.account, key.currency, exact);
  }
  for (const Original& original : input.originals) {
    lines.add("original", *original.invoice.number);
    for (const auto& [line, amount] : original.credited) {
      lines.add("credited", *original.invoice.number, std::uint64_t{line}, amount.text());
    }
  }
  for (const SetAsideRow& row : input.set_aside) {
    lines.add("set aside", row.row, row.column, row.value, row.currency, row.cost, row.account,
              row.payer);
  }
}

}  // namespace

std::string canonical_text(const InvoiceRunInput& input) {
  Lines lines;
  std::string text;
  add_structure(input, lines);
  lines.move_to(text);
  add_charges(input, lines);
  if (const auto& decision = input.unattributed_decision) {
    lines.add("unattributed", decision->organization, decision->period, decision->totals);
  }
  lines.move_to(text);
  return text;
}

}  // namespace billing
