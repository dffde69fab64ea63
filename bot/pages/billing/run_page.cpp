#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

Response show_run(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto issued = desk.work.billing().issued_run(request.path_values.get("id"));
    if (!issued) return http::not_found_page(site, request);
    const billing::InvoiceRun& run = issued->run;
    const std::string title = title_of(desk.work.billing(), run.organization);
    View view;
    view.set("ORGANIZATION", title).set("PERIOD", month_for_people(run.period));
    view.set("SENTENCE", balance_sentence(run));
    std::vector<Fact> facts{{say("Kind"), kind_words(run.kind)},
                            {say("Mode"), mode_words(run.mode)},
                            {say("Issued"), instant_for_people(issued->issued_at, site.time_zone)},
                            {say("Issued by"), issued->issued_by},
                            {say("Run key"), issued->key}};
    if (const auto decision =
            desk.work.billing().unattributed_decision(run.organization, run.period)) {
      facts.push_back({say("Unattributed charges"),
                       say("{} on the organization's own BAN, decided by {}: {}",
                           {decision->totals, decision->decided_by, decision->reason})});
    }
    show_facts(view, "FACTS", facts);
    show_certificates(view, "CURRENCY", run);
    return page(site, request, "pages/run.html.tpl", std::move(view),
                {say("Certificate: {}, {}", {title, month_for_people(run.period)}), 200, "/runs"});
  });
}

}  // namespace

void add_run_page(http::Router& router, const Site& site) {
  router.get("/runs/{id}", accounting,
             [&site](const Request& request) { return show_run(site, request); });
}

}  // namespace bot::pages
