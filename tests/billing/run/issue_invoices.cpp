#include "billing/run/issue_invoices.h"
#include "billing/run/decide_unattributed.h"

#include "tests/support/billing_books.h"
#include "tests/support/instants.h"
#include "tests/support/invoice_run_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;
using support::at;

namespace {

using support::hash;
using support::northwind;
using support::september;
using Desk = support::BillingBooks;

std::vector<LedgerEntry> charges() {
  return an_invoice_run().charge("cc-lab", "1.5").charge("cc-ops", "-2.5").build().entries;
}

template <class Answer>
std::string code_of(const Result<Answer>& result) {
  return result ? "issued" : std::string(result.refusal().code.text);
}

}  // namespace

TEST_CASE("issuing draws a number of the series for each document") {
  Desk desk;
  desk.import(charges());
  const auto issued = desk.issue();
  REQUIRE(issued.ok());
  CHECK(issued->id == "northwind-2024-09");
  CHECK(issued->issued_by == "billing@desk.example");
  REQUIRE(issued->run.invoices.size() == 2);
  CHECK(issued->run.invoices[0].number != issued->run.invoices[1].number);
  CHECK(issued->run.invoices[1].type == DocumentType::credit_note);
  for (const Invoice& invoice : issued->run.invoices) {
    CHECK(invoice.number);
    CHECK(invoice.issued_at == at(2024, 10, 2));
  }
}

TEST_CASE("issuing the same input again returns the run already issued") {
  Desk desk;
  desk.import(charges());
  const auto first = desk.issue();
  const auto again = desk.issue(at(2024, 11, 5));
  REQUIRE(again.ok());
  CHECK(again->issued_at == at(2024, 10, 2));
  CHECK(again->run.invoices[0].number == first->run.invoices[0].number);
  CHECK(desk.repository().issued_runs(10).size() == 1);
}

TEST_CASE("a rename after issue still returns the run already issued") {
  Desk desk;
  desk.import(charges());
  REQUIRE(desk.issue().ok());
  auto organization = *desk.repository().organization(northwind);
  organization.cost_centers[0].name = "Renamed";
  desk.repository().save_organization(organization, at(2024, 10, 3));
  const auto again = desk.issue();
  REQUIRE(again.ok());
  CHECK(again->run.invoices[0].bearer_name == "Laboratory");
}

TEST_CASE("a period issued from other charges is not issued again") {
  Desk desk;
  desk.import(charges());
  REQUIRE(desk.issue().ok());
  desk.import(an_invoice_run().charge("cc-lab", "1.75").build().entries);
  CHECK(code_of(desk.issue()) == "period_already_invoiced");
}

TEST_CASE("a period that has not ended is not issued") {
  Desk desk;
  desk.import(charges());
  CHECK(code_of(desk.issue(at(2024, 9, 30, 23, 59))) == "period_not_closed");
  CHECK(code_of(desk.issue(at(2024, 10, 1))) == "issued");
}

TEST_CASE("a run on hold is not issued and draws no number") {
  Desk desk;
  desk.import(an_invoice_run().unattributed("stranger", "1").build().entries);
  const auto refused = desk.issue();
  REQUIRE(code_of(refused) == "run_on_hold");
  CHECK(refused.refusal().faults.at(0).where == "unattributed_charges");
  CHECK(desk.repository().next_invoice_number(DocumentType::invoice, 2024).value ==
        "INV-2024-000001");
}

TEST_CASE("a decision on unattributed charges lets the run go") {
  Desk desk;
  desk.import(an_invoice_run().unattributed("stranger", "1").build().entries);
  REQUIRE(desk.decide("USD 1").ok());
  const auto issued = desk.issue();
  REQUIRE(issued.ok());
  CHECK(issued->run.invoices.back().ban == BillingAccountNumber{"NW-ORG-1"});
}

