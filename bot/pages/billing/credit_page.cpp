// The form that takes back lines of an issued document.
#include "billing/correction/credit_note.h"
#include "bot/crypto/crypto.h"
#include "bot/http/forms.h"
#include "bot/pages/billing/billing_pages.h"
#include "bot/pages/billing/typed_amount.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Amount;
using billing::Invoice;
using http::Request;
using http::Response;
using http::Site;
using Lines = std::map<std::size_t, Amount>;

std::string line_field(std::size_t line) { return "line-" + std::to_string(line); }

// What the form was made for: other credits meanwhile, another text.
std::string seen_of(const Lines& left) {
  std::string text;
  for (const auto& [line, amount] : left) text += std::to_string(line) + "=" + amount.text() + " ";
  return text;
}

// Of the page that was filled in; another tab may have chosen another one since.
Language written_in(const Request& request) {
  return language_from(request.form.get("written")).value_or(reading_language());
}

// The amounts that were typed; lines left empty are not in it.
Lines typed_lines(const Request& request, const Lines& left, Faults& faults) {
  Lines lines;
  for (const auto& [line, most] : left) {
    const std::string text = trimmed(request.form.get(line_field(line)));
    if (text.empty()) continue;
    const auto exact = typed_amount(text, written_in(request));
    const Amount amount =
        exact ? billing::round_half_away(*exact, most.currency) : Amount{0, most.currency};
    if (!exact || billing::to_cost(amount) != *exact || amount.minor_units <= 0) {
      faults.push_back({line_field(line), say("Credit of line {} must be an amount such as {}",
                                              {std::to_string(line), number_for_people(most)})});
    } else if (amount.minor_units > most.minor_units) {
      faults.push_back({line_field(line),
                        say("Credit of line {} must be at most {}, which is what is left of it",
                            {std::to_string(line), number_for_people(most)})});
    } else {
      lines.emplace(line, amount);
    }
  }
  if (lines.empty() && faults.empty()) {
    faults.push_back({left.empty() ? "" : line_field(left.begin()->first),
                      say("Enter what is credited of at least one line")});
  }
  return lines;
}

Response credit_form(const Site& site, const Request& request, const Invoice& invoice,
                     const Lines& left, const Faults& faults, int status) {
  View view;
  error_summary(view, faults);
  view.set("NUMBER", invoice.number->value).set("BEARER", invoice.bearer_name);
  view.set("PERIOD", month_for_people(invoice.period)).set("SEEN", seen_of(left));
  view.show_if(left.empty(), "NOTHING");
  if (!left.empty()) {
    View& form = view.add("FORM").set("WRITTEN", text_of(reading_language()));
    for (const auto& [line, amount] : left) {
      View& row = form.add("ROW");
      const std::string id = line_field(line);
      const std::string label =
          say("Line {}: {} ({})", {std::to_string(line), invoice.lines[line - 1].description,
                                   month_for_people(invoice.lines[line - 1].usage_month)});
      const std::string hint = say("{} is left to be credited", {money_for_people(amount)});
      const std::string value(request.form.get(id));
      text_field(row, "FIELD", {id, label, hint, value}, faults);
    }
    text_area(
        form, "REASON_FIELD",
        {"reason", say("Reason"), say("Printed on the credit note"), request.form.get("reason")},
        faults, 3);
  }
  return page(
      site, request, "pages/credit_note.html.tpl", std::move(view),
      {title_with(say("Credit of {}", {invoice.number->value}), faults), status, "/invoices"});
}

Response show_credit(const Site& site, const Request& request, const Faults& faults, int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto invoice =
        desk.work.billing().invoice({std::string(request.path_values.get("number"))});
    if (!invoice) return http::not_found_page(site, request);
    return credit_form(site, request, *invoice,
                       billing::left_to_credit(desk.work.billing(), *invoice), faults, status);
  });
}

Response issue_credit(const Site& site, const Request& request) {
  const billing::InvoiceNumber number{std::string(request.path_values.get("number"))};
  Faults faults;
  int status = 422;
  const auto issued =
      write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<billing::InvoiceNumber> {
        const auto invoice = desk.work.billing().invoice(number);
        const Lines left =
            invoice ? billing::left_to_credit(desk.work.billing(), *invoice) : Lines{};
        Lines lines;
        if (invoice && seen_of(left) != request.form.get("seen")) {
          status = 409;
          faults.push_back({"", say("Something was credited since you looked. Nothing was issued: "
                                    "look at what is left, then credit it")});
        } else if (invoice) {
          lines = typed_lines(request, left, faults);
        }
        if (invoice && trimmed(request.form.get("reason")).empty()) {
          faults.push_back({"reason", say("Enter the reason of this credit note")});
        }
        if (!faults.empty()) return number;
        const auto run = billing::issue_credit_note(
            desk.work.billing(), {number, lines, trimmed(request.form.get("reason"))},
            {request.user->email.value, desk.now}, sha256_hex);
        if (!run.ok()) return run.refusal();
        return *run->run.invoices.front().number;
      });
  if (!faults.empty()) return show_credit(site, request, faults, status);
  if (!issued.ok()) return http::refusal_page(site, request, issued.refusal());
  return http::see_other("/invoices/" + http::percent_encoded(issued->value));
}

}  // namespace

void add_credit_page(http::Router& router, const Site& site) {
  router.get("/invoices/{number}/credit-note", billing_staff,
             [&site](const Request& request) { return show_credit(site, request, {}, 200); });
  router.post("/invoices/{number}/credit-notes", billing_staff,
              [&site](const Request& request) { return issue_credit(site, request); });
}

}  // namespace bot::pages
