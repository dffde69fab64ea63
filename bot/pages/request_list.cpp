#include "billing/invoicing_mode.h"
#include "bot/pages/at_desk.h"
#include "bot/pages/journey.h"
#include "bot/pages/pages.h"
#include "bot/pages/roles.h"
#include "bot/pages/standing_view.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

void show_start(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                std::string_view organization) {
  View& start = view.add("NONE_OPEN");
  const billing::Month month = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  const billing::Instant cut_off = month.begin() - std::chrono::days(site.desk.cut_off_days);
  const Draft draft = open_draft(desk.work.accounts(), request.user->email);
  start.set("ORGANIZATION", organization);
  start.set("CUT_OFF", instant_for_people(cut_off, site.time_zone));
  start.set("EARLIEST", month_for_people(month));
  start.set("START", draft.key.empty() ? "Start a new request" : "Continue your request");
}

Response show(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    std::vector<tickets::Ticket> all;
    std::string title = "your organization";
    if (request.user->organization) {
      tickets::TicketFilter filter;
      filter.organization = request.user->organization;
      all = desk.work.tickets().tickets(filter);
      const auto organization = desk.work.billing().organization(*request.user->organization);
      if (organization && !organization->display_name.empty()) title = organization->display_name;
    }
    bool open = false;
    View* earlier = nullptr;
    for (const tickets::Ticket& ticket : all) {
      const tickets::Standing standing = tickets::standing(ticket, desk.settings, desk.now);
      if (tickets::is_active(ticket.status)) {
        open = true;
        View& row = view.add("OPEN_ONE");
        row.set("NUMBER", ticket.number.value).set("SENTENCE", standing.sentence);
        row.set("ORGANIZATION", title);
        show_facts(row, "FACTS", standing_facts(site, standing, Reader::customer));
        continue;
      }
      if (!earlier) earlier = &view.add("EARLIER");
      View& row = earlier->add("REQUEST");
      row.set("NUMBER", ticket.number.value).set("SENTENCE", standing.sentence);
      row.set("OPENED", instant_for_people(ticket.opened_at, site.time_zone));
    }
    if (!open) show_start(view, site, request, desk, title);
    return page(site, request, "pages/requests.html.tpl", std::move(view),
                {"Your requests", 200, "/requests"});
  });
}

}  // namespace

void add_request_list(http::Router& router, const Site& site) {
  router.get("/requests", customers,
             [&site](const Request& request) { return show(site, request); });
}

void add_customer_pages(http::Router& router, const Site& site) {
  add_request_list(router, site);
  add_details_step(router, site);
  add_setup_step(router, site);
  add_preview_step(router, site);
  add_check_step(router, site);
  add_confirmation(router, site);
}

}  // namespace bot::pages
