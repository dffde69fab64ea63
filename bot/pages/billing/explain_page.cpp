#include <charconv>

#include "billing/worded.h"
#include "bot/focus/explain.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/billing/exact_digits.h"
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

// The command line prints every one.
constexpr std::size_t most_rows_shown = 200;

struct ExplainedInvoice {
  focus::Explanation explanation;
  std::vector<focus::ChargeRow> rows;
};

std::string type_of(const billing::Invoice& invoice) {
  return invoice.type == billing::DocumentType::credit_note ? say("Credit note") : say("Invoice");
}

std::string bearer_of(const billing::Invoice& invoice,
                      const std::optional<billing::CostCenterId>& bearer) {
  return bearer ? bearer->value : invoice.organization_display_name;
}

void show_share(View& row, const billing::ExplainedShare& share) {
  row.set("EXACT", exact_digits(share.exact.text()))
      .set("FLOORED", exact_digits(share.floored.text()));
  row.set("FRACTION", exact_digits(share.fraction.text()))
      .set("RANK", static_cast<std::int64_t>(share.rank));
  row.set("UNIT", share.got_unit ? say("one more") : say("none"))
      .set("AMOUNT", exact_digits(share.amount.text()));
}

std::string allocation_sentence(const billing::ExplainedAllocation& allocation) {
  if (allocation.units == 0)
    return say("{} exact is {}. Rounded down the shares sum to {}: nothing is missing.",
               {exact_digits(allocation.exact.text()), money_for_people(allocation.total),
                exact_digits(allocation.floored.text())});
  const std::string units =
      say_count(allocation.units, "1 unit", "{} units", {std::to_string(allocation.units)});
  return say(
      "{} exact is {}. Rounded down the shares sum to {}; what is missing, {}, goes to the "
      "largest fractions.",
      {exact_digits(allocation.exact.text()), money_for_people(allocation.total),
       exact_digits(allocation.floored.text()), units});
}

void show_document(View& view, const focus::Explanation& explanation) {
  const auto& document = explanation.document;
  view.show_if(!document, "BY_HAND");
  if (!document) return;
  view.show_if(!document->agrees, "ALTERED");
  View& bearers = view.add("BEARERS").set("SENTENCE", allocation_sentence(document->bearers));
  for (std::size_t i = 0; i < document->documents.size(); ++i) {
    View& row = bearers.add("BEARER_ROW");
    row.set("BEARER", bearer_of(explanation.invoice, document->documents[i]));
    row.show_if(i == document->bearer, "THIS");
    show_share(row, document->bearers.shares[i]);
  }
  View& lines = view.add("LINES").set("SENTENCE", allocation_sentence(document->lines));
  for (std::size_t i = 0; i < explanation.invoice.lines.size(); ++i) {
    View& row = lines.add("LINE_ROW").set("LINE", static_cast<std::int64_t>(i + 1));
    row.set("DESCRIPTION", explanation.invoice.lines[i].description);
    row.set("ACCOUNT", explanation.invoice.lines[i].account.value);
    show_share(row, document->lines.shares[document->share_of[i]]);
  }
}

void show_origin(View& view, const focus::LineExplanation& line) {
  for (const auto& [key, exact, charges] : line.origin.entries) {
    View& row = view.add("ENTRY_ROW").set("SOURCE", key.source.value);
    row.set("PERIOD", month_for_people(key.billing_period));
    row.set("USED", month_for_people(key.usage_month)).set("ACCOUNT", key.account.value);
    row.set("SERVICE", key.service).set("KIND", billing::text_of(key.category));
    row.set("EXACT", exact_digits(exact.text())).set("CHARGES", static_cast<std::int64_t>(charges));
  }
  if (!line.origin.weighed.empty()) {
    View& weights = view.add("WEIGHTS");
    for (const auto& [cost_center, weight, part] : line.origin.weighed) {
      weights.add("WEIGHT_ROW")
          .set("BEARER", cost_center.value)
          .set("WEIGHT", exact_digits(weight.text()))
          .set("PART", exact_digits(part.text()));
    }
  }
  if (!line.origin.balances.empty()) {
    View& balances = view.add("BALANCES");
    for (const auto& [bearer, account, balance, added] : line.origin.balances) {
      balances.add("BALANCE_ROW")
          .set("BEARER", bearer ? bearer->value : say("the organization"))
          .set("ACCOUNT", account.value)
          .set("BALANCE", exact_digits(balance.text()))
          .set("ADDED", exact_digits(added.text()));
    }
  }
}

void show_owners(View& view, const focus::LineExplanation& line) {
  if (line.timeline.empty()) return;
  View& owners = view.add("OWNERS").set("ACCOUNT", line.line.account.value);
  for (const auto& [during, owner] : line.timeline) {
    View& row = owners.add("OWNER_ROW");
    row.set("FROM", during.from ? billing::text_of(*during.from) : say("ever"));
    row.set("TO", during.to ? billing::text_of(*during.to) : say("open"));
    row.set("OWNER", owner.cost_center    ? owner.cost_center->value
                     : owner.organization ? owner.organization->value
                                          : say("nobody"));
    row.show_if(owner.assumed, "ASSUMED");
  }
}

