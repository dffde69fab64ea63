#include "bot/pages/desk/search.h"

#include "bot/http/forms.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/clock/sentence.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::size_t search_page_length = 20;
constexpr std::size_t longest_query = 200;

// A number that is known needs no list.
std::optional<tickets::TicketNumber> exact_number(tickets::Desk& desk, const Request& request,
                                                  std::string_view text) {
  const auto number = tickets::parse_ticket_number(text);
  if (!number || !tickets::find_ticket(desk.work, request.actor(), *number).ok()) return {};
  return number;
}

// Open ones only, closed ones only, or all.
std::optional<bool> open_or_closed(const Request& request) {
  const std::string_view word = request.query.get("are");
  if (word != "open" && word != "closed") return std::nullopt;
  return word == "open";
}

std::string search_address(std::string_view text, std::optional<bool> active) {
  return "/search?q=" + http::percent_encoded(text) +
         (!active   ? ""
          : *active ? "&are=open"
                    : "&are=closed");
}

void show_chips(View& view, std::string_view text, std::optional<bool> active) {
  View& part = view.add("CHIPS");
  const auto add = [&](std::string_view words, std::optional<bool> value) {
    View& chip = part.add("CHIP").set("TEXT", words).set("HREF", search_address(text, value));
    chip.show_if(value == active, "HERE");
  };
  add(say("All"), std::nullopt);
  add(say("Open"), true);
  add(say("Closed"), false);
}

std::vector<tickets::SearchHit> hits(tickets::Desk& desk, const Request& request,
                                     const std::string& text) {
  tickets::SearchQuery query;
  query.text = text.substr(0, longest_query);
  query.limit = search_page_length + 1;  // whether there are more
  query.active = open_or_closed(request);
  query.after = tickets::parse_ticket_number(request.query.get("after"));
  if (is_customer(request)) {
    if (!request.user->organization) return {};
    query.organization = request.user->organization;
  }
  return desk.work.tickets().search(query);
}

void show_hit(View& row, const Site& site, tickets::Desk& desk, const Request& request,
              const tickets::SearchHit& hit) {
  const tickets::Ticket& ticket = hit.ticket;
  row.set("NUMBER", ticket.number.value).set("KIND", words_of(ticket.kind).title);
  row.set("ORGANIZATION", organization_title(desk.work.billing(), ticket));
  row.set("SENTENCE", said(tickets::status_sentence(ticket, desk.settings, request.user->role)));
  row.set("OPENED", instant_for_people(ticket.opened_at, site.time_zone));
  row.set("WHY", say(hit.why));
  if (hit.excerpt.empty()) return;
  View& excerpt = row.add("EXCERPT");
  excerpt.set("TEXT", hit.excerpt).show_if(hit.internal, "INTERNAL");
}

Response show_search(const Site& site, const Request& request) {
  const std::string text = trimmed(request.query.get("q"));
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto number = exact_number(desk, request, text);
    if (number && !open_or_closed(request)) {
      return http::see_other("/tickets/" + number->value);
    }
    View view;
    view.set("QUERY", text);
    const bool own = is_customer(request);
    std::vector<tickets::SearchHit> found;
    if (!text.empty()) found = hits(desk, request, text);
    const bool more = found.size() > search_page_length;
    if (more) found.pop_back();
    if (!text.empty() && !own) show_chips(view, text, open_or_closed(request));
    if (text.empty()) {
      view.show(own ? "ASK_CUSTOMER" : "ASK_STAFF");
    } else if (found.empty()) {
      view.add("NOTHING").set("TEXT", own ? say("Try a request's number, a name, or a word of what "
                                                "was written.")
                                          : say("Try a part of the number or BAN, the "
                                                "organization's name, a person's address, or a "
                                                "word of the text."));
    }
    View* list = found.empty() ? nullptr : &view.add("HITS");
    for (const tickets::SearchHit& hit : found) {
      show_hit(list->add("HIT"), site, desk, request, hit);
    }
    if (more) {
      list->add("MORE").set("HREF", search_address(text, open_or_closed(request)) +
                                        "&after=" + found.back().ticket.number.value);
    }
    return page(site, request, "pages/search.html.tpl", std::move(view),
                {text.empty() ? say("Search") : say("Search: {}", {text}), 200, ""});
  });
}

}  // namespace

void add_search(http::Router& router, const Site& site) {
  router.get("/search", customers | readers,
             [&site](const Request& request) { return show_search(site, request); });
}

}  // namespace bot::pages
