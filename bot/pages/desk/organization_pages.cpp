#include "billing/invoicing_mode.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/placement_chart.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/parts/structure_view.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Organization;
using http::Request;
using http::Response;
using http::Site;

std::string title_or_name(const Organization& organization) {
  return organization.display_name.empty() ? organization.name.value : organization.display_name;
}

Response list_organizations(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    billing::Repository& repository = desk.work.billing();
    const auto names = repository.organization_names();
    const billing::Month month = billing::Month::containing(desk.now);
    View view;
    view.show_if(names.empty(), "EMPTY");
    View* rows = names.empty() ? nullptr : &view.add("ROWS");
    for (const billing::OrganizationName& name : names) {
      const auto title = repository.organization_title(name);
      if (!title) continue;
      View& row = rows->add("ROW");
      row.set("NAME", name.value)
          .set("TITLE", title->display_name.empty() ? name.value : title->display_name);
      row.set("COUNT", static_cast<std::int64_t>(title->cost_centers));
      row.set("MODE", mode_words(mode_in(repository.mode_changes(name), name, month).mode));
      if (const auto open = desk.work.tickets().open_ticket(name)) {
        row.add("OPEN").set("NUMBER", open->number.value);
      } else {
        row.show("NONE");
      }
    }
    return page(site, request, "pages/organizations.html.tpl", std::move(view),
                {say("Organizations"), 200, "/organizations"});
  });
}

std::string cost_center_name(const Organization& organization,
                             const std::optional<billing::CostCenterId>& id) {
  if (!id) return say("The organization itself");
  const billing::CostCenter* cost_center = find(organization, *id);
  return cost_center ? cost_center->name : id->value;
}

void show_bans(View& view, const Organization& organization,
               const std::vector<billing::BanAssignment>& assignments) {
  View* table = nullptr;
  for (const billing::BanAssignment& assignment : assignments) {
    if (!table) table = &view.add("BANS");
    View& row = table->add("BAN");
    row.set("VALUE", assignment.ban.value);
    row.set("BEARER", cost_center_name(organization, assignment.cost_center));
    row.set("FROM", month_for_people(assignment.from));
    row.set("RETIRED", assignment.retired ? month_for_people(*assignment.retired) : say("no"));
  }
  view.show_if(table == nullptr, "NO_BAN");
}

void show_modes(View& view, const std::vector<billing::ModeChange>& changes) {
  View* all = nullptr;
  for (const billing::ModeChange& change : changes) {
    if (!all) all = &view.add("MODES");
    View& row = all->add("MODE");
    row.set("TEXT", say("From {}: {}", {month_for_people(change.from), mode_words(change.mode)}));
    if (!change.reference.empty()) row.add("TICKET").set("NUMBER", change.reference);
  }
  view.show_if(all == nullptr, "NO_MODE");
}

void show_placement(View& view, const Site& site, const std::string& what, const std::string& owner,
                    const billing::Interval& during) {
  View& row = view.add("PLACEMENT");
  row.set("WHAT", what).set("OWNER", owner);
  row.set("FROM",
          during.from ? instant_for_people(*during.from, site.time_zone) : say("the beginning"));
  row.set("UNTIL", during.to ? instant_for_people(*during.to, site.time_zone) : say("now"));
}

void show_placements(View& view, const Site& site, const Organization& organization) {
  for (const billing::Workspace& workspace : organization.workspaces) {
    for (const auto& placement : workspace.placements) {
      show_placement(view, site, say("Workspace {}", {workspace.name}),
                     say("Cost Center {}", {cost_center_name(organization, placement.owner)}),
                     placement.during);
    }
  }
  for (const billing::Provider& provider : organization.providers) {
    for (const auto& placement : provider.placements) {
      const billing::Workspace* workspace = find(organization, placement.owner);
      show_placement(view, site, say("Provider {}", {provider.name}),
                     say("Workspace {}", {workspace ? workspace->name : placement.owner.value}),
                     placement.during);
    }
  }
}

std::string policy_words(billing::OrganizationCharges policy) {
  switch (policy) {
    case billing::OrganizationCharges::proportional: return say("Divided in proportion");
    case billing::OrganizationCharges::organization: return say("On the organization's own BAN");
  }
  return {};
}

std::vector<Fact> organization_facts(const Site& site, const Organization& organization) {
  return {{say("CAM name"), organization.name.value},
          {say("Alias"), organization.alias.empty() ? say("none") : organization.alias},
          {say("Status"), organization.status + ", " + organization.type},
          {say("Own BAN"), organization.ban ? organization.ban->value : say("none")},
          {say("Currency"), std::string(organization.currency.code())},
          {say("Charges without a Provider"), policy_words(organization.organization_charges)},
          {say("Primary TAM"), organization.primary_tam ? organization.primary_tam->name + ", " +
                                                              organization.primary_tam->email
                                                        : say("none on file")},
          {say("Read from the platform"),
           organization.snapshot_at ? instant_for_people(*organization.snapshot_at, site.time_zone)
                                    : say("by import")}};
}

Response show_organization(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    billing::Repository& repository = desk.work.billing();
    const billing::OrganizationName name{std::string(request.path_values.get("organization"))};
    const auto organization = repository.organization(name);
    if (!organization) return http::not_found_page(site, request);
    View view;
    view.set("TITLE", title_or_name(*organization)).set("NAME", name.value);
    show_facts(view, "FACTS", organization_facts(site, *organization));
    show_structure(view, "TREE", *organization, {}, desk.now);
    show_bans(view, *organization, repository.ban_assignments(name));
    show_modes(view, repository.mode_changes(name));
    show_placement_charts(view, "CHARTS", *organization, desk.now);
    show_placements(view, site, *organization);
    view.show_if((billing_staff & tickets::bit(request.user->role)) != 0, "MAY_EDIT");
    return page(site, request, "pages/organization.html.tpl", std::move(view),
                {title_or_name(*organization), 200, "/organizations"});
  });
}

}  // namespace

void add_organization_pages(http::Router& router, const Site& site) {
  router.get("/organizations", readers,
             [&site](const Request& request) { return list_organizations(site, request); });
  router.get("/organizations/{organization}", readers,
             [&site](const Request& request) { return show_organization(site, request); });
}

}  // namespace bot::pages
