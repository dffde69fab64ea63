#include "bot/api/run_answers.h"

#include "bot/render/run_json.h"

namespace bot::api {

using billing::RefusalKind;

Json figures_of(const billing::InvoiceRun& run) {
  return Json::parsed(run_json(run.period, {run}, {}));
}

Json issued_json(const billing::IssuedRun& issued) {
  Json json = Json::object();
  json.set("id", issued.id).set("organization", issued.run.organization.value);
  json.set("period", issued.run.period.text()).set("kind", billing::text_of(issued.run.kind));
  json.set("mode", billing::text_of(issued.run.mode));
  json.set("issued_at", billing::text_of(issued.issued_at)).set("issued_by", issued.issued_by);
  return json;
}

Response issued_response(const billing::IssuedRun& issued, int status) {
  Json json = issued_json(issued);
  json.set("figures", figures_of(issued.run));
  Response response = json_response(json, status);
  if (status == 201) response.headers.emplace_back("Location", "/api/v1/runs/" + issued.id);
  return response;
}

std::string draft_seen(const Request& request, const Body& body) {
  std::string tag(request.headers.get("if-match"));
  if (tag.size() > 2 && tag.front() == '"' && tag.back() == '"')
    return tag.substr(1, tag.size() - 2);
  return body->optional_text("run");
}

billing::Refusal run_missing() {
  return {RefusalKind::invalid,
          "run_missing",
          "Say which draft is to be issued: If-Match with its ETag, or \"run\".",
          "run",
          {}};
}

Response stale_run(const Request& request) {
  http::Problem problem = http::problem_of(
      {RefusalKind::conflict,
       "run_stale",
       "The charges or the BANs changed since the draft was drawn up. Nothing was issued: read "
       "the draft again.",
       "run",
       {}});
  if (!request.headers.has("if-match")) problem.status = 409;
  return http::problem_response(problem);
}

}  // namespace bot::api
