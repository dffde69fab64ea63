// Invoice runs: drawn up, issued as they were looked at, read with their certificates.
#include "billing/run/decide_unattributed.h"
#include "billing/run/period_state.h"
#include "bot/api/body.h"
#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/api/run_answers.h"
#include "bot/crypto/crypto.h"
#include "tickets/clock/fire.h"
#include "tickets/due_switch.h"
#include "tickets/typed_text.h"

namespace bot::api {
namespace {

using billing::RefusalKind;
using tickets::Desk;

struct DraftRun {
  billing::PeriodCharges charges;
  billing::InvoiceRun run;
  std::string unattributed;  // totals, as a decision is bound to them
  std::string key;           // of what the run was drawn up from: other charges, another key
};

billing::Result<DraftRun> run_drawn_up(Desk& desk, std::string_view account, billing::Month period,
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

Response draft_run(Desk& desk, const Request& request) {
  Query query(request, {"organization", "period", "mode"});
  const std::string account = query.required("organization");
  query.required("period");
  const auto period = query.month("period");
  const auto mode = query.word<billing::InvoicingMode>("mode", billing::invoicing_mode_from);
  if (auto wrong = query.refused()) return std::move(*wrong);
  const auto draft = run_drawn_up(desk, account, *period, mode);
  if (!draft.ok()) return refused(draft.refusal());
  Json json = Json::object();
  const auto state = billing::period_state(*period, desk.now, desk.settings.grace_days);
  const bool closed = state == billing::PeriodState::closed;
  json.set("run", draft->key).set("closed", closed).set("state", billing::text_of(state));
  json.set("may_be_issued", draft->run.holds.empty() && closed && !mode);
  json.set("unattributed", draft->unattributed).set("figures", figures_of(draft->run));
  Response response = json_response(json);
  // A what-if is not the run that would be issued.
  if (!mode) response.headers.emplace_back("ETag", "\"" + draft->key + "\"");
  return response;
}

Response issue_run(Desk& desk, const Request& request) {
  Body body(request, {"organization", "period", "run"});
  const std::string account = body->text("organization");
  const auto period = body->month("period");
  const std::string seen = draft_seen(request, body);
  if (auto wrong = body.refused()) return std::move(*wrong);
  const auto draft = run_drawn_up(desk, account, *period);
  if (!draft.ok()) return refused(draft.refusal());
  if (seen.empty()) return refused(run_missing());
  if (draft->key != seen) return stale_run(request);
  const billing::OrganizationName& name = draft->run.organization;
  if (const auto due = tickets::switch_is_due(desk.work, name, *period)) return refused(*due);
  if (const auto closing = billing::still_closing(*period, desk.now, desk.settings.grace_days))
    return refused(*closing);
  const auto issued =
      billing::issue_invoices(desk.work.billing(), draft->charges, name, request.user->email.value,
                              desk.now, [](std::string_view text) { return sha256_hex(text); });
  if (!issued.ok()) return refused(issued.refusal());
  tickets::look_at_invoices(desk, name);
  return issued_response(*issued, 201);
}

Response list_runs(Desk& desk, const Request& request) {
  Query query(request, {"limit"});
  const std::size_t limit = query.limit();
  if (auto wrong = query.refused()) return std::move(*wrong);
  Json rows = Json::list();
  for (const auto& issued : desk.work.billing().issued_runs(limit)) rows.add(issued_json(issued));
  Json json = Json::object();
  json.set("runs", std::move(rows));
  return json_response(json);
}

Response read_run(Desk& desk, const Request& request) {
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
  router.get("/api/v1/runs", pages::accounting, reading(api, list_runs));
  router.get("/api/v1/runs/draft", pages::accounting, reading(api, draft_run));
  router.get("/api/v1/runs/{run}", pages::accounting, reading(api, read_run));
  router.post("/api/v1/runs", pages::billing_staff, changing(api, issue_run));
  router.post("/api/v1/organizations/{organization}/unattributed-decisions", pages::billing_staff,
              changing(api, decide));
}

}  // namespace bot::api
