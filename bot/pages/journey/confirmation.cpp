#include "bot/pages/journey/journey.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/stages.h"
#include "bot/pages/ticket/standing_view.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

Response show(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const tickets::TicketNumber number{std::string(request.path_values.get("number"))};
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number);
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    const tickets::Standing standing = tickets::standing(*ticket, desk.settings, desk.now);
    View view;
    view.set("NUMBER", ticket->number.value).set("SENTENCE", standing.sentence);
    show_facts(view, "FACTS", standing_facts(site, standing, Reader::customer));
    show_stages(view, "STAGES", site, *ticket, desk.work.tickets().events(ticket->number),
                Reader::customer);
    for (const tickets::OutgoingMail& mail : desk.work.outbox().mails_of(ticket->number)) {
      if (mail.notice.template_name != tickets::MailTemplate::received) continue;
      view.add("MAILED").set("EMAIL", mail.notice.recipient.value);
      break;
    }
    return page(site, request, "pages/confirmation.html.tpl", std::move(view),
                {"Your request " + ticket->number.value + " has been sent", 200, "/requests"});
  });
}

}  // namespace

void add_confirmation(http::Router& router, const Site& site) {
  router.get("/tickets/{number}/confirmation", customers | readers,
             [&site](const Request& request) { return show(site, request); });
}

}  // namespace bot::pages
