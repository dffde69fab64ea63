// What an import makes of the organization already known. History is only ever added to, unless
// somebody corrects it and says so.
#include <algorithm>
#include <stdexcept>

#include "billing/structure/organization.h"
#include "billing/worded.h"

namespace billing {
namespace {

// One interval without beginning or end: what the short form of a file means. It says who owns
// the object now, and nothing about when that began.
template <class Owner>
bool says_only_now(const std::vector<Placement<Owner>>& placements) {
  return placements.size() == 1 && placements[0].during == Interval{};
}

// The list as it stands if nobody owns the object from `now` on: plans are dropped, the interval
// that runs is closed.
template <class Owner>
std::vector<Placement<Owner>> closed_at(const std::vector<Placement<Owner>>& known, Instant now) {
  std::vector<Placement<Owner>> closed;
  for (Placement<Owner> placement : known) {
    if (placement.during.from && *placement.during.from >= now) break;
    if (!placement.during.to || *placement.during.to > now) placement.during.to = now;
    closed.push_back(std::move(placement));
  }
  return closed;
}

template <class Owner>
std::vector<Placement<Owner>> moved_now(const std::vector<Placement<Owner>>& known,
                                        const std::optional<Owner>& owner, Instant now) {
  const auto running = std::ranges::find_if(
      known, [&](const auto& placement) { return placement.during.contains(now); });
  const bool owned = running != known.end();
  if (owned == owner.has_value() && (!owned || running->owner == *owner)) return known;
  auto moved = closed_at(known, now);
  if (owner) moved.push_back({*owner, {now, std::nullopt}});
  return moved;
}

// Whether the known beginning stands. The first one may be unknown on either side: usage before
// it goes to the same owner anyway (billing section 4, the earliest known).
bool same_beginning(const Interval& known, const Interval& stated, bool first) {
  return known.from == stated.from || (first && (!known.from || !stated.from));
}

// What a file with a list of intervals contradicts. `path` leads to the list.
template <class Owner>
std::vector<Fault> contradictions(const std::vector<Placement<Owner>>& known,
                                  const std::vector<Placement<Owner>>& stated,
                                  const std::string& path, Instant now) {
  std::vector<Fault> faults;
  for (std::size_t index = 0; index < known.size(); ++index) {
    const auto& [owner, during] = known[index];
    if (during.from && *during.from >= now) break;  // a plan, not history
    const std::string here = path + "[" + std::to_string(index) + "]";
    if (index >= stated.size()) {
      faults.push_back(
          {here, worded("The placement in {} is already on record and missing here; add it again.",
                        {owner.value})});
      continue;
    }
    if (stated[index].owner != owner) {
      faults.push_back(
          {here, worded("This interval is on record for {}; leave it so and add the new "
                        "owner as a later placement.",
                        {owner.value})});
    } else if (!same_beginning(during, stated[index].during, index == 0)) {
      faults.push_back(
          {here + ".from",
           during.from ? worded("On record this placement begins at {}; leave it so.",
                                {text_of(*during.from)})
                       : worded("On record this placement begins at no known time; leave it so.")});
    } else if (during.to && *during.to <= now && stated[index].during.to != during.to) {
      faults.push_back({here + ".to", worded("On record this placement ended at {}; leave it so.",
                                             {text_of(*during.to)})});
    }
  }
  return faults;
}

template <class Owner>
std::vector<Placement<Owner>> merged_placements(const std::vector<Placement<Owner>>& known,
                                                const std::vector<Placement<Owner>>& stated,
                                                const std::string& path, Instant now,
                                                std::vector<Fault>& faults) {
  if (stated.empty()) return moved_now(known, std::optional<Owner>(), now);
  if (says_only_now(stated)) return moved_now(known, std::optional(stated[0].owner), now);
  const auto found = contradictions(known, stated, path, now);
  faults.insert(faults.end(), found.begin(), found.end());
  auto result = stated;
  // What is known of the beginning is kept.
  if (!known.empty() && found.empty()) {
    const bool planned = known[0].during.from && *known[0].during.from >= now;
    if (!planned) result[0].during.from = known[0].during.from;
  }
  return result;
}

// Known objects that the file no longer has are deleted at `now`; what it has comes from the file.
template <class Object, class Merge>
std::vector<Object> merged_objects(const std::vector<Object>& known,
                                   const std::vector<Object>& incoming, Instant now, Merge merge) {
  std::vector<Object> result;
  for (Object object : incoming) {
    const auto before = std::ranges::find(known, object.id, &Object::id);
    if (before != known.end()) merge(*before, object);
    result.push_back(std::move(object));
  }
  for (Object object : known) {
    if (std::ranges::find(incoming, object.id, &Object::id) != incoming.end()) continue;
    if (!object.deleted) object.deleted = now;
    result.push_back(std::move(object));
  }
  std::ranges::sort(result, {}, &Object::id);
  return result;
}

std::string path_of(std::string_view list, const std::string& id) {
  return "$." + std::string(list) + "[?(@.id=='" + id + "')].placements";
}

// Deleted once is deleted then, whatever a later file says.
template <class Object>
void keep_deletion(const Object& known, Object& object) {
  if (known.deleted && object.deleted) object.deleted = known.deleted;
}

Organization known_before(const std::optional<Organization>& known, const Organization& incoming) {
  if (known && known->name != incoming.name) {
    throw std::logic_error("an organization was merged with another one");
  }
  return known.value_or(Organization{});
}

}  // namespace

Result<Organization> merged(const std::optional<Organization>& known, const Organization& incoming,
                            Instant now) {
  const Organization before = known_before(known, incoming);
  std::vector<Fault> faults;
  const auto keep_history = [&](std::string_view list) {
    return [&faults, list, now](const auto& old, auto& object) {
      keep_deletion(old, object);
      object.placements = merged_placements(old.placements, object.placements,
                                            path_of(list, object.id.value), now, faults);
    };
  };
  Organization result = incoming;
  result.cost_centers =
      merged_objects(before.cost_centers, incoming.cost_centers, now, keep_deletion<CostCenter>);
  result.workspaces =
      merged_objects(before.workspaces, incoming.workspaces, now, keep_history("workspaces"));
  result.providers =
      merged_objects(before.providers, incoming.providers, now, keep_history("providers"));
  if (faults.empty()) return result;
  return Refusal{RefusalKind::conflict, "placement_rewrites_history",
                 worded("The file contradicts placements that are already on record; history is "
                        "never rewritten. Correct the places named below and import it again."),
                 incoming.name.value, std::move(faults)};
}

Organization with_history_corrected(const std::optional<Organization>& known,
                                    const Organization& incoming, Instant now) {
  const Organization before = known_before(known, incoming);
  const auto correct = [now](const auto& old, auto& object) {
    auto& stated = object.placements;
    if (stated.empty()) {
      stated = moved_now(old.placements, {}, now);
    } else if (says_only_now(stated)) {
      stated = moved_now(old.placements, std::optional(stated[0].owner), now);
    }
  };
  Organization result = incoming;
  result.cost_centers = merged_objects(before.cost_centers, incoming.cost_centers, now,
                                       [](const CostCenter&, CostCenter&) {});
  result.workspaces = merged_objects(before.workspaces, incoming.workspaces, now, correct);
  result.providers = merged_objects(before.providers, incoming.providers, now, correct);
  return result;
}

}  // namespace billing
