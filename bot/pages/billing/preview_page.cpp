// What separate invoices of the last closed months would have looked like.
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/parts/split_view.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Organization;
using http::Request;
using http::Response;
using http::Site;

constexpr std::size_t months_previewed = 3;

// Those that get separate invoices now; where nobody does, all there are.
std::set<billing::CostCenterId> scope_of(billing::Repository& repository,
                                         const Organization& organization, billing::Instant now) {
  const auto changes = repository.mode_changes(organization.name);
  auto scope = billing::mode_in(changes, organization.name, billing::Month::containing(now)).scope;
  if (!scope.empty()) return scope;
  for (const billing::CostCenter& cost_center : organization.cost_centers) {
    if (!cost_center.deleted) scope.insert(cost_center.id);
  }
  return scope;
}

Response preview_page(const Site& site, const Request& request, tickets::Desk& desk,
                      const Organization& organization) {
  billing::Repository& repository = desk.work.billing();
  const auto previews =
      billing::previews(repository, organization, scope_of(repository, organization, desk.now),
                        desk.now, months_previewed);
  View view;
  const std::string title =
      organization.display_name.empty() ? organization.name.value : organization.display_name;
  view.set("ORGANIZATION", title);
  view.show_if(previews.empty(), "NO_CHARGES");
  for (const billing::Preview& preview : previews) {
    View& month = view.add("MONTH").set("PERIOD", month_for_people(preview.period));
    show_split(month, "CURRENCY", preview);
  }
  return page(site, request, "pages/preview.html.tpl", std::move(view),
              {say("Separate invoices of the last months: {}", {title}), 200,
               is_customer(request) ? "/invoices" : "/organizations"});
}

Response show_preview(const Site& site, const Request& request,
                      const std::optional<billing::OrganizationName>& name) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto organization = name ? desk.work.billing().organization(*name) : std::nullopt;
    if (!organization) return http::not_found_page(site, request);
    return preview_page(site, request, desk, *organization);
  });
}

}  // namespace

void add_preview_page(http::Router& router, const Site& site) {
  router.get("/preview", customers, [&site](const Request& request) {
    return show_preview(site, request, request.user->organization);
  });
  router.get("/organizations/{organization}/preview", readers, [&site](const Request& request) {
    return show_preview(
        site, request,
        billing::OrganizationName{std::string(request.path_values.get("organization"))});
  });
}

}  // namespace bot::pages
