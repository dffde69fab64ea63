#include "billing/run/spread_credits.h"

#include <random>

#include "tests/support/invoice_run_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;

namespace {

// "cc-lab acct-1 0, ..." what each account comes to, of every bearer.
std::string accounts_of(const InvoiceRun& run) {
  std::map<std::string, Cost> sums;
  for (const Invoice& invoice : run.invoices) {
    for (const InvoiceLine& line : invoice.lines) {
      sums[(invoice.cost_center ? invoice.cost_center->value : "-") + " " + line.account.value] +=
          line.exact;
    }
  }
  std::string text;
  for (const auto& [name, exact] : sums)
    text += (text.empty() ? "" : ", ") + name + " " + exact.text();
  return text;
}

auto spreading() {
  return an_invoice_run().with(
      [](InvoiceRunInput& input) { input.organization.spread_negative_accounts = true; });
}

}  // namespace

TEST_CASE("a negative account is brought to zero by the positive ones in proportion") {
  const InvoiceRun run = spreading()
                             .separate({"cc-lab", "cc-ops"})
                             .charge_of_account("cc-lab", "a", "30")
                             .charge_of_account("cc-ops", "b", "10")
                             .charge_of_account("cc-ops", "c", "-8")
                             .run();
  CHECK(accounts_of(run) == "cc-lab a 24, cc-ops b 8, cc-ops c 0");
  CHECK(run.certificates[0].accepted_exact == cost("32"));
  CHECK(run.certificates[0].difference.minor_units == 0);
}

TEST_CASE("without the setting an account keeps its credit") {
  const InvoiceRun run = an_invoice_run()
                             .separate({"cc-lab", "cc-ops"})
                             .charge_of_account("cc-lab", "a", "30")
                             .charge_of_account("cc-ops", "c", "-8")
                             .run();
  CHECK(accounts_of(run) == "cc-lab a 30, cc-ops c -8");
  CHECK((run.invoices[1].type == DocumentType::credit_note));
}

TEST_CASE("credits beyond all charges are spread as far as there are charges") {
  const InvoiceRun run = spreading()
                             .separate({"cc-lab", "cc-ops"})
                             .charge_of_account("cc-lab", "a", "3")
                             .charge_of_account("cc-ops", "b", "-8")
                             .charge_of_account("cc-ops", "c", "-4")
                             .run();
  CHECK(accounts_of(run) == "cc-lab a 0, cc-ops b -6, cc-ops c -3");
}

TEST_CASE("charges of no account take no part in the spreading") {
  const InvoiceRun run = spreading()
                             .separate({"cc-lab"})
                             .with([](InvoiceRunInput& input) {
                               input.organization.organization_charges =
                                   OrganizationCharges::organization;
                             })
                             .charge_of_account("cc-lab", "a", "-3")
                             .organization_level("Support", "50")
                             .run();
  CHECK(accounts_of(run) == "-  50, cc-lab a -3");
}

TEST_CASE("however credits are spread, the organization owes the same to the cent") {
  const unsigned seed = 20261129;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 500; ++round) {
    auto builder = spreading();
    if (random() % 2 == 0) builder.separate({"cc-lab", "cc-ops"});
    for (std::size_t i = random() % 12; i > 0; --i) {
      const auto whole = static_cast<std::int64_t>(random() % 100'000) - 40'000;
      builder.charge_of_account(random() % 2 == 0 ? "cc-lab" : "cc-ops",
                                "account-" + std::to_string(random() % 6),
                                Cost::scaled(whole, static_cast<int>(random() % 6)).text());
    }
    const InvoiceRunInput input = builder.build();
    InvoiceRunInput kept = input;
    kept.organization.spread_negative_accounts = false;
    const InvoiceRun spread = draw_up_invoices(input).value();
    const InvoiceRun unspread = draw_up_invoices(kept).value();
    REQUIRE(spread.certificates.size() == unspread.certificates.size());
    for (std::size_t i = 0; i < spread.certificates.size(); ++i) {
      CHECK(spread.certificates[i].single_invoice == unspread.certificates[i].single_invoice);
      CHECK(spread.certificates[i].accepted_exact == unspread.certificates[i].accepted_exact);
      CHECK(balances(spread, spread.certificates[i]));
    }
  }
}
