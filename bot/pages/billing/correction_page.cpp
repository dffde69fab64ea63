// What changed of an invoiced month, and the form that bills exactly that.
#include "billing/correction/supplementary_run.h"
#include "bot/crypto/crypto.h"
#include "bot/http/forms.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

struct DraftCorrection {
  billing::InvoiceRun run;
  std::string key;  // of what it was drawn up from
};

billing::Result<DraftCorrection> drawn_up_correction(tickets::Desk& desk,
                                                     std::string_view organization,
                                                     std::string_view period_text) {
  const auto name = tickets::resolve_account(desk.work, organization);
  if (!name.ok()) return name.refusal();
  const auto period = billing::Month::parse(period_text);
  if (!period.ok()) return period.refusal();
  const auto input = billing::supplementary_input(desk.work.billing(), *name, *period);
  if (!input.ok()) return input.refusal();
  auto run = billing::drawn_up(*input);
  if (!run.ok()) return run.refusal();
  return DraftCorrection{std::move(*run), sha256_hex(billing::canonical_text(*input))};
}

Response draft_correction_page(const Site& site, const Request& request, tickets::Desk& desk,
                               const DraftCorrection& draft, const Faults& faults, int status) {
  const std::string title = title_of(desk.work.billing(), draft.run.organization);
  View view;
  error_summary(view, faults);
  view.set("ORGANIZATION", title).set("NAME", draft.run.organization.value);
  view.set("PERIOD", month_for_people(draft.run.period)).set("MONTH", draft.run.period.text());
  view.set("SENTENCE", draft.run.holds.empty()
                           ? balance_sentence(draft.run)
                           : say("This correction is on hold. Nothing is lost: the reasons are "
                                 "below."));
  show_certificates(view, "CURRENCY", draft.run);
  if (!draft.run.holds.empty()) {
    View& holds = view.add("HOLDS");
    for (const billing::Fault& hold : draft.run.holds)
      holds.add("HOLD").set("TEXT", said(hold.message));
  } else if ((billing_staff & tickets::bit(request.user->role)) != 0) {
    View& form = view.add("ISSUE").set("KEY", draft.key);
    text_area(form, "REASON_FIELD",
              {"reason", say("Reason"), say("Printed on the credit notes and invoices"),
               request.form.get("reason")},
              faults, 3);
  }
  return page(site, request, "pages/correction.html.tpl", std::move(view),
              {title_with(say("Correction: {}", {title}), faults), status, "/runs"});
}

Response show_correction(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto draft = drawn_up_correction(desk, trimmed(request.query.get("organization")),
                                           trimmed(request.query.get("period")));
    if (!draft.ok()) return http::refusal_page(site, request, draft.refusal());
    return draft_correction_page(site, request, desk, *draft, {}, 200);
  });
}

Response show_correction_again(const Site& site, const Request& request, const Faults& faults,
                               int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto draft =
        drawn_up_correction(desk, request.form.get("organization"), request.form.get("period"));
    if (!draft.ok()) return http::refusal_page(site, request, draft.refusal());
    return draft_correction_page(site, request, desk, *draft, faults, status);
  });
}

Response issue_correction(const Site& site, const Request& request) {
  const std::string reason = trimmed(request.form.get("reason"));
  if (reason.empty()) {
    return show_correction_again(site, request,
                                 {{"reason", say("Enter the reason of this correction")}}, 422);
  }
  bool changed = false;
  const auto issued = write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<std::string> {
    const auto draft =
        drawn_up_correction(desk, request.form.get("organization"), request.form.get("period"));
    if (!draft.ok()) return draft.refusal();
    changed = draft->key != request.form.get("run");
    if (changed) return std::string();
    const auto run = billing::issue_supplementary(
        desk.work.billing(), draft->run.organization, draft->run.period, reason,
        {request.user->email.value, desk.now}, sha256_hex);
    if (!run.ok()) return run.refusal();
    return run->id;
  });
  if (changed) {
    return show_correction_again(
        site, request,
        {{"", say("The charges changed since you looked. Nothing was issued: look at the "
                  "new figures below, then issue them")}},
        409);
  }
  if (issued.ok()) return http::see_other("/runs/" + http::percent_encoded(*issued));
  return http::refusal_page(site, request, issued.refusal());
}

}  // namespace

void add_correction_page(http::Router& router, const Site& site) {
  router.get("/corrections", accounting,
             [&site](const Request& request) { return show_correction(site, request); });
  router.post("/corrections", billing_staff,
              [&site](const Request& request) { return issue_correction(site, request); });
}

}  // namespace bot::pages
