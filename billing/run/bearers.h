// Private to the invoice run: who bears which exact costs, currency by currency, before anything
// is rounded.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "billing/allocation.h"
#include "billing/run/invoice_run.h"

namespace billing {

// What makes a line of its own: provider account, service, usage month and kind (billing section
// 6), and what must be seen on paper. Ordered as printed: organization level last.
struct LineKey {
  bool organization_level = false;
  ProviderAccount account;  // folded; empty: organization level
  std::string service;
  Month usage_month;
  ChargeCategory category = ChargeCategory::usage;
  ChargeClass charge_class = ChargeClass::regular;
  bool unattributed = false;
  bool share = false;                        // a part of an organization-level charge
  bool credit_spread = false;                // what spread_negative_accounts() added
  std::optional<CostCenterId> out_of_scope;  // whose charge the organization's document carries
  auto operator<=>(const LineKey&) const = default;
};

using ExactLines = std::map<LineKey, Cost>;

struct Bearer {
  std::optional<CostCenterId> cost_center;  // none: the organization
  ExactLines lines;                         // none: a 0.00 invoice
  Cost exact;                               // the lines' sum
};

struct CurrencyBearers {
  Currency currency;
  Cost accepted;                                          // of all entries; the bearers sum to it
  Cost corrections;                                       // what of it earlier periods owe
  Cost unattributed;                                      // what of it no cost center owned
  std::map<ProviderAccount, Cost> unattributed_accounts;  // sum to `unattributed`
  std::vector<Bearer> bearers;  // cost centers by id, the organization last; each with a document
};

// Where an entry stands before organization-level lines are divided.
struct Place {
  std::optional<CostCenterId> bearer;  // none: the organization, or not given to anybody yet
  LineKey line;
};
Place place_of(const InvoiceRunInput&, const LedgerKey&);

// The line's own key, as it was before anything was printed.
LineKey line_key_of(const InvoiceLine&);

// By what organization-level charges in that currency are divided, by cost center: the positive
// provider charges of those in scope. Empty: the organization bears them.
std::vector<Weight> organization_level_weights(const InvoiceRunInput&, const Currency&);

// Decides ties between bearers: cost center id; the organization takes its place among them by its
// name, made unlike any id.
std::string share_id(const OrganizationName&, const std::optional<CostCenterId>& bearer);

// By currency; every currency of the entries and the set aside rows, and the organization's own if
// there is no other or a cost center is due a 0.00 invoice.
std::vector<CurrencyBearers> bearers_of(const InvoiceRunInput&);

}  // namespace billing
