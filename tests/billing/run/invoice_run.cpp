#include <algorithm>

#include "tests/support/instants.h"
#include "tests/support/invoice_run_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;
using Texts = std::vector<std::string>;

namespace {

std::string bearer_of(const Invoice& invoice) {
  return invoice.cost_center ? invoice.cost_center->value : "organization";
}

// "cc-lab 1.25 USD"
Texts documents(const InvoiceRun& run) {
  Texts texts;
  for (const Invoice& invoice : run.invoices) {
    texts.push_back(bearer_of(invoice) + " " + invoice.total.text() + " " +
                    std::string(invoice.total.currency.code()));
  }
  return texts;
}

// "cc-lab: Compute 1.25"
Texts lines(const InvoiceRun& run) {
  Texts texts;
  for (const Invoice& invoice : run.invoices) {
    for (const InvoiceLine& line : invoice.lines) {
      texts.push_back(bearer_of(invoice) + ": " + line.description + " " + line.amount.text());
    }
  }
  return texts;
}

Texts holds(const InvoiceRun& run) {
  Texts texts;
  for (const Fault& hold : run.holds) texts.push_back(hold.where);
  return texts;
}

}  // namespace

TEST_CASE("a single invoice carries everything on the organization's BAN") {
  const auto run = an_invoice_run()
                       .charge("cc-retail", "1.004")
                       .charge("cc-lab", "2.004")
                       .unattributed("stranger", "0.5")
                       .organization_level("Support", "100")
                       .run();
  CHECK(documents(run) == Texts{"organization 103.51 USD"});
  CHECK(run.invoices[0].ban == BillingAccountNumber{"NW-ORG-1"});
  CHECK(run.invoices[0].bearer_name == "Northwind Traders");
  CHECK(run.invoices[0].type == DocumentType::invoice);
  CHECK_FALSE(run.invoices[0].number);
  CHECK(run.holds.empty());
}

TEST_CASE("separate invoices sum to the single one where naive rounding would not") {
  const auto run = an_invoice_run()
                       .separate({"cc-retail", "cc-ops", "cc-lab"})
                       .charge("cc-retail", "1.005")
                       .charge("cc-ops", "1.005")
                       .charge("cc-lab", "1.005")
                       .run();
  CHECK(documents(run) == Texts{"cc-lab 1.01 USD", "cc-ops 1.01 USD", "cc-retail 1.00 USD"});
  CHECK(run.certificates[0].single_invoice.text() == "3.02");
  CHECK(run.certificates[0].difference.minor_units == 0);
}

TEST_CASE("each cost center's invoice bears its own BAN, name and contact") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab", "cc-ops"})
                       .charge("cc-lab", "1")
                       .charge("cc-ops", "1")
                       .with([](InvoiceRunInput& input) {
                         input.organization.cost_centers[0].recipient.reset();
                         input.organization.recipient->email = "ap@organization.example";
                       })
                       .run();
  CHECK(run.invoices[0].ban == BillingAccountNumber{"LAB-1"});
  CHECK(run.invoices[0].bearer_name == "Laboratory");
  CHECK(run.invoices[0].recipient->email == "ap@organization.example");
  CHECK(run.invoices[1].recipient->email == "ap@northwind.example");
}

TEST_CASE("a line is one account, service, usage month and kind") {
  const auto run = an_invoice_run()
                       .charge("cc-lab", "1")
                       .charge("cc-lab", "2")
                       .charge("cc-lab", "4")
                       .of_service("Storage")
                       .charge("cc-lab", "8")
                       .of_kind(ChargeCategory::tax, ChargeClass::regular)
                       .charge("cc-lab", "16")
                       .of_kind(ChargeCategory::usage, ChargeClass::correction)
                       .charge("cc-retail", "32")
                       .run();
  CHECK(lines(run) == Texts{"organization: Compute 32.00", "organization: Compute 3.00",
                            "organization: Compute (correction) 16.00",
                            "organization: Compute (tax) 8.00", "organization: Storage 4.00"});
}

TEST_CASE("a line names the account and provider as they are registered") {
  const auto run = an_invoice_run()
                       .charge("cc-lab", "1")
                       .with([](InvoiceRunInput& input) {
                         input.organization.providers[2].account.value = " Lab-Project";
                       })
                       .run();
  CHECK(run.invoices[0].lines[0].account.value == " Lab-Project");
  CHECK(run.invoices[0].lines[0].provider_name == "Provider p-gcp");
}

TEST_CASE("late charges name their usage month") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .charge("cc-lab", "1")
                       .used_in(Month(2024, 8))
                       .charge("cc-lab", "2")
                       .run();
  CHECK(lines(run) ==
        Texts{"cc-lab: Update to previous month (2024-08): Compute 1.00", "cc-lab: Compute 2.00"});
  CHECK(run.invoices[0].lines[0].late);
  CHECK_FALSE(run.invoices[0].lines[1].late);
}

