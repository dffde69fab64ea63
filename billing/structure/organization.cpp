#include "billing/structure/organization.h"

#include <algorithm>

#include "billing/worded.h"

namespace billing {
namespace {

template <class Object, class Id>
const Object* with_id(const std::vector<Object>& objects, const Id& id) {
  const auto found = std::ranges::find(objects, id, &Object::id);
  return found == objects.end() ? nullptr : &*found;
}

template <class Owner>
std::optional<Owner> owner_at(const std::vector<Placement<Owner>>& placements, Instant instant) {
  for (const auto& placement : placements) {
    if (placement.during.contains(instant)) return placement.owner;
  }
  return std::nullopt;
}

}  // namespace

std::string folded(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  std::string result(text.substr(first, text.find_last_not_of(blanks) - first + 1));
  for (char& letter : result) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return result;
}

bool is_active_administrator(const Member& member) {
  return member.role == MemberRole::administrator && member.state == MemberState::active;
}

bool has_active_administrator(const Organization& organization, std::string_view email) {
  const std::string wanted = folded(email);
  return std::ranges::any_of(organization.members, [&](const Member& member) {
    return is_active_administrator(member) && folded(member.email) == wanted;
  });
}

const CostCenter* find(const Organization& organization, const CostCenterId& id) {
  return with_id(organization.cost_centers, id);
}

const Workspace* find(const Organization& organization, const WorkspaceId& id) {
  return with_id(organization.workspaces, id);
}

const Provider* find(const Organization& organization, const ProviderId& id) {
  return with_id(organization.providers, id);
}

std::optional<CostCenterId> cost_center_at(const Workspace& workspace, Instant instant) {
  return owner_at(workspace.placements, instant);
}

std::optional<WorkspaceId> workspace_at(const Provider& provider, Instant instant) {
  return owner_at(provider.placements, instant);
}

template <class Owner>
std::vector<Fault> check_placements(const std::vector<Placement<Owner>>& placements) {
  std::vector<Fault> faults;
  for (std::size_t index = 0; index < placements.size(); ++index) {
    const Interval& during = placements[index].during;
    const std::string here = "[" + std::to_string(index) + "]";
    if (during.from && during.to && *during.from >= *during.to) {
      faults.push_back(
          {here + ".to", worded("This placement ends at or before its beginning; give a "
                                "\"to\" that is later than its \"from\".")});
    }
    if (index == 0) continue;
    const Interval& before = placements[index - 1].during;
    if (!during.from) {
      faults.push_back(
          {here + ".from", worded("Only the first placement may reach back for ever; say "
                                  "when this one begins.")});
    } else if (before.from && *during.from < *before.from) {
      faults.push_back(
          {here + ".from", worded("This placement begins before the one listed above it; "
                                  "list the placements in the order of time.")});
    } else if (!before.to) {
      faults.push_back(
          {here + ".from", worded("This placement overlaps the one before it, which is "
                                  "still open; give that one a \"to\".")});
    } else if (*during.from < *before.to) {
      faults.push_back(
          {here + ".from", worded("This placement overlaps the one before it; begin it at "
                                  "or after the end of that one.")});
    }
  }
  return faults;
}

template std::vector<Fault> check_placements(const std::vector<Placement<CostCenterId>>&);
template std::vector<Fault> check_placements(const std::vector<Placement<WorkspaceId>>&);

}  // namespace billing
