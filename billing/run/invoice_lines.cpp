#include "billing/run/invoice_lines.h"

#include "billing/allocation.h"

namespace billing {
namespace {

// What a reader would not take for ordinary charges is named.
std::string_view kind_in_words(ChargeCategory category) {
  switch (category) {
    case ChargeCategory::usage:
    case ChargeCategory::purchase: return "";
    case ChargeCategory::tax: return " (tax)";
    case ChargeCategory::credit: return " (credit)";
    case ChargeCategory::adjustment: return " (adjustment)";
  }
  return "";
}

std::string description(const InvoiceRunInput& input, const LineKey& key, bool late) {
  if (key.credit_spread) return "Credit balances of accounts, spread over accounts with charges";
  std::string text = key.service.empty() ? std::string(text_of(key.category)) : key.service;
  if (late) text = "Update to previous month (" + key.usage_month.text() + "): " + text;
  text += kind_in_words(key.category);
  if (key.charge_class == ChargeClass::correction) text += " (correction)";
  if (key.share) text += " (share)";
  if (key.out_of_scope) {
    const CostCenter* owner = find(input.organization, *key.out_of_scope);
    text += " (Cost Center " + (owner != nullptr ? owner->name : key.out_of_scope->value) + ")";
  }
  return text;
}

}  // namespace

// The key's fields, in its order, apart by a character that sorts before every other.
std::string share_id(const LineKey& key) {
  std::string id(key.organization_level ? "1" : "0");
  const auto add = [&](std::string_view field) { (id += '\0') += field; };
  add(key.account.value);
  add(key.service);
  add(key.usage_month.text());
  add(text_of(key.category));
  add(text_of(key.charge_class));
  add(key.unattributed ? "1" : "0");
  add(key.share ? "1" : "0");
  if (key.credit_spread) add("spread");
  if (key.out_of_scope) add(key.out_of_scope->value);
  return id;
}

std::map<std::string, AccountWords, std::less<>> account_words(const Organization& organization) {
  std::map<std::string, AccountWords, std::less<>> words;
  for (const bool deleted : {false, true}) {
    for (const Provider& provider : organization.providers) {
      if (provider.deleted.has_value() != deleted) continue;
      words.try_emplace(folded(provider.account.value),
                        AccountWords{provider.account, provider.name});
    }
  }
  return words;
}

std::vector<InvoiceLine> invoice_lines(
    const InvoiceRunInput& input, const Bearer& bearer, const Amount& total,
    const std::map<std::string, AccountWords, std::less<>>& accounts) {
  std::vector<Share> shares;
  shares.reserve(bearer.lines.size());
  for (const auto& [key, exact] : bearer.lines) shares.push_back({share_id(key), exact});
  const std::vector<Amount> amounts = allocate(total, shares);
  std::vector<InvoiceLine> lines;
  lines.reserve(shares.size());
  for (const auto& [key, exact] : bearer.lines) {
    InvoiceLine& line = lines.emplace_back();
    line.late = key.usage_month < input.period;
    line.description = description(input, key, line.late);
    line.account = key.account;
    const auto known = accounts.find(key.account.value);
    if (!key.organization_level && known != accounts.end()) {
      line.account = known->second.account;
      line.provider_name = known->second.provider_name;
    }
    line.usage_month = key.usage_month;
    line.category = key.category;
    line.unattributed = key.unattributed;
    line.organization_level = key.organization_level;
    line.exact = exact;
    line.amount = amounts[lines.size() - 1];
    line.service = key.service;
    line.charge_class = key.charge_class;
    line.share = key.share;
    line.credit_spread = key.credit_spread;
    line.out_of_scope = key.out_of_scope;
  }
  return lines;
}

std::optional<WorkspaceId> only_workspace(const Organization& organization,
                                          const CostCenterId& cost_center, Month month) {
  const Interval during{month.begin(), month.end()};
  std::optional<WorkspaceId> only;
  for (const Workspace& workspace : organization.workspaces) {
    if (workspace.deleted && *workspace.deleted <= month.begin()) continue;
    const bool of_it = std::ranges::any_of(workspace.placements, [&](const auto& placement) {
      return placement.owner == cost_center && overlap(placement.during, during);
    });
    if (!of_it) continue;
    if (only) return std::nullopt;
    only = workspace.id;
  }
  return only;
}

}  // namespace billing