TEST_CASE("cost centers out of scope stay on the organization's BAN, visibly") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .charge("cc-lab", "1")
                       .charge("cc-ops", "2")
                       .charge("cc-new", "4")
                       .run();
  CHECK(documents(run) == Texts{"cc-lab 1.00 USD", "organization 6.00 USD"});
  CHECK(lines(run) == Texts{"cc-lab: Compute 1.00",
                            "organization: Compute (Cost Center cc-new) 4.00",
                            "organization: Compute (Cost Center Operations) 2.00"});
}

TEST_CASE("organization-level charges are divided in proportion to provider charges") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab", "cc-ops", "cc-retail"})
                       .charge("cc-lab", "30")
                       .charge("cc-ops", "60")
                       .charge("cc-retail", "-5")
                       .organization_level("Support", "10")
                       .run();
  CHECK(lines(run) == Texts{"cc-lab: Compute 30.00", "cc-lab: Support (share) 3.33",
                            "cc-ops: Compute 60.00", "cc-ops: Support (share) 6.67",
                            "cc-retail: Compute -5.00"});
  CHECK(run.invoices[0].lines[1].exact.text() == "3.3333333333333333333333333333");
  CHECK(run.invoices[0].lines[1].organization_level);
}

TEST_CASE("cost centers out of scope take no share of organization-level charges") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .charge("cc-lab", "1")
                       .charge("cc-ops", "99")
                       .organization_level("Support", "10")
                       .run();
  CHECK(documents(run) == Texts{"cc-lab 11.00 USD", "organization 99.00 USD"});
}

TEST_CASE("organization-level charges stay with the organization where that is chosen") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .charge("cc-lab", "1")
                       .organization_level("Support", "10")
                       .with([](InvoiceRunInput& input) {
                         input.organization.organization_charges =
                             OrganizationCharges::organization;
                       })
                       .run();
  CHECK(documents(run) == Texts{"cc-lab 1.00 USD", "organization 10.00 USD"});
}

TEST_CASE("without positive provider charges the organization bears its charges itself") {
  const auto* exact = GENERATE("0", "-3");
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .charge("cc-lab", exact)
                       .organization_level("Support", "10")
                       .run();
  CHECK(documents(run).back() == "organization 10.00 USD");
}

TEST_CASE("shares are counted in the currency of the organization-level charge") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab", "cc-ops"})
                       .charge("cc-lab", "99")
                       .charge("cc-ops", "1")
                       .in_currency("EUR")
                       .organization_level("Support", "10")
                       .in_currency("EUR")
                       .run();
  CHECK(documents(run) == Texts{"cc-ops 11.00 EUR", "cc-lab 99.00 USD"});
}

TEST_CASE("currencies never mix: one document per bearer and currency") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .charge("cc-lab", "1.5")
                       .charge("cc-lab", "0.5")
                       .in_currency("JPY")
                       .charge("cc-lab", "0.0005")
                       .in_currency("BHD")
                       .charge("cc-lab", "0.00005")
                       .in_currency("CLF")
                       .run();
  CHECK(documents(run) ==
        Texts{"cc-lab 0.001 BHD", "cc-lab 0.0001 CLF", "cc-lab 1 JPY", "cc-lab 1.50 USD"});
  CHECK(run.certificates.size() == 4);
}

TEST_CASE("a cost center without charges gets a 0.00 invoice") {
  const auto run = an_invoice_run().separate({"cc-lab", "cc-ops"}).charge("cc-lab", "1").run();
  CHECK(documents(run) == Texts{"cc-lab 1.00 USD", "cc-ops 0.00 USD"});
  CHECK(run.invoices[1].lines.empty());
  CHECK(run.invoices[1].type == DocumentType::invoice);
}

TEST_CASE("a cost center without charges gets no invoice where zero is suppressed") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab", "cc-ops"})
                       .charge("cc-lab", "1")
                       .with([](InvoiceRunInput& input) {
                         input.organization.zero_invoices = ZeroInvoices::suppress_zero;
                       })
                       .run();
  CHECK(documents(run) == Texts{"cc-lab 1.00 USD"});
}

TEST_CASE("a cost center deleted before the period gets no 0.00 invoice") {
  const auto [day, count] = GENERATE(table<unsigned, std::size_t>({{1, 0}, {2, 1}}));
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .with([day = day](InvoiceRunInput& input) {
                         input.organization.cost_centers[0].deleted = support::at(2024, 9, day);
                       })
                       .run();
  CHECK(run.invoices.size() == count);
}

TEST_CASE("unattributed charges are flagged lines of a single invoice") {
  const auto run = an_invoice_run().charge("cc-lab", "1").unattributed("stranger", "2").run();
  REQUIRE(run.invoices[0].lines.size() == 2);
  CHECK_FALSE(run.invoices[0].lines[0].unattributed);
  CHECK(run.invoices[0].lines[1].unattributed);
  CHECK(run.certificates[0].unattributed == cost("2"));
  CHECK(run.holds.empty());
}

