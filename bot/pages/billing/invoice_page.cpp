#include "bot/documents/document_format.h"
#include "bot/documents/invoice_wording.h"
#include "bot/documents/tax_wording.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Invoice;
using http::Request;
using http::Response;
using http::Site;

// The address's last part: a number, with ".pdf" or another ending for the document.
struct Wanted {
  billing::InvoiceNumber number;
  std::optional<DocumentFormat> format;
};

Wanted wanted_document(const Request& request) {
  const std::string_view text = request.path_values.get("number");
  const DocumentFormatRow* longest = nullptr;  // "-focus.csv" ends with ".csv", too
  for (const DocumentFormatRow& row : document_formats) {
    if (!text.ends_with(row.ending)) continue;
    if (longest == nullptr || row.ending.size() > longest->ending.size()) longest = &row;
  }
  if (longest == nullptr) return {{std::string(text)}, {}};
  return {{std::string(text.substr(0, text.size() - longest->ending.size()))}, longest->format};
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

Response document(const Site& site, const Request& request, const DocumentSeller& seller,
                  const Invoice& invoice, DocumentFormat format) {
  auto bytes = document_bytes(invoice, seller, format);
  if (!bytes) return http::refusal_page(site, request, bytes.refusal());
  Response response;
  response.content_type = row_of(format).media_type;
  response.body = std::move(*bytes);
  const std::string how = format == DocumentFormat::pdf ? "inline" : "attachment";
  response.headers.emplace_back("Content-Disposition",
                                how + "; filename=\"" + file_name_of(invoice, format) + "\"");
  return response;
}

void show_invoice_line(View& view, const billing::InvoiceLine& line) {
  View& row = view.add("LINE_ROW");
  row.set("DESCRIPTION", line.description).set("ACCOUNT", line.account.value);
  row.set("PROVIDER", line.organization_level ? say("Organization level") : line.provider_name);
  row.set("USED", month_for_people(line.usage_month)).set("AMOUNT", money_for_people(line.amount));
  if (line.unattributed) row.add("FLAG").set("TEXT", say("no Cost Center owned it"));
  if (line.credits) {
    const std::string number = std::to_string(line.credits->line);
    row.add("FLAG").set("TEXT",
                        say("takes back line {} of {}", {number, line.credits->invoice.value}));
  }
}

std::vector<Fact> facts_on_page(const Invoice& invoice) {
  std::vector<Fact> facts{
      {say("Organization"), invoice.organization_display_name},
      {invoice.cost_center ? say("Cost Center") : say("For"), invoice.bearer_name},
      {say("Account number"), invoice.ban ? invoice.ban->value : say("none")},
      {say("Billing period"), month_for_people(invoice.period)}};
  if (invoice.issued_at)
    facts.push_back({say("Issued"), day_for_people(*invoice.issued_at) + " (UTC)"});
  const auto where_any = [&](std::string label, std::string value) {
    if (!value.empty()) facts.push_back({std::move(label), std::move(value)});
  };
  where_any(say("Purchase order"), invoice.recipient ? invoice.recipient->purchase_order : "");
  where_any(say("Corrects"), corrected_numbers(invoice));
  where_any(say("Reason"), invoice.reason);
  return facts;
}

void show_parties(View& view, const Invoice& invoice, const DocumentSeller& seller) {
  view.set("SELLER", seller.name);
  for (const std::string& line : seller.address) view.add("SELLER_LINE").set("TEXT", line);
  const bool taxed = shows_tax(invoice);
  if (taxed && !seller.vat_id.empty())
    view.add("SELLER_LINE").set("TEXT", say("VAT ID {}", {seller.vat_id}));
  if (!seller.registration.empty())
    view.add("SELLER_LINE").set("TEXT", say("Registration {}", {seller.registration}));
  if (!seller.contact.empty())
    view.add("CONTACT").set("TEXT", say("Questions: {}", {seller.contact}));
  if (!invoice.recipient) return;
  View& to = view.add("RECIPIENT").set("BEARER", invoice.bearer_name);
  for (const std::string& line : invoice.recipient->address) to.add("LINE").set("TEXT", line);
  to.add("LINE").set("TEXT", invoice.recipient->email);
  if (taxed && !invoice.recipient->vat_id.empty())
    to.add("LINE").set("TEXT", say("VAT ID {}", {invoice.recipient->vat_id}));
}

void show_totals(View& view, const Invoice& invoice, const DocumentSeller& seller) {
  view.set("PAYABLE", money_for_people(billing::payable(invoice)));
  for (const auto& [label, amount] : totals_of(invoice))
    view.add("SUM").set("LABEL", said(label)).set("AMOUNT", money_for_people(amount));
  for (const std::string& note : notes_of(invoice, seller))
    view.add("NOTE").set("TEXT", said(note));
}

Response html(const Site& site, const Request& request, const DocumentSeller& seller,
              const Invoice& invoice) {
  View view;
  const bool credit = invoice.type == billing::DocumentType::credit_note;
  view.set("TYPE", credit ? say("Credit note") : say("Invoice"))
      .set("NUMBER", invoice.number->value);
  view.set("PERIOD", month_for_people(invoice.period));
  show_parties(view, invoice, seller);
  show_facts(view, "FACTS", facts_on_page(invoice));
  for (const billing::InvoiceLine& line : invoice.lines) show_invoice_line(view, line);
  show_totals(view, invoice, seller);
  view.show_if(invoice.lines.empty(), "NO_LINE");
  view.show_if((billing_staff & tickets::bit(request.user->role)) != 0, "CREDIT");
  for (const DocumentFormatRow& row : document_formats)
    view.add("FORMAT").set("ENDING", row.ending).set("TITLE", row.title);
  return page(site, request, "pages/invoice.html.tpl", std::move(view),
              {credit ? say("Credit note {}", {invoice.number->value})
                      : say("Invoice {}", {invoice.number->value}),
               200, "/invoices"});
}

Response show_invoice(const Site& site, const Request& request, const DocumentSeller& seller) {
  const Wanted what = wanted_document(request);
  const auto invoice = find_invoice(site, request, what.number);
  if (!invoice || !invoice->number) return http::not_found_page(site, request);
  if (what.format) return document(site, request, seller, *invoice, *what.format);
  return html(site, request, seller, *invoice);
}

}  // namespace

void add_invoice_page(http::Router& router, const Site& site, const DocumentSeller& seller) {
  router.get("/invoices/{number}", customers | readers, [&site, &seller](const Request& request) {
    return show_invoice(site, request, seller);
  });
}

}  // namespace bot::pages