TEST_CASE("charges that come after a decision hold the run again") {
  Desk desk;
  desk.import(an_invoice_run().unattributed("stranger", "1").build().entries);
  REQUIRE(desk.decide("USD 1").ok());
  desk.import(an_invoice_run().charge("cc-lab", "1").unattributed("other", "2").build().entries);
  CHECK(code_of(desk.issue()) == "run_on_hold");
  REQUIRE(desk.decide("USD 2").ok());
  CHECK(code_of(desk.issue()) == "issued");
}

TEST_CASE("only what was seen is decided, and only if something is unattributed") {
  Desk desk;
  desk.import(charges());
  CHECK(code_of(desk.decide("")) == "nothing_unattributed");
  CHECK(code_of(desk.decide("USD 1")) == "nothing_unattributed");
  desk.import(an_invoice_run().unattributed("stranger", "2").build().entries);
  CHECK(code_of(desk.decide("USD 1")) == "unattributed_changed");
  REQUIRE(desk.decide("USD 2").ok());
  const auto again = desk.decide("USD 2", at(2024, 10, 9));
  REQUIRE(again.ok());
  CHECK(again->decided_at == at(2024, 10, 1));
  CHECK(code_of(decide_unattributed(desk.repository(), period_charges(desk.repository(), september),
                                    {"contoso"}, "USD 2", "b@desk.example", at(2024, 10, 1),
                                    "why")) == "organization_unknown");
}

TEST_CASE("what was billed by its payer alone is never billed to another organization") {
  Desk desk;
  auto entries =
      an_invoice_run().charge("cc-lab", "4").organization_level("Support", "7").build().entries;
  entries.push_back(an_invoice_run().unattributed("unregistered", "2").build().entries.at(0));
  for (LedgerEntry& entry : entries) {
    if (!entry.key.owner.cost_center) entry.key.owner.organization.reset();
    entry.key.payer = "payer-7";
  }
  desk.import(entries);
  REQUIRE(desk.decide("USD 2").ok());
  REQUIRE(desk.issue().ok());
  auto listing = support::an_organization().named("contoso").build();
  for (Provider& provider : listing.providers) provider.account.value += "-contoso";
  listing.billing_accounts = {"payer-7"};
  desk.repository().save_organization(listing, at(2024, 10, 3));

  const auto after = period_charges(desk.repository(), september);
  CHECK_FALSE(after.entries.contains(listing.name));
  CHECK(dry_run(desk.repository(), after, northwind)->certificates[0].accepted_exact == cost("13"));
  CHECK(code_of(desk.issue()) == "issued");

  // Another period of that payer was not billed: it goes by what is known now.
  for (LedgerEntry& entry : entries) entry.key.billing_period = Month(2024, 10);
  desk.import(entries);
  CHECK(period_charges(desk.repository(), Month(2024, 10)).entries.at(listing.name).size() == 2);
}

TEST_CASE("money of nobody is counted by currency, with its payers") {
  Desk desk;
  desk.repository().save_organization(support::an_organization().named("contoso").build(), {});
  auto entries = charges();
  for (const char* exact : {"5.5", "0.25"}) {
    entries.push_back(an_invoice_run().unattributed("stranger", exact).build().entries.at(0));
    entries.back().key.owner.organization.reset();
    entries.back().key.payer = "payer-" + std::string(exact);
  }
  SetAsideRow row;
  row.billing_period = september;
  row.payer = "payer-9";
  row.cost = cost("3");
  desk.import(entries, {row});
  const auto nobodys = charges_of_nobody(period_charges(desk.repository(), september));
  REQUIRE(nobodys.size() == 1);
  CHECK(nobodys[0].currency == Currency{});
  CHECK(nobodys[0].accepted == cost("5.75"));
  CHECK(nobodys[0].set_aside == cost("3"));
  CHECK(nobodys[0].set_aside_rows == 1);
  CHECK(nobodys[0].payers == std::vector<std::string>{"payer-0.25", "payer-5.5", "payer-9"});
}

