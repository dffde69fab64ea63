#include "billing/invoicing_mode.h"
#include "bot/pages/journey/journey.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::size_t request_page_length = 50;

// What the organization may ask for, where that is more than separate invoices.
bool show_changes(View& view, const Request& request, tickets::Desk& desk,
                  std::string_view organization) {
  if (!request.user->organization) return false;
  const auto kinds = kinds_offered(desk, *request.user->organization);
  if (kinds.size() < 2) return false;
  View& changes = view.add("CHANGES").set("ORGANIZATION", organization);
  for (const tickets::RequestKind kind : kinds) {
    View& row = changes.add("CHANGE");
    row.set("TEXT", words_of(kind).wish).set("KIND", tickets::text_of(kind));
  }
  return true;
}

void show_start(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                std::string_view organization) {
  if (show_changes(view, request, desk, organization)) return;
  View& start = view.add("NONE_OPEN");
  const billing::Month month = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  const billing::Instant cut_off = month.begin() - std::chrono::days(site.desk.cut_off_days);
  const Draft draft = open_draft(desk.work.accounts(), request.user->email);
  start.set("ORGANIZATION", organization);
  start.set("CUT_OFF", instant_for_people(cut_off, site.time_zone));
  start.set("EARLIEST", month_for_people(month));
  start.set("START", draft.key.empty() ? say("Start a new request") : say("Continue your request"));
}

// A page of the organization's requests.
struct Listed {
  std::string title = say("your organization");
  std::optional<tickets::Ticket> active;            // stands first on every page
  std::vector<tickets::Ticket> earlier;             // newest first
  std::optional<tickets::TicketNumber> next_after;  // there are more, after this one
};

Listed listed_requests(tickets::Desk& desk, const Request& request) {
  Listed page;
  if (!request.user->organization) return page;
  auto& repository = desk.work.tickets();
  const auto& organization = *request.user->organization;
  const auto title = desk.work.billing().organization_title(organization);
  if (title && !title->display_name.empty()) page.title = title->display_name;
  page.active = repository.open_ticket(organization);
  tickets::TicketFilter filter;
  filter.organization = organization;
  filter.order = tickets::TicketOrder::newest_first;
  filter.after = tickets::parse_ticket_number(request.query.get("after"));
  filter.limit = request_page_length + 1;  // whether there are more
  page.earlier = repository.tickets(filter);
  if (page.earlier.size() > request_page_length) {
    page.earlier.pop_back();
    page.next_after = page.earlier.back().number;
  }
  std::erase_if(page.earlier, [](const auto& one) { return tickets::is_active(one.status); });
  return page;
}

void show_active(View& view, const Site& site, const tickets::Desk& desk, const Listed& page) {
  const tickets::Standing standing = tickets::standing(*page.active, desk.settings, desk.now);
  View& row = view.add("OPEN_ONE");
  row.set("NUMBER", page.active->number.value).set("SENTENCE", said(standing.sentence));
  row.set("ORGANIZATION", page.title).set("KIND", words_of(page.active->kind).title);
  show_facts(row, "FACTS", standing_facts(site, standing, Reader::customer));
}

void show_earlier(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                  const Listed& page) {
  if (page.earlier.empty()) return;
  View& all = view.add("EARLIER");
  for (const tickets::Ticket& ticket : page.earlier) {
    View& row = all.add("REQUEST");
    row.set("NUMBER", ticket.number.value);
    row.set("SENTENCE", said(tickets::standing(ticket, desk.settings, desk.now).sentence));
    row.set("OPENED", instant_for_people(ticket.opened_at, site.time_zone));
    row.set("KIND", words_of(ticket.kind).title);
    const auto unmet = tickets::why_not(desk, ticket, tickets::Action::reopen, request.actor());
    row.show_if(unmet.empty() && !page.active, "AGAIN");
  }
  if (!page.next_after) return;
  all.add("MORE")
      .set("COUNT", static_cast<std::int64_t>(page.earlier.size()))
      .set("HREF", "/requests?after=" + page.next_after->value);
}

Response show_requests(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    const Listed found = listed_requests(desk, request);
    if (found.active) {
      show_active(view, site, desk, found);
    } else {
      show_start(view, site, request, desk, found.title);
    }
    show_earlier(view, site, request, desk, found);
    return page(site, request, "pages/requests.html.tpl", std::move(view),
                {say("Your requests"), 200, "/requests"});
  });
}

}  // namespace

void add_request_list(http::Router& router, const Site& site) {
  router.get("/requests", customers,
             [&site](const Request& request) { return show_requests(site, request); });
}

void add_customer_pages(http::Router& router, const Site& site) {
  add_request_list(router, site);
  add_details_step(router, site);
  add_setup_step(router, site);
  add_preview_step(router, site);
  add_call_step(router, site);
  add_check_step(router, site);
  add_confirmation(router, site);
}

}  // namespace bot::pages
