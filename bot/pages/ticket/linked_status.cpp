// The request as the link of its mails shows it: one request, to be read, without signing in.
#include <algorithm>
#include <chrono>
#include <ranges>
#include <set>

#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/message_page.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/parts/setup_view.h"
#include "bot/pages/ticket/explanation_view.h"
#include "bot/pages/ticket/stages.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/pages/ticket/ticket_page.h"
#include "bot/render/status_link.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Ticket;

// After its end a request is read by signing in only.
constexpr std::chrono::days read_after_the_end{30};

// Whoever was ever mailed about it as a customer, and the requester.
bool was_mailed(const Site& site, const Request& request, tickets::Desk& desk,
                const Ticket& ticket) {
  const auto is_for = [&](const tickets::Email& mailed) {
    if (!is_status_of(site.signer, ticket.number, mailed, request.path_values.get("mark")))
      return false;
    const auto user = desk.work.accounts().user(mailed);
    return !user || user->active;  // whoever is let in no more has lost his links, too
  };
  const std::string_view mark = request.path_values.get("mark");
  if (mark.size() != status_mark_length) return false;  // before mails are read for it
  if (is_for(ticket.requester.email)) return true;
  const auto mails = desk.work.outbox().mails_of(ticket.number);
  return std::ranges::any_of(mails, [&](const tickets::OutgoingMail& mail) {
    return mail.notice.audience == tickets::MailAudience::customer && is_for(mail.notice.recipient);
  });
}

bool is_over(const Ticket& ticket, const std::vector<tickets::StoredEvent>& events,
             billing::Instant now) {
  if (tickets::is_active(ticket.status)) return false;
  // What is noted after the end, drift for one, begins nothing anew.
  const auto end = std::ranges::find_if(std::views::reverse(events), [](const auto& stored) {
    const tickets::Event& event = stored.event;
    return event.from && tickets::is_active(*event.from) && !tickets::is_active(event.to);
  });
  return end == std::views::reverse(events).end() || end->event.at + read_after_the_end < now;
}

Response link_over(const Site& site, const Request& request, const Ticket& ticket) {
  Response response = message_page(site, request,
                                   {say("This link has ended"),
                                    "",
                                    {say("The request was closed some time ago, and links of its "
                                         "mails are open for 30 days after that."),
                                     say("Sign in to read it. If you need help, call or write to "
                                         "us; have the number {} at hand.",
                                         {ticket.number.value})},
                                    {},
                                    {{say("Sign in"), "/sign-in", true}}});
  response.status = 410;
  return response;
}

Response linked_page(const Site& site, const Request& request, tickets::Desk& desk,
                     const Ticket& ticket, const std::vector<tickets::StoredEvent>& events) {
  const auto organization = desk.work.billing().organization(ticket.organization);
  std::vector<billing::Finding> left;
  for (const billing::Finding& finding : tickets::open_findings(ticket)) {
    if (finding.severity == billing::Severity::block) left.push_back(finding);
  }
  const tickets::Actor reader{ticket.requester.email, ticket.requester.name,
                              tickets::Role::customer, ticket.organization};
  View view;
  view.set("NUMBER", ticket.number.value);
  view.set("ORGANIZATION", organization_title(organization, ticket));
  view.set("KIND", words_of(ticket.kind).title);
  std::set<std::string> anchors{"#progress"};
  if (!left.empty()) anchors.insert("#findings");
  show_explanation(view, "EXPLANATION", site, ticket, tickets::explanation(desk, ticket, reader),
                   Reader::customer, anchors);
  if (!ticket.question.empty()) view.add("QUESTION").set("TEXT", ticket.question);
  if (!left.empty()) {
    show_remaining(view.add("REMAINING"), "SETUP", organization ? &*organization : nullptr, left);
  }
  show_stages(view, "STAGES", site, ticket, events, Reader::customer);
  show_timeline(view, "TIMELINE", site.time_zone, events, Reader::customer, ticket.kind);
  return page(site, request, "pages/linked_status.html.tpl", std::move(view),
              {say("Request {}", {ticket.number.value}), 200, {}});
}

Response linked(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto number = tickets::parse_ticket_number(request.path_values.get("number"));
    const auto ticket = number ? desk.work.tickets().ticket(*number) : std::nullopt;
    if (!ticket || !was_mailed(site, request, desk, *ticket)) {
      return http::not_found_page(site, request);
    }
    // Whoever is signed in and may, acts on the page itself.
    if (request.user && tickets::find_ticket(desk.work, request.actor(), *number).ok()) {
      return http::see_other("/tickets/" + number->value);
    }
    const auto events = desk.work.tickets().events(*number);
    Response response = is_over(*ticket, events, desk.now)
                            ? link_over(site, request, *ticket)
                            : linked_page(site, request, desk, *ticket, events);
    response.headers.emplace_back("X-Robots-Tag", "noindex, nofollow");
    return response;
  });
}

}  // namespace

void add_linked_status(http::Router& router, const Site& site) {
  router.get("/s/{number}/{mark}", http::anybody,
             [&site](const Request& request) { return linked(site, request); });
}

}  // namespace bot::pages
