// A request that another program sends in.
#include "bot/api/ticket_routes.h"
#include "bot/api/ticket_view.h"

namespace bot::api {
namespace {

using billing::Refusal;
using billing::RefusalKind;
using tickets::Desk;
using tickets::Ticket;

tickets::Requester requester_in(const Body& body, const Request& request) {
  const auto given = body->object("requester", {"email", "name", "phone"});
  tickets::Requester requester;
  if (given)
    requester = {{given->text("email")}, given->text("name"), given->optional_text("phone")};
  else if (is_customer(request.actor()))
    requester = {request.user->email, request.user->name, ""};
  else
    body->fault("requester", "Say who asks: email, name and perhaps phone.");
  return requester;
}

std::optional<tickets::CallWish> call_in(const Body& body) {
  const auto call = body->object("call", {"number", "window"});
  if (!call) return std::nullopt;
  return tickets::CallWish{call->text("number"), call->optional_text("window")};
}

tickets::Request wanted(const Body& body, const Request& request) {
  tickets::Request wanted;
  wanted.kind = body->word<tickets::RequestKind>("kind", wanted.kind, tickets::request_kind_from);
  wanted.channel = tickets::Channel::api;
  const bool own = is_customer(request.actor()) && request.user->organization;
  if (own && !body->has("account_name"))
    wanted.account_name = request.user->organization->value;
  else
    wanted.account_name = body->text("account_name");
  wanted.requester = requester_in(body, request);
  wanted.description = body->words("description");
  for (const std::string& id : body->texts("scope")) wanted.scope.insert({id});
  wanted.call_wish = call_in(body);
  if (const std::string follows = body->optional_text("follows"); !follows.empty()) {
    wanted.follows = tickets::parse_ticket_number(follows);
    if (!wanted.follows) body->fault("follows", "This is no ticket number.");
  }
  return wanted;
}

billing::Result<Ticket> opened(Desk& desk, const Request& request, tickets::Request wanted) {
  const tickets::Actor by = request.actor();
  const auto name = tickets::resolve_account(desk.work, wanted.account_name);
  // What another organization is called is nobody else's business.
  if (is_customer(by) && (!name || *name != by.organization))
    return Refusal{RefusalKind::not_allowed,
                   "not_your_organization",
                   "You can open a request for your own organization only.",
                   "account_name",
                   {}};
  if (!name) return name.refusal();
  wanted.organization = *name;
  return tickets::open_request(desk, by, wanted);
}

Response open(const Api& api, Desk& desk, const Request& request) {
  Body body(request,
            {"kind", "account_name", "requester", "description", "scope", "call", "follows"});
  tickets::Request sent = wanted(body, request);
  if (auto wrong = body.refused()) return std::move(*wrong);
  const auto ticket = opened(desk, request, std::move(sent));
  if (ticket.ok()) {
    Response response = json_response(ticket_json(desk, *ticket, request.actor()), 201);
    response.headers.emplace_back("Location", "/api/v1/tickets/" + ticket->number.value);
    response.headers.emplace_back("ETag", etag_of(*ticket));
    return response;
  }
  const Refusal& refusal = ticket.refusal();
  http::Problem problem = http::problem_of(refusal);
  if (refusal.code.text == "request_already_open")
    problem.unmet = {{std::string(refusal.code.text), refusal.message,
                      api.site.base_url + "/tickets/" + refusal.subject}};
  else if (problem.errors.empty() && !refusal.subject.empty())
    problem.errors = {{refusal.subject, refusal.message}};
  return http::problem_response(problem);
}

}  // namespace

void add_ticket_opening(http::Router& router, const Api& api) {
  router.post("/api/v1/tickets", pages::roles_for(tickets::Action::open),
              changing(api, [&api](Desk& desk, const Request& request) {
                return open(api, desk, request);
              }));
}

}  // namespace bot::api
