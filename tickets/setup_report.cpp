#include "billing/setup/check_separation.h"

#include <algorithm>
#include <iterator>

#include "tickets/desk.h"

namespace tickets {

namespace {

bool is_gone(const billing::Provider& provider, billing::Instant now) {
  return provider.deleted && *provider.deleted <= now;
}

std::set<std::string> accounts_of(const billing::Organization& organization, billing::Instant now) {
  std::set<std::string> accounts;
  for (const billing::Provider& provider : organization.providers)
    if (!is_gone(provider, now)) accounts.insert(billing::folded(provider.account.value));
  return accounts;
}

std::set<std::string> accounts_elsewhere(Desk& desk, const billing::Organization& organization) {
  const auto own = accounts_of(organization, desk.now);
  std::set<std::string> shared;
  for (const billing::Organization& other : desk.work.billing().all_organizations()) {
    if (other.name == organization.name) continue;
    const auto theirs = accounts_of(other, desk.now);
    std::set_intersection(own.begin(), own.end(), theirs.begin(), theirs.end(),
                          std::inserter(shared, shared.end()));
  }
  return shared;
}

}  // namespace

billing::SetupReport setup_report(Desk& desk, const billing::Organization& organization,
                                  const std::set<billing::CostCenterId>& scope,
                                  const Email& requester, bool requester_confirmed) {
  const auto history = desk.work.billing().mode_changes(organization.name);
  const auto month = billing::earliest_switch(desk.now, desk.settings.cut_off_days);
  const billing::SetupQuestion question{organization, scope, requester.value, requester_confirmed,
                                        // The mode a switch would meet.
                                        mode_in(history, organization.name, month).mode,
                                        preview(desk.work.billing(), organization, scope, desk.now),
                                        accounts_elsewhere(desk, organization), desk.now,
                                        desk.settings.structure_max_age};
  return check_separation(question);
}

}  // namespace tickets
