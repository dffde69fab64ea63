#include "bot/pages/structure/structure_form.h"

#include "bot/crypto/crypto.h"
#include "bot/pages/parts/select_field.h"
#include "bot/render/organization_json.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Organization;
using billing::StructureAct;

// Which fields an act has beside the object's id.
struct EditShape {
  StructureAct act;
  std::string_view title, object;  // the title is to be said
  bool adds = false, name = false, alias = false, type = false, kind = false, owner = false,
       until = false;
};

constexpr EditShape shapes[] = {
    {StructureAct::add_cost_center, marked("Add a Cost Center"), "Cost Center", true, true, true},
    {StructureAct::change_cost_center, marked("Change a Cost Center"), "Cost Center", false, true,
     true},
    {StructureAct::delete_cost_center, marked("Delete a Cost Center"), "Cost Center"},
    {StructureAct::add_workspace, marked("Add a Workspace"), "Workspace", true, true, false, false,
     true, true},
    {StructureAct::change_workspace, marked("Change a Workspace"), "Workspace", false, true, false,
     false, true},
    {StructureAct::move_workspace, marked("Move a Workspace"), "Workspace", false, false, false,
     false, false, true, true},
    {StructureAct::end_workspace, marked("End a Workspace's placement"), "Workspace"},
    {StructureAct::delete_workspace, marked("Delete a Workspace"), "Workspace"},
    {StructureAct::add_provider, marked("Add a Provider"), "Provider", true, true, false, true,
     false, true},
    {StructureAct::change_provider, marked("Change a Provider"), "Provider", false, true, false,
     true},
    {StructureAct::move_provider, marked("Move a Provider"), "Provider", false, false, false, false,
     false, true, true},
    {StructureAct::end_provider, marked("End a Provider's placement"), "Provider"},
    {StructureAct::delete_provider, marked("Delete a Provider"), "Provider"},
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
    faults.push_back({field, say("{} must be a day or an instant in UTC, such as 2026-12-01 or "
                                 "2026-12-01T06:00:00Z",
                                 {label})});
    return std::nullopt;
  }
  return *instant;
}

bool is_provider(StructureAct act) { return shape_of(act).object == "Provider"; }

std::vector<Choice> owners_of(const Organization& organization, StructureAct act) {
  std::vector<Choice> choices{{"", say("Choose")}};
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
std::string name_by_id(const std::vector<Object>& objects, const std::string& id) {
  for (const Object& one : objects) {
    if (one.id.value == id) return one.name;
  }
  return id;
}

std::string when_of(const billing::StructureEdit& edit) {
  if (edit.from && edit.until)
    return say("from {} until {}", {billing::text_of(*edit.from), billing::text_of(*edit.until)});
  if (edit.from) return say("from {} on", {billing::text_of(*edit.from)});
  if (edit.until) return say("from now until {}", {billing::text_of(*edit.until)});
  return say("from now on");
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
    faults.push_back({"", say("Open the form again from the structure's page")});
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
    read.edit.from = read_instant(typed.from, "from", say("From"), faults);
    if (shape_of(*act).until)
      read.edit.until = read_instant(typed.until, "until", say("Until"), faults);
    if (read.edit.from && *read.edit.from < now) {
      read.correction = typed.reason;
      if (typed.reason.empty())
        faults.push_back(
            {"reason", say("This changes the past: write down why history is corrected")});
    }
  }
  return faults.empty() ? std::optional(read) : std::nullopt;
}

std::string title_of(StructureAct act) { return say(shape_of(act).title); }

bool adds_object(StructureAct act) { return shape_of(act).adds; }

std::string name_of_object(const billing::StructureEdit& edit, const Organization& organization) {
  const std::string_view object = shape_of(edit.act).object;
  if (object == "Cost Center") return name_by_id(organization.cost_centers, edit.id);
  if (object == "Workspace") return name_by_id(organization.workspaces, edit.id);
  return name_by_id(organization.providers, edit.id);
}

