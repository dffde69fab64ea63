// Invoices: lists, and each as JSON, CSV and PDF.
#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/documents/invoice_csv.h"
#include "bot/documents/invoice_pdf.h"

namespace bot::api {
namespace {

using billing::Invoice;
using tickets::Desk;

Json invoice_row(const Invoice& invoice) {
  Json json = Json::object();
  json.set("number", invoice.number ? Json(invoice.number->value) : Json());
  json.set("type", billing::text_of(invoice.type));
  json.set("organization", invoice.organization.value);
  json.set("cost_center", invoice.cost_center ? Json(invoice.cost_center->value) : Json());
  json.set("bearer_name", invoice.bearer_name);
  json.set("account_number", invoice.ban ? Json(invoice.ban->value) : Json());
  json.set("period", invoice.period.text());
  json.set("issued_at", invoice.issued_at ? Json(billing::text_of(*invoice.issued_at)) : Json());
  json.set("currency", invoice.total.currency.code()).set("total", invoice.total.text());
  return json;
}

Json line_json(const billing::InvoiceLine& line) {
  Json json = Json::object();
  json.set("description", line.description).set("provider_account", line.account.value);
  json.set("provider_name", line.provider_name).set("usage_month", line.usage_month.text());
  json.set("late", line.late).set("unattributed", line.unattributed);
  json.set("organization_level", line.organization_level);
  json.set("exact", line.exact.text()).set("amount", line.amount.text());
  return json;
}

Json recipient_json(const Invoice& invoice) {
  if (!invoice.recipient) return {};
  Json address = Json::list();
  for (const std::string& line : invoice.recipient->address) address.add(line);
  Json json = Json::object();
  json.set("email", invoice.recipient->email).set("address", std::move(address));
  return json;
}

Json invoice_json(const Invoice& invoice, const DocumentSeller& seller) {
  Json json = invoice_row(invoice), lines = Json::list(), from = Json::object();
  Json address = Json::list();
  for (const std::string& line : seller.address) address.add(line);
  from.set("name", seller.name).set("address", std::move(address));
  from.set("contact", seller.contact);
  for (const billing::InvoiceLine& line : invoice.lines) lines.add(line_json(line));
  json.set("exact", invoice.exact.text()).set("seller", std::move(from));
  json.set("recipient", recipient_json(invoice)).set("lines", std::move(lines));
  return json;
}

// A customer's own organization whatever is asked.
billing::InvoiceFilter filter_of(Desk& desk, const Request& request, Query& query) {
  billing::InvoiceFilter filter;
  if (const auto account = query.text("organization"); !account.empty()) {
    const auto name = tickets::resolve_account(desk.work, account);
    if (pages::is_customer(request) && (!name || *name != request.user->organization))
      query.fault("organization", "Ask for your own organization only.");
    else if (!name)
      query.fault("organization", name.refusal().message);
    else
      filter.organization = *name;
  }
  if (pages::is_customer(request))
    filter.organization = request.user->organization.value_or(billing::OrganizationName{});
  filter.period = query.month("period");
  if (const auto id = query.text("cost_center"); !id.empty())
    filter.cost_center = billing::CostCenterId{id};
  if (const auto after = query.text("after"); !after.empty())
    filter.after = billing::InvoiceNumber{after};
  filter.limit = query.limit();
  return filter;
}

Response list(Desk& desk, const Request& request) {
  Query query(request, {"organization", "cost_center", "period", "after", "limit"});
  billing::InvoiceFilter filter = filter_of(desk, request, query);
  if (auto wrong = query.refused()) return std::move(*wrong);
  const std::size_t length = filter.limit++;  // whether there are more
  auto found = desk.work.billing().invoices(filter);
  Json rows = Json::list(), next;
  if (found.size() > length) {
    found.resize(length);
    next = Json(query.next(found.back().number.value_or(billing::InvoiceNumber{}).value));
  }
  for (const Invoice& invoice : found) rows.add(invoice_row(invoice));
  Json json = Json::object();
  json.set("invoices", std::move(rows)).set("next", std::move(next));
  return json_response(json);
}

using Form = std::function<Response(const Invoice&)>;

// None too where it is another organization's: a customer cannot tell the two apart.
Reading of_invoice(Form form) {
  return [form = std::move(form)](Desk& desk, const Request& request) {
    if (auto wrong = Query(request, {}).refused()) return std::move(*wrong);
    const std::string number(request.path_values.get("number"));
    const auto invoice = desk.work.billing().invoice({number});
    const bool foreign = invoice && pages::is_customer(request) &&
                         invoice->organization != request.user->organization;
    if (!invoice || foreign)
      return refused({billing::RefusalKind::not_found,
                      "invoice_unknown",
                      "There is no invoice of that number.",
                      number,
                      {}});
    return form(*invoice);
  };
}

Response document(const Invoice& invoice, std::string type, std::string_view ending,
                  std::string bytes) {
  Response response;
  response.content_type = std::move(type);
  response.body = std::move(bytes);
  response.headers.emplace_back(
      "Content-Disposition",
      "attachment; filename=\"" + invoice.number.value().value + std::string(ending) + "\"");
  return response;
}

}  // namespace

void add_invoices(http::Router& router, const Api& api) {
  const http::Roles all = pages::customers | pages::readers;
  const DocumentSeller& seller = api.seller;
  router.get("/api/v1/invoices", all, reading(api, list));
  router.get("/api/v1/invoices/{number}", all,
             reading(api, of_invoice([&seller](const Invoice& invoice) {
                       return json_response(invoice_json(invoice, seller));
                     })));
  router.get("/api/v1/invoices/{number}.csv", all,
             reading(api, of_invoice([](const Invoice& invoice) {
                       return document(invoice, "text/csv; charset=utf-8", ".csv",
                                       invoice_csv(invoice));
                     })));
  router.get("/api/v1/invoices/{number}.pdf", all,
             reading(api, of_invoice([&seller](const Invoice& invoice) {
                       return document(invoice, "application/pdf", ".pdf",
                                       invoice_pdf(invoice, seller));
                     })));
}

}  // namespace bot::api
