#include "bot/documents/invoice_csv.h"
#include "bot/documents/invoice_pdf.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using billing::Invoice;
using http::Request;
using http::Response;
using http::Site;

// The address's last part: a number, with ".pdf" or ".csv" for the document.
struct Wanted {
  billing::InvoiceNumber number;
  std::string_view format;
};

Wanted wanted(const Request& request) {
  const std::string_view text = request.path_values.get("number");
  for (const std::string_view format : {".pdf", ".csv"}) {
    if (text.ends_with(format)) {
      return {{std::string(text.substr(0, text.size() - format.size()))}, format};
    }
  }
  return {{std::string(text)}, {}};
}

// None too where it is another organization's: a customer cannot tell the two apart.
std::optional<Invoice> find_invoice(const Site& site, const Request& request,
                                    const billing::InvoiceNumber& number) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> std::optional<Invoice> {
    auto invoice = desk.work.billing().invoice(number);
    if (invoice && is_customer(request) && invoice->organization != request.user->organization) {
      return std::nullopt;
    }
    return invoice;
  });
}

Response document(std::string type, std::string_view disposition, const std::string& name,
                  std::string bytes) {
  Response response;
  response.content_type = std::move(type);
  response.body = std::move(bytes);
  response.headers.emplace_back("Content-Disposition",
                                std::string(disposition) + "; filename=\"" + name + "\"");
  return response;
}

void show_line(View& view, const billing::InvoiceLine& line) {
  View& row = view.add("LINE_ROW");
  row.set("DESCRIPTION", line.description).set("ACCOUNT", line.account.value);
  row.set("PROVIDER", line.organization_level ? "Organization level" : line.provider_name);
  row.set("USED", month_for_people(line.usage_month)).set("AMOUNT", money_for_people(line.amount));
  if (line.unattributed) row.add("FLAG").set("TEXT", "no Cost Center owned it");
}

Response html(const Site& site, const Request& request, const DocumentSeller& seller,
              const Invoice& invoice) {
  View view;
  const bool credit = invoice.type == billing::DocumentType::credit_note;
  view.set("TYPE", credit ? "Credit note" : "Invoice").set("NUMBER", invoice.number->value);
  view.set("TOTAL", money_for_people(invoice.total)).set("SELLER", seller.name);
  view.set("PERIOD", month_for_people(invoice.period));
  for (const std::string& line : seller.address) view.add("SELLER_LINE").set("TEXT", line);
  if (!seller.contact.empty()) view.add("CONTACT").set("TEXT", "Questions: " + seller.contact);
  std::vector<Fact> facts{{"Organization", invoice.organization_display_name},
                          {invoice.cost_center ? "Cost Center" : "For", invoice.bearer_name},
                          {"Account number", invoice.ban ? invoice.ban->value : "none"},
                          {"Billing period", month_for_people(invoice.period)}};
  if (invoice.issued_at) {
    facts.push_back({"Issued", day_for_people(*invoice.issued_at) + " (UTC)"});
  }
  show_facts(view, "FACTS", facts);
  if (invoice.recipient) {
    View& to = view.add("RECIPIENT").set("BEARER", invoice.bearer_name);
    for (const std::string& line : invoice.recipient->address) to.add("LINE").set("TEXT", line);
    to.add("LINE").set("TEXT", invoice.recipient->email);
  }
  for (const billing::InvoiceLine& line : invoice.lines) show_line(view, line);
  view.show_if(invoice.lines.empty(), "NO_LINE");
  return page(site, request, "pages/invoice.html.tpl", std::move(view),
              {(credit ? "Credit note " : "Invoice ") + invoice.number->value, 200, "/invoices"});
}

Response show(const Site& site, const Request& request, const DocumentSeller& seller) {
  const Wanted what = wanted(request);
  const auto invoice = find_invoice(site, request, what.number);
  if (!invoice || !invoice->number) return http::not_found_page(site, request);
  const std::string name = what.number.value + std::string(what.format);
  if (what.format == ".pdf") {
    return document("application/pdf", "inline", name, invoice_pdf(*invoice, seller));
  }
  if (what.format == ".csv") {
    return document("text/csv; charset=utf-8", "attachment", name, invoice_csv(*invoice));
  }
  return html(site, request, seller, *invoice);
}

}  // namespace

void add_invoice_page(http::Router& router, const Site& site, const DocumentSeller& seller) {
  router.get("/invoices/{number}", customers | readers,
             [&site, &seller](const Request& request) { return show(site, request, seller); });
}

}  // namespace bot::pages
