// From the histories of providers and workspaces to one timeline of owners per account.
#include <algorithm>
#include <set>

#include "billing/attribution.h"

namespace billing {
namespace {

// Claims of a better strength decide alone; weaker ones only where there is none better.
enum class Strength { on_record, presumed };

struct AccountClaim {
  Interval during;
  Owner owner;
  Strength strength = Strength::on_record;
};

struct Claims {
  std::vector<AccountClaim> claims;
  std::set<OrganizationName> registered_by;
};

std::optional<Interval> intersection(const Interval& a, const Interval& b) {
  if (!overlap(a, b)) return std::nullopt;
  Interval both = a;
  if (!both.from || (b.from && *b.from > *both.from)) both.from = b.from;
  if (!both.to || (b.to && *b.to < *both.to)) both.to = b.to;
  return both;
}

// Deleted providers keep receiving late charges: the last placement goes on, presumed, unless it
// had ended before the deletion.
void add_after_deletion(const Provider& provider, const std::vector<AccountClaim>& of_provider,
                        std::vector<AccountClaim>& claims) {
  if (!provider.deleted || of_provider.empty()) return;
  const auto last = std::ranges::max_element(of_provider, {}, [](const AccountClaim& claim) {
    return claim.during.to.value_or(Instant::max());
  });
  if (last->during.to && *last->during.to < *provider.deleted) return;
  AccountClaim after = *last;
  after.during = {last->during.to.value_or(*provider.deleted), std::nullopt};
  after.strength = Strength::presumed;
  claims.push_back(after);
}

void add_claims(const Organization& organization, const Provider& provider,
                std::vector<AccountClaim>& claims) {
  std::vector<AccountClaim> of_provider;
  for (const Placement<WorkspaceId>& stay : provider.placements) {
    const Workspace* workspace = find(organization, stay.owner);
    if (workspace == nullptr) continue;
    for (const Placement<CostCenterId>& ownership : workspace->placements) {
      const auto both = intersection(stay.during, ownership.during);
      if (both) of_provider.push_back({*both, {organization.name, ownership.owner, false}});
    }
  }
  add_after_deletion(provider, of_provider, claims);
  for (AccountClaim& claim : of_provider) {
    // An open placement of a deleted provider holds on record only until the deletion.
    if (provider.deleted && !claim.during.to) {
      const auto cut = intersection(claim.during, {std::nullopt, provider.deleted});
      if (!cut) continue;
      claim.during = *cut;
    }
    claims.push_back(claim);
  }
}

// Beginnings and ends of all claims: between two neighbors nothing changes.
std::set<Instant> boundaries_of(const std::vector<AccountClaim>& claims) {
  std::set<Instant> boundaries;
  for (const AccountClaim& claim : claims) {
    if (claim.during.from) boundaries.insert(*claim.during.from);
    if (claim.during.to) boundaries.insert(*claim.during.to);
  }
  return boundaries;
}

// None: nobody claims the account at that instant. Claims that contradict each other give an
// owner without cost center.
std::optional<Owner> claimed_at(const Claims& account, Instant instant, const Owner& nobody) {
  for (const Strength strength : {Strength::on_record, Strength::presumed}) {
    std::set<Owner> owners;
    for (const AccountClaim& claim : account.claims) {
      if (claim.strength == strength && claim.during.contains(instant)) owners.insert(claim.owner);
    }
    if (owners.size() == 1) return *owners.begin();
    if (owners.size() > 1) return nobody;
  }
  return std::nullopt;
}

void append(OwnerTimeline& timeline, const OwnedInterval& next) {
  if (!timeline.empty() && timeline.back().owner == next.owner) {
    timeline.back().during.to = next.during.to;
  } else {
    timeline.push_back(next);
  }
}

OwnerTimeline timeline_of(const Claims& account) {
  Owner nobody;
  if (account.registered_by.size() == 1) nobody.organization = *account.registered_by.begin();
  const std::set<Instant> boundaries = boundaries_of(account.claims);
  std::vector<Interval> stretches;
  std::optional<Instant> from;
  for (const Instant boundary : boundaries) {
    stretches.push_back({from, boundary});
    from = boundary;
  }
  stretches.push_back({from, std::nullopt});
  std::vector<std::optional<Owner>> owners;
  for (const Interval& stretch : stretches) {
    owners.push_back(claimed_at(account, stretch.from.value_or(Instant::min()), nobody));
  }
  const auto known =
      std::ranges::find_if(owners, [](const auto& owner) { return owner.has_value(); });
  OwnerTimeline timeline;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    Owner owner = owners[i].value_or(nobody);
    if (known != owners.end() && static_cast<std::ptrdiff_t>(i) < known - owners.begin()) {
      // Before the first known state: the earliest known one (billing section 4).
      owner = **known;
      owner.assumed = owner.cost_center.has_value();
    }
    append(timeline, {stretches[i], owner});
  }
  return timeline;
}

}  // namespace

OwnershipIndex OwnershipIndex::of(std::span<const Organization> organizations) {
  std::map<std::string, Claims, std::less<>> accounts;
  for (const Organization& organization : organizations) {
    for (const Provider& provider : organization.providers) {
      std::string account = folded(provider.account.value);
      if (account.empty()) continue;
      Claims& claims = accounts[std::move(account)];
      claims.registered_by.insert(organization.name);
      add_claims(organization, provider, claims.claims);
    }
  }
  OwnershipIndex index;
  for (const auto& [account, claims] : accounts) {
    index.timelines_.emplace(account, timeline_of(claims));
  }
  return index;
}

const OwnerTimeline* OwnershipIndex::timeline(std::string_view folded_account) const {
  const auto found = timelines_.find(folded_account);
  return found == timelines_.end() ? nullptr : &found->second;
}

}  // namespace billing
