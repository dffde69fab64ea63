#include "bot/pages/at_desk.h"
#include "bot/pages/billing_pages.h"
#include "bot/pages/form.h"
#include "bot/pages/roles.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

// The filter of the address. An organization or a month that cannot be read is a fault, and then
// nothing is listed.
billing::InvoiceFilter filter_of(const Request& request, tickets::Desk& desk, Faults& faults) {
  billing::InvoiceFilter filter;
  if (is_customer(request)) {
    filter.organization = request.user->organization;
    if (!filter.organization) faults.push_back({"", "Your account belongs to no organization"});
  } else if (const std::string text = trimmed(request.query.get("organization")); !text.empty()) {
    const auto name = tickets::resolve_account(desk.work, text);
    if (name.ok()) filter.organization = *name;
    if (!name.ok()) faults.push_back({"organization", name.refusal().message});
  }
  if (const std::string text = trimmed(request.query.get("period")); !text.empty()) {
    const auto month = billing::Month::parse(text);
    if (month.ok()) filter.period = *month;
    if (!month.ok()) faults.push_back({"period", "Period must be a month such as 2026-03"});
  }
  return filter;
}

void show_rows(View& view, const std::vector<billing::Invoice>& invoices, bool customer) {
  View& rows = view.add("ROWS").set("BAN_TITLE", customer ? "Account number" : "BAN");
  for (const billing::Invoice& invoice : invoices) {
    View& row = rows.add("ROW");
    row.set("NUMBER", invoice.number ? invoice.number->value : "");
    row.set("BEARER", invoice.bearer_name).set("PERIOD", month_for_people(invoice.period));
    row.set("BAN", invoice.ban ? invoice.ban->value : "")
        .set("TOTAL", money_for_people(invoice.total));
    if (!customer) row.add("ORGANIZATION").set("TEXT", invoice.organization_display_name);
  }
}

Response show(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    Faults faults;
    const billing::InvoiceFilter filter = filter_of(request, desk, faults);
    const auto invoices =
        faults.empty() ? desk.work.billing().invoices(filter) : std::vector<billing::Invoice>();
    const bool customer = is_customer(request);
    View view;
    error_summary(view, faults);
    if (!customer) {
      text_field(view.add("STAFF"), "ORGANIZATION_FIELD",
                 {"organization", "Organization (optional)", "Its name, display name or alias",
                  request.query.get("organization")},
                 faults);
    }
    text_field(
        view, "PERIOD_FIELD",
        {"period", "Period (optional)", "A month such as 2026-03", request.query.get("period")},
        faults);
    if (invoices.empty() && faults.empty()) {
      view.add("EMPTY").set("TEXT", "There are no such invoices yet.");
    } else if (!invoices.empty()) {
      show_rows(view, invoices, customer);
    }
    return page(site, request, "pages/invoices.html.tpl", std::move(view),
                {title_with("Invoices", faults), faults.empty() ? 200 : 422, "/invoices"});
  });
}

}  // namespace

void add_invoice_list(http::Router& router, const Site& site) {
  router.get("/invoices", customers | readers,
             [&site](const Request& request) { return show(site, request); });
}

}  // namespace bot::pages