TEST_CASE("unattributed charges hold separate invoices until somebody decides") {
  auto input = an_invoice_run().separate({"cc-lab"}).charge("cc-lab", "1");
  input.unattributed("stranger", "2");
  CHECK(documents(input.run()) == Texts{"cc-lab 1.00 USD", "organization 2.00 USD"});
  CHECK(holds(input.run()) == Texts{"unattributed_charges"});
  CHECK(input.run().holds[0].message.find("USD 2 (stranger: 2)") != std::string::npos);
  CHECK(holds(input.decided().run()).empty());
  CHECK(documents(input.run()) == Texts{"cc-lab 1.00 USD", "organization 2.00 USD"});
}

TEST_CASE("a decision of another period settles nothing") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .unattributed("stranger", "2")
                       .decided()
                       .with([](InvoiceRunInput& input) {
                         input.unattributed_decision->period = Month(2024, 8);
                       })
                       .run();
  CHECK(holds(run) == Texts{"unattributed_charges"});
}

TEST_CASE("a decision settles the charges it was given for and no others") {
  auto input = an_invoice_run().separate({"cc-lab"}).unattributed("stranger", "2").decided();
  CHECK(holds(input.run()).empty());
  input.unattributed("another", "0.5");
  REQUIRE(holds(input.run()) == Texts{"unattributed_charges"});
  const std::string message = input.run().holds[0].message;
  CHECK(message.find("USD 2.5 (another: 0.5, stranger: 2)") != std::string::npos);
  CHECK(message.find("given for USD 2, not for these") != std::string::npos);
  CHECK(holds(input.decided().run()).empty());
}

TEST_CASE("the unattributed totals are exact, one a currency, also where they cancel out") {
  const auto input = an_invoice_run()
                         .charge("cc-lab", "1")
                         .organization_level("Support", "9")
                         .unattributed("stranger", "2.005")
                         .unattributed("another", "-2.005")
                         .unattributed("stranger", "0.125")
                         .in_currency("EUR")
                         .build();
  CHECK(unattributed_totals(input.entries) == "EUR 0.125, USD 0");
  CHECK(unattributed_totals({}).empty());
}

TEST_CASE("a standing policy settles unattributed charges without a decision") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab"})
                       .unattributed("stranger", "2")
                       .with([](InvoiceRunInput& input) {
                         input.organization.unattributed = UnattributedPolicy::organization;
                       })
                       .run();
  CHECK(run.holds.empty());
}

TEST_CASE("a bearer without a BAN holds the run") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab", "cc-ops"})
                       .charge("cc-lab", "1")
                       .charge("cc-ops", "1")
                       .with([](InvoiceRunInput& input) {
                         input.assignments[2].from = Month(2024, 10);
                         input.organization.ban.reset();
                       })
                       .run();
  CHECK(holds(run) == Texts{"ban_missing"});
  CHECK(run.holds[0].message.find("cc-lab") != std::string::npos);
  CHECK_FALSE(run.invoices[0].ban);
}

TEST_CASE("a bearer with a negative total gets a credit note") {
  const auto run = an_invoice_run()
                       .separate({"cc-lab", "cc-ops"})
                       .charge("cc-lab", "-1.5")
                       .charge("cc-ops", "10")
                       .run();
  CHECK(documents(run) == Texts{"cc-lab -1.50 USD", "cc-ops 10.00 USD"});
  CHECK(run.invoices[0].type == DocumentType::credit_note);
  CHECK(run.invoices[1].type == DocumentType::invoice);
}

TEST_CASE("an organization without charges gets a certificate of zeros and no invoice") {
  const auto run = an_invoice_run().run();
  CHECK(run.invoices.empty());
  REQUIRE(run.certificates.size() == 1);
  CHECK(run.certificates[0].accepted_exact.is_zero());
}

TEST_CASE("the certificate counts what was set aside") {
  const auto run = an_invoice_run()
                       .charge("cc-lab", "1")
                       .with([](InvoiceRunInput& input) {
                         SetAsideRow read, unread;
                         read.currency = Currency{};
                         read.cost = cost("7.5");
                         read.row = 4;
                         unread.row = 5;
                         input.set_aside = {read, unread};
                       })
                       .run();
  CHECK(run.certificates[0].set_aside == cost("7.5"));
  CHECK(run.certificates[0].set_aside_rows == 2);
  CHECK(run.certificates[0].accepted_exact == cost("1"));
}

TEST_CASE("an organization and a cost center of the same name are two bearers") {
  const auto run = an_invoice_run()
                       .separate({"northwind"})
                       .charge("northwind", "0.005")
                       .charge("cc-lab", "0.005")
                       .run();
  CHECK(documents(run) == Texts{"northwind 0.01 USD", "organization 0.00 USD"});
}

TEST_CASE("the difference of a certificate is what the invoices miss") {
  Certificate certificate;
  certificate.single_invoice = {1000, Currency{}};
  certificate.invoices = {{600, Currency{}}, {300, Currency{}}};
  certificate.carried = {50, Currency{}};
  CHECK(difference_of(certificate).text() == "0.50");
}
