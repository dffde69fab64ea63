#include "bot/pages/journey/journey.h"

#include "billing/setup/check_separation.h"
#include "bot/pages/parts/message_page.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

// The account of the person signed in; of somebody without one, what the form names.
std::optional<billing::Organization> organization_of(const http::Request& request,
                                                     tickets::Desk& desk, const Draft& draft) {
  if (request.user->organization)
    return desk.work.billing().organization(*request.user->organization);
  if (draft.account.empty()) return std::nullopt;
  const auto name = tickets::resolve_account(desk.work, draft.account);
  return name.ok() ? desk.work.billing().organization(*name) : std::nullopt;
}

http::Response unreadable_page(const http::Site& site, const http::Request& request) {
  return message_page(
      site, request,
      {"We cannot read your setup right now",
       "/requests/new/details",
       {"Your Cost Centers are not known here yet. What you typed is kept.",
        "Try again in a few minutes. If it stays like this, call or write to us: the desk can take "
        "your request by phone."},
       {},
       {{"Try again", "/requests/new/setup", true}}});
}

http::Response one_cost_center_page(const http::Site& site, const http::Request& request,
                                    const Journey& journey) {
  const bool none = journey.offered.empty();
  return message_page(
      site, request,
      {none ? "You have no Cost Center yet" : "You have one Cost Center",
       "/requests/new/details",
       {"Separate invoices divide your charges by Cost Center, so there have to be at least two.",
        "If one invoice is what you want, there is nothing to do: it stays as it is. Otherwise add "
        "a Cost Center for each line of business in Cloud Application Manager, a Workspace in "
        "each, and Providers in each Workspace. Then come back: what you typed is kept."},
       {},
       {{"Check again", "/requests/new/setup", true}, {"Your requests", "/requests"}}});
}

}  // namespace

http::Response already_open_page(const http::Site& site, const http::Request& request,
                                 tickets::Desk& desk, const tickets::Ticket& open) {
  const tickets::Standing now = tickets::standing(open, desk.settings, desk.now);
  std::vector<std::string> words{"An organization has one open request at a time. Yours is " +
                                     open.number.value + ", opened by " + open.requester.name +
                                     " on " + instant_for_people(open.opened_at, site.time_zone) +
                                     ".",
                                 now.sentence};
  return message_page(
      site, request,
      {"You already have an open request",
       "/requests",
       words,
       {},
       {{"See request " + open.number.value, "/tickets/" + open.number.value, true}}});
}

std::optional<http::Response> begin_step(const http::Site& site, const http::Request& request,
                                         tickets::Desk& desk, Journey& journey) {
  journey.draft = open_draft(desk.work.accounts(), request.user->email);
  auto organization = organization_of(request, desk, journey.draft);
  if (!organization) {
    if (request.user->organization) return unreadable_page(site, request);
    return http::see_other("/requests/new/details");
  }
  if (const auto open = desk.work.tickets().open_ticket(organization->name)) {
    return already_open_page(site, request, desk, *open);
  }
  journey.organization = std::move(*organization);
  journey.offered = billing::default_scope(journey.organization, desk.now);
  if (journey.offered.size() < 2) return one_cost_center_page(site, request, journey);
  for (const billing::CostCenterId& id : journey.draft.scope) {
    if (journey.offered.contains(id)) journey.scope.insert(id);
  }
  if (journey.scope.empty()) journey.scope = journey.offered;
  return std::nullopt;
}

}  // namespace bot::pages
