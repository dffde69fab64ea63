#include "billing/invoicing_mode.h"
#include "bot/crypto/crypto.h"
#include "bot/pages/journey/journey.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/joined.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/parts/setup_view.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

std::string scope_words(const Journey& journey) {
  std::vector<std::string> names;
  for (const billing::CostCenterId& id : journey.scope) {
    const billing::CostCenter* cost_center = find(journey.organization, id);
    names.push_back(cost_center ? cost_center->name : id.value);
  }
  return joined(names);
}

std::string setup_words(const billing::SetupReport& report) {
  switch (report.verdict) {
    case billing::Verdict::ready: return say("Everything is ready");
    case billing::Verdict::blocked:
      return say_count(blocks_in(report.findings), "1 thing to fix", "{} things to fix",
                       {std::to_string(blocks_in(report.findings))});
    case billing::Verdict::unknown: return say("Not checked yet");
  }
  return {};
}

std::string outlook(const Site& site, tickets::Desk& desk, tickets::RequestKind kind) {
  const billing::Month month = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  const billing::Instant cut_off = month.begin() - std::chrono::days(site.desk.cut_off_days);
  return say("When you send it, our support desk looks at it next. Ready by {}: {}",
             {instant_for_people(cut_off, site.time_zone), starts_with_words(kind, month)});
}

std::string wish_words(const Draft& draft) {
  if (!draft.call) return say("No call needed");
  return draft.call->number + (draft.call->window.empty() ? "" : ", " + draft.call->window);
}

Response show_check_step(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    Journey journey;
    if (auto other = begin_step(site, request, desk, journey)) return std::move(*other);
    const Draft& draft = journey.draft;
    if (draft.key.empty()) return http::see_other("/requests/new/details");
    const Faults faults = details_faults(request, desk, draft);
    if (!faults.empty()) return details_page(site, request, desk, draft, faults, "check");
    const billing::SetupReport report = tickets::setup_report(
        desk, journey.organization, journey.scope, request.user->email, false, journey.kind);
    const std::string details = "/requests/new/details?return=check";
    View view;
    std::vector<Fact> answers{
        {say("What you ask for"), words_of(journey.kind).wish,
         kinds_offered(desk, journey.organization.name).size() > 1 ? details : ""},
        {say("Your name"), draft.name, details},
        {say("CAM account name"), draft.account, details},
        {say("E-mail address"), request.user->email.value},
        {say("Phone number"), draft.phone.empty() ? say("None given") : draft.phone, details},
        {say("What you need"), draft.description, details}};
    if (journey.kind != tickets::RequestKind::single_invoice) {
      answers.push_back({say("Cost Centers"), scope_words(journey), "/requests/new/setup"});
    }
    answers.push_back({say("Setup"), setup_words(report), "/requests/new/setup"});
    answers.push_back({say("Call"), wish_words(draft), "/requests/new/call?return=check"});
    show_facts(view, "ANSWERS", answers);
    view.set("OUTLOOK", outlook(site, desk, journey.kind)).set("KEY", draft.key);
    return page(site, request, "pages/new_check.html.tpl", std::move(view),
                {say("Check your answers"), 200, "/requests"});
  });
}

tickets::Request request_asked(const Request& request, const Journey& journey) {
  tickets::Request wanted;
  wanted.organization = journey.organization.name;
  wanted.account_name = journey.draft.account;
  wanted.requester = {request.user->email, journey.draft.name, journey.draft.phone};
  wanted.description = journey.draft.description;
  wanted.scope = journey.scope;
  wanted.kind = journey.kind;
  wanted.call_wish = journey.draft.call;
  return wanted;
}

// Mails about it come in the language it was asked in, unless another one was chosen before.
void remember_language(tickets::Accounts& accounts, const tickets::Email& who) {
  tickets::Preferences kept = accounts.preferences(who);
  if (!kept.language.empty() || reading_language() == Language::english) return;
  kept.language = text_of(reading_language());
  accounts.save_preferences(who, kept);
}

// Opens the request of the draft once: the number again if the same form comes again. The other
// page, if something stands in the way.
struct SentRequest {
  std::string number;
  std::optional<Response> other;
};

billing::Result<SentRequest> send_once(const Site& site, const Request& request,
                                       tickets::Desk& desk) {
  tickets::Accounts& accounts = desk.work.accounts();
  const auto text = accounts.draft(request.user->email);
  Draft draft = text ? draft_from(*text) : Draft{};
  const bool same = !draft.key.empty() && equal_secrets(draft.key, request.form.get("key"));
  if (same && !draft.ticket.empty()) return SentRequest{draft.ticket, std::nullopt};
  Journey journey;
  if (auto other = begin_step(site, request, desk, journey))
    return SentRequest{{}, std::move(other)};
  if (!same) return SentRequest{{}, http::see_other("/requests/new/check")};
  const auto opened = tickets::open_request(desk, request.actor(), request_asked(request, journey));
  if (!opened.ok()) return opened.refusal();
  draft.ticket = opened->number.value;
  save(accounts, request.user->email, draft);
  remember_language(accounts, request.user->email);
  return SentRequest{draft.ticket, std::nullopt};
}

Response take_request(const Site& site, const Request& request) {
  auto sent =
      write_at_desk(site, [&](tickets::Desk& desk) { return send_once(site, request, desk); });
  if (sent.ok()) {
    if (sent->other) return std::move(*sent->other);
    return http::see_other("/tickets/" + sent->number + "/confirmation");
  }
  const std::string_view code = sent.refusal().code.text;
  if (code == "request_already_open") return http::see_other("/requests/new/check");
  const std::string_view field = code == "name_missing"             ? "name"
                                 : code.starts_with("description_") ? "description"
                                 : code.starts_with("account_")     ? "account"
                                                                    : "";
  if (field.empty()) return http::refusal_page(site, request, sent.refusal());
  return read_at_desk(site, [&](tickets::Desk& desk) {
    const Draft draft = open_draft(desk.work.accounts(), request.user->email);
    return details_page(site, request, desk, draft, faults_of(sent.refusal(), field), "check");
  });
}

}  // namespace

void add_check_step(http::Router& router, const Site& site) {
  router.get("/requests/new/check", customers,
             [&site](const Request& request) { return show_check_step(site, request); });
  router.post("/requests", customers,
              [&site](const Request& request) { return take_request(site, request); });
}

}  // namespace bot::pages
