#include "bot/pages/ticket/ticket_page.h"

#include "bot/pages/evidence/evidence_pages.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/calls_view.h"
#include "bot/pages/ticket/decision_forms.h"
#include "bot/pages/ticket/differences.h"
#include "bot/pages/ticket/escalations_view.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

// What was typed is shown again in fields; the rest of the form goes along unseen.
void keep_form(View& view, const Request& request) {
  for (const auto& [name, value] : request.form.pairs()) {
    if (name == "csrf" || name == "version") continue;
    const std::string label = field_label(name);
    if (label.empty()) {
      view.add("KEPT").set("NAME", name).set("VALUE", value);
    } else if (name.starts_with("ban-")) {
      const std::string long_label = say("BAN of {}", {name.substr(4)});
      text_field(view.add("TYPED"), "TYPED_FIELD", {name, long_label, "", value}, {});
    } else {
      text_area(view.add("TYPED"), "TYPED_FIELD", {name, label, "", value}, {}, 4);
    }
  }
}

// The ticket as it was at that version; none for a version it never had.
std::optional<tickets::Ticket> as_seen(const std::vector<tickets::StoredEvent>& events,
                                       tickets::Version seen) {
  if (seen.value == 0 || seen.value > events.size()) return std::nullopt;
  return tickets::rebuilt(std::span(events).first(seen.value));
}

void show_differences(View& view, const Site& site, tickets::Desk& desk, const tickets::Ticket& now,
                      const std::optional<tickets::Ticket>& before, Reader reader) {
  if (!before) return;
  const auto organization = desk.work.billing().organization(now.organization);
  const auto all = differences(*before, now, site.desk, organization, reader);
  if (all.empty()) return;
  View& part = view.add("DIFFERENCES");
  for (const Difference& one : all) {
    part.add("DIFFERENCE").set("WHAT", one.what).set("BEFORE", one.before).set("NOW", one.now);
  }
}

}  // namespace

tickets::TicketNumber number_in(const Request& request) {
  const std::string_view text = request.path_values.get("number");
  return tickets::parse_ticket_number(text).value_or(tickets::TicketNumber{std::string(text)});
}

Response ticket_page(const Site& site, const Request& request, const Refused& refused) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    return is_customer(request) ? status_page(site, request, desk, *ticket, refused)
                                : staff_page(site, request, desk, *ticket, refused);
  });
}

Response changed_page(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    auto events = desk.work.tickets().events(ticket->number);
    const tickets::Version seen = version_seen(request);
    const auto all = events;
    std::erase_if(events, [&](const tickets::StoredEvent& stored) {
      return stored.event.sequence <= seen.value;
    });
    const Reader reader = is_customer(request) ? Reader::customer : Reader::staff;
    const tickets::Standing standing = tickets::standing(*ticket, desk.settings, desk.now);
    View view;
    view.set("NUMBER", ticket->number.value).set("ACTION", request.path);
    view.set("SENTENCE", sentence_of(standing, reader));
    view.set("BUTTON", button_of(request.path));
    show_differences(view, site, desk, *ticket, as_seen(all, seen), reader);
    show_timeline(view, "TIMELINE", site.time_zone, events, reader, ticket->kind);
    view.include("DECISION", "pages/parts/decision.html.tpl").set("VERSION", ticket->version.value);
    keep_form(view, request);
    return page(site, request, "pages/changed.html.tpl", std::move(view),
                {say("The request changed while you were deciding"), 409,
                 is_customer(request) ? "/requests" : "/queue"});
  });
}

void add_ticket_pages(http::Router& router, const Site& site) {
  router.get("/tickets/{number}", customers | readers,
             [&site](const Request& request) { return ticket_page(site, request); });
  add_decisions(router, site);
  add_confirm_pages(router, site);
  add_linked_status(router, site);
  add_messages(router, site);
  add_escalations(router, site);
  add_calls(router, site);
  add_mail_repeats(router, site);
  add_evidence_pages(router, site);
}

}  // namespace bot::pages
