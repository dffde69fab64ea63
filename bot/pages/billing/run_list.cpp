#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::size_t runs_shown = 200;

void show_changed(View& view, billing::Repository& repository) {
  const auto changed = repository.changed_periods();
  if (changed.empty()) return;
  View& list = view.add("CHANGED");
  for (const auto& [name, period] : changed) {
    View& row = list.add("PERIOD_ROW").set("NAME", name.value).set("MONTH", period.text());
    row.set("ORGANIZATION", title_of(repository, name)).set("PERIOD", month_for_people(period));
  }
}

Response show_runs(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto runs = desk.work.billing().issued_runs(runs_shown);
    View view;
    text_field(view, "ORGANIZATION_FIELD",
               {"organization", say("Organization"), say("Its name, display name or alias"), ""},
               {});
    const billing::Month last = billing::Month::containing(desk.now).previous();
    const std::string month = last.text();
    text_field(view, "PERIOD_FIELD",
               {"period", say("Period"), say("A month such as 2026-03"), month}, {});
    show_changed(view, desk.work.billing());
    view.show_if(runs.empty(), "EMPTY");
    View* rows = runs.empty() ? nullptr : &view.add("ROWS");
    for (const billing::IssuedRun& run : runs) {
      View& row = rows->add("ROW");
      row.set("ID", run.id)
          .set("ORGANIZATION", title_of(desk.work.billing(), run.run.organization));
      row.set("KIND", kind_words(run.run.kind));
      row.set("PERIOD", month_for_people(run.run.period)).set("MODE", mode_words(run.run.mode));
      row.set("ISSUED", instant_for_people(run.issued_at, site.time_zone));
      row.set("BY", run.issued_by);
    }
    return page(site, request, "pages/runs.html.tpl", std::move(view),
                {say("Invoice runs"), 200, "/runs"});
  });
}

}  // namespace

void add_run_list(http::Router& router, const Site& site) {
  router.get("/runs", accounting,
             [&site](const Request& request) { return show_runs(site, request); });
}

}  // namespace bot::pages