TEST_CASE("a calculation out of range puts its organization on hold") {
  Desk desk;
  desk.import(
      an_invoice_run().charge("cc-lab", "999999999999999").in_currency("CLF").build().entries);
  const auto refused = desk.issue();
  REQUIRE(code_of(refused) == "run_on_hold");
  CHECK(refused.refusal().faults.at(0).where == "calculation_failed");
  CHECK_FALSE(refused.refusal().faults.at(0).message.empty());
  CHECK_FALSE(dry_run(desk.repository(), northwind, september).ok());
}

TEST_CASE("an organization nobody knows is refused") {
  Desk desk;
  const OrganizationName stranger{"contoso"};
  const auto run = dry_run(desk.repository(), stranger, september);
  REQUIRE_FALSE(run.ok());
  CHECK(run.refusal().code.text == "organization_unknown");
  CHECK(code_of(issue_invoices(desk.repository(), stranger, september, "b@desk.example",
                               at(2024, 10, 2), hash)) == "organization_unknown");
}

TEST_CASE("a dry run records nothing and may try another mode") {
  Desk desk;
  desk.import(charges());
  const auto run = dry_run(desk.repository(), northwind, september, InvoicingMode::single_invoice);
  REQUIRE(run.ok());
  CHECK(run->invoices.size() == 1);
  CHECK(run->invoices[0].total.text() == "-1.00");
  CHECK(desk.repository().issued_runs(10).empty());
}

TEST_CASE("a what-if without a scope takes in every cost center that is not deleted") {
  Desk desk;
  desk.import(charges());
  auto organization = *desk.repository().organization(northwind);
  organization.cost_centers[2].deleted = at(2024, 9, 5);
  const auto input =
      run_input(desk.repository(), organization, september, InvoicingMode::invoice_per_cost_center);
  CHECK(input.mode.scope == std::set{CostCenterId{"cc-lab"}, CostCenterId{"cc-ops"}});
}

TEST_CASE("rows set aside are counted for the organization of their account") {
  Desk desk;
  SetAsideRow row;
  row.billing_period = september;
  row.account = "lab-project";
  row.cost = cost("3");
  row.currency = Currency{};
  desk.import(charges(), {row});
  const auto run = dry_run(desk.repository(), northwind, september);
  CHECK(run->certificates[0].set_aside == cost("3"));
}

TEST_CASE("each organization is billed for its own charges only") {
  Desk desk;
  auto other = support::an_organization().named("contoso").build();
  for (Provider& provider : other.providers) provider.account.value += "-contoso";
  desk.repository().save_organization(other, at(2024, 1, 1));
  auto entries = charges();
  entries.push_back(entries.front());
  entries.back().key.owner.organization = OrganizationName{"contoso"};
  entries.back().exact = cost("77");
  desk.import(entries);
  const PeriodCharges all = period_charges(desk.repository(), september);
  CHECK(dry_run(desk.repository(), all, northwind)->certificates[0].accepted_exact == cost("-1"));
  CHECK(dry_run(desk.repository(), all, {"contoso"})->certificates[0].accepted_exact == cost("77"));
}

TEST_CASE("the preview shows the latest closed period that has charges") {
  Desk desk;
  auto entries = charges();
  for (const Month month : {Month(2024, 7), Month(2024, 10)}) {
    entries.push_back(charges().front());
    entries.back().key.billing_period = month;
  }
  desk.import(entries);
  const auto organization = *desk.repository().organization(northwind);
  const std::set scope{CostCenterId{"cc-lab"}};
  const auto shown = preview(desk.repository(), organization, scope, at(2024, 10, 31));
  REQUIRE(shown);
  CHECK(shown->period == september);
  CHECK(shown->separate.invoices.size() == 2);
  CHECK(shown->single.invoices.size() == 1);
  CHECK(preview(desk.repository(), organization, scope, at(2024, 9, 30))->period == Month(2024, 7));
  CHECK_FALSE(preview(desk.repository(), organization, scope, at(2024, 7, 31)));
}
