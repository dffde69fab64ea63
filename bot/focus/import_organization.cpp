#include "bot/focus/import_organization.h"

#include <algorithm>
#include <map>

namespace bot::focus {
namespace {

using billing::Fault;
using billing::Organization;
using billing::Provider;

// When the provider's account is its organization's: a deleted provider lets go of it.
std::vector<billing::Interval> owned(const Provider& provider) {
  std::vector<billing::Interval> intervals;
  for (const auto& placement : provider.placements) {
    billing::Interval during = placement.during;
    if (provider.deleted)
      during.to = during.to ? std::min(*during.to, *provider.deleted) : *provider.deleted;
    if (!during.from || !during.to || *during.from < *during.to) intervals.push_back(during);
  }
  return intervals;
}

bool owned_at_once(const Provider& a, const Provider& b) {
  const auto theirs = owned(b);
  return std::ranges::any_of(owned(a), [&](const auto& mine) {
    return std::ranges::any_of(theirs,
                               [&](const auto& other) { return billing::overlap(mine, other); });
  });
}

std::vector<Fault> accounts_owned_elsewhere(const Organization& organization,
                                            const std::vector<Organization>& all) {
  std::multimap<std::string, std::pair<const Organization*, const Provider*>> elsewhere;
  for (const auto& other : all) {
    if (other.name == organization.name) continue;
    for (const auto& provider : other.providers) {
      elsewhere.emplace(billing::folded(provider.account.value), std::pair(&other, &provider));
    }
  }
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < organization.providers.size(); ++i) {
    const Provider& provider = organization.providers[i];
    const auto [first, last] = elsewhere.equal_range(billing::folded(provider.account.value));
    for (auto it = first; it != last; ++it) {
      const auto& [other, theirs] = it->second;
      if (!owned_at_once(provider, *theirs)) continue;
      faults.push_back(
          {provider.id.value, "The account " + provider.account.value + " belongs to " +
                                  other->name.value + " (provider " + theirs->id.value +
                                  ") at the same time; end its placement there first."});
    }
  }
  return faults;
}

}  // namespace

billing::Result<Reattribution> import_organization(tickets::Store& store, const Archive& archive,
                                                   const Organization& incoming,
                                                   billing::Instant now) {
  const auto change = [&](tickets::UnitOfWork& work) -> billing::Result<Organization> {
    auto& repository = work.billing();
    auto merged = billing::merged(repository.organization(incoming.name), incoming, now);
    if (!merged) return merged;
    auto faults = accounts_owned_elsewhere(*merged, repository.all_organizations());
    if (faults.empty()) return merged;
    return billing::Refusal{billing::RefusalKind::conflict, "account_owned_elsewhere",
                            "A provider account belongs to another organization at the same "
                            "time. End its placement there first, or correct the account.",
                            faults.front().where, faults};
  };
  return change_structure(store, archive, change, now);
}

}  // namespace bot::focus
