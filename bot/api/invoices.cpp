// Invoices: lists, and each in every format.
#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/documents/document_format.h"
#include "bot/documents/invoice_json.h"

namespace bot::api {
namespace {

using billing::Invoice;
using tickets::Desk;

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

Response list_invoices(Desk& desk, const Request& request) {
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
  for (const Invoice& invoice : found) rows.add(invoice_row_json(invoice));
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

Response document(const Invoice& invoice, const DocumentSeller& seller, DocumentFormat format) {
  auto bytes = document_bytes(invoice, seller, format);
  if (!bytes) return refused(bytes.refusal());
  Response response;
  response.content_type = row_of(format).media_type;
  response.body = std::move(*bytes);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + file_name_of(invoice, format) + "\"");
  return response;
}

}  // namespace

void add_invoices(http::Router& router, const Api& api) {
  const http::Roles all = pages::customers | pages::readers;
  const DocumentSeller& seller = api.seller;
  router.get("/api/v1/invoices", all, reading(api, list_invoices));
  router.get("/api/v1/invoices/{number}", all,
             reading(api, of_invoice([&seller](const Invoice& invoice) {
                       return json_response(invoice_json(invoice, seller));
                     })));
  for (const DocumentFormatRow& row : document_formats) {
    if (row.format == DocumentFormat::json) continue;  // the invoice itself
    router.get("/api/v1/invoices/{number}" + std::string(row.ending), all,
               reading(api, of_invoice([&seller, &row](const Invoice& invoice) {
                         return document(invoice, seller, row.format);
                       })));
  }
}

}  // namespace bot::api
