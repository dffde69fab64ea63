#include "billing/run/bearers.h"

#include "billing/allocation.h"
#include "billing/run/spread_credits.h"

namespace billing {
namespace {

struct Draft {
  Cost accepted;
  Cost corrections;
  Cost unattributed;
  std::map<ProviderAccount, Cost> unattributed_accounts;
  LinesByBearer lines;            // no cost center: the organization's
  ExactLines organization_level;  // not yet given to anybody
};

bool separate(const InvoiceRunInput& input) {
  return input.mode.mode == InvoicingMode::invoice_per_cost_center;
}

bool is_correction(const InvoiceRunInput& input, const LedgerKey& key) {
  return input.kind != RunKind::regular || key.billing_period != input.period;
}

LineKey line_of(const InvoiceRunInput& input, const LedgerKey& key) {
  LineKey line;
  line.organization_level = key.account.value.empty();
  line.account = key.account;
  line.service = key.service;
  line.usage_month = key.usage_month;
  line.category = key.category;
  line.charge_class = is_correction(input, key) ? ChargeClass::correction : key.charge_class;
  line.unattributed = !line.organization_level && !key.owner.cost_center;
  return line;
}

void add(const InvoiceRunInput& input, const LedgerEntry& entry, Draft& draft) {
  const auto [bearer, line] = place_of(input, entry.key);
  draft.accepted += entry.exact;
  if (is_correction(input, entry.key)) draft.corrections += entry.exact;
  if (line.unattributed) {
    draft.unattributed += entry.exact;
    draft.unattributed_accounts[line.account] += entry.exact;
  }
  if (separate(input) && line.organization_level) {
    draft.organization_level[line] += entry.exact;
  } else {
    draft.lines[bearer][line] += entry.exact;
  }
}

void give_organization_level(const std::vector<Weight>& weights, Draft& draft) {
  for (const auto& [line, exact] : draft.organization_level) {
    if (weights.empty()) {
      draft.lines[std::nullopt][line] += exact;
      continue;
    }
    LineKey share = line;
    share.share = true;
    const std::vector<Cost> parts = divide(exact, weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      draft.lines[CostCenterId{weights[i].id}][share] += parts[i];
    }
  }
}

// Product decision 4. One 0.00 invoice, in the organization's currency, for those in scope that
// have no document in any currency.
void add_zero_invoices(const InvoiceRunInput& input, std::map<Currency, Draft>& drafts) {
  const Organization& organization = input.organization;
  if (!separate(input) || organization.zero_invoices != ZeroInvoices::issue_zero) return;
  if (input.kind != RunKind::regular) return;
  for (const CostCenterId& id : input.mode.scope) {
    const CostCenter* cost_center = find(organization, id);
    const bool gone = cost_center != nullptr && cost_center->deleted &&
                      *cost_center->deleted <= input.period.begin();
    bool has_document = false;
    for (const auto& [currency, draft] : drafts) {
      has_document = has_document || draft.lines.contains(id);
    }
    if (!gone && !has_document) drafts[organization.currency].lines[id];
  }
}

Bearer bearer(std::optional<CostCenterId> cost_center, ExactLines lines) {
  Bearer result{std::move(cost_center), std::move(lines), {}};
  for (const auto& [line, exact] : result.lines) result.exact += exact;
  return result;
}

}  // namespace

Place place_of(const InvoiceRunInput& input, const LedgerKey& key) {
  Place place{std::nullopt, line_of(input, key)};
  const auto& owner = key.owner.cost_center;
  if (!separate(input) || place.line.organization_level) return place;
  if (owner && input.mode.scope.contains(*owner)) {
    place.bearer = owner;
  } else {
    place.line.out_of_scope = owner;
  }
  return place;
}

LineKey line_key_of(const InvoiceLine& line) {
  return {line.organization_level,
          ProviderAccount{folded(line.account.value)},
          line.service,
          line.usage_month,
          line.category,
          line.charge_class,
          line.unattributed,
          line.share,
          line.credit_spread,
          line.out_of_scope};
}

// Product decision 3: in proportion to the provider charges of the period; without positive ones
// the organization bears them. A supplementary run divides by all charges of the period.
std::vector<Weight> organization_level_weights(const InvoiceRunInput& input,
                                               const Currency& currency) {
  std::vector<Weight> weights;
  if (input.organization.organization_charges != OrganizationCharges::proportional) return weights;
  std::map<CostCenterId, Cost> provider_charges;
  for (const auto& [key, exact, charges] :
       input.kind == RunKind::regular ? input.entries : input.charged) {
    const auto& owner = key.owner.cost_center;
    if (key.currency != currency || key.account.value.empty() || !owner) continue;
    if (input.mode.scope.contains(*owner)) provider_charges[*owner] += exact;
  }
  for (const auto& [cost_center, exact] : provider_charges) {
    if (exact > Cost{}) weights.push_back({cost_center.value, exact});
  }
  return weights;
}

std::string share_id(const OrganizationName& organization,
                     const std::optional<CostCenterId>& bearer) {
  return bearer ? bearer->value : organization.value + '\0';
}

std::vector<CurrencyBearers> bearers_of(const InvoiceRunInput& input) {
  std::map<Currency, Draft> drafts;
  for (const LedgerEntry& entry : input.entries) add(input, entry, drafts[entry.key.currency]);
  for (auto& [currency, draft] : drafts) {
    give_organization_level(organization_level_weights(input, currency), draft);
    if (input.organization.spread_negative_accounts && input.kind == RunKind::regular) {
      spread_negative_accounts(draft.lines, input.period);
    }
  }
  add_zero_invoices(input, drafts);
  for (const SetAsideRow& row : input.set_aside) {
    drafts[row.currency.value_or(input.organization.currency)];
  }
  if (drafts.empty() && input.kind == RunKind::regular) drafts[input.organization.currency];

  std::vector<CurrencyBearers> result;
  for (auto& [currency, draft] : drafts) {
    CurrencyBearers& bearers = result.emplace_back();
    bearers.currency = currency;
    bearers.accepted = draft.accepted;
    bearers.corrections = draft.corrections;
    bearers.unattributed = draft.unattributed;
    bearers.unattributed_accounts = std::move(draft.unattributed_accounts);
    for (auto& [id, lines] : draft.lines) {
      if (id) bearers.bearers.push_back(bearer(id, std::move(lines)));
    }
    const auto own = draft.lines.find(std::nullopt);
    if (own != draft.lines.end()) {
      bearers.bearers.push_back(bearer(std::nullopt, std::move(own->second)));
    }
  }
  return result;
}

}  // namespace billing
