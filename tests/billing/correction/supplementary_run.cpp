// What happens to a month that changes after it was invoiced.
#include "billing/correction/supplementary_run.h"

#include <random>

#include "tests/support/billing_books.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;
using support::at;
using support::BillingBooks;
using support::northwind;
using support::october;
using support::september;

namespace {

using Entries = std::vector<LedgerEntry>;

auto charges() { return an_invoice_run().charge("cc-lab", "10").charge("cc-ops", "20"); }

Entries of_october(Entries entries) {
  for (LedgerEntry& entry : entries) {
    entry.key.billing_period = entry.key.usage_month = october;
  }
  return entries;
}

template <class Answer>
std::string code_of(const Result<Answer>& result) {
  return result ? "issued" : std::string(result.refusal().code.text);
}

// "invoice cc-lab 5.00 corrects INV-2024-000001: Compute 5.00", a document a line.
std::string text_of(const InvoiceRun& run) {
  std::string text;
  for (const Invoice& invoice : run.invoices) {
    text += std::string(text_of(invoice.type)) + " " +
            (invoice.cost_center ? invoice.cost_center->value : "-") + " " + invoice.total.text();
    for (const InvoiceNumber& number : invoice.corrects) text += " corrects " + number.value;
    text += ":";
    for (const InvoiceLine& line : invoice.lines) {
      text += " " + line.description + " " + line.amount.text();
      if (line.credits) {
        text += " of " + line.credits->invoice.value + "/" + std::to_string(line.credits->line);
      }
      text += ";";
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("what is set aside of an invoiced month is on the certificate of its correction") {
  SetAsideRow row;
  row.billing_period = september;
  row.account = "lab-project";
  row.currency = Currency{};
  row.cost = cost("3");
  const auto changed = charges().charge("cc-lab", "1").build().entries;
  const auto certified = [](const Result<IssuedRun>& run) {
    REQUIRE(run.ok());
    const Certificate& certificate = run->run.certificates.at(0);
    return std::to_string(certificate.set_aside_rows) + " " + certificate.set_aside.text();
  };
  BillingBooks corrected;
  corrected.import(charges().build().entries);
  CHECK(certified(corrected.issue()) == "0 0");
  corrected.import(changed, {row, row});
  CHECK(certified(corrected.correct()) == "2 6");
  BillingBooks next_month;
  next_month.import(charges().build().entries);
  REQUIRE(next_month.issue().ok());
  next_month.import(changed, {row, row});
  CHECK(certified(next_month.issue(october, at(2024, 11, 20))) == "2 6");
}

TEST_CASE("late charges of an invoiced month stand on the next run as corrections") {
  BillingBooks books;
  books.import(charges().build().entries);
  REQUIRE(books.issue().ok());
  books.import(charges().charge("cc-lab", "0.75").of_service("Storage").build().entries);
  books.import(of_october(an_invoice_run().charge("cc-lab", "3").build().entries));
  const auto run = books.issue(october, at(2024, 11, 2));
  REQUIRE(run.ok());
  CHECK(text_of(run->run) ==
        "invoice cc-lab 3.75 corrects INV-2024-000001: Compute 3.00; "
        "Update to previous month (2024-09): Storage (correction) 0.75;\n"
        "invoice cc-ops 0.00:\n");
  CHECK(run->run.certificates[0].corrections == cost("0.75"));
  CHECK(run->run.certificates[0].accepted_exact == cost("3.75"));
  CHECK(books.repository().changed_periods(northwind).empty());
  CHECK(code_of(books.correct()) == "nothing_to_correct");
}

TEST_CASE("a run that billed corrections is the same run when it is asked for again") {
  BillingBooks books;
  books.import(charges().build().entries);
  REQUIRE(books.issue().ok());
  books.import(charges().charge("cc-lab", "1").build().entries);
  books.import(of_october(an_invoice_run().charge("cc-lab", "3").build().entries));
  const auto run = books.issue(october, at(2024, 11, 2));
  const auto again = books.issue(october, at(2024, 12, 2));
  REQUIRE(run.ok());
  REQUIRE(again.ok());
  CHECK(again->run.invoices[0].number == run->run.invoices[0].number);
}

TEST_CASE("what moved to another cost center is credited to one and billed to the other") {
  BillingBooks books;
  books.import(charges().charge_of_account("cc-lab", "moved", "5.005").build().entries);
  REQUIRE(books.issue().ok());
  books.import(charges().charge_of_account("cc-ops", "moved", "5.005").build().entries);
  const auto run = books.correct("The account is cc-ops's since August");
  REQUIRE(run.ok());
  CHECK(run->id == "northwind-2024-09-1");
  REQUIRE(run->run.invoices.size() == 2);
  const Invoice& credit = run->run.invoices[0];
  const Invoice& invoice = run->run.invoices[1];
  CHECK((credit.type == DocumentType::credit_note));
  CHECK(credit.cost_center == CostCenterId{"cc-lab"});
  CHECK(credit.corrects == std::vector{InvoiceNumber{"INV-2024-000001"}});
  CHECK(credit.reason == "The account is cc-ops's since August");
  REQUIRE(credit.lines.size() == 1);
  CHECK(credit.lines[0].credits.has_value());
  CHECK((invoice.type == DocumentType::invoice));
  CHECK(invoice.cost_center == CostCenterId{"cc-ops"});
  CHECK(invoice.ban == BillingAccountNumber{"OPS-1"});
  CHECK(credit.total + invoice.total == Amount{0, {}});
  CHECK(run->run.certificates[0].single_invoice.minor_units == 0);
  CHECK(run->run.certificates[0].difference.minor_units == 0);
  CHECK(code_of(books.correct()) == "nothing_to_correct");
  books.import(of_october(charges().build().entries));
  CHECK(books.issue(october, at(2024, 11, 2))->run.certificates[0].corrections.is_zero());
}

TEST_CASE("per line a credit never exceeds what was charged; the rest is a line of its own") {
  BillingBooks books;
  books.import(charges().build().entries);
  REQUIRE(books.issue().ok());
  books.import(an_invoice_run().charge("cc-lab", "-2").charge("cc-ops", "20").build().entries);
  const auto run = books.correct();
  REQUIRE(run.ok());
  CHECK(text_of(run->run) ==
        "credit_note cc-lab -12.00 corrects INV-2024-000001: "
        "Compute (correction) -10.00 of INV-2024-000001/1; "
        "Compute (correction) (beyond what is left of the line) -2.00;\n");
  CHECK(books.repository().credited({"INV-2024-000001"}).at(1) == Amount{1000, {}});
}

TEST_CASE("a cost center without a difference gets no document from a supplementary run") {
  BillingBooks books;
  books.import(charges().build().entries);
  REQUIRE(books.issue().ok());
  books.import(charges().charge("cc-ops", "1").build().entries);
  const auto run = books.correct();
  REQUIRE(run.ok());
  REQUIRE(run->run.invoices.size() == 1);
  CHECK(run->run.invoices[0].cost_center == CostCenterId{"cc-ops"});
}

TEST_CASE("a late platform fee is divided by the month's provider charges, not by the late ones") {
  BillingBooks books;
  books.import(charges().build().entries);
  REQUIRE(books.issue().ok());
  books.import(charges().organization_level("Support", "3").build().entries);
  const auto run = books.correct();
  REQUIRE(run.ok());
  REQUIRE(run->run.invoices.size() == 2);
  CHECK(run->run.invoices[0].total.minor_units == 100);
  CHECK(run->run.invoices[1].total.minor_units == 200);
}

TEST_CASE("a correction is refused where there is nothing to correct, with the reason") {
  BillingBooks books;
  books.import(charges().build().entries);
  CHECK(code_of(books.correct()) == "period_not_invoiced");
  REQUIRE(books.issue().ok());
  CHECK(code_of(books.correct()) == "nothing_to_correct");
  books.import(charges().charge("cc-lab", "1").build().entries);
  CHECK(code_of(books.correct(" ")) == "reason_missing");
  CHECK(code_of(issue_supplementary(books.repository(), {"stranger"}, september, "Why",
                                    {"b@desk.example", at(2024, 11, 1)}, support::hash)) ==
        "organization_unknown");
}

TEST_CASE("late charges of an account nobody owns hold a correction until somebody decides") {
  BillingBooks books;
  books.import(charges().build().entries);
  REQUIRE(books.issue().ok());
  books.import(charges().unattributed("stranger", "4").build().entries);
  CHECK(code_of(books.correct()) == "run_on_hold");
  CHECK(books.repository().changed_periods(northwind) == std::vector{september});
}

TEST_CASE("however a month changes after it was invoiced, it is billed exactly once") {
  const unsigned seed = 20261130;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const auto some = [&] {
    auto builder = an_invoice_run();
    for (std::size_t i = 1 + random() % 6; i > 0; --i) {
      const auto whole = static_cast<std::int64_t>(random() % 20'000) - 4'000;
      builder.charge_of_account(random() % 2 == 0 ? "cc-lab" : "cc-ops",
                                "account-" + std::to_string(random() % 3),
                                Cost::scaled(whole, 3).text());
      if (random() % 3 == 0) builder.of_service("Storage");
    }
    return builder.build().entries;
  };
  for (int round = 0; round < 150; ++round) {
    BillingBooks books;
    books.import(some());
    std::vector<IssuedRun> runs{books.issue().value()};
    Entries last;
    for (std::size_t i = random() % 5; i > 0; --i) {
      last = some();
      books.import(last);
      if (random() % 2 == 0) continue;
      auto corrected = books.correct();
      if (corrected) runs.push_back(*corrected);
    }
    books.import(of_october(some()));
    const Cost of_the_month = [&] {
      Cost sum;
      for (const auto& entry : books.repository().ledger(october)) sum += entry.exact;
      return sum;
    }();
    runs.push_back(books.issue(october, at(2024, 11, 2)).value());
    Cost billed, ledger;
    std::map<LineReference, std::int64_t> charged, credited;
    for (const IssuedRun& run : runs) {
      for (const Certificate& certificate : run.run.certificates) {
        CHECK(certificate.difference.minor_units == 0);
        billed += certificate.accepted_exact;
      }
      for (const Invoice& invoice : run.run.invoices) {
        for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
          const InvoiceLine& line = invoice.lines[i];
          charged[{*invoice.number, i + 1}] = line.amount.minor_units;
          if (line.credits) credited[*line.credits] -= line.amount.minor_units;
        }
      }
    }
    for (const auto& entry : books.repository().ledger(september)) ledger += entry.exact;
    CHECK(billed == ledger + of_the_month);
    for (const auto& [line, amount] : credited) CHECK(amount <= charged.at(line));
  }
}
