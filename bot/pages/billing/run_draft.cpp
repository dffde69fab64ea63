// A run before it is issued: the dry run's certificate, and the form that issues exactly that.
#include "billing/run/decide_unattributed.h"
#include "billing/run/period_state.h"
#include "bot/crypto/crypto.h"
#include "bot/http/forms.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/clock/fire.h"
#include "tickets/due_switch.h"

namespace bot::pages {
namespace {

using billing::InvoiceRun;
using billing::PeriodState;
using http::Request;
using http::Response;
using http::Site;

struct DraftRun {
  billing::Organization organization;
  billing::PeriodCharges charges;
  InvoiceRun run;
  std::string unattributed;  // totals, as a decision is bound to them
  std::string key;           // of what the run was drawn up from: other charges, another key
};

billing::Result<DraftRun> drawn_up_run(tickets::Desk& desk, std::string_view organization_text,
                                       std::string_view period_text) {
  const auto name = tickets::resolve_account(desk.work, organization_text);
  if (!name.ok()) return name.refusal();
  const auto period = billing::Month::parse(period_text);
  if (!period.ok()) return period.refusal();
  billing::Repository& repository = desk.work.billing();
  auto charges = billing::period_charges(repository, *period);
  auto run = billing::dry_run(repository, charges, *name);
  if (!run.ok()) return run.refusal();
  const auto organization = repository.organization(*name);
  const billing::InvoiceRunInput input =
      billing::run_input(repository, charges, *organization, std::nullopt);
  return DraftRun{*organization, std::move(charges), std::move(*run),
                  billing::unattributed_totals(input.entries),
                  sha256_hex(billing::canonical_text(input))};
}

bool waits_for_decision(const InvoiceRun& run) {
  for (const billing::Fault& hold : run.holds) {
    if (hold.where == "unattributed_charges") return true;
  }
  return false;
}

std::string run_sentence(const InvoiceRun& run, PeriodState state) {
  if (!run.holds.empty())
    return say("This run is on hold. Nothing is lost: the reasons are below.");
  if (state == PeriodState::open)
    return say("The period has not ended yet: the figures still grow.");
  if (state == PeriodState::closing) {
    return say(
        "The period has ended, and late charges are still waited for: the figures may change.");
  }
  return balance_sentence(run);
}

void show_run_forms(View& view, const Request& request, const DraftRun& draft, bool closed,
                    const Faults& faults) {
  if ((billing_staff & tickets::bit(request.user->role)) == 0) return;
  if (waits_for_decision(draft.run)) {
    View& form = view.add("UNATTRIBUTED");
    form.set("TOTALS", draft.unattributed);
    form.set("CONSEQUENCE", say("It is kept with your name and printed on the certificate"));
    text_area(form, "REASON_FIELD", {"reason", say("Reason"), "", request.form.get("reason")},
              faults, 3);
  }
  if (draft.run.holds.empty() && closed) {
    View& form = view.add("ISSUE");
    form.set("KEY", draft.key);
    form.set("CONSEQUENCE", say("{}. They get their numbers and never change afterwards.",
                                {invoices_in_words(draft.run)}));
  }
}

Response draft_run_page(const Site& site, const Request& request, tickets::Desk& desk,
                        const DraftRun& draft, const Faults& faults, int status) {
  const PeriodState state =
      billing::period_state(draft.run.period, desk.now, desk.settings.grace_days);
  const std::string title = draft.organization.display_name.empty()
                                ? draft.organization.name.value
                                : draft.organization.display_name;
  View view;
  error_summary(view, faults);
  view.set("ORGANIZATION", title).set("NAME", draft.organization.name.value);
  view.set("PERIOD", month_for_people(draft.run.period)).set("MONTH", draft.run.period.text());
  view.set("SENTENCE", run_sentence(draft.run, state));
  show_facts(
      view, "FACTS",
      {{say("Mode"), mode_words(draft.run.mode)}, {say("Invoices"), invoices_in_words(draft.run)}});
  show_certificates(view, "CURRENCY", draft.run);
  const auto changed = desk.work.billing().changed_periods(draft.organization.name);
  if (std::ranges::find(changed, draft.run.period) != changed.end()) view.add("CHANGED");
  view.show_if(draft.run.certificates.empty(), "NO_CHARGES");
  if (!draft.run.holds.empty()) {
    View& holds = view.add("HOLDS");
    for (const billing::Fault& hold : draft.run.holds)
      holds.add("HOLD").set("TEXT", said(hold.message));
  }
  show_run_forms(view, request, draft, state == PeriodState::closed, faults);
  return page(site, request, "pages/run_draft.html.tpl", std::move(view),
              {title_with(say("Dry run: {}", {title}), faults), status, "/runs"});
}

Response show_run_draft(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto draft = drawn_up_run(desk, trimmed(request.query.get("organization")),
                                    trimmed(request.query.get("period")));
    if (!draft.ok()) return http::refusal_page(site, request, draft.refusal());
    return draft_run_page(site, request, desk, *draft, {}, 200);
  });
}

