#include "bot/pages/journey/journey.h"

#include <algorithm>

#include "bot/pages/parts/message_page.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/scope.h"

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
      {say("We cannot read your setup right now"),
       "/requests/new/details",
       {say("Your Cost Centers are not known here yet. What you typed is kept."),
        say("Try again in a few minutes. If it stays like this, call or write to us: the desk can "
            "take your request by phone.")},
       {},
       {{say("Try again"), "/requests/new/setup", true}}});
}

http::Response one_cost_center_page(const http::Site& site, const http::Request& request,
                                    const Journey& journey) {
  const bool none = journey.offered.empty();
  return message_page(
      site, request,
      {none ? say("You have no Cost Center yet") : say("You have one Cost Center"),
       "/requests/new/details",
       {say("Separate invoices divide your charges by Cost Center, so there have to be at least "
            "two."),
        say("If one invoice is what you want, there is nothing to do: it stays as it is. Otherwise "
            "add a Cost Center for each line of business in Cloud Application Manager, a Workspace "
            "in each, and Providers in each Workspace. Then come back: what you typed is kept.")},
       {},
       {{say("Check again"), "/requests/new/setup", true}, {say("Your requests"), "/requests"}}});
}

// After the switch everything may have its own invoice already.
http::Response nothing_to_add_page(const http::Site& site, const http::Request& request) {
  return message_page(
      site, request,
      {say("Every Cost Center has its own invoice already"),
       "/requests/new/details",
       {say("There is no Cost Center left that could get one. Add a Cost Center in Cloud "
            "Application Manager first, with a Workspace and Providers, then come back: what you "
            "typed is kept."),
        say("If you want one invoice for everything again, choose that in the first step.")},
       {},
       {{say("Check again"), "/requests/new/setup", true}, {say("Your requests"), "/requests"}}});
}

std::optional<http::Response> nothing_to_choose_page(const http::Site& site,
                                                     const http::Request& request,
                                                     const Journey& journey) {
  switch (journey.kind) {
    case tickets::RequestKind::separate_invoices:
      if (journey.offered.size() < 2) return one_cost_center_page(site, request, journey);
      return std::nullopt;
    case tickets::RequestKind::add_cost_centers:
      if (journey.offered.empty()) return nothing_to_add_page(site, request);
      return std::nullopt;
    case tickets::RequestKind::single_invoice: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::vector<tickets::RequestKind> kinds_offered(tickets::Desk& desk,
                                                const billing::OrganizationName& name) {
  using tickets::RequestKind;
  const auto mode = tickets::mode_met(desk, name).mode;
  if (mode == billing::InvoicingMode::single_invoice) return {RequestKind::separate_invoices};
  return {RequestKind::add_cost_centers, RequestKind::single_invoice};
}

tickets::RequestKind kind_of(tickets::Desk& desk, const billing::OrganizationName& name,
                             const Draft& draft) {
  const auto offered = kinds_offered(desk, name);
  const bool fits = std::find(offered.begin(), offered.end(), draft.kind) != offered.end();
  return fits ? draft.kind : offered.front();
}

http::Response already_open_page(const http::Site& site, const http::Request& request,
                                 tickets::Desk& desk, const tickets::Ticket& open) {
  const tickets::Standing now = tickets::standing(open, desk.settings, desk.now);
  std::vector<std::string> words{
      say("An organization has one open request at a time. Yours is {}, opened by {} on {}.",
          {open.number.value, open.requester.name,
           instant_for_people(open.opened_at, site.time_zone)}),
      said(now.sentence)};
  return message_page(
      site, request,
      {say("You already have an open request"),
       "/requests",
       words,
       {},
       {{say("See request {}", {open.number.value}), "/tickets/" + open.number.value, true}}});
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
  journey.kind = kind_of(desk, journey.organization.name, journey.draft);
  journey.offered = tickets::scope_to_ask_for(desk, journey.organization, journey.kind, {});
  if (auto other = nothing_to_choose_page(site, request, journey)) return other;
  for (const billing::CostCenterId& id : journey.draft.scope) {
    if (journey.offered.contains(id)) journey.scope.insert(id);
  }
  if (journey.scope.empty()) journey.scope = journey.offered;
  return std::nullopt;
}

}  // namespace bot::pages
