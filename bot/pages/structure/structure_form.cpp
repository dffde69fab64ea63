#include "bot/pages/structure/structure_form.h"

#include "bot/crypto/crypto.h"
#include "bot/pages/parts/select_field.h"
#include "bot/render/organization_json.h"

namespace bot::pages {
namespace {

using billing::Organization;
using billing::StructureAct;

// Which fields an act has beside the object's id.
struct EditShape {
  StructureAct act;
  std::string_view title, object;
  bool adds = false, name = false, alias = false, type = false, kind = false, owner = false,
       until = false;
};

constexpr EditShape shapes[] = {
    {StructureAct::add_cost_center, "Add a Cost Center", "Cost Center", true, true, true},
    {StructureAct::change_cost_center, "Change a Cost Center", "Cost Center", false, true, true},
    {StructureAct::delete_cost_center, "Delete a Cost Center", "Cost Center"},
    {StructureAct::add_workspace, "Add a Workspace", "Workspace", true, true, false, false, true,
     true},
    {StructureAct::change_workspace, "Change a Workspace", "Workspace", false, true, false, false,
     true},
    {StructureAct::move_workspace, "Move a Workspace", "Workspace", false, false, false, false,
     false, true, true},
    {StructureAct::end_workspace, "End a Workspace's placement", "Workspace"},
    {StructureAct::delete_workspace, "Delete a Workspace", "Workspace"},
    {StructureAct::add_provider, "Add a Provider", "Provider", true, true, false, true, false,
     true},
    {StructureAct::change_provider, "Change a Provider", "Provider", false, true, false, true},
    {StructureAct::move_provider, "Move a Provider", "Provider", false, false, false, false, false,
     true, true},
    {StructureAct::end_provider, "End a Provider's placement", "Provider"},
    {StructureAct::delete_provider, "Delete a Provider", "Provider"},
};

const EditShape& shape_of(StructureAct act) {
  for (const EditShape& shape : shapes) {
    if (shape.act == act) return shape;
  }
  throw std::logic_error("an act without a form");
}

std::optional<billing::Instant> read_instant(const std::string& text, const char* field,
                                             std::string_view label, Faults& faults) {
  if (text.empty()) return std::nullopt;
  const auto instant = billing::parse_instant(text);
  if (!instant) {
    faults.push_back({field, std::string(label) +
                                 " must be a day or an instant in UTC, such as 2026-12-01 or "
                                 "2026-12-01T06:00:00Z"});
    return std::nullopt;
  }
  return *instant;
}

bool is_provider(StructureAct act) { return shape_of(act).object == "Provider"; }

std::vector<Choice> owners_of(const Organization& organization, StructureAct act) {
  std::vector<Choice> choices{{"", "Choose"}};
  const auto list = [&](const auto& objects) {
    for (const auto& one : objects) {
      if (!one.deleted) choices.push_back({one.id.value, one.name + " (" + one.id.value + ")"});
    }
  };
  if (is_provider(act)) {
    list(organization.workspaces);
  } else {
    list(organization.cost_centers);
  }
  return choices;
}

template <class Object>
std::string name_in(const std::vector<Object>& objects, const std::string& id) {
  for (const Object& one : objects) {
    if (one.id.value == id) return one.name;
  }
  return id;
}

std::string when_of(const billing::StructureEdit& edit) {
  std::string words = edit.from ? " from " + billing::text_of(*edit.from) : " from now";
  return words + (edit.until ? " until " + billing::text_of(*edit.until) : " on");
}

}  // namespace

std::string structure_mark(const Organization& organization) {
  Organization looked_at = organization;
  looked_at.snapshot_at.reset();
  return sha256_hex(organization_json(looked_at)).substr(0, 32);
}

TypedEdit typed_edit(const http::Fields& form) {
  const auto typed = [&](std::string_view field) { return tickets::one_line(form.get(field)); };
  return {typed("act"),  typed("id"),      typed("name"),   typed("alias"),
          typed("type"), typed("account"), typed("kind"),   typed("owner"),
          typed("from"), typed("until"),   typed("reason"), typed("seen")};
}

std::optional<TypedEdit> first_edit(const Organization& organization, std::string_view act,
                                    std::string_view id) {
  const auto known = billing::structure_act_from(act);
  if (!known) return std::nullopt;
  const EditShape& shape = shape_of(*known);
  TypedEdit typed;
  typed.act = act;
  typed.kind = "team";
  typed.seen = structure_mark(organization);
  if (shape.adds) return typed;
  typed.id = id;
  const std::string text(id);
  if (shape.object == "Cost Center") {
    const auto* one = find(organization, billing::CostCenterId{text});
    if (one == nullptr || one->deleted) return std::nullopt;
    typed.name = one->name;
    typed.alias = one->alias;
  } else if (shape.object == "Workspace") {
    const auto* one = find(organization, billing::WorkspaceId{text});
    if (one == nullptr || one->deleted) return std::nullopt;
    typed.name = one->name;
    typed.kind = billing::text_of(one->kind);
  } else {
    const auto* one = find(organization, billing::ProviderId{text});
    if (one == nullptr || one->deleted) return std::nullopt;
    typed.name = one->name;
    typed.type = one->type;
  }
  return typed;
}

std::optional<ReadEdit> read_edit(const TypedEdit& typed, billing::Instant now, Faults& faults) {
  const auto act = billing::structure_act_from(typed.act);
  if (!act) {
    faults.push_back({"", "Open the form again from the structure's page"});
    return std::nullopt;
  }
  ReadEdit read;
  read.edit = {*act,
               typed.id,
               typed.name,
               typed.alias,
               typed.type,
               typed.account,
               billing::workspace_kind_from(typed.kind).value_or(billing::WorkspaceKind::team),
               typed.owner,
               std::nullopt,
               std::nullopt};
  if (billing::says_when(*act)) {
    read.edit.from = read_instant(typed.from, "from", "From", faults);
    if (shape_of(*act).until) read.edit.until = read_instant(typed.until, "until", "Until", faults);
    if (read.edit.from && *read.edit.from < now) {
      read.correction = typed.reason;
      if (typed.reason.empty())
        faults.push_back({"reason", "This changes the past: write down why history is corrected"});
    }
  }
  return faults.empty() ? std::optional(read) : std::nullopt;
}

std::string_view title_of(StructureAct act) { return shape_of(act).title; }

bool adds_object(StructureAct act) { return shape_of(act).adds; }

std::string name_of_object(const billing::StructureEdit& edit, const Organization& organization) {
  const std::string_view object = shape_of(edit.act).object;
  if (object == "Cost Center") return name_in(organization.cost_centers, edit.id);
  if (object == "Workspace") return name_in(organization.workspaces, edit.id);
  return name_in(organization.providers, edit.id);
}

std::string sentence_of(const billing::StructureEdit& edit, const Organization& organization) {
  const EditShape& shape = shape_of(edit.act);
  const std::string object(shape.object);
  const std::string name = shape.adds ? edit.name : name_of_object(edit, organization);
  const std::string subject = object + " " + name + " (" + edit.id + ")";
  if (shape.owner) {
    const std::string owner = object == "Provider"
                                  ? "Workspace " + name_in(organization.workspaces, edit.owner)
                                  : "Cost Center " + name_in(organization.cost_centers, edit.owner);
    return subject + (shape.adds ? " is added: in " : " is in ") + owner + when_of(edit);
  }
  if (shape.adds) return subject + " is added";
  if (shape.name) return subject + " is called " + edit.name + " and described as typed";
  if (billing::says_when(edit.act)) return subject + " belongs to nobody" + when_of(edit);
  return subject + " is deleted";
}

void show_edit_fields(View& view, const Organization& organization, const TypedEdit& typed,
                      const Faults& faults) {
  const StructureAct act = billing::structure_act_from(typed.act).value();
  const EditShape& shape = shape_of(act);
  const auto row = [&]() -> View& { return view.add("ROW"); };
  if (shape.adds)
    text_field(row(), "FIELD", {"id", "Id", "As the platform has it; it never changes", typed.id},
               faults);
  if (shape.name) text_field(row(), "FIELD", {"name", "Name", "", typed.name}, faults);
  if (shape.alias)
    text_field(row(), "FIELD", {"alias", "Alias (optional)", "", typed.alias}, faults);
  if (shape.type)
    text_field(row(), "FIELD",
               {"type", "Type (optional)", "Such as Amazon Web Services", typed.type}, faults);
  if (act == StructureAct::add_provider)
    text_field(row(), "FIELD",
               {"account", "Account id", "As the vendor's cost exports have it; it never changes",
                typed.account},
               faults);
  if (shape.kind)
    select_field(row(), "FIELD", {"kind", "Kind", "", typed.kind},
                 {{"team", "Of a team"}, {"personal", "Personal"}}, faults);
  if (shape.owner)
    select_field(
        row(), "FIELD",
        {"owner", is_provider(act) ? "In the Workspace" : "In the Cost Center", "", typed.owner},
        owners_of(organization, act), faults);
  if (!billing::says_when(act)) return;
  text_field(row(), "FIELD",
             {"from", "From",
              "A day or an instant in UTC, such as 2026-12-01 or 2026-12-01T06:00:00Z. Empty: from "
              "now on",
              typed.from},
             faults);
  if (shape.until)
    text_field(row(), "FIELD", {"until", "Until (optional)", "Empty: for good", typed.until},
               faults);
  text_area(row(), "FIELD",
            {"reason", "Reason", "Needed only where from lies in the past: it stays on record",
             typed.reason},
            faults, 3);
}

void show_hidden_edit(View& view, const TypedEdit& typed) {
  const std::pair<const char*, const std::string*> fields[] = {
      {"act", &typed.act},     {"id", &typed.id},         {"name", &typed.name},
      {"alias", &typed.alias}, {"type", &typed.type},     {"account", &typed.account},
      {"kind", &typed.kind},   {"owner", &typed.owner},   {"from", &typed.from},
      {"until", &typed.until}, {"reason", &typed.reason}, {"seen", &typed.seen}};
  for (const auto& [name, value] : fields)
    view.add("HIDDEN").set("FIELD", name).set("VALUE", *value);
}

}  // namespace bot::pages
