#include "bot/api/ticket_routes.h"

#include "bot/api/ticket_view.h"

namespace bot::api {
namespace {

using billing::Refusal;
using billing::RefusalKind;

// A program that stated the version in a header is told in the header's way.
Refusal in_headers_way(const Request& request, const Refusal& refusal) {
  const bool stale_version = refusal.code.text == "ticket_changed_meanwhile";
  if (!stale_version || !request.headers.has("if-match")) return refusal;
  return {RefusalKind::conflict, "version_stale", refusal.message, refusal.subject, refusal.faults};
}

}  // namespace

tickets::TicketNumber number_in(const Request& request) {
  const std::string_view text = request.path_values.get("number");
  return tickets::parse_ticket_number(text).value_or(tickets::TicketNumber{std::string(text)});
}

Response after_verb(const Api& api, tickets::Desk& desk, const Request& request,
                    tickets::Action action, const billing::Result<tickets::Ticket>& result) {
  const tickets::Actor by = request.actor();
  if (result.ok()) {
    Response response = json_response(ticket_json(desk, *result, by));
    response.headers.emplace_back("ETag", etag_of(*result));
    return response;
  }
  const Refusal refusal = in_headers_way(request, result.refusal());
  http::Problem problem = http::problem_of(refusal);
  if (refusal.kind == RefusalKind::invalid && problem.errors.empty() && !refusal.subject.empty())
    problem.errors.push_back({refusal.subject, refusal.message});
  if (refusal.kind == RefusalKind::conflict) {
    if (const auto ticket = tickets::find_ticket(desk.work, by, number_in(request)))
      problem.unmet = with_addresses(tickets::why_not(desk, *ticket, action, by), api.site.base_url,
                                     ticket->number);
  }
  return http::problem_response(problem);
}

std::optional<Response> stale(const Api& api, tickets::Desk& desk, const Request& request,
                              tickets::Action action, const Body& body) {
  const auto seen = version_if_seen(request, body);
  if (!seen) return refused(seen.refusal());
  if (!*seen) return std::nullopt;
  const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
  if (!ticket) return refused(ticket.refusal());
  const auto no = tickets::refusal_of(desk, *ticket, action, request.actor(), *seen);
  if (!no) return std::nullopt;
  return after_verb(api, desk, request, action, *no);
}

}  // namespace bot::api