void show_charge_rows(View& view, const focus::LineExplanation& line,
                      const std::vector<focus::ChargeRow>& rows) {
  View& list = view.add("ROWS").set("COUNT", rows_in_words(line.rows.rows));
  list.show_if(rows.size() < line.rows.rows, "FIRST");
  for (const focus::ChargeRow& row : rows) {
    const auto& file = line.files[row.file].file;
    View& shown = list.add("CHARGE_ROW").set("FILE", file.name).set("ROW", std::to_string(row.row));
    shown.set("HASH", file.hash.sha256_hex);
    shown.set("FROM", billing::text_of(row.used_from)).set("TO", billing::text_of(row.used_to));
    shown.set("COST", exact_digits(row.cost.text())).set("PART", exact_digits(row.part.text()));
  }
  for (const auto& [run, mode, exact] : line.billed_earlier) {
    list.add("EARLIER").set("RUN", run).set("EXACT", exact_digits(exact.text()));
  }
  if (!line.moved_only.is_zero())
    list.add("MOVED").set("EXACT", exact_digits(line.moved_only.text()));
  list.set("SUM", exact_digits(line.rows.exact.text()));
}

void show_line(View& view, const ExplainedInvoice& shown) {
  const focus::LineExplanation& line = *shown.explanation.line;
  View& part = view.add("LINE").set("LINE_NUMBER", static_cast<std::int64_t>(line.number));
  part.set("DESCRIPTION", line.line.description).set("EXACT", exact_digits(line.line.exact.text()));
  part.set("AMOUNT", money_for_people(line.line.amount));
  if (line.line.credits) {
    part.add("TAKES_BACK")
        .set("ORIGINAL", line.line.credits->invoice.value)
        .set("ORIGINAL_LINE", static_cast<std::int64_t>(line.line.credits->line));
  }
  if (line.origin.parts > 1) {
    part.add("PART_OF").set("TOGETHER", exact_digits(line.origin.exact.text()));
  }
  if (!shown.explanation.document) return;
  show_origin(part, line);
  show_owners(part, line);
  if (!line.line.credit_spread) show_charge_rows(part, line, shown.rows);
  part.show_if(line.agrees, "AGREES").show_if(!line.agrees, "DISAGREES");
}

void show_head(View& view, const focus::Explanation& explanation, std::string_view zone) {
  const auto& [run, invoice, structure, document, line] = explanation;
  view.set("TYPE", type_of(invoice)).set("NUMBER", invoice.number->value);
  std::vector<Fact> facts{
      {invoice.cost_center ? say("Cost Center") : say("For"), invoice.bearer_name},
      {say("Billing period"), month_for_people(invoice.period)},
      {say("Exact sum"), exact_money(invoice.exact, invoice.total.currency)},
      {say("Amount"), money_for_people(invoice.total)},
      {say("Run"), say("{}, issued {}", {run.id, instant_for_people(run.issued_at, zone)})}};
  if (structure) {
    facts.push_back(
        {say("Structure as recorded"), instant_for_people(structure->recorded_at, zone)});
    if (!structure->reason.empty()) facts.push_back({say("History corrected"), structure->reason});
  }
  show_facts(view, "FACTS", facts);
}

billing::Result<ExplainedInvoice> find(const Site& site, const focus::Archive& archive,
                                       const Request& request, std::optional<std::size_t> line) {
  const billing::InvoiceNumber number{std::string(request.path_values.get("number"))};
  return read_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<ExplainedInvoice> {
    const auto invoice = desk.work.billing().invoice(number);
    // None too where it is another organization's: a customer cannot tell the two apart.
    if (!invoice || (is_customer(request) && invoice->organization != request.user->organization)) {
      return billing::Refusal{billing::RefusalKind::not_found,
                              "invoice_unknown",
                              billing::worded("There is no invoice of that number."),
                              number.value,
                              {}};
    }
    std::vector<focus::ChargeRow> rows;
    auto found = focus::explain(desk.work.billing(), archive, number, line,
                                [&](const focus::ChargeRow& row) {
                                  if (rows.size() < most_rows_shown) rows.push_back(row);
                                });
    if (!found) return found.refusal();
    if (is_customer(request)) focus::keep_to_customer(*found);
    return ExplainedInvoice{std::move(*found), std::move(rows)};
  });
}

Response show_explained_invoice(const Site& site, const focus::Archive& archive,
                                const Request& request, std::optional<std::size_t> line) {
  const auto shown = find(site, archive, request, line);
  if (!shown) return http::not_found_page(site, request);
  View view;
  show_head(view, shown->explanation, site.time_zone);
  if (line) {
    show_line(view, *shown);
  } else {
    show_document(view, shown->explanation);
  }
  const std::string type = type_of(shown->explanation.invoice);
  const std::string& number = shown->explanation.invoice.number->value;
  return page(site, request, "pages/explain.html.tpl", std::move(view),
              {line ? say("{} {}, line {}, explained", {type, number, std::to_string(*line)})
                    : say("{} {} explained", {type, number}),
               200, "/invoices"});
}

// What is no number is no line.
std::size_t line_in(const Request& request) {
  const std::string_view text = request.path_values.get("line");
  std::size_t line = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), line);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? line : 0;
}

}  // namespace

void add_explain_pages(http::Router& router, const Site& site, const focus::Archive& archive) {
  router.get("/invoices/{number}/explain", customers | readers,
             [&site, &archive](const Request& request) {
               return show_explained_invoice(site, archive, request, std::nullopt);
             });
  router.get("/invoices/{number}/lines/{line}/explain", customers | readers,
             [&site, &archive](const Request& request) {
               return show_explained_invoice(site, archive, request, line_in(request));
             });
}

}  // namespace bot::pages
