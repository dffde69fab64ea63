#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/counted.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "tickets/ticket.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Status;

constexpr std::size_t page_length = 50;

struct Tab {
  std::string_view id, text;
  std::vector<Status> statuses;
};

const std::vector<Tab>& tabs() {
  static const std::vector<Tab> all{
      {"open",
       "All open",
       {Status::submitted, Status::awaiting_customer, Status::awaiting_approval,
        Status::awaiting_bans, Status::ready_to_switch, Status::switch_scheduled,
        Status::verifying}},
      {"decide", "Decide", {Status::submitted, Status::awaiting_approval}},
      {"customer", "Waiting for customer", {Status::awaiting_customer}},
      {"bans", "BANs", {Status::awaiting_bans}},
      {"release", "To schedule", {Status::ready_to_switch}},
      {"scheduled", "Scheduled", {Status::switch_scheduled, Status::verifying}},
      {"closed", "Closed", {Status::resolved, Status::declined, Status::withdrawn}}};
  return all;
}

const Tab& chosen_tab(const Request& request) {
  for (const Tab& tab : tabs()) {
    if (tab.id == request.query.get("show")) return tab;
  }
  return tabs().front();
}

void show_tabs(View& view, const Tab& here, const std::vector<tickets::StatusCount>& counts) {
  for (const Tab& tab : tabs()) {
    std::uint64_t count = 0;
    for (const tickets::StatusCount& row : counts) {
      for (const Status status : tab.statuses) count += status == row.status ? row.tickets : 0;
    }
    View& row = view.add("TAB");
    row.set("HREF", "/queue?show=" + std::string(tab.id)).set("TEXT", tab.text);
    row.set("COUNT", static_cast<std::int64_t>(count)).show_if(&tab == &here, "HERE");
  }
}

std::string age(billing::Instant since, billing::Instant now) {
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(now - since).count();
  if (hours < 1) return "under an hour";
  const auto count = static_cast<std::size_t>(hours);
  return hours < 48 ? counted(count, "hour") : counted(count / 24, "day");
}

std::string empty_words(const Tab& tab) {
  if (tab.id == "decide") return "Nothing to decide. New requests appear here by themselves.";
  if (tab.id == "bans") return "Nobody waits for BANs. Approved requests appear here.";
  return "Nothing here now.";
}

Response show(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const Tab& tab = chosen_tab(request);
    tickets::TicketFilter filter;
    filter.statuses = tab.statuses;
    filter.limit = page_length;
    filter.after = tickets::parse_ticket_number(request.query.get("after"));
    const auto found = desk.work.tickets().tickets(filter);
    View view;
    show_tabs(view, tab, desk.work.tickets().counts());
    if (found.empty()) view.add("EMPTY").set("TEXT", empty_words(tab));
    View* rows = found.empty() ? nullptr : &view.add("ROWS").set("CAPTION", tab.text);
    for (const tickets::Ticket& ticket : found) {
      const tickets::Standing standing = tickets::standing(ticket, desk.settings, desk.now);
      View& row = rows->add("ROW");
      row.set("NUMBER", ticket.number.value);
      row.set("ORGANIZATION", organization_title(desk.work.billing(), ticket));
      row.set("STATE", sentence_of(standing, Reader::staff))
          .set("TURN", turn_words(standing.turn, Reader::staff));
      row.set("AGE", age(ticket.opened_at, desk.now));
      row.set("NEXT", standing.next_news_by
                          ? instant_for_people(*standing.next_news_by, site.time_zone)
                          : "none due");
    }
    if (found.size() == page_length) {
      rows->add("MORE").set(
          "HREF", "/queue?show=" + std::string(tab.id) + "&after=" + found.back().number.value);
    }
    return page(site, request, "pages/queue.html.tpl", std::move(view), {"Queue", 200, "/queue"});
  });
}

}  // namespace

void add_desk_pages(http::Router& router, const Site& site) {
  router.get("/queue", readers, [&site](const Request& request) { return show(site, request); });
}

}  // namespace bot::pages
