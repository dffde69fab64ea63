// What may be read of tickets: one, lists of them, their events, what comes next and why not.
#include "bot/api/query.h"
#include "bot/api/ticket_routes.h"
#include "bot/api/ticket_view.h"
#include "bot/pages/evidence/evidence.h"
#include "tickets/conditions.h"

namespace bot::api {
namespace {

using tickets::Desk;
using tickets::Ticket;

struct Order {
  std::string_view word;
  tickets::TicketOrder order;
};
constexpr Order orders[] = {{"oldest_first", tickets::TicketOrder::oldest_first},
                            {"newest_first", tickets::TicketOrder::newest_first},
                            {"by_risk", tickets::TicketOrder::by_risk}};

std::optional<tickets::TicketOrder> order_from(std::string_view word) {
  for (const Order& one : orders) {
    if (one.word == word) return one.order;
  }
  return std::nullopt;
}

// "submitted,awaiting_bans"
std::vector<tickets::Status> statuses_in(Query& query) {
  std::vector<tickets::Status> statuses;
  std::string text = query.text("status");
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    if (const auto status = tickets::status_from(text.substr(0, comma)))
      statuses.push_back(*status);
    else
      query.fault("status", "There is no such status; name some of those the document lists.");
    text.erase(0, comma + 1);
  }
  return statuses;
}

// A customer's own organization whatever is asked.
tickets::TicketFilter filter_of(const Request& request, Query& query) {
  tickets::TicketFilter filter;
  filter.statuses = statuses_in(query);
  if (const auto name = query.text("organization"); !name.empty())
    filter.organization = billing::OrganizationName{name};
  if (const auto owner = query.text("owner"); !owner.empty())
    filter.owner = tickets::Email{billing::folded(owner)};
  filter.order = query.word<tickets::TicketOrder>("order", order_from)
                     .value_or(tickets::TicketOrder::newest_first);
  if (const auto after = query.text("after"); !after.empty()) {
    filter.after = tickets::parse_ticket_number(after);
    if (!filter.after) query.fault("after", "This is no ticket number.");
  }
  filter.limit = query.limit();
  if (!is_customer(request.actor())) return filter;
  if (filter.owner) query.fault("owner", "This may be asked by the staff only.");
  if (filter.order == tickets::TicketOrder::by_risk)
    query.fault("order", "This may be asked by the staff only.");
  // Another organization's tickets are none, not a refusal that tells of them.
  if (filter.organization && filter.organization != request.user->organization) filter.limit = 0;
  filter.organization = request.user->organization;
  return filter;
}

Response list_tickets(Desk& desk, const Request& request) {
  Query query(request, {"status", "organization", "owner", "order", "after", "limit"});
  tickets::TicketFilter filter = filter_of(request, query);
  if (auto wrong = query.refused()) return std::move(*wrong);
  Json rows = Json::list(), next;
  if (filter.limit > 0) {
    const std::size_t length = filter.limit++;  // whether there are more
    auto found = desk.work.tickets().tickets(filter);
    if (found.size() > length) {
      found.resize(length);
      next = Json(query.next(found.back().number.value));
    }
    for (const Ticket& ticket : found) rows.add(ticket_row(desk, ticket, request.actor()));
  }
  Json json = Json::object();
  json.set("tickets", std::move(rows)).set("next", std::move(next));
  return json_response(json);
}

using Telling = std::function<Response(Desk&, const Request&, const Ticket&)>;

// The ticket of the address, or the refusal.
Reading of_ticket(std::initializer_list<std::string_view> names, Telling tell) {
  return [names = std::vector(names), tell](Desk& desk, const Request& request) {
    for (const auto& [name, value] : request.query.pairs()) {
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      return *Query(request, {}).refused();
    }
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    return ticket.ok() ? tell(desk, request, *ticket) : refused(ticket.refusal());
  };
}

Response read_ticket(Desk& desk, const Request& request, const Ticket& ticket) {
  Response response = json_response(ticket_json(desk, ticket, request.actor()));
  response.headers.emplace_back("ETag", etag_of(ticket));
  return response;
}

Response events(Desk& desk, const Request& request, const Ticket& ticket) {
  const tickets::Actor reader = request.actor();
  Json list = Json::list();
  for (const tickets::StoredEvent& stored : desk.work.tickets().events(ticket.number)) {
    if (tickets::may_read(reader.role, stored.event.audience))
      list.add(event_json(stored, ticket.kind, reader));
  }
  Json json = Json::object();
  json.set("number", ticket.number.value).set("version", ticket.version.value);
  json.set("events", std::move(list));
  return json_response(json);
}

Response evidence(Desk& desk, const Request&, const Ticket& ticket) {
  Response response;
  response.content_type = "application/json";
  response.body = evidence_json(pages::evidence_of(desk, ticket));
  return response;
}

Response setup(Desk& desk, const Request& request, const Ticket& ticket) {
  return json_response(report_json(tickets::fresh_report(desk, ticket), request.actor()));
}

Response why_not(const Api& api, Desk& desk, const Request& request, const Ticket& ticket) {
  Query query(request, {"action"});
  query.required("action");
  const auto action = query.word<tickets::Action>("action", tickets::action_from);
  if (auto wrong = query.refused()) return std::move(*wrong);
  const auto unmet = tickets::why_not(desk, ticket, *action, request.actor());
  Json json = Json::object();
  json.set("number", ticket.number.value).set("version", ticket.version.value);
  json.set("action", tickets::text_of(*action)).set("possible", unmet.empty());
  json.set("unmet", unmet_json(with_addresses(unmet, api.site.base_url, ticket.number)));
  return json_response(json);
}

Response next(const Api& api, Desk& desk, const Request& request, const Ticket& ticket) {
  return json_response(explanation_json(ticket, tickets::explanation(desk, ticket, request.actor()),
                                        api.site.base_url));
}

}  // namespace

void add_ticket_reading(http::Router& router, const Api& api) {
  const http::Roles all = pages::customers | pages::readers;
  const std::string ticket = "/api/v1/tickets/{number}";
  router.get("/api/v1/tickets", all, reading(api, list_tickets));
  router.get(ticket, all, reading(api, of_ticket({}, read_ticket)));
  router.get(ticket + "/events", all, reading(api, of_ticket({}, events)));
  router.get(ticket + "/evidence", pages::readers & ~tickets::bit(tickets::Role::tam),
             reading(api, of_ticket({}, evidence)));
  router.get(ticket + "/setup-report", all, reading(api, of_ticket({}, setup)));
  router.get(ticket + "/why-not", all,
             reading(api, of_ticket({"action"}, [&api](Desk& desk, const Request& request,
                                                       const Ticket& found) {
                       return why_not(api, desk, request, found);
                     })));
  router.get(
      ticket + "/next", all,
      reading(api, of_ticket({}, [&api](Desk& desk, const Request& request, const Ticket& found) {
                return next(api, desk, request, found);
              })));
}

}  // namespace bot::api
