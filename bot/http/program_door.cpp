// The way of a program's request: no cookies, no forms, no pages.
#include "bot/http/door.h"
#include "bot/http/problem.h"

namespace bot::http {
namespace {

// "Authorization: Bearer TOKEN", once; the scheme in any case (RFC 9110, section 11.1).
std::string_view bearer_token(const Request& request) {
  const auto values = request.headers.all("authorization");
  constexpr std::string_view scheme = "bearer ";
  if (values.size() != 1 || values.front().size() <= scheme.size()) return {};
  if (billing::folded(values.front().substr(0, scheme.size() - 1)) != "bearer") return {};
  std::string_view token = values.front().substr(scheme.size() - 1);
  token.remove_prefix(std::min(token.find_first_not_of(' '), token.size()));
  return token;
}

Response refused_program(billing::RefusalKind kind, billing::RefusalCode code,
                         std::string message) {
  return problem_response(problem_of({kind, code, std::move(message), "", {}}));
}

Response no_route(const Request& request, bool other_method) {
  using billing::RefusalKind;
  if (!other_method)
    return refused_program(
        RefusalKind::not_found, "route_unknown",
        "There is nothing at this address; /api/v1/openapi.json lists what there is.");
  Response response = refused_program(RefusalKind::not_allowed, "method_not_for_route",
                                      "This address does not answer that method.");
  response.headers.emplace_back("Allow", request.method == Method::get ? "POST" : "GET, HEAD");
  return response;
}

Response no_token(bool shown) {
  using billing::RefusalKind;
  if (!shown)
    return refused_program(
        RefusalKind::not_allowed, "token_missing",
        "Send a token: Authorization: Bearer TOKEN. An administrator makes one with "
        "splitdesk token add.");
  return refused_program(
      RefusalKind::not_allowed, "token_unknown",
      "This token is not known, was revoked, or its person may not act any more.");
}

Response not_for_role(tickets::Role role) {
  return refused_program(billing::RefusalKind::not_allowed, "role_not_allowed",
                         "The role " + std::string(tickets::text_of(role)) +
                             " may not do this; use a token of somebody who may.");
}

Response broken(const Request& request, std::string_view what) {
  Problem problem;
  problem.status = 500;
  problem.code = "broken_machine";
  problem.detail = "Something broke on our side. What you sent was not carried out.";
  problem.incident = logged_incident(request, what);
  return problem_response(problem);
}

}  // namespace

std::variant<const Handler*, Response> Door::admitted(Request& request) const {
  bool other_method = false;
  auto match = router_.find(request.method, request.path, other_method);
  if (!match) return no_route(request, other_method);
  if (match->roles != anybody) {
    const std::string_view token = bearer_token(request);
    auto program = tokens_.find(token);
    if (!program) return no_token(!token.empty());
    request.user = std::move(program->user);
    request.token_hash = std::move(program->token_hash);
    if ((match->roles & tickets::bit(request.user->role)) == 0)
      return not_for_role(request.user->role);
  }
  request.path_values = std::move(match->path_values);
  return match->handler;
}

std::optional<Response> Door::refused_unread(const Request& request) const {
  Request copy = request;
  try {
    auto found = admitted(copy);
    if (auto* refusal = std::get_if<Response>(&found)) return std::move(*refusal);
  } catch (const std::exception& problem) {
    return broken(request, problem.what());
  }
  return std::nullopt;
}

Response Door::program_routed(Request& request) const {
  auto found = admitted(request);
  if (auto* refusal = std::get_if<Response>(&found)) return std::move(*refusal);
  return (*std::get<const Handler*>(found))(request);
}

Response Door::answer_program(Request& request) const {
  Response response;
  try {
    response = program_routed(request);
  } catch (const std::exception& problem) {
    response = broken(request, problem.what());
  } catch (...) {
    response = broken(request, "not a standard exception");
  }
  bool cached = false;
  for (const auto& header : response.headers) cached = cached || header.first == "Cache-Control";
  // Whoever shows another token may be told something else.
  if (!cached) {
    response.headers.emplace_back("Cache-Control", "private, no-cache");
    response.headers.emplace_back("Vary", "Authorization");
  }
  return response;
}

}  // namespace bot::http
