// One question: number, account number, organization, person, or words.
#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/api/ticket_view.h"

namespace bot::api {
namespace {

Response find(tickets::Desk& desk, const Request& request) {
  Query query(request, {"q", "after", "limit"});
  tickets::SearchQuery asked;
  asked.text = query.required("q");
  asked.limit = query.limit();
  if (const auto after = query.text("after"); !after.empty()) {
    asked.after = tickets::parse_ticket_number(after);
    if (!asked.after) query.fault("after", "This is no ticket number.");
  }
  if (auto wrong = query.refused()) return std::move(*wrong);
  const bool customer = pages::is_customer(request);
  if (customer)
    asked.organization = request.user->organization.value_or(billing::OrganizationName{});
  const std::size_t length = asked.limit++;  // whether there are more
  auto hits = desk.work.tickets().search(asked);
  Json rows = Json::list(), next;
  if (hits.size() > length) {
    hits.resize(length);
    next = Json(query.next(hits.back().ticket.number.value));
  }
  for (const tickets::SearchHit& hit : hits) {
    if (customer && hit.internal) continue;
    Json row = Json::object();
    row.set("ticket", ticket_row(desk, hit.ticket, request.actor())).set("why", hit.why);
    row.set("excerpt", hit.excerpt);
    rows.add(std::move(row));
  }
  Json json = Json::object();
  json.set("hits", std::move(rows)).set("next", std::move(next));
  return json_response(json);
}

}  // namespace

void add_search(http::Router& router, const Api& api) {
  router.get("/api/v1/search", pages::customers | pages::readers, reading(api, find));
}

}  // namespace bot::api
