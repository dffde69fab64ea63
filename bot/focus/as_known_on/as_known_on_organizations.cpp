// Who was who then: every question is answered from the versions that stood.
#include <algorithm>

#include "bot/focus/as_known_on/as_known_on.h"

namespace bot::focus {
namespace {

using billing::folded;
using billing::Organization;
using billing::OrganizationName;

template <class Condition>
std::vector<OrganizationName> names_where(const std::vector<Organization>& organizations,
                                          Condition&& condition) {
  std::vector<OrganizationName> names;
  for (const Organization& one : organizations) {
    if (condition(one)) names.push_back(one.name);
  }
  return names;
}

// With an instant, without those of Providers deleted by then.
std::set<std::string> accounts_of(const Organization& organization,
                                  const std::optional<billing::Instant>& now) {
  std::set<std::string> accounts;
  for (const auto& provider : organization.providers) {
    if (now && provider.deleted && *provider.deleted <= *now) continue;
    accounts.insert(folded(provider.account.value));
  }
  accounts.erase("");
  return accounts;
}

}  // namespace

std::optional<Organization> AsKnownOn::organization(const OrganizationName& name) {
  const auto found = std::ranges::find(organizations_, name, &Organization::name);
  return found == organizations_.end() ? std::nullopt : std::optional(*found);
}

std::vector<OrganizationName> AsKnownOn::organization_names() {
  return names_where(organizations_, [](const Organization&) { return true; });
}

std::vector<OrganizationName> AsKnownOn::organizations_called(std::string_view text) {
  const std::string wanted = folded(text);
  return names_where(organizations_, [&](const Organization& one) {
    return !wanted.empty() && (folded(one.name.value) == wanted ||
                               folded(one.display_name) == wanted || folded(one.alias) == wanted);
  });
}

std::vector<OrganizationName> AsKnownOn::organizations_like(std::string_view part,
                                                            std::size_t limit) {
  const std::string wanted = folded(part);
  std::vector<OrganizationName> begin, hold;
  for (const Organization& one : organizations_) {
    if (wanted.empty()) break;
    std::size_t at = std::string::npos;
    for (const std::string& text : {one.name.value, one.display_name, one.alias}) {
      at = std::min(at, folded(text).find(wanted));
    }
    if (at != std::string::npos) (at == 0 ? begin : hold).push_back(one.name);
  }
  begin.insert(begin.end(), hold.begin(), hold.end());
  if (begin.size() > limit) begin.resize(limit);
  return begin;
}

std::vector<billing::OrganizationVersion> AsKnownOn::organization_versions(
    const OrganizationName& name) {
  auto versions = repository_.organization_versions(name);
  std::erase_if(versions, [&](const auto& version) {
    return !known_.includes(version.recorded_at, version.charges_version);
  });
  return versions;
}

std::vector<Organization> AsKnownOn::organizations_known(const billing::KnownOn& known) {
  return repository_.organizations_known(known.instant < known_.instant ? known : known_);
}

std::vector<Organization> AsKnownOn::all_organizations() { return organizations_; }

std::optional<billing::OrganizationTitle> AsKnownOn::organization_title(
    const OrganizationName& name) {
  const auto found = organization(name);
  if (!found) return std::nullopt;
  return billing::OrganizationTitle{found->display_name, found->cost_centers.size()};
}

std::vector<billing::PayerNames> AsKnownOn::payer_names() {
  std::vector<billing::PayerNames> names;
  for (const Organization& one : organizations_) names.push_back(billing::payer_names(one));
  return names;
}

std::vector<OrganizationName> AsKnownOn::organizations_with_ban(
    const billing::BillingAccountNumber& ban) {
  return names_where(organizations_, [&](const Organization& one) { return one.ban == ban; });
}

std::vector<OrganizationName> AsKnownOn::organizations_with_account(
    std::string_view folded_account) {
  return names_where(organizations_, [&](const Organization& one) {
    return accounts_of(one, std::nullopt).contains(std::string(folded_account));
  });
}

std::vector<OrganizationName> AsKnownOn::organizations_with_member(std::string_view email) {
  return names_where(organizations_, [&](const Organization& one) {
    return std::ranges::any_of(one.members, [&](const billing::Member& member) {
      return member.state == billing::MemberState::active && folded(member.email) == folded(email);
    });
  });
}

std::set<std::string> AsKnownOn::accounts_elsewhere(const OrganizationName& name,
                                                    billing::Instant now) {
  std::set<std::string> found;
  const auto own = organization(name);
  if (!own) return found;
  const auto accounts = accounts_of(*own, now);
  for (const Organization& other : organizations_) {
    if (other.name == name) continue;
    for (const std::string& account : accounts_of(other, now)) {
      if (accounts.contains(account)) found.insert(account);
    }
  }
  return found;
}

std::vector<billing::BanAssignment> AsKnownOn::ban_assignments(const OrganizationName& name) {
  return repository_.ban_assignments(name);
}

std::vector<billing::BanAssignment> AsKnownOn::assignments_of(
    const billing::BillingAccountNumber& ban) {
  return repository_.assignments_of(ban);
}

std::vector<billing::ModeChange> AsKnownOn::mode_changes(const OrganizationName& name) {
  auto changes = repository_.mode_changes(name);
  std::erase_if(changes, [&](const auto& change) { return change.recorded_at > known_.instant; });
  return changes;
}

}  // namespace bot::focus
