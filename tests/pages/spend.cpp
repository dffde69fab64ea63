#include <catch2/catch.hpp>

#include "bot/pages/billing/spend_view.h"
#include "tests/pages/visitor.h"
#include "tests/support/instants.h"

using support::contains;
using support::the_biller;
using support::the_customer;
using support::Visitor;

namespace {

billing::Invoice an_invoice(const char* bearer, billing::Month month, std::int64_t cents,
                            const char* currency = "USD") {
  billing::Invoice invoice;
  invoice.bearer_name = bearer;
  invoice.period = month;
  invoice.total = {cents, *billing::Currency::from_code(currency)};
  return invoice;
}

std::string drawn(const std::vector<billing::Invoice>& newest_first, bool there_are_older) {
  bot::View view;
  bot::pages::show_spend(view, "CURRENCY", newest_first, there_are_older);
  return bot::render("pages/invoices.html.tpl", view);
}

}  // namespace

TEST_CASE("customers see what was invoiced by month and cost center") {
  Visitor visitor;
  support::give_charges(visitor.story);
  CHECK_FALSE(contains(visitor.get(the_customer(), "/invoices").body, "By month and Cost Center"));
  visitor.story.issue_invoices(billing::Month(2024, 7));
  const auto page = visitor.get(the_customer(), "/invoices");
  CHECK(contains(page.body, "By month and Cost Center"));
  CHECK(contains(page.body, "<svg class=\"chart\""));
  CHECK(contains(page.body, "<td class=\"num\">USD 60.15</td>"));
  CHECK_FALSE(contains(visitor.get(the_customer(), "/invoices?period=2024-07").body, "<svg"));
  CHECK_FALSE(contains(visitor.get(the_biller(), "/invoices").body, "<svg"));
}

TEST_CASE("credits count in their month, and a month that is not whole is left out") {
  const std::vector invoices{
      an_invoice("Retail", {2026, 4}, 5000), an_invoice("Retail", {2026, 4}, -1000),
      an_invoice("Operations", {2026, 4}, 700), an_invoice("Retail", {2026, 3}, 300)};
  const std::string all = drawn(invoices, false);
  CHECK(contains(all, "<td class=\"num\">USD 40.00</td>"));
  CHECK(contains(all, "<td class=\"num\">USD 47.00</td>"));
  CHECK(contains(all, "March 2026"));
  CHECK(contains(all, "<td class=\"num\">none</td>"));
  CHECK_FALSE(contains(drawn(invoices, true), "March 2026"));
}

TEST_CASE("what was invoiced stands by currency") {
  const std::string page = drawn(
      {an_invoice("Retail", {2026, 4}, 5000), an_invoice("Retail", {2026, 4}, 100, "EUR")}, false);
  CHECK(contains(page, "before tax, in USD"));
  CHECK(contains(page, "before tax, in EUR"));
  CHECK(contains(page, "<td class=\"num\">EUR 1.00</td>"));
}
