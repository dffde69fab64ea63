#include <algorithm>

#include "bot/http/assets.h"
#include "bot/pages/billing/ban_grid.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/after_verb.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Ticket;

void show_grid(View& view, const Ticket& ticket,
               const std::optional<billing::Organization>& organization, const BanGrid& grid) {
  View& part = view.add("GRID");
  part.include("DECISION", "pages/parts/decision.html.tpl").set("VERSION", ticket.version.value);
  for (const auto& [id, text] : grid.cells) {
    const billing::CostCenter* cost_center = organization ? find(*organization, id) : nullptr;
    const std::string name = cost_center ? cost_center->name : id.value;
    const auto given = ticket.bans.find(id);
    View& row = part.add("CELL");
    row.set("NAME", name).set("ID", id.value);
    row.set("NOW", given == ticket.bans.end() ? say("none") : given->second.ban.value);
    const std::string field = cell_id(id), label = say("BAN of {}", {name});
    text_field(row, "BAN_FIELD", {field, label, "", text}, grid.faults);
  }
  text_area(part, "COLUMN_FIELD",
            {"column", say("Paste a column"),
             say("One BAN a line, as copied from a spreadsheet. The lines fill the empty cells "
                 "from top to bottom. Blanks, long dashes and invisible characters are put right."),
             grid.column},
            grid.faults, 6);
}

std::string given_in_words(const Ticket& ticket) {
  const std::string given = std::to_string(ticket.bans.size());
  const std::size_t all = ticket.scope.size();
  if (all == 0) return say("{} of no Cost Centers have a BAN.", {given});
  return say_count(all, "{} of 1 Cost Center have a BAN.", "{} of {} Cost Centers have a BAN.",
                   {given, std::to_string(all)});
}

Response grid_page(const Site& site, const Request& request, tickets::Desk& desk,
                   const Ticket& ticket, const BanGrid& grid, int status) {
  const auto organization = desk.work.billing().organization(ticket.organization);
  View view;
  error_summary(view, grid.faults);
  view.set("NUMBER", ticket.number.value).set("SCRIPT", http::asset_path("bans.js"));
  view.set("ORGANIZATION", organization_title(organization, ticket));
  view.set("COUNT", given_in_words(ticket));
  const auto unmet = tickets::why_not(desk, ticket, tickets::Action::assign_ban, request.actor());
  if (ticket.kind == tickets::RequestKind::single_invoice) {
    view.add("WHY_NOT").add("WHY").set(
        "TEXT", say("This request leads back to one invoice, which has the organization's own BAN: "
                    "there is none to assign."));
  } else if (unmet.empty()) {
    show_grid(view, ticket, organization, grid);
  } else {
    View& list = view.add("WHY_NOT");
    for (const tickets::Unmet& why : unmet) list.add("WHY").set("TEXT", said(why.sentence));
  }
  return page(site, request, "pages/ban_assignments.html.tpl", std::move(view),
              {title_with(say("{} BANs", {ticket.number.value}), grid.faults), status, "/queue"});
}

Response show_ban_form(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    return grid_page(site, request, desk, *ticket, grid_of(*ticket), 200);
  });
}

std::string held_in_words(const billing::BanAssignment& held, const std::string& organization) {
  const std::string retired = held.retired ? month_for_people(*held.retired) : "";
  if (!held.cost_center) {
    return held.retired ? say("It was used by {}, retired {}.", {organization, retired})
                        : say("It is used by {}.", {organization});
  }
  const std::string& cost_center = held.cost_center->value;
  return held.retired
             ? say("It was used by {} for {}, retired {}.", {organization, cost_center, retired})
             : say("It is used by {} for {}.", {organization, cost_center});
}

// Who else has, or had, the BAN of that cell: billing may know, the rule that refuses does not say.
std::string holder_of(billing::Repository& repository, const Ticket& ticket, const BanGrid& grid,
                      std::string_view cell) {
  const auto named = std::ranges::find_if(
      grid.cells, [&](const auto& entry) { return cell_id(entry.first) == cell; });
  if (named == grid.cells.end()) return {};
  const auto ban = billing::parse_ban(named->second);
  if (!ban) return {};
  for (const billing::BanAssignment& held : repository.assignments_of(*ban)) {
    const bool of_us = held.organization == ticket.organization;
    if (of_us && held.cost_center == named->first && !held.retired) continue;
    return held_in_words(held, title_of(repository, held.organization));
  }
  for (const billing::OrganizationName& other : repository.organizations_with_ban(*ban)) {
    if (other != ticket.organization) {
      return say("It is used by {} for its single invoice.", {title_of(repository, other)});
    }
  }
  return {};
}

// Shows the grid as it was sent, with the refusal's faults at their cells if there is one.
Response show_ban_form_again(const Site& site, const Request& request,
                             const billing::Refusal* refusal) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    BanGrid grid = grid_from(*ticket, request.form);
    if (refusal) {
      for (billing::Fault& fault : cell_faults(*ticket, *refusal)) {
        const std::string holder = holder_of(desk.work.billing(), *ticket, grid, fault.where);
        if (!holder.empty()) fault.message += " " + holder;
        grid.faults.push_back(std::move(fault));
      }
    }
    const int status = refusal ? http::status_of(refusal->kind) : grid.faults.empty() ? 200 : 422;
    return grid_page(site, request, desk, *ticket, grid, status);
  });
}

Response assign(const Site& site, const Request& request) {
  if (request.form.has("fill")) return show_ban_form_again(site, request, nullptr);
  bool column_wrong = false;
  const auto answer = write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<Ticket> {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return ticket.refusal();
    const BanGrid grid = grid_from(*ticket, request.form);
    column_wrong = !grid.faults.empty();
    if (column_wrong) return *ticket;
    return tickets::assign_bans(desk, request.actor(), ticket->number, version_seen(request),
                                changed_cells(*ticket, grid));
  });
  if (column_wrong) return show_ban_form_again(site, request, nullptr);
  if (answer.ok()) return after_verb(site, request, answer, "", "#bans");
  if (answer.refusal().code.text == "ticket_changed_meanwhile") return changed_page(site, request);
  return show_ban_form_again(site, request, &answer.refusal());
}

}  // namespace

void add_ban_page(http::Router& router, const Site& site) {
  router.get("/tickets/{number}/ban-assignments", readers,
             [&site](const Request& request) { return show_ban_form(site, request); });
  router.post("/tickets/{number}/ban-assignments", roles_for(tickets::Action::assign_ban),
              [&site](const Request& request) { return assign(site, request); });
}

}  // namespace bot::pages
