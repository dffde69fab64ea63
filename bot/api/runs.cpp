// Invoice runs: drawn up, issued as they were looked at, read with their certificates.
#include "billing/decide_unattributed.h"
#include "bot/api/body.h"
#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/crypto/crypto.h"
#include "bot/render/run_json.h"
#include "tickets/clock/fire.h"
#include "tickets/due_switch.h"
#include "tickets/typed_text.h"

namespace bot::api {
namespace {

using billing::Refusal;
using billing::RefusalKind;
using tickets::Desk;

struct DraftRun {
  billing::PeriodCharges charges;
  billing::InvoiceRun run;
  std::string unattributed;  // totals, as a decision is bound to them
  std::string key;           // of what the run was drawn up from: other charges, another key
};

billing::Result<DraftRun> drawn_up(Desk& desk, std::string_view account, billing::Month period,
                                   std::optional<billing::InvoicingMode> what_if = {}) {
  const auto name = tickets::resolve_account(desk.work, account);
  if (!name.ok()) return name.refusal();
  billing::Repository& repository = desk.work.billing();
  auto charges = billing::period_charges(repository, period);
  auto run = billing::dry_run(repository, charges, *name, what_if);
  if (!run.ok()) return run.refusal();
  const auto input =
      billing::run_input(repository, charges, *repository.organization(*name), what_if);
  return DraftRun{std::move(charges), std::move(*run), billing::unattributed_totals(input.entries),
                  sha256_hex(billing::canonical_text(input))};
}

Json figures_of(const billing::InvoiceRun& run) {
  return Json::parsed(run_json(run.period, {run}, {}));
}

Response draft(Desk& desk, const Request& request) {
  Query query(request, {"organization", "period", "mode"});
  const std::string account = query.required("organization");
  query.required("period");
  const auto period = query.month("period");
  const auto mode = query.word<billing::InvoicingMode>("mode", billing::invoicing_mode_from);
  if (auto wrong = query.refused()) return std::move(*wrong);
  const auto draft = drawn_up(desk, account, *period, mode);
  if (!draft.ok()) return refused(draft.refusal());
  Json json = Json::object();
  json.set("run", draft->key).set("closed", period->end() <= desk.now);
  json.set("may_be_issued", draft->run.holds.empty() && period->end() <= desk.now && !mode);
  json.set("unattributed", draft->unattributed).set("figures", figures_of(draft->run));
  Response response = json_response(json);
  // A what-if is not the run that would be issued.
  if (!mode) response.headers.emplace_back("ETag", "\"" + draft->key + "\"");
  return response;
}

Json issued_json(const billing::IssuedRun& issued) {
  Json json = Json::object();
  json.set("id", issued.id).set("organization", issued.run.organization.value);
  json.set("period", issued.run.period.text()).set("mode", billing::text_of(issued.run.mode));
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

// The draft that was looked at: If-Match with its ETag, or "run" in the body.
std::string draft_seen(const Request& request, const Body& body) {
  std::string tag(request.headers.get("if-match"));
  if (tag.size() > 2 && tag.front() == '"' && tag.back() == '"')
    return tag.substr(1, tag.size() - 2);
  return body->optional_text("run");
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

Response issue(Desk& desk, const Request& request) {
  Body body(request, {"organization", "period", "run"});
  const std::string account = body->text("organization");
  const auto period = body->month("period");
  const std::string seen = draft_seen(request, body);
  if (auto wrong = body.refused()) return std::move(*wrong);
  const auto draft = drawn_up(desk, account, *period);
  if (!draft.ok()) return refused(draft.refusal());
  if (seen.empty())
    return refused({RefusalKind::invalid,
                    "run_missing",
                    "Say which draft is to be issued: If-Match with its ETag, or \"run\".",
                    "run",
                    {}});
  if (draft->key != seen) return stale_run(request);
  const billing::OrganizationName& name = draft->run.organization;
  if (const auto due = tickets::switch_is_due(desk.work, name, *period)) return refused(*due);
  const auto issued =
      billing::issue_invoices(desk.work.billing(), draft->charges, name, request.user->email.value,
                              desk.now, [](std::string_view text) { return sha256_hex(text); });
  if (!issued.ok()) return refused(issued.refusal());
  tickets::look_at_invoices(desk, name);
  return issued_response(*issued, 201);
}

Response list(Desk& desk, const Request& request) {
  Query query(request, {"limit"});
  const std::size_t limit = query.limit();
  if (auto wrong = query.refused()) return std::move(*wrong);
  Json rows = Json::list();
  for (const auto& issued : desk.work.billing().issued_runs(limit)) rows.add(issued_json(issued));
  Json json = Json::object();
  json.set("runs", std::move(rows));
  return json_response(json);
}

Response one(Desk& desk, const Request& request) {
  if (auto wrong = Query(request, {}).refused()) return std::move(*wrong);
  const std::string id(request.path_values.get("run"));
  const auto issued = desk.work.billing().issued_run(id);
  if (issued) return issued_response(*issued, 200);
  return refused({RefusalKind::not_found, "run_unknown", "There is no run of that id.", id, {}});
}

Response decide(Desk& desk, const Request& request) {
  Body body(request, {"period", "totals", "reason"});
  const auto period = body->month("period");
  const std::string totals = body->text("totals"), reason = body->words("reason");
  if (body->has("reason") && tickets::trimmed(reason).empty())
    body->fault("reason", "Write down why the organization bears these charges.");
  if (auto wrong = body.refused()) return std::move(*wrong);
  billing::Repository& repository = desk.work.billing();
  const auto decision =
      billing::decide_unattributed(repository, billing::period_charges(repository, *period),
                                   {std::string(request.path_values.get("organization"))}, totals,
                                   request.user->email.value, desk.now, reason);
  if (!decision.ok()) return refused(decision.refusal());
  Json json = Json::object();
  json.set("organization", request.path_values.get("organization"));
  json.set("period", period->text()).set("totals", totals).set("reason", reason);
  json.set("decided_by", request.user->email.value);
  json.set("decided_at", billing::text_of(desk.now));
  return json_response(json, 201);
}

}  // namespace

void add_runs(http::Router& router, const Api& api) {
  router.get("/api/v1/runs", pages::accounting, reading(api, list));
  router.get("/api/v1/runs/draft", pages::accounting, reading(api, draft));
  router.get("/api/v1/runs/{run}", pages::accounting, reading(api, one));
  router.post("/api/v1/runs", pages::billing_staff, changing(api, issue));
  router.post("/api/v1/organizations/{organization}/unattributed-decisions", pages::billing_staff,
              changing(api, decide));
}

}  // namespace bot::api
