// What is billed after a month was invoiced: corrections of what changed, and credit notes.
#include <charconv>

#include "billing/correction/credit_note.h"
#include "billing/correction/supplementary_run.h"
#include "bot/api/body.h"
#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/api/run_answers.h"
#include "bot/crypto/crypto.h"

namespace bot::api {
namespace {

using tickets::Desk;

struct DraftCorrection {
  billing::InvoiceRun run;
  std::string key;  // of what it was drawn up from
};

billing::Result<DraftCorrection> drawn_up(Desk& desk, std::string_view account,
                                          billing::Month period) {
  const auto name = tickets::resolve_account(desk.work, account);
  if (!name.ok()) return name.refusal();
  const auto input = billing::supplementary_input(desk.work.billing(), *name, period);
  if (!input.ok()) return input.refusal();
  auto run = billing::drawn_up(*input);
  if (!run.ok()) return run.refusal();
  return DraftCorrection{std::move(*run), sha256_hex(billing::canonical_text(*input))};
}

Response draft_correction(Desk& desk, const Request& request) {
  Query query(request, {"organization", "period"});
  const std::string account = query.required("organization");
  query.required("period");
  const auto period = query.month("period");
  if (auto wrong = query.refused()) return std::move(*wrong);
  const auto draft = drawn_up(desk, account, *period);
  if (!draft.ok()) return refused(draft.refusal());
  Json json = Json::object();
  json.set("run", draft->key).set("may_be_issued", draft->run.holds.empty());
  json.set("figures", figures_of(draft->run));
  Response response = json_response(json);
  response.headers.emplace_back("ETag", "\"" + draft->key + "\"");
  return response;
}

Response issue_correction(Desk& desk, const Request& request) {
  Body body(request, {"organization", "period", "reason", "run"});
  const std::string account = body->text("organization"), reason = body->words("reason");
  const auto period = body->month("period");
  const std::string seen = draft_seen(request, body);
  if (auto wrong = body.refused()) return std::move(*wrong);
  const auto draft = drawn_up(desk, account, *period);
  if (!draft.ok()) return refused(draft.refusal());
  if (seen.empty()) return refused(run_missing());
  if (draft->key != seen) return stale_run(request);
  const auto issued =
      billing::issue_supplementary(desk.work.billing(), draft->run.organization, *period, reason,
                                   {request.user->email.value, desk.now}, sha256_hex);
  if (!issued.ok()) return refused(issued.refusal());
  return issued_response(*issued, 201);
}

// "3" and "12.50": what is credited of which line.
void read_line(const Body& body, const std::string& number, const std::string& text,
               billing::Currency currency, std::map<std::size_t, billing::Amount>& lines) {
  std::size_t line = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), line);
  const auto exact = billing::Cost::parse(text);
  const auto amount =
      exact ? billing::round_half_away(*exact, currency) : billing::Amount{0, currency};
  if (read.ec != std::errc() || read.ptr != number.data() + number.size()) {
    body->fault("lines", "The keys are line numbers, 1 is the first.");
  } else if (!exact || billing::to_cost(amount) != *exact) {
    body->fault("lines", "Write the amounts as text in whole minor units, such as \"12.50\".");
  } else {
    lines.emplace(line, amount);
  }
}

Response credit(Desk& desk, const Request& request) {
  Body body(request, {"lines", "reason"});
  const std::string reason = body->words("reason");
  const auto texts =
      body->has("lines") ? body->text_map("lines") : std::map<std::string, std::string>{};
  const billing::InvoiceNumber number{std::string(request.path_values.get("number"))};
  const auto invoice = desk.work.billing().invoice(number);
  const auto currency = invoice ? invoice->total.currency : billing::Currency{};
  std::map<std::size_t, billing::Amount> lines;
  for (const auto& [line, text] : texts) read_line(body, line, text, currency, lines);
  if (body->has("lines") && texts.empty())
    body->fault("lines", "Name at least one line, or leave this out to credit all that is left.");
  if (auto wrong = body.refused()) return std::move(*wrong);
  const auto issued = billing::issue_credit_note(desk.work.billing(), {number, lines, reason},
                                                 {request.user->email.value, desk.now}, sha256_hex);
  if (!issued.ok()) return refused(issued.refusal());
  return issued_response(*issued, 201);
}

}  // namespace

void add_corrections(http::Router& router, const Api& api) {
  router.get("/api/v1/corrections/draft", pages::accounting, reading(api, draft_correction));
  router.post("/api/v1/corrections", pages::billing_staff, changing(api, issue_correction));
  router.post("/api/v1/invoices/{number}/credit-notes", pages::billing_staff,
              changing(api, credit));
}

}  // namespace bot::api
