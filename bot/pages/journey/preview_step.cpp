#include "bot/pages/journey/journey.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/parts/split_view.h"
#include "bot/render/format.h"
#include "bot/words/say.h"
#include "tickets/scope.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

std::string policy_sentence(billing::OrganizationCharges policy) {
  switch (policy) {
    case billing::OrganizationCharges::proportional:
      return say(
          "Charges without a Provider, such as support, are divided over the Cost Centers in "
          "proportion to their other charges.");
    case billing::OrganizationCharges::organization:
      return say(
          "Charges without a Provider, such as support, stay on the invoice of the organization.");
  }
  return {};
}

Response show_preview_step(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    Journey journey;
    if (auto other = begin_step(site, request, desk, journey)) return std::move(*other);
    const auto scope =
        tickets::separate_scope(desk, journey.organization.name, journey.kind, journey.scope);
    const auto preview =
        billing::preview(desk.work.billing(), journey.organization, scope, desk.now);
    View view;
    if (preview) {
      View& charges = view.add("CHARGES");
      charges.set("MONTH", month_for_people(preview->period));
      charges.show(journey.kind == tickets::RequestKind::single_invoice ? "TOGETHER" : "DIVIDED");
      show_split(charges, "CURRENCY", *preview);
      charges.add("ORGANIZATION_LEVEL")
          .set("TEXT", policy_sentence(journey.organization.organization_charges));
    } else {
      view.show("NO_CHARGES");
    }
    return page(site, request, "pages/new_preview.html.tpl", std::move(view),
                {say("What your invoices would have looked like"), 200, "/requests"});
  });
}

}  // namespace

void add_preview_step(http::Router& router, const Site& site) {
  router.get("/requests/new/preview", customers,
             [&site](const Request& request) { return show_preview_step(site, request); });
}

}  // namespace bot::pages
