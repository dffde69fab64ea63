// The structure of an organization, changed by hand: what is there, the form of one change, what
// it would change, and the change itself, which goes the way of an imported file.
#include <algorithm>

#include "billing/worded.h"
#include "bot/focus/importing/import_organization.h"
#include "bot/http/forms.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/parts/structure_view.h"
#include "bot/pages/structure/structure_form.h"
#include "bot/pages/structure/structure_trial.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Organization;
using billing::Refusal;
using http::Request;
using http::Response;
using http::Site;

billing::OrganizationName organization_in(const Request& request) {
  return {std::string(request.path_values.get("organization"))};
}

std::string structure_title(const Organization& organization) {
  return organization.display_name.empty() ? organization.name.value : organization.display_name;
}

std::string structure_path(const billing::OrganizationName& name) {
  return "/organizations/" + http::percent_encoded(name.value) + "/structure";
}

struct Link {
  std::string_view act, text;
};

// One object with what may be done with it.
void show_object(View& rows, const Organization& organization, const std::string& id,
                 const std::string& name, const std::string& in, std::span<const Link> links) {
  View& row = rows.add("OBJECT").set("NAME", name).set("ID", id).set("IN", in);
  for (const Link& link : links) {
    row.add("ACT")
        .set("TEXT", say(link.text))
        .set("WHOSE", name)
        .set("HREF", structure_path(organization.name) + "/edit?act=" + std::string(link.act) +
                         "&id=" + http::percent_encoded(id));
  }
}

View& kind_of_objects(View& view, const Organization& organization, std::string_view caption,
                      std::string_view column, std::string_view add, std::string_view add_text) {
  View& kind = view.add("KIND").set("CAPTION", caption).set("COLUMN", column);
  kind.set("ADD_TEXT", add_text)
      .set("ADD_HREF", structure_path(organization.name) + "/edit?act=" + std::string(add));
  return kind;
}

constexpr Link cost_center_links[] = {{"change_cost_center", marked("Change")},
                                      {"delete_cost_center", marked("Delete")}};
constexpr Link workspace_links[] = {{"move_workspace", marked("Move")},
                                    {"change_workspace", marked("Change")},
                                    {"end_workspace", marked("End")},
                                    {"delete_workspace", marked("Delete")}};
constexpr Link provider_links[] = {{"move_provider", marked("Move")},
                                   {"change_provider", marked("Change")},
                                   {"end_provider", marked("End")},
                                   {"delete_provider", marked("Delete")}};

void show_objects(View& view, const Organization& organization, billing::Instant now) {
  View& centers = kind_of_objects(view, organization, say("Cost Centers"), say("Alias"),
                                  "add_cost_center", say("Add a Cost Center"));
  for (const auto& one : organization.cost_centers) {
    if (!one.deleted)
      show_object(centers, organization, one.id.value, one.name,
                  one.alias.empty() ? say("none") : one.alias, cost_center_links);
  }
  View& workspaces =
      kind_of_objects(view, organization, say("Workspaces"), say("In the Cost Center"),
                      "add_workspace", say("Add a Workspace"));
  for (const auto& one : organization.workspaces) {
    if (one.deleted) continue;
    const auto owner = cost_center_at(one, now);
    const auto* in = owner ? find(organization, *owner) : nullptr;
    show_object(workspaces, organization, one.id.value, one.name,
                in ? in->name : say("nobody's now"), workspace_links);
  }
  View& providers = kind_of_objects(view, organization, say("Providers"), say("In the Workspace"),
                                    "add_provider", say("Add a Provider"));
  for (const auto& one : organization.providers) {
    if (one.deleted) continue;
    const auto owner = workspace_at(one, now);
    const auto* in = owner ? find(organization, *owner) : nullptr;
    show_object(providers, organization, one.id.value, one.name,
                in ? in->name : say("nobody's now"), provider_links);
  }
}

Response list_structures(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto organization = desk.work.billing().organization(organization_in(request));
    if (!organization) return http::not_found_page(site, request);
    View view;
    view.set("TITLE", structure_title(*organization)).set("NAME", organization->name.value);
    show_objects(view, *organization, desk.now);
    return page(site, request, "pages/structure/structure.html.tpl", std::move(view),
                {say("Structure of {}", {structure_title(*organization)}), 200, "/organizations"});
  });
}

Response edit_form_page(const Site& site, const Request& request, const Organization& organization,
                        const TypedEdit& typed, const Faults& faults, int status) {
  const auto act = billing::structure_act_from(typed.act).value();
  View view;
  error_summary(view, faults);
  view.set("TITLE", title_of(act)).set("ORGANIZATION", structure_title(organization));
  view.set("PATH", structure_path(organization.name)).set("ACT", typed.act);
  view.set("SEEN", typed.seen);
  if (!typed.id.empty()) {
    billing::StructureEdit edit;
    edit.act = act;
    edit.id = typed.id;
    View& object = view.add("OBJECT").set("ID", typed.id);
    object.set("NAME", name_of_object(edit, organization));
    // Where the id is no field of the form itself.
    object.show_if(first_edit(organization, typed.act, typed.id).has_value() && !adds_object(act),
                   "HIDDEN_ID");
  }
  show_edit_fields(view, organization, typed, faults);
  return page(site, request, "pages/structure/edit.html.tpl", std::move(view),
              {title_with(title_of(act), faults), status, "/organizations"});
}