// The page of what was posted, with what is wrong with it.
Response show_run_draft_again(const Site& site, const Request& request,
                              std::string_view organization, const Faults& faults, int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto draft = drawn_up_run(desk, organization, request.form.get("period"));
    if (!draft.ok()) return http::refusal_page(site, request, draft.refusal());
    return draft_run_page(site, request, desk, *draft, faults, status);
  });
}

Response issue_run(const Site& site, const Request& request) {
  const std::string organization(request.form.get("organization"));
  bool changed = false;
  const auto issued = write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<std::string> {
    const auto draft = drawn_up_run(desk, organization, request.form.get("period"));
    if (!draft.ok()) return draft.refusal();
    changed = draft->key != request.form.get("run");
    if (changed) return std::string();
    const auto due = tickets::switch_is_due(desk.work, draft->organization.name, draft->run.period);
    if (due) return *due;
    const auto closing =
        billing::still_closing(draft->run.period, desk.now, desk.settings.grace_days);
    if (closing) return *closing;
    const auto run = billing::issue_invoices(
        desk.work.billing(), draft->charges, draft->organization.name, request.user->email.value,
        desk.now, [](std::string_view text) { return sha256_hex(text); });
    if (!run.ok()) return run.refusal();
    tickets::look_at_invoices(desk, draft->organization.name);
    return run->id;
  });
  if (changed) {
    return show_run_draft_again(
        site, request, organization,
        {{"", say("The charges or the BANs changed since you looked. Nothing was issued: "
                  "look at the new figures below, then issue them")}},
        409);
  }
  if (issued.ok()) return http::see_other("/runs/" + http::percent_encoded(*issued));
  return http::refusal_page(site, request, issued.refusal());
}

Response decide(const Site& site, const Request& request) {
  const std::string organization(request.path_values.get("organization"));
  const std::string reason = trimmed(request.form.get("reason"));
  if (reason.empty()) {
    return show_run_draft_again(
        site, request, organization,
        {{"reason", say("Enter the reason why the organization bears these charges")}}, 422);
  }
  const auto period = billing::Month::parse(request.form.get("period"));
  if (!period.ok()) return http::refusal_page(site, request, period.refusal());
  const auto decision = write_at_desk(site, [&](tickets::Desk& desk) {
    billing::Repository& repository = desk.work.billing();
    return billing::decide_unattributed(repository, billing::period_charges(repository, *period),
                                        {organization}, request.form.get("totals"),
                                        request.user->email.value, desk.now, reason);
  });
  if (!decision.ok()) {
    const billing::Refusal& refusal = decision.refusal();
    if (refusal.code == billing::RefusalCode("organization_unknown")) {
      return http::not_found_page(site, request);
    }
    return show_run_draft_again(site, request, organization, {{"", said(refusal.message)}}, 409);
  }
  return http::see_other("/runs/draft?organization=" + http::percent_encoded(organization) +
                         "&period=" + period->text());
}

}  // namespace

void add_run_draft(http::Router& router, const Site& site) {
  router.get("/runs/draft", accounting,
             [&site](const Request& request) { return show_run_draft(site, request); });
  router.post("/runs", billing_staff,
              [&site](const Request& request) { return issue_run(site, request); });
  router.post("/organizations/{organization}/unattributed-decisions", billing_staff,
              [&site](const Request& request) { return decide(site, request); });
}

}  // namespace bot::pages
