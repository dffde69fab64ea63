#include "billing/explain/explain_document.h"

#include "tests/support/billing_books.h"
#include "tests/support/printed.h"

using namespace billing;
using support::at;
using support::BillingBooks;
using support::northwind;
using support::september;

namespace {

LedgerEntry entry(std::string_view account, std::string_view cost_center, std::string_view exact,
                  std::string_view service = "Compute") {
  LedgerEntry one;
  one.key.source = {"sample"};
  one.key.billing_period = september;
  one.key.usage_month = september;
  one.key.account = {std::string(account)};
  if (!cost_center.empty()) {
    one.key.owner = {northwind, CostCenterId{std::string(cost_center)}, false};
  }
  one.key.payer = "northwind";
  one.key.service = service;
  one.exact = cost(exact);
  one.charges = 1;
  return one;
}

InvoiceRunInput input_of(BillingBooks& books) {
  return run_input(books.repository(), *books.repository().organization(northwind), september,
                   std::nullopt);
}

const Invoice& of(const IssuedRun& run, std::string_view cost_center) {
  return *std::ranges::find_if(run.run.invoices, [&](const Invoice& invoice) {
    return invoice.cost_center && invoice.cost_center->value == cost_center;
  });
}

const std::vector<LedgerEntry> some_charges{
    entry("lab-project", "cc-lab", "10.333"), entry("sub-ops-0001", "cc-ops", "20.338"),
    entry("sub-ops-0001", "cc-ops", "0.004", "Storage"), entry("100200300401", "cc-retail", "3"),
    entry("", "", "9.0001", "Support")};

}  // namespace

TEST_CASE("every document and line of a run is explained by the run's own charges") {
  BillingBooks books;
  books.import(some_charges);
  const auto issued = books.issue();
  REQUIRE(issued.ok());
  const auto input = input_of(books);
  for (const Invoice& invoice : issued->run.invoices) {
    INFO(invoice.bearer_name);
    const auto document = explain_document(*issued, invoice);
    REQUIRE(document);
    CHECK(document->agrees);
    CHECK(document->bearers.shares[document->bearer].amount == invoice.total);
    CHECK(document->bearers.total == issued->run.certificates[0].single_invoice);
    REQUIRE(document->share_of.size() == invoice.lines.size());
    for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
      INFO(invoice.lines[i].description);
      CHECK(document->lines.shares[document->share_of[i]].amount == invoice.lines[i].amount);
      const auto line = explain_line(input, invoice, i + 1);
      CHECK(line.agrees);
      CHECK(line.exact == invoice.lines[i].exact);
      CHECK_FALSE(line.entries.empty());
    }
  }
}

TEST_CASE("a share of an organization-level charge shows the weights it was divided by") {
  BillingBooks books;
  books.import(some_charges);
  const auto issued = books.issue();
  REQUIRE(issued.ok());
  const Invoice& ops = of(*issued, "cc-ops");
  std::size_t at = 0;
  while (!ops.lines[at].share) ++at;
  const auto line = explain_line(input_of(books), ops, at + 1);
  REQUIRE(line.weighed.size() == 2);
  CHECK(line.weighed[0].cost_center.value == "cc-lab");
  CHECK(line.weighed[0].weight == cost("10.333"));
  CHECK(line.weighed[1].weight == cost("20.342"));
  CHECK(line.weighed[0].part + line.weighed[1].part == cost("9.0001"));
  CHECK(line.entries_sum == cost("9.0001"));
  CHECK(line.weighed[1].part == ops.lines[at].exact);
  CHECK(line.agrees);
}

TEST_CASE("an offset of credits shows every balance there was") {
  BillingBooks books;
  auto organization = *books.repository().organization(northwind);
  organization.spread_negative_accounts = true;
  books.repository().save_organization(organization, at(2024, 1, 2));
  books.import({entry("lab-project", "cc-lab", "-4"), entry("sub-ops-0001", "cc-ops", "20.5"),
                entry("100200300401", "cc-retail", "5")});
  const auto issued = books.issue();
  REQUIRE(issued.ok());
  const Invoice& lab = of(*issued, "cc-lab");
  std::size_t at = 0;
  while (!lab.lines[at].credit_spread) ++at;
  const auto line = explain_line(input_of(books), lab, at + 1);
  CHECK(line.agrees);
  REQUIRE(line.balances.size() == 3);
  Cost added;
  for (const CreditBalance& balance : line.balances) added += balance.added;
  CHECK(added == Cost{});
  CHECK(line.entries.empty());
  CHECK(line.exact == cost("4"));
}

TEST_CASE("a document that does not follow from its run does not agree") {
  BillingBooks books;
  books.import(some_charges);
  auto issued = books.issue();
  REQUIRE(issued.ok());
  IssuedRun altered = *issued;
  altered.run.invoices[0].total += Amount{1, {}};
  altered.run.invoices[1].total -= Amount{1, {}};
  CHECK_FALSE(explain_document(altered, issued->run.invoices[2])->agrees);
  Invoice invoice = of(*issued, "cc-ops");
  invoice.lines[0].amount += Amount{1, {}};
  CHECK_FALSE(explain_document(*issued, invoice)->agrees);
  invoice.lines[0].exact += cost("0.001");
  CHECK_FALSE(explain_line(input_of(books), invoice, 1).agrees);
}

TEST_CASE("a line that was cut to take back several is explained as it was rounded") {
  BillingBooks books;
  books.import({entry("lab-project", "cc-lab", "10"), entry("sub-ops-0001", "cc-ops", "20")});
  REQUIRE(books.issue().ok());
  books.import({entry("lab-project", "cc-lab", "17.004"), entry("sub-ops-0001", "cc-ops", "20")});
  REQUIRE(books.correct().ok());
  books.import({entry("lab-project", "cc-lab", "1"), entry("sub-ops-0001", "cc-ops", "20")});
  const auto issued = books.correct("Taken back");
  REQUIRE(issued.ok());
  const Invoice& lab = of(*issued, "cc-lab");
  REQUIRE(lab.lines.size() > 1);
  const auto document = explain_document(*issued, lab);
  CHECK(document->agrees);
  CHECK(document->lines.shares.size() == 1);
  InvoiceRunInput input = input_of(books);
  input.kind = RunKind::supplementary;
  input.entries = books.repository().entries_of_run(issued->id);
  const auto line = explain_line(input, lab, 1);
  CHECK(line.parts == lab.lines.size());
  CHECK(line.exact == cost("-16.004"));
  CHECK(line.agrees);
}
