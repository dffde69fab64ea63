#include "bot/http/problem.h"

#include "bot/http/mail_route.h"
#include "bot/render/json.h"
#include "tickets/spelled.h"

namespace bot::http {
namespace {

// "ticket_unknown" -> "Ticket unknown": the same for every occurrence, as a title has to be.
std::string code_title(std::string_view code) {
  std::string title = tickets::spelled(code);
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

struct OtherStatus {
  std::string_view code;
  int status;
};
// The kinds know 422, 404, 403 and 409 only.
constexpr OtherStatus other_statuses[] = {
    {"token_missing", 401},        {"token_unknown", 401},     {"route_unknown", 404},
    {"method_not_for_route", 405}, {"body_type_unknown", 415}, {"version_missing", 428},
    {"version_stale", 412},        {"run_missing", 428},       {"run_stale", 412},
    {"imports_busy", 429},         {"form_unreadable", 400},   {"form_too_many_fields", 400}};

Json errors_json(const std::vector<billing::Fault>& errors) {
  Json list = Json::list();
  for (const billing::Fault& error : errors) {
    Json one = Json::object();
    one.set("field", error.where).set("detail", error.message);
    list.add(std::move(one));
  }
  return list;
}

Json unmet_json(const std::vector<tickets::Unmet>& unmet) {
  Json list = Json::list();
  for (const tickets::Unmet& one : unmet) {
    Json condition = Json::object();
    condition.set("code", one.code).set("sentence", one.sentence).set("link", one.link);
    list.add(std::move(condition));
  }
  return list;
}

}  // namespace

int problem_status(const billing::Refusal& refusal) {
  for (const OtherStatus& other : other_statuses) {
    if (other.code == refusal.code.text) return other.status;
  }
  return status_of(refusal.kind);
}

Problem problem_of(const billing::Refusal& refusal) {
  return {problem_status(refusal),
          refusal.code.text,
          refusal.message,
          refusal.subject,
          refusal.faults,
          {},
          {}};
}

std::string problem_json(const Problem& problem) {
  Json json = Json::object();
  json.set("type", "/api/v1/refusals#" + std::string(problem.code));
  json.set("title", code_title(problem.code)).set("status", problem.status);
  json.set("detail", problem.detail).set("code", problem.code);
  if (!problem.subject.empty()) json.set("subject", problem.subject);
  if (!problem.errors.empty()) json.set("errors", errors_json(problem.errors));
  if (!problem.unmet.empty()) json.set("unmet", unmet_json(problem.unmet));
  if (!problem.incident.empty()) json.set("incident", problem.incident);
  return json.text();
}

Response problem_response(const Problem& problem) {
  Response response;
  response.status = problem.status;
  response.content_type = "application/problem+json";
  response.body = problem_json(problem);
  response.headers.emplace_back("Cache-Control", "no-store");
  if (problem.status == 401) {
    const bool wrong = problem.code == "token_unknown";
    response.headers.emplace_back(
        "WWW-Authenticate",
        std::string("Bearer realm=\"splitdesk\"") + (wrong ? ", error=\"invalid_token\"" : ""));
  }
  if (problem.status == 429) response.headers.emplace_back("Retry-After", "5");
  return response;
}

bool is_for_programs(std::string_view path) {
  return path == "/api" || path.starts_with("/api/") || path == mail_path;
}

}  // namespace bot::http