std::string sentence_of(const billing::StructureEdit& edit, const Organization& organization) {
  const EditShape& shape = shape_of(edit.act);
  const std::string name = shape.adds ? edit.name : name_of_object(edit, organization);
  const std::string& id = edit.id;
  const auto center = [&] { return name_by_id(organization.cost_centers, edit.owner); };
  const auto workspace = [&] { return name_by_id(organization.workspaces, edit.owner); };
  switch (edit.act) {
    case StructureAct::add_cost_center: return say("Cost Center {} ({}) is added", {name, id});
    case StructureAct::change_cost_center:
      return say("Cost Center {} ({}) is called {} and described as typed", {name, id, edit.name});
    case StructureAct::delete_cost_center: return say("Cost Center {} ({}) is deleted", {name, id});
    case StructureAct::add_workspace:
      return say("Workspace {} ({}) is added: in Cost Center {} {}",
                 {name, id, center(), when_of(edit)});
    case StructureAct::change_workspace:
      return say("Workspace {} ({}) is called {} and described as typed", {name, id, edit.name});
    case StructureAct::move_workspace:
      return say("Workspace {} ({}) is in Cost Center {} {}", {name, id, center(), when_of(edit)});
    case StructureAct::end_workspace:
      return say("Workspace {} ({}) belongs to nobody {}", {name, id, when_of(edit)});
    case StructureAct::delete_workspace: return say("Workspace {} ({}) is deleted", {name, id});
    case StructureAct::add_provider:
      return say("Provider {} ({}) is added: in Workspace {} {}",
                 {name, id, workspace(), when_of(edit)});
    case StructureAct::change_provider:
      return say("Provider {} ({}) is called {} and described as typed", {name, id, edit.name});
    case StructureAct::move_provider:
      return say("Provider {} ({}) is in Workspace {} {}", {name, id, workspace(), when_of(edit)});
    case StructureAct::end_provider:
      return say("Provider {} ({}) belongs to nobody {}", {name, id, when_of(edit)});
    case StructureAct::delete_provider: return say("Provider {} ({}) is deleted", {name, id});
  }
  return {};
}

void show_edit_fields(View& view, const Organization& organization, const TypedEdit& typed,
                      const Faults& faults) {
  const StructureAct act = billing::structure_act_from(typed.act).value();
  const EditShape& shape = shape_of(act);
  const auto row = [&]() -> View& { return view.add("ROW"); };
  if (shape.adds)
    text_field(row(), "FIELD",
               {"id", say("Id"), say("As the platform has it; it never changes"), typed.id},
               faults);
  if (shape.name) text_field(row(), "FIELD", {"name", say("Name"), "", typed.name}, faults);
  if (shape.alias)
    text_field(row(), "FIELD", {"alias", say("Alias (optional)"), "", typed.alias}, faults);
  if (shape.type)
    text_field(row(), "FIELD",
               {"type", say("Type (optional)"), say("Such as Amazon Web Services"), typed.type},
               faults);
  if (act == StructureAct::add_provider)
    text_field(row(), "FIELD",
               {"account", say("Account id"),
                say("As the vendor's cost exports have it; it never changes"), typed.account},
               faults);
  if (shape.kind)
    select_field(row(), "FIELD", {"kind", say("Kind"), "", typed.kind},
                 {{"team", say("Of a team")}, {"personal", say("Personal")}}, faults);
  if (shape.owner)
    select_field(row(), "FIELD",
                 {"owner", is_provider(act) ? say("In the Workspace") : say("In the Cost Center"),
                  "", typed.owner},
                 owners_of(organization, act), faults);
  if (!billing::says_when(act)) return;
  text_field(row(), "FIELD",
             {"from", say("From"),
              say("A day or an instant in UTC, such as 2026-12-01 or 2026-12-01T06:00:00Z. Empty: "
                  "from now on"),
              typed.from},
             faults);
  if (shape.until)
    text_field(row(), "FIELD",
               {"until", say("Until (optional)"), say("Empty: for good"), typed.until}, faults);
  text_area(row(), "FIELD",
            {"reason", say("Reason"),
             say("Needed only where from lies in the past: it stays on record"), typed.reason},
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
