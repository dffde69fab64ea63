#include "billing/structure/structure_edit.h"

#include <algorithm>

#include "billing/worded.h"

namespace billing {
namespace {

constexpr std::size_t longest_id = 64, longest_name = 200;

Refusal edit_refusal(RefusalKind kind, RefusalCode code, std::string message, std::string subject) {
  return {kind, code, std::move(message), std::move(subject), {}};
}

bool is_plain_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_id && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == ':';
  });
}

// The placements with the owner (none: nobody) during that time, whatever was recorded for it.
template <class Owner>
std::vector<Placement<Owner>> overlaid(const std::vector<Placement<Owner>>& known,
                                       const std::optional<Owner>& owner, const Interval& during) {
  std::vector<Placement<Owner>> result;
  for (const auto& placement : known) {
    const Interval& old = placement.during;
    const bool begins_before = during.from && (!old.from || *old.from < *during.from);
    if (begins_before) {
      const bool cut = !old.to || *old.to > *during.from;
      result.push_back({placement.owner, {old.from, cut ? during.from : old.to}});
    }
    const bool ends_after = during.to && (!old.to || *old.to > *during.to);
    if (ends_after) {
      const bool cut = !old.from || *old.from < *during.to;
      result.push_back({placement.owner, {cut ? during.to : old.from, old.to}});
    }
  }
  if (owner) result.push_back({*owner, during});
  std::ranges::sort(result, [](const auto& a, const auto& b) {
    if (!a.during.from || !b.during.from) return !a.during.from && b.during.from.has_value();
    return *a.during.from < *b.during.from;
  });
  // Two neighbors of the same owner are one.
  std::vector<Placement<Owner>> joined;
  for (auto& placement : result) {
    const bool same = !joined.empty() && joined.back().owner == placement.owner &&
                      joined.back().during.to && joined.back().during.to == placement.during.from;
    if (same) {
      joined.back().during.to = placement.during.to;
    } else {
      joined.push_back(std::move(placement));
    }
  }
  return joined;
}

// Whether the owner has the object at that instant or later.
template <class Object, class Owner>
bool owned_from(const Object& object, const Owner& owner, Instant at) {
  if (object.deleted && *object.deleted <= at) return false;
  return std::ranges::any_of(object.placements, [&](const auto& placement) {
    return placement.owner == owner && (!placement.during.to || *placement.during.to > at);
  });
}

// One edit on its way into a copy of the organization.
struct Editing {
  Organization organization;
  const StructureEdit& edit;
  Instant now;

  Instant at() const { return says_when(edit.act) ? edit.from.value_or(now) : now; }

  template <class Object>
  Object* object_in(std::vector<Object>& objects) const {
    const auto found = std::ranges::find_if(
        objects, [&](const Object& one) { return one.id.value == edit.id && !one.deleted; });
    return found == objects.end() ? nullptr : &*found;
  }

  Refusal unknown_object() const {
    return edit_refusal(RefusalKind::not_found, "edit_object_unknown",
                        worded("There is no '{}' that could be changed.", {edit.id}), "id");
  }

  std::optional<Refusal> fault_in_name() const {
    if (!folded(edit.name).empty() && edit.name.size() <= longest_name) return std::nullopt;
    return edit_refusal(RefusalKind::invalid, "edit_name_missing",
                        worded("Enter a name of at most 200 characters."), "name");
  }

  template <class Object>
  std::optional<Refusal> fault_in_new(const std::vector<Object>& objects) const {
    if (!is_plain_id(edit.id))
      return edit_refusal(
          RefusalKind::invalid, "edit_id_malformed",
          worded("An id has 1 to 64 letters, digits or one of - _ . : and no blanks."), "id");
    if (std::ranges::any_of(objects, [&](const Object& one) { return one.id.value == edit.id; }))
      return edit_refusal(RefusalKind::conflict, "edit_id_taken",
                          worded("'{}' is taken already, be it by one that was deleted. Choose "
                                 "another id.",
                                 {edit.id}),
                          "id");
    return fault_in_name();
  }

  template <class Id>
  std::optional<Refusal> fault_in_owner() const {
    const auto* owner = find(organization, Id{edit.owner});
    if (owner && !owner->deleted) return std::nullopt;
    return edit_refusal(RefusalKind::not_found, "edit_owner_unknown",
                        worded("Choose where it belongs; '{}' is not there.", {edit.owner}),
                        "owner");
  }

  std::optional<Refusal> fault_in_times() const {
    if (!edit.until || at() < *edit.until) return std::nullopt;
    return edit_refusal(RefusalKind::invalid, "edit_until_before_from",
                        worded("Until has to be later than from."), "until");
  }

  // Any object, its list and the type of whoever owns it.
  template <class Id, class Object>
  std::optional<Refusal> place(Object& object) {
    if (auto fault = fault_in_owner<Id>()) return fault;
    if (auto fault = fault_in_times()) return fault;
    object.placements =
        overlaid(object.placements, std::optional(Id{edit.owner}), {at(), edit.until});
    return std::nullopt;
  }
  template <class Id, class Object>
  void end(Object& object) {
    object.placements = overlaid(object.placements, std::optional<Id>(), {at(), std::nullopt});
  }

  std::optional<Refusal> still_in_use(std::string message) const {
    return edit_refusal(RefusalKind::conflict, "edit_still_in_use", std::move(message), "id");
  }
};

