#include "bot/pages/journey/journey.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/explanation_view.h"
#include "bot/pages/ticket/stages.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

Response show_confirmation(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const tickets::TicketNumber number{std::string(request.path_values.get("number"))};
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number);
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    const bool own = is_customer(request);
    const Reader reader = own ? Reader::customer : Reader::staff;
    View view;
    view.set("NUMBER", ticket->number.value);
    view.set("HEADING", own ? say("Your request has been sent") : say("The request is open"));
    view.set("REFERENCE", own ? say("Your reference") : say("Read this number to the caller"));
    view.show_if(!own, "NEXT_CALL");
    show_explanation(view, "EXPLANATION", site, *ticket,
                     tickets::explanation(desk, *ticket, request.actor()), reader, {});
    show_stages(view, "STAGES", site, *ticket, desk.work.tickets().events(ticket->number), reader);
    for (const tickets::OutgoingMail& mail : desk.work.outbox().mails_of(ticket->number)) {
      if (mail.notice.template_name != tickets::MailTemplate::received) continue;
      view.add("MAILED").set("EMAIL", mail.notice.recipient.value);
      break;
    }
    return page(site, request, "pages/confirmation.html.tpl", std::move(view),
                {own ? say("Your request {} has been sent", {ticket->number.value})
                     : say("Request {} is open", {ticket->number.value}),
                 200, own ? "/requests" : "/intake"});
  });
}

}  // namespace

void add_confirmation(http::Router& router, const Site& site) {
  router.get("/tickets/{number}/confirmation", customers | readers,
             [&site](const Request& request) { return show_confirmation(site, request); });
}

}  // namespace bot::pages