Response form(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto organization = desk.work.billing().organization(organization_in(request));
    if (!organization) return http::not_found_page(site, request);
    const auto typed = first_edit(*organization, request.query.get("act"), request.query.get("id"));
    if (!typed) return http::not_found_page(site, request);
    return edit_form_page(site, request, *organization, *typed, {}, 200);
  });
}

// The form again, as it was typed, beside the structure as it is now.
Response form_again(const Site& site, const Request& request, TypedEdit typed, const Faults& faults,
                    int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto organization = desk.work.billing().organization(organization_in(request));
    if (!organization || !billing::structure_act_from(typed.act))
      return http::not_found_page(site, request);
    typed.seen = structure_mark(*organization);
    return edit_form_page(site, request, *organization, typed, faults, status);
  });
}

focus::EditByHand by_hand(const Request& request, const TypedEdit& typed, const ReadEdit& read,
                          billing::Instant now) {
  focus::EditByHand hand;
  hand.organization = organization_in(request);
  hand.by = request.actor();
  hand.correction = read.correction;
  hand.words = typed.act + " " + typed.id;
  hand.edit = [typed, read, now](const Organization& known) -> billing::Result<Organization> {
    if (structure_mark(known) != typed.seen)
      return Refusal{billing::RefusalKind::conflict,
                     "structure_changed_since",
                     billing::worded("Somebody changed this organization since you opened the "
                                     "form. What you typed is kept: look again at what would "
                                     "change."),
                     known.name.value,
                     {}};
    return billing::with_edit(known, read.edit, now);
  };
  return hand;
}

Response refused_edit(const Site& site, const Request& request, const TypedEdit& typed,
                      const Refusal& refusal) {
  if (refusal.code.text == "organization_unknown") return http::not_found_page(site, request);
  Faults faults;
  for (const auto& fault : refusal.faults) faults.push_back({"", said(fault.message)});
  if (faults.empty()) {
    static constexpr std::string_view fields[] = {"name", "account", "owner", "until"};
    const bool at_field = std::ranges::find(fields, refusal.subject) != std::end(fields) ||
                          (refusal.subject == "id" && typed.act.starts_with("add_"));
    faults.push_back({at_field ? refusal.subject : "", said(refusal.message)});
  }
  const int status = refusal.kind == billing::RefusalKind::not_found
                         ? http::status_of(billing::RefusalKind::invalid)
                         : http::status_of(refusal.kind);
  return form_again(site, request, typed, faults, status);
}

Response look(const Site& site, const Request& request, const focus::Archive& archive) {
  const TypedEdit typed = typed_edit(request.form);
  if (request.form.get("go") == "back") return form_again(site, request, typed, {}, 200);
  const billing::Instant now = site.now();
  Faults faults;
  const auto read = read_edit(typed, now, faults);
  if (!read) return form_again(site, request, typed, faults, 422);
  const auto trial = focus::try_organization(site.store, archive,
                                             by_hand(request, typed, *read, now), site.desk, now);
  if (!trial) return refused_edit(site, request, typed, trial.refusal());
  return trial_page(site, request, typed, *read, *trial, now);
}

Response save_edit(const Site& site, const Request& request, const focus::Archive& archive) {
  const TypedEdit typed = typed_edit(request.form);
  const billing::Instant now = site.now();
  Faults faults;
  const auto read = read_edit(typed, now, faults);
  if (!read) return form_again(site, request, typed, faults, 422);
  auto hand = by_hand(request, typed, *read, now);
  const auto known = tickets::read(site.store, [&](tickets::UnitOfWork& work) {
    return work.billing().organization(hand.organization);
  });
  if (known) {
    // It is recorded, and what is recorded is English.
    const ReadingIn english(Language::english);
    hand.words = sentence_of(read->edit, *known);
  }
  if (!read->correction.empty()) hand.words += "; correction: " + read->correction;
  const auto done = focus::edit_organization(site.store, archive, hand, site.desk, now);
  if (!done) return refused_edit(site, request, typed, done.refusal());
  return http::see_other("/organizations/" + http::percent_encoded(done->saved.name.value));
}

}  // namespace

void add_structure_pages(http::Router& router, const Site& site, const focus::Archive& archive) {
  const std::string path = "/organizations/{organization}/structure";
  router.get(path, billing_staff,
             [&site](const Request& request) { return list_structures(site, request); });
  router.get(path + "/edit", billing_staff,
             [&site](const Request& request) { return form(site, request); });
  router.post(path + "/edit", billing_staff,
              [&site, &archive](const Request& request) { return look(site, request, archive); });
  router.post(path + "/changes", billing_staff, [&site, &archive](const Request& request) {
    return save_edit(site, request, archive);
  });
}

}  // namespace bot::pages
