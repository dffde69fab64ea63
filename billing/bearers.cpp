#include "billing/bearers.h"

#include "billing/allocation.h"

namespace billing {
namespace {

struct Draft {
  Cost accepted;
  Cost unattributed;
  std::map<ProviderAccount, Cost> unattributed_accounts;
  ExactLines organization;
  std::map<CostCenterId, ExactLines> cost_centers;
  std::map<CostCenterId, Cost> provider_charges;  // of the cost centers in scope
  ExactLines organization_level;                  // not yet given to anybody
};

bool separate(const InvoiceRunInput& input) {
  return input.mode.mode == InvoicingMode::invoice_per_cost_center;
}

LineKey line_of(const LedgerKey& key) {
  LineKey line;
  line.organization_level = key.account.value.empty();
  line.account = key.account;
  line.service = key.service;
  line.usage_month = key.usage_month;
  line.category = key.category;
  line.charge_class = key.charge_class;
  line.unattributed = !line.organization_level && !key.owner.cost_center;
  return line;
}

void add_separate(const InvoiceRunInput& input, const LedgerEntry& entry, LineKey line,
                  Draft& draft) {
  const auto& owner = entry.key.owner.cost_center;
  if (line.organization_level) {
    draft.organization_level[line] += entry.exact;
  } else if (owner && input.mode.scope.contains(*owner)) {
    draft.cost_centers[*owner][line] += entry.exact;
    draft.provider_charges[*owner] += entry.exact;
  } else {
    line.out_of_scope = owner;
    draft.organization[line] += entry.exact;
  }
}

void add(const InvoiceRunInput& input, const LedgerEntry& entry, Draft& draft) {
  const LineKey line = line_of(entry.key);
  draft.accepted += entry.exact;
  if (line.unattributed) {
    draft.unattributed += entry.exact;
    draft.unattributed_accounts[line.account] += entry.exact;
  }
  if (separate(input)) {
    add_separate(input, entry, line, draft);
  } else {
    draft.organization[line] += entry.exact;
  }
}

// Product decision 3: in proportion to the provider charges of the period; without positive ones
// the organization bears them.
void give_organization_level(const Organization& organization, Draft& draft) {
  std::vector<Weight> weights;
  if (organization.organization_charges == OrganizationCharges::proportional) {
    for (const auto& [cost_center, exact] : draft.provider_charges) {
      if (exact > Cost{}) weights.push_back({cost_center.value, exact});
    }
  }
  for (const auto& [line, exact] : draft.organization_level) {
    if (weights.empty()) {
      draft.organization[line] += exact;
      continue;
    }
    LineKey share = line;
    share.share = true;
    const std::vector<Cost> parts = divide(exact, weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      draft.cost_centers[CostCenterId{weights[i].id}][share] += parts[i];
    }
  }
}

// Product decision 4. One 0.00 invoice, in the organization's currency, for those in scope that
// have no document in any currency.
void add_zero_invoices(const InvoiceRunInput& input, std::map<Currency, Draft>& drafts) {
  const Organization& organization = input.organization;
  if (!separate(input) || organization.zero_invoices != ZeroInvoices::issue_zero) return;
  for (const CostCenterId& id : input.mode.scope) {
    const CostCenter* cost_center = find(organization, id);
    const bool gone = cost_center != nullptr && cost_center->deleted &&
                      *cost_center->deleted <= input.period.begin();
    bool has_document = false;
    for (const auto& [currency, draft] : drafts) {
      has_document = has_document || draft.cost_centers.contains(id);
    }
    if (!gone && !has_document) drafts[organization.currency].cost_centers[id];
  }
}

Bearer bearer(std::optional<CostCenterId> cost_center, ExactLines lines) {
  Bearer result{std::move(cost_center), std::move(lines), {}};
  for (const auto& [line, exact] : result.lines) result.exact += exact;
  return result;
}

}  // namespace

std::vector<CurrencyBearers> bearers_of(const InvoiceRunInput& input) {
  std::map<Currency, Draft> drafts;
  for (const LedgerEntry& entry : input.entries) add(input, entry, drafts[entry.key.currency]);
  for (auto& [currency, draft] : drafts) give_organization_level(input.organization, draft);
  add_zero_invoices(input, drafts);
  for (const SetAsideRow& row : input.set_aside) {
    drafts[row.currency.value_or(input.organization.currency)];
  }
  if (drafts.empty()) drafts[input.organization.currency];

  std::vector<CurrencyBearers> result;
  for (auto& [currency, draft] : drafts) {
    CurrencyBearers& bearers = result.emplace_back();
    bearers.currency = currency;
    bearers.accepted = draft.accepted;
    bearers.unattributed = draft.unattributed;
    bearers.unattributed_accounts = std::move(draft.unattributed_accounts);
    for (auto& [id, lines] : draft.cost_centers) {
      bearers.bearers.push_back(bearer(id, std::move(lines)));
    }
    if (!draft.organization.empty()) {
      bearers.bearers.push_back(bearer(std::nullopt, std::move(draft.organization)));
    }
  }
  return result;
}

}  // namespace billing
