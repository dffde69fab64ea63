#include <algorithm>

#include "bot/http/assets.h"
#include "bot/pages/journey/journey.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/message_page.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/parts/setup_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

bool has_finding(const billing::SetupReport& report, std::string_view code) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const billing::Finding& finding) { return finding.code == code; });
}

Response not_entitled_page(const Site& site, const Request& request, const Journey& journey) {
  std::vector<std::string> administrators;
  for (const billing::Member& member : journey.organization.members) {
    if (billing::is_active_administrator(member)) {
      administrators.push_back(member.name + ", " + member.email);
    }
  }
  return message_page(
      site, request,
      {say("An administrator has to ask for this"),
       "/requests/new/details",
       {say("This is asked for by an active administrator of {}, and {} is not one. These people "
            "may:",
            {journey.organization.display_name, request.user->email.value}),
        say("Send one of them the address of this page. Or continue: the request then waits until "
            "one of them has confirmed it. What you typed is kept.")},
       administrators,
       {},
       Message::Submit{say("Continue, to be confirmed"), "/requests/new/setup", "go", "anyway"}});
}

Response unreadable_setup_page(const Site& site, const Request& request,
                               const billing::SetupReport& report) {
  std::vector<std::string> reasons;
  for (const billing::Finding& finding : report.findings) reasons.push_back(said(finding.sentence));
  return message_page(
      site, request,
      {say("We cannot read your setup right now"),
       "/requests/new/details",
       {say("What you typed is kept. Try again in a few minutes, or send the request now: it is "
            "marked as not checked, and we check it as soon as we can.")},
       reasons,
       {{say("Check again"), "/requests/new/setup", true}},
       Message::Submit{say("Continue without the check"), "/requests/new/setup", "go",
                       "unchecked"}});
}

void show_choice(View& view, const Journey& journey, const billing::SetupReport& report,
                 const Faults& faults) {
  const bool adds = journey.kind == tickets::RequestKind::add_cost_centers;
  View& choice = view.add("CHOICE");
  choice.set("HINT", adds ? say("Choose those that get an invoice of their own, too. The others "
                                "stay on the invoice of the organization.")
                          : say("Choose those that get an invoice of their own. The others stay on "
                                "the invoice of the organization."));
  const std::set<billing::CostCenterId> none;
  show_choices(choice, "SETUP", journey.organization, report, journey.offered,
               faults.empty() ? journey.scope : none);
  if (const billing::Fault* fault = fault_of(faults, "scope-1")) {
    choice.add("FAULT").set("FAULT_TEXT", fault->message);
  }
}

Response show_setup_step(const Site& site, const Request& request, const Faults& faults) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    Journey journey;
    if (auto other = begin_step(site, request, desk, journey)) return std::move(*other);
    const billing::SetupReport report = tickets::setup_report(
        desk, journey.organization, journey.scope, request.user->email, false, journey.kind);
    if (has_finding(report, "requester_not_authorized") && !journey.draft.anyway) {
      return not_entitled_page(site, request, journey);
    }
    if (report.verdict == billing::Verdict::unknown && !journey.draft.unchecked) {
      return unreadable_setup_page(site, request, report);
    }
    View view;
    error_summary(view, faults);
    view.set("SCRIPT", http::asset_path("live.js"));
    view.set("VERDICT", verdict_sentence(report, journey.kind));
    view.set("CHECKED_AT", instant_for_people(report.checked_at, site.time_zone));
    show_general(view, "GENERAL", report.findings);
    if (journey.kind != tickets::RequestKind::single_invoice) {
      show_choice(view, journey, report, faults);
    } else {
      view.show("NO_CHOICE");
    }
    return page(site, request, "pages/new_setup.html.tpl", std::move(view),
                {title_with(say("Your setup"), faults), faults.empty() ? 200 : 422, "/requests"});
  });
}

Response take_setup_step(const Site& site, const Request& request) {
  const std::string_view go = request.form.get("go");
  const auto chosen = request.form.all("scope");
  const bool chooses = !request.form.has("no-choice") && (go == "continue" || go == "check");
  if (go == "continue" && chooses && chosen.empty()) {
    return show_setup_step(
        site, request, {{"scope-1", say("Choose the Cost Centers that get their own invoice")}});
  }
  const auto done = write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<billing::Done> {
    Draft draft = open_draft(desk.work.accounts(), request.user->email);
    if (chooses) draft.scope.clear();
    for (const std::string_view id : chosen) draft.scope.insert({std::string(id)});
    draft.anyway = draft.anyway || go == "anyway";
    draft.unchecked = draft.unchecked || go == "unchecked";
    save(desk.work.accounts(), request.user->email, draft);
    return billing::Done{};
  });
  if (!done.ok()) return http::refusal_page(site, request, done.refusal());
  return http::see_other(go == "continue" ? "/requests/new/preview" : "/requests/new/setup");
}

}  // namespace

void add_setup_step(http::Router& router, const Site& site) {
  router.get("/requests/new/setup", customers,
             [&site](const Request& request) { return show_setup_step(site, request, {}); });
  router.post("/requests/new/setup", customers,
              [&site](const Request& request) { return take_setup_step(site, request); });
}

}  // namespace bot::pages
