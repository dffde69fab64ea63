// Where the money of an issued document comes from.
#include <charconv>

#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/focus/explain.h"
#include "bot/render/explanation_json.h"

namespace bot::api {
namespace {

using tickets::Desk;

// The command line prints every one.
constexpr std::size_t most_rows_behind = 1000;

std::optional<std::size_t> line_of(Query& query) {
  const std::string text = query.text("line");
  if (text.empty()) return std::nullopt;
  std::size_t line = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), line);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
    query.fault("line", "Write the number of a line; the first is 1.");
  }
  return line;
}

Response explanation(const Api& api, Desk& desk, const Request& request) {
  Query query(request, {"line"});
  const auto line = line_of(query);
  if (auto wrong = query.refused()) return std::move(*wrong);
  const std::string number(request.path_values.get("number"));
  const auto invoice = desk.work.billing().invoice({number});
  const bool customer = pages::is_customer(request);
  // None too where it is another organization's: a customer cannot tell the two apart.
  if (!invoice || (customer && invoice->organization != request.user->organization)) {
    return refused({billing::RefusalKind::not_found,
                    "invoice_unknown",
                    "There is no invoice of that number.",
                    number,
                    {}});
  }
  std::vector<focus::ChargeRow> rows;
  auto found = focus::explain(desk.work.billing(), api.archive, {number}, line,
                              [&](const focus::ChargeRow& row) {
                                if (rows.size() < most_rows_behind) rows.push_back(row);
                              });
  if (!found) return refused(found.refusal());
  if (customer) focus::keep_to_customer(*found);
  return json_response(explanation_json(*found, rows));
}

}  // namespace

void add_explanations(http::Router& router, const Api& api) {
  router.get("/api/v1/invoices/{number}/explanation", pages::customers | pages::readers,
             reading(api, [&api](Desk& desk, const Request& request) {
               return explanation(api, desk, request);
             }));
}

}  // namespace bot::api
