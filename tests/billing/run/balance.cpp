#include <catch2/catch.hpp>

#include "tests/support/invoice_run_builder.h"
#include "tests/support/printed.h"

using billing::InvoiceRun;

namespace {

InvoiceRun a_run() {
  return support::InvoiceRunBuilder()
      .separate({"cc-lab", "cc-ops", "cc-retail"})
      .charge("cc-lab", "10.005")
      .charge("cc-ops", "20.005")
      .run();
}

}  // namespace

TEST_CASE("a run as it was drawn up balances") {
  const auto run = a_run();
  REQUIRE(run.certificates.size() == 1);
  CHECK(billing::balances(run, run.certificates[0]));
}

// What draw_up_invoices refuses with invoice_run_does_not_balance.
TEST_CASE("a run in which one figure is wrong does not balance") {
  using Change = void (*)(InvoiceRun&);
  const Change change = GENERATE(values<Change>(
      {[](InvoiceRun& run) { run.invoices[0].total.minor_units += 1; },
       [](InvoiceRun& run) { run.invoices[0].lines[0].amount.minor_units -= 1; },
       [](InvoiceRun& run) { run.invoices[0].lines[0].exact += cost("1"); },
       [](InvoiceRun& run) { run.invoices[0].exact += cost("0.001"); },
       [](InvoiceRun& run) { run.invoices.erase(run.invoices.begin()); },
       [](InvoiceRun& run) { run.certificates[0].difference.minor_units = 1; },
       [](InvoiceRun& run) { run.certificates[0].carried.minor_units = 1; },
       [](InvoiceRun& run) { run.certificates[0].accepted_exact += cost("0.01"); }}));
  auto run = a_run();
  change(run);
  CHECK_FALSE(billing::balances(run, run.certificates[0]));
}
