// The second look at an approval and at a date: the consequence in words, and the button that does
// it.
#include "billing/invoicing_mode.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/pages/ticket/ticket_page.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Action;
using tickets::Ticket;

struct Asked {
  Action action;
  std::string_view path, question, button;
};

constexpr Asked approval{Action::approve, "/approval", marked("Approve this request?"),
                         marked("Yes, approve it")};
constexpr Asked release{Action::schedule_switch, "/switch", marked("Set this date?"),
                        marked("Yes, schedule the switch")};

std::vector<Fact> confirmed_facts(const std::optional<billing::Organization>& organization,
                                  const Ticket& ticket) {
  std::vector<Fact> facts{{say("Organization"), organization_title(organization, ticket)},
                          {say("What is asked for"), words_of(ticket.kind).title},
                          {say("Requester"), ticket.requester.name}};
  std::string centers;
  for (const billing::CostCenterId& id : ticket.scope) {
    const billing::CostCenter* one = organization ? find(*organization, id) : nullptr;
    const auto ban = ticket.bans.find(id);
    centers += (centers.empty() ? "" : "\n") + (one ? one->name : id.value);
    if (ban != ticket.bans.end()) centers += ": " + ban->second.ban.value;
  }
  if (!centers.empty()) facts.push_back({say("Cost Centers"), centers});
  return facts;
}

Response confirm(const Site& site, const Request& request, const Asked& asked,
                 std::optional<billing::Month> month) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    const billing::Month first = billing::earliest_switch(desk.now, site.desk.cut_off_days);
    const std::string invoices = invoices_words(ticket->kind, ticket->scope.size());
    View view;
    view.set("NUMBER", ticket->number.value).set("QUESTION", say(asked.question));
    view.set(
        "CONSEQUENCE",
        month ? say("{} a month from 1 {} on. The customer and the Primary TAM are told by mail.",
                    {invoices, month_for_people(*month)})
              : say("{} from 1 {} at the earliest. Billing is asked for the account numbers, "
                    "and the customer is told by mail.",
                    {invoices, month_for_people(first)}));
    show_facts(view, "FACTS",
               confirmed_facts(desk.work.billing().organization(ticket->organization), *ticket));
    const auto unmet = tickets::why_not(desk, *ticket, asked.action, request.actor());
    if (unmet.empty()) {
      View& form = view.add("FORM");
      form.set("ACTION", "/tickets/" + ticket->number.value + std::string(asked.path));
      form.set("BUTTON", say(asked.button));
      form.include("DECISION", "pages/parts/decision.html.tpl")
          .set("VERSION", ticket->version.value);
      if (month) form.add("SWITCH").set("MONTH", month->text());
    } else {
      View& list = view.add("WHY_NOT");
      for (const tickets::Unmet& why : unmet) list.add("WHY").set("TEXT", said(why.sentence));
    }
    return page(site, request, "pages/confirm.html.tpl", std::move(view),
                {ticket->number.value + " " + say(asked.question), 200, "/queue"});
  });
}

Response confirm_switch(const Site& site, const Request& request) {
  const auto month = billing::Month::parse(request.query.get("switch"));
  if (!month.ok()) {
    return ticket_page(site, request, {faults_of(month.refusal(), "switch"), 422});
  }
  return confirm(site, request, release, *month);
}

}  // namespace

void add_confirm_pages(http::Router& router, const Site& site) {
  router.get("/tickets/{number}/approval", roles_for(Action::approve),
             [&site](const Request& request) { return confirm(site, request, approval, {}); });
  router.get("/tickets/{number}/switch", roles_for(Action::schedule_switch),
             [&site](const Request& request) { return confirm_switch(site, request); });
}

}  // namespace bot::pages
