#include "bot/http/forms.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/billing/spend_view.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::size_t invoice_page_length = 100;

// The filter of the address. An organization or a month that cannot be read is a fault, and then
// nothing is listed.
billing::InvoiceFilter invoice_filter_of(const Request& request, tickets::Desk& desk,
                                         Faults& faults) {
  billing::InvoiceFilter filter;
  if (is_customer(request)) {
    filter.organization = request.user->organization;
    if (!filter.organization)
      faults.push_back({"", say("Your account belongs to no organization")});
  } else if (const std::string text = trimmed(request.query.get("organization")); !text.empty()) {
    const auto name = tickets::resolve_account(desk.work, text);
    if (name.ok()) filter.organization = *name;
    if (!name.ok()) faults.push_back({"organization", said(name.refusal().message)});
  }
  if (const std::string text = trimmed(request.query.get("period")); !text.empty()) {
    const auto month = billing::Month::parse(text);
    if (month.ok()) filter.period = *month;
    if (!month.ok()) faults.push_back({"period", say("Period must be a month such as 2026-03")});
  }
  if (const std::string text = trimmed(request.query.get("after")); !text.empty()) {
    filter.after = billing::InvoiceNumber{text};
  }
  filter.limit = invoice_page_length + 1;  // whether there are more
  return filter;
}

// The same question about what comes after the last row.
std::string next_page(const Request& request, const billing::InvoiceNumber& last) {
  std::string address = "/invoices?";
  for (const std::string_view field : {"organization", "period"}) {
    const std::string text = trimmed(request.query.get(field));
    if (text.empty()) continue;
    address.append(field).append("=").append(http::percent_encoded(text)).append("&");
  }
  return address.append("after=").append(http::percent_encoded(last.value));
}

void show_rows(View& view, const Request& request, std::vector<billing::Invoice> invoices,
               bool customer) {
  View& rows = view.add("ROWS").set("BAN_TITLE", customer ? say("Account number") : say("BAN"));
  if (invoices.size() > invoice_page_length) {
    invoices.pop_back();
    rows.add("MORE")
        .set("COUNT", static_cast<std::int64_t>(invoices.size()))
        .set("HREF", next_page(request, invoices.back().number.value()));
  }
  for (const billing::Invoice& invoice : invoices) {
    View& row = rows.add("ROW");
    row.set("NUMBER", invoice.number ? invoice.number->value : "");
    row.set("BEARER", invoice.bearer_name).set("PERIOD", month_for_people(invoice.period));
    row.set("BAN", invoice.ban ? invoice.ban->value : "")
        .set("TOTAL", money_for_people(invoice.total));
    if (!customer && invoice.organization_display_name != invoice.bearer_name)
      row.add("ORGANIZATION").set("TEXT", invoice.organization_display_name);
  }
}

Response show_invoice_list(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    Faults faults;
    const billing::InvoiceFilter filter = invoice_filter_of(request, desk, faults);
    const auto invoices =
        faults.empty() ? desk.work.billing().invoices(filter) : std::vector<billing::Invoice>();
    const bool customer = is_customer(request);
    View view;
    error_summary(view, faults);
    view.show_if(customer, "PREVIEW");
    if (!customer) {
      text_field(view.add("STAFF"), "ORGANIZATION_FIELD",
                 {"organization", say("Organization (optional)"),
                  say("Its name, display name or alias"), request.query.get("organization")},
                 faults);
    }
    text_field(view, "PERIOD_FIELD",
               {"period", say("Period (optional)"), say("A month such as 2026-03"),
                request.query.get("period")},
               faults);
    if (invoices.empty() && faults.empty()) {
      view.add("EMPTY").set("TEXT", filter.after ? say("There are no older invoices.")
                                                 : say("There are no such invoices yet."));
    } else if (!invoices.empty()) {
      // The newest page of all of them: a filter would cut the months short.
      if (customer && !filter.period && !filter.after)
        show_spend(view, "CURRENCY", invoices, invoices.size() > invoice_page_length);
      show_rows(view, request, invoices, customer);
    }
    return page(site, request, "pages/invoices.html.tpl", std::move(view),
                {title_with(say("Invoices"), faults), faults.empty() ? 200 : 422, "/invoices"});
  });
}

}  // namespace

void add_invoice_list(http::Router& router, const Site& site) {
  router.get("/invoices", customers | readers,
             [&site](const Request& request) { return show_invoice_list(site, request); });
}

}  // namespace bot::pages
