#include "bot/http/assets.h"
#include "bot/http/known.h"
#include "bot/pages/desk/command_page.h"
#include "bot/pages/desk/intake.h"
#include "bot/pages/desk/preferences.h"
#include "bot/pages/desk/queue_filters.h"
#include "bot/pages/desk/queue_navigation.h"
#include "bot/pages/desk/search.h"
#include "bot/pages/desk/undelivered.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/clock/sentence.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Ticket;

constexpr std::size_t queue_page_length = 50;

// The state in a few words; who waits for BANs wants to know how many there are.
std::string queue_state(const tickets::Desk& desk, const Ticket& ticket) {
  if (ticket.status == tickets::Status::awaiting_bans) {
    return say("BANs {}/{}",
               {std::to_string(ticket.bans.size()), std::to_string(ticket.scope.size())});
  }
  return said(tickets::status_sentence(ticket, desk.settings, tickets::Role::support_desk));
}

std::string age(billing::Instant since, billing::Instant now) {
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(now - since).count();
  if (hours < 1) return say("under an hour");
  const auto count = static_cast<std::size_t>(hours);
  if (hours < 48) return say_count(count, "1 hour", "{} hours", {std::to_string(count)});
  return say("{} days", {std::to_string(count / 24)});
}

// "Dana Lead" -> "DL"
std::string initials(std::string_view name) {
  std::string letters;
  bool begins = true;
  for (std::size_t i = 0; i < name.size();) {
    std::size_t length = 1;
    while (i + length < name.size() &&
           (static_cast<unsigned char>(name[i + length]) & 0xC0) == 0x80)
      ++length;
    if (begins && name[i] != ' ') letters += name.substr(i, length);
    begins = name[i] == ' ';
    i += length;
  }
  return letters;
}

// When the next promise breaks, in words and with a sign; nothing where none is to break.
void show_risk(View& row, const Site& site, const tickets::Desk& desk, const Ticket& ticket) {
  const RiskOfTicket risk = risk_of(ticket, desk.settings, desk.now);
  if (risk.risk == Risk::none) {
    row.add("NO_RISK").set("TEXT", ticket.scheduled
                                       ? say("set: {}", {month_for_people(ticket.scheduled->from)})
                                       : say("none"));
    return;
  }
  View& part = row.add("RISK");
  part.set("SIGN", risk.risk == Risk::close ? "▲" : risk.risk == Risk::near ? "△" : "○");
  part.set("CLASS", risk.risk == Risk::close ? "bad" : risk.risk == Risk::near ? "look" : "soft");
  const std::string at = instant_for_people(risk.at, site.time_zone);
  part.set("TEXT", risk.at <= desk.now ? say("Late since {}", {at})
                   : risk.month_slips  ? say("Slips on {}", {at})
                                       : say("Due {}", {at}));
}

void show_row(View& row, const Site& site, tickets::Desk& desk, const Ticket& ticket) {
  row.set("NUMBER", ticket.number.value).set("KIND", words_of(ticket.kind).title);
  row.set("ORGANIZATION", organization_title(desk.work.billing(), ticket));
  row.set("STATE", queue_state(desk, ticket));
  row.set("TURN", turn_words(tickets::turn_of(ticket.status), Reader::staff));
  row.set("AGE", age(ticket.opened_at, desk.now));
  const auto tag = [&](bool there, std::string_view text) {
    if (there) row.add("TAG").set("TEXT", say(text));
  };
  tag(std::any_of(ticket.escalations.begin(), ticket.escalations.end(), tickets::is_open),
      marked("Escalated"));
  tag(!ticket.call_backs.empty(), marked("Call-back promised"));
  tag(!ticket.follow_ups.empty(), marked("Follow-up"));
  if (ticket.owner) {
    row.add("OWNER").set("INITIALS", initials(ticket.owner->name)).set("NAME", ticket.owner->name);
  } else {
    row.show("NO_OWNER");
  }
  show_risk(row, site, desk, ticket);
}

// Whose requests, and how close the rows stand: links and a form that lead back here.
void show_tools(View& view, const Request& request, const QueueFilter& filter, bool mine) {
  view.set("ALL_HREF", queue_address(filter.id, false));
  view.set("MINE_HREF", queue_address(filter.id, true)).show(mine ? "MINE" : "ALL");
  const bool dense = request.preferences.dense_rows;
  view.set("NEXT", queue_address(filter.id, mine)).set("OTHER_ROWS", dense ? "roomy" : "dense");
  view.set("OTHER_ROWS_TEXT", dense ? say("Roomier rows") : say("Denser rows"));
}

Response show_queue(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const QueueFilter& filter = queue_filter(request.query.get("show"));
    const bool mine = request.query.get("mine") == "1";
    const auto owner = mine ? std::optional(request.user->email) : std::nullopt;
    auto found =
        tickets_in(desk, {filter, owner, tickets::parse_ticket_number(request.query.get("after"))},
                   queue_page_length + 1);
    const bool more = found.size() > queue_page_length;
    if (more) found.pop_back();
    View view;
    view.set("CAPTION", say(filter.text)).set("SCRIPT", http::asset_path("live.js"));
    show_queues(view, desk, filter.id, owner);
    show_tools(view, request, filter, mine);
    if (found.empty()) {
      view.add("EMPTY").set("TEXT", mine ? say("You have taken none of these. Choose Everybody's, "
                                               "open one and take it.")
                                         : say(filter.empty));
    }
    View* rows = found.empty() ? nullptr : &view.add("ROWS");
    if (rows)
      rows->set("STYLE", request.preferences.dense_rows ? "cards rows dense" : "cards rows");
    for (const Ticket& ticket : found) show_row(rows->add("ROW"), site, desk, ticket);
    if (more) {
      rows->add("MORE").set("HREF",
                            queue_address(filter.id, mine) + "&after=" + found.back().number.value);
    }
    return http::unless_known(request, page(site, request, "pages/queue.html.tpl", std::move(view),
                                            {say(filter.text), 200, "/queue"}));
  });
}

// The queues alone: on a phone they are a page of their own.
Response show_all(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    show_queues(view, desk, "");
    return page(site, request, "pages/queues.html.tpl", std::move(view),
                {say("Queues"), 200, "/queue"});
  });
}

}  // namespace

void add_desk_pages(http::Router& router, const Site& site) {
  router.get("/queue", readers,
             [&site](const Request& request) { return show_queue(site, request); });
  router.get("/queues", readers, [&site](const Request& it) { return show_all(site, it); });
  add_preferences(router, site);
  add_command_page(router, site);
  add_intake(router, site);
  add_account_search(router, site);
  add_undelivered(router, site);
  add_search(router, site);
}

}  // namespace bot::pages