std::optional<Refusal> edit_cost_center(Editing& editing) {
  const StructureEdit& edit = editing.edit;
  auto& all = editing.organization.cost_centers;
  if (edit.act == StructureAct::add_cost_center) {
    if (auto fault = editing.fault_in_new(all)) return fault;
    all.push_back({{edit.id}, edit.name, edit.alias, {}, std::nullopt, std::nullopt});
    return std::nullopt;
  }
  CostCenter* one = editing.object_in(all);
  if (one == nullptr) return editing.unknown_object();
  if (edit.act == StructureAct::change_cost_center) {
    if (auto fault = editing.fault_in_name()) return fault;
    one->name = edit.name;
    one->alias = edit.alias;
    return std::nullopt;
  }
  if (editing.organization.default_cost_center == one->id)
    return editing.still_in_use(
        worded("There is what nobody placed elsewhere (it is the default Cost Center) in it. Move "
               "or end them first, then delete it."));
  for (const auto& workspace : editing.organization.workspaces)
    if (owned_from(workspace, one->id, editing.at()))
      return editing.still_in_use(
          worded("There are Workspaces in it. Move or end them first, then delete it."));
  one->deleted = editing.at();
  return std::nullopt;
}

std::optional<Refusal> edit_workspace(Editing& editing) {
  const StructureEdit& edit = editing.edit;
  auto& all = editing.organization.workspaces;
  if (edit.act == StructureAct::add_workspace) {
    if (auto fault = editing.fault_in_new(all)) return fault;
    Workspace added{{edit.id}, edit.name, edit.kind, {}, std::nullopt};
    if (auto fault = editing.place<CostCenterId>(added)) return fault;
    all.push_back(std::move(added));
    return std::nullopt;
  }
  Workspace* one = editing.object_in(all);
  if (one == nullptr) return editing.unknown_object();
  if (edit.act == StructureAct::move_workspace) return editing.place<CostCenterId>(*one);
  if (edit.act == StructureAct::end_workspace) {
    editing.end<CostCenterId>(*one);
    return std::nullopt;
  }
  if (edit.act == StructureAct::change_workspace) {
    if (auto fault = editing.fault_in_name()) return fault;
    one->name = edit.name;
    one->kind = edit.kind;
    return std::nullopt;
  }
  for (const auto& provider : editing.organization.providers)
    if (owned_from(provider, one->id, editing.at()))
      return editing.still_in_use(
          worded("There are Providers in it. Move or end them first, then delete it."));
  one->deleted = editing.at();
  return std::nullopt;
}

std::optional<Refusal> edit_provider(Editing& editing) {
  const StructureEdit& edit = editing.edit;
  auto& all = editing.organization.providers;
  if (edit.act == StructureAct::add_provider) {
    if (auto fault = editing.fault_in_new(all)) return fault;
    if (folded(edit.account).empty())
      return edit_refusal(RefusalKind::invalid, "edit_account_missing",
                          worded("Enter the vendor's account id, as the cost exports have it."),
                          "account");
    Provider added;
    added.id = {edit.id};
    added.name = edit.name;
    added.type = edit.type;
    added.account = {edit.account};
    if (auto fault = editing.place<WorkspaceId>(added)) return fault;
    all.push_back(std::move(added));
    return std::nullopt;
  }
  Provider* one = editing.object_in(all);
  if (one == nullptr) return editing.unknown_object();
  if (edit.act == StructureAct::move_provider) return editing.place<WorkspaceId>(*one);
  if (edit.act == StructureAct::end_provider) {
    editing.end<WorkspaceId>(*one);
    return std::nullopt;
  }
  if (edit.act == StructureAct::change_provider) {
    if (auto fault = editing.fault_in_name()) return fault;
    one->name = edit.name;
    one->type = edit.type;
    return std::nullopt;
  }
  one->deleted = editing.at();
  return std::nullopt;
}

std::optional<Refusal> edit_object(Editing& editing) {
  switch (editing.edit.act) {
    case StructureAct::add_cost_center:
    case StructureAct::change_cost_center:
    case StructureAct::delete_cost_center: return edit_cost_center(editing);
    case StructureAct::add_workspace:
    case StructureAct::change_workspace:
    case StructureAct::move_workspace:
    case StructureAct::end_workspace:
    case StructureAct::delete_workspace: return edit_workspace(editing);
    case StructureAct::add_provider:
    case StructureAct::change_provider:
    case StructureAct::move_provider:
    case StructureAct::end_provider:
    case StructureAct::delete_provider: return edit_provider(editing);
  }
  return std::nullopt;
}

}  // namespace

bool says_when(StructureAct act) {
  return act != StructureAct::add_cost_center && act != StructureAct::change_cost_center &&
         act != StructureAct::change_workspace && act != StructureAct::change_provider &&
         act != StructureAct::delete_cost_center && act != StructureAct::delete_workspace &&
         act != StructureAct::delete_provider;
}

Result<Organization> with_edit(const Organization& organization, const StructureEdit& edit,
                               Instant now) {
  Editing editing{organization, edit, now};
  if (auto refusal = edit_object(editing)) return *std::move(refusal);
  Organization& edited = editing.organization;
  std::ranges::sort(edited.cost_centers, {}, &CostCenter::id);
  std::ranges::sort(edited.workspaces, {}, &Workspace::id);
  std::ranges::sort(edited.providers, {}, &Provider::id);
  if (edited == organization)
    return edit_refusal(RefusalKind::conflict, "edit_changes_nothing",
                        worded("It is so already; nothing would change."), "");
  return std::move(edited);
}

}  // namespace billing
