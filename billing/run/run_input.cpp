// Everything an invoice run needs, collected through the port.
#include <algorithm>

#include "billing/correction/corrections.h"
#include "billing/run/issue_invoices.h"
#include "billing/run/organization_charges.h"

namespace billing {
namespace {

// Which organization registers an account, if it is only one.
std::map<std::string, std::optional<OrganizationName>, std::less<>> registrations(
    std::span<const Organization> organizations) {
  std::map<std::string, std::optional<OrganizationName>, std::less<>> owners;
  for (const Organization& organization : organizations) {
    for (const Provider& provider : organization.providers) {
      const auto [at, first] =
          owners.try_emplace(folded(provider.account.value), organization.name);
      if (!first && at->second != organization.name) at->second.reset();
    }
  }
  return owners;
}

ModeChange what_if_mode(const Organization& organization, Month period, InvoicingMode mode,
                        const std::optional<std::set<CostCenterId>>& scope) {
  ModeChange change;
  change.organization = organization.name;
  change.mode = mode;
  change.from = period;
  if (mode == InvoicingMode::single_invoice) return change;
  if (scope) {
    change.scope = *scope;
  } else {
    for (const CostCenter& cost_center : organization.cost_centers) {
      if (!cost_center.deleted) change.scope.insert(cost_center.id);
    }
  }
  return change;
}

// What is set aside of the months that are corrected: a certificate leaves no row unseen.
std::vector<SetAsideRow> set_aside_in(Repository& repository, const OrganizationName& organization,
                                      std::span<const LedgerEntry> corrections) {
  std::set<Month> periods;
  for (const LedgerEntry& entry : corrections) periods.insert(entry.key.billing_period);
  std::vector<SetAsideRow> rows;
  for (const Month period : periods) {
    auto charges = charges_of(repository, organization, period);
    if (!charges) continue;
    std::ranges::move(charges->set_aside.at(organization), std::back_inserter(rows));
  }
  return rows;
}

template <class Rows>
Rows rows_of(const std::map<OrganizationName, Rows>& rows, const OrganizationName& organization) {
  const auto found = rows.find(organization);
  return found == rows.end() ? Rows{} : found->second;
}

}  // namespace

PeriodCharges period_charges(Repository& repository, Month period) {
  const std::vector<Organization> organizations = repository.all_organizations();
  std::vector<LedgerEntry> ledger = repository.ledger(period);
  const PayerIndex payers = PayerIndex::of(organizations, ledger, repository.billed_payers(period));
  PeriodCharges charges;
  charges.period = period;
  charges.version = repository.charges_version();
  for (LedgerEntry& entry : ledger) {
    const auto organization = organization_of(entry, payers);
    auto& entries = organization ? charges.entries[*organization] : charges.of_nobody;
    entries.push_back(std::move(entry));
  }
  const auto owners = registrations(organizations);
  for (SetAsideRow& row : repository.set_aside(period)) {
    const auto owner = owners.find(row.account);
    const bool owned = !row.account.empty() && owner != owners.end() && owner->second;
    const auto organization = owned ? owner->second : payers.organization(row.payer);
    auto& rows = organization ? charges.set_aside[*organization] : charges.set_aside_of_nobody;
    rows.push_back(std::move(row));
  }
  return charges;
}

std::vector<NobodysCharges> charges_of_nobody(const PeriodCharges& charges) {
  std::map<Currency, NobodysCharges> sums;
  std::map<Currency, std::set<std::string>> payers;
  for (const auto& [key, exact, count] : charges.of_nobody) {
    sums[key.currency].accepted += exact;
    payers[key.currency].insert(key.payer);
  }
  for (const SetAsideRow& row : charges.set_aside_of_nobody) {
    const Currency currency = row.currency.value_or(Currency{});
    NobodysCharges& sum = sums[currency];
    ++sum.set_aside_rows;
    if (row.cost) sum.set_aside += *row.cost;
    payers[currency].insert(row.payer);
  }
  std::vector<NobodysCharges> result;
  for (auto& [currency, sum] : sums) {
    sum.currency = currency;
    sum.payers.assign(payers[currency].begin(), payers[currency].end());
    result.push_back(std::move(sum));
  }
  return result;
}

InvoiceRunInput run_input(Repository& repository, const PeriodCharges& charges,
                          const Organization& organization, std::optional<InvoicingMode> what_if,
                          const std::optional<std::set<CostCenterId>>& scope) {
  InvoiceRunInput input;
  input.organization = organization;
  input.period = charges.period;
  input.mode = what_if ? what_if_mode(organization, charges.period, *what_if, scope)
                       : mode_in(repository.mode_changes(organization.name), organization.name,
                                 charges.period);
  input.assignments = repository.ban_assignments(organization.name);
  input.entries = rows_of(charges.entries, organization.name);
  if (!what_if) {
    auto corrections = corrections_billed_in(repository, organization.name, charges.period);
    input.originals = originals_of(repository, organization.name, corrections);
    input.set_aside = set_aside_in(repository, organization.name, corrections);
    std::ranges::move(corrections, std::back_inserter(input.entries));
  }
  auto own = rows_of(charges.set_aside, organization.name);
  std::ranges::move(own, std::back_inserter(input.set_aside));
  input.unattributed_decision = repository.unattributed_decision(organization.name, charges.period);
  return input;
}

InvoiceRunInput run_input(Repository& repository, const Organization& organization, Month period,
                          std::optional<InvoicingMode> what_if,
                          const std::optional<std::set<CostCenterId>>& scope) {
  return run_input(repository, period_charges(repository, period), organization, what_if, scope);
}

}  // namespace billing
