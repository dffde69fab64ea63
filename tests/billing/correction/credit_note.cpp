#include "billing/correction/credit_note.h"

#include "tests/support/billing_books.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;
using support::at;
using support::BillingBooks;

namespace {

const InvoiceNumber first{"INV-2024-000001"};

Amount dollars(std::int64_t cents) { return {cents, {}}; }

// cc-lab was invoiced 10.00 of Compute (line 1) and 2.50 of Storage (line 2).
class Invoiced {
 public:
  Invoiced() {
    books.import(an_invoice_run()
                     .charge("cc-lab", "10")
                     .charge("cc-lab", "2.5")
                     .of_service("Storage")
                     .build()
                     .entries);
    REQUIRE(books.issue().ok());
  }
  Result<IssuedRun> credit(std::map<std::size_t, Amount> lines, std::string reason = "Goodwill") {
    return issue_credit_note(books.repository(), {first, std::move(lines), std::move(reason)},
                             {"billing@desk.example", at(2024, 10, 9)}, support::hash);
  }
  std::string code(std::map<std::size_t, Amount> lines, std::string reason = "Goodwill") {
    const auto credited = credit(std::move(lines), std::move(reason));
    return credited ? "issued" : std::string(credited.refusal().code.text);
  }
  BillingBooks books;
};

}  // namespace

TEST_CASE("a credit note takes back what is named of a line and refers to its original") {
  Invoiced invoiced;
  const auto run = invoiced.credit({{2, dollars(100)}});
  REQUIRE(run.ok());
  CHECK((run->run.kind == RunKind::credit));
  REQUIRE(run->run.invoices.size() == 1);
  const Invoice& note = run->run.invoices[0];
  CHECK((note.type == DocumentType::credit_note));
  CHECK(note.number == InvoiceNumber{"CRN-2024-000001"});
  CHECK(note.ban == BillingAccountNumber{"LAB-1"});
  CHECK(note.total == dollars(-100));
  CHECK(note.corrects == std::vector{first});
  CHECK(note.reason == "Goodwill");
  REQUIRE(note.lines.size() == 1);
  CHECK(note.lines[0].description == "Storage");
  CHECK(note.lines[0].credits == LineReference{first, 2});
  CHECK(run->run.certificates[0].difference.minor_units == 0);
}

TEST_CASE("without lines a credit note takes back all that is left") {
  Invoiced invoiced;
  REQUIRE(invoiced.credit({{1, dollars(400)}}).ok());
  const auto rest = invoiced.credit({});
  REQUIRE(rest.ok());
  CHECK(rest->run.invoices[0].total == dollars(-850));
  CHECK(invoiced.code({}) == "nothing_to_credit");
}

TEST_CASE("credits of a line never exceed it, however many there are") {
  Invoiced invoiced;
  CHECK(invoiced.code({{1, dollars(1001)}}) == "credit_exceeds_line");
  CHECK(invoiced.code({{1, dollars(600)}}) == "issued");
  const auto refused = invoiced.credit({{1, dollars(401)}, {2, dollars(1)}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.refusal().code.text == "credit_exceeds_line");
  REQUIRE(refused.refusal().faults.size() == 1);
  CHECK(refused.refusal().faults[0].where == "line 1");
  CHECK(refused.refusal().faults[0].message.find("USD 4.00 is left") == 0);
  CHECK(invoiced.code({{1, dollars(400)}}) == "issued");
}

TEST_CASE("the same amounts of the same lines are credited for a reason once") {
  Invoiced invoiced;
  CHECK(invoiced.code({{1, dollars(100)}, {2, dollars(5)}}) == "issued");
  const auto again = invoiced.credit({{1, dollars(100)}, {2, dollars(5)}}, " goodwill");
  REQUIRE_FALSE(again.ok());
  CHECK(again.refusal().code.text == "credit_issued_already");
  CHECK(again.refusal().subject == "CRN-2024-000001");
  CHECK(invoiced.code({{1, dollars(100)}}) == "issued");
  CHECK(invoiced.code({{1, dollars(100)}, {2, dollars(5)}}, "Goodwill again") == "issued");
}

TEST_CASE("a reason that was given for another document keeps nothing from being credited") {
  BillingBooks books;
  books.import(an_invoice_run().charge("cc-lab", "10").charge("cc-ops", "10").build().entries);
  const auto issued = books.issue();
  REQUIRE(issued.ok());
  REQUIRE(issued->run.invoices.size() == 2);
  for (const Invoice& invoice : issued->run.invoices) {
    const auto note = issue_credit_note(books.repository(), {*invoice.number, {}, "Goodwill"},
                                        {"billing@desk.example", at(2024, 10, 9)}, support::hash);
    REQUIRE(note.ok());
    CHECK(note->run.invoices[0].corrects == std::vector{*invoice.number});
  }
}

TEST_CASE("a wrong request for credit is refused and draws no number") {
  Invoiced invoiced;
  CHECK(invoiced.code({{3, dollars(1)}}) == "credit_line_unknown");
  CHECK(invoiced.code({{0, dollars(1)}}) == "credit_line_unknown");
  CHECK(invoiced.code({{1, dollars(0)}}) == "credit_amount_wrong");
  CHECK(invoiced.code({{1, dollars(-5)}}) == "credit_amount_wrong");
  CHECK(invoiced.code({{1, Amount{5, currency("EUR")}}}) == "credit_amount_wrong");
  CHECK(invoiced.code({{1, dollars(5)}}, " \t") == "reason_missing");
  const auto unknown =
      issue_credit_note(invoiced.books.repository(), {{"INV-2024-000099"}, {}, "Why"},
                        {"billing@desk.example", at(2024, 10, 9)}, support::hash);
  CHECK(unknown.refusal().code.text == "invoice_unknown");
  CHECK(invoiced.credit({{1, dollars(1)}})->run.invoices[0].number ==
        InvoiceNumber{"CRN-2024-000001"});
}

TEST_CASE("a credit by hand changes nothing of what later runs bill") {
  Invoiced invoiced;
  REQUIRE(invoiced.credit({}).ok());
  const auto corrected = invoiced.books.correct();
  REQUIRE_FALSE(corrected.ok());
  CHECK(corrected.refusal().code.text == "nothing_to_correct");
}

TEST_CASE("a credit note bears the tax of its original") {
  BillingBooks books;
  auto organization = *books.repository().organization(support::northwind);
  organization.tax = {TaxCategory::standard, cost("19"), ""};
  books.repository().save_organization(organization, at(2024, 2, 1));
  books.import(an_invoice_run().charge("cc-lab", "100").build().entries);
  const auto issued = books.issue();
  REQUIRE(issued.ok());
  CHECK(issued->run.invoices[0].tax == dollars(1900));
  CHECK(payable(issued->run.invoices[0]) == dollars(11900));
  const auto note = issue_credit_note(books.repository(), {first, {{1, dollars(5050)}}, "Half"},
                                      {"billing@desk.example", at(2024, 10, 9)}, support::hash);
  REQUIRE(note.ok());
  CHECK(note->run.invoices[0].tax == dollars(-960));  // 9.595
  CHECK(note->run.certificates[0].tax == dollars(-960));
}

TEST_CASE("parts of a document pay back exactly its tax") {
  struct Row {
    const char* net;
    std::int64_t tax;
    std::vector<std::int64_t> parts, taxes;
  };
  for (const auto& [net, tax, parts, taxes] :
       {Row{"0.30", 6, {3, 3, 3, 3, 3, 3, 3, 9}, {1, 1, 1, 1, 1, 1, 0, 0}},
        Row{"0.07", 1, {4, 3}, {1, 0}}, Row{"0.04", 1, {2, 1, 1}, {0, 0, 1}}}) {
    INFO(net);
    BillingBooks books;
    auto organization = *books.repository().organization(support::northwind);
    organization.tax = {TaxCategory::standard, cost("19"), ""};
    books.repository().save_organization(organization, at(2024, 2, 1));
    books.import(an_invoice_run().charge("cc-lab", net).build().entries);
    const auto issued = books.issue();
    REQUIRE(issued.ok());
    REQUIRE(issued->run.invoices[0].tax == dollars(tax));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto note = issue_credit_note(
          books.repository(), {first, {{1, dollars(parts[i])}}, "Part " + std::to_string(i)},
          {"billing@desk.example", at(2024, 10, 9)}, support::hash);
      REQUIRE(note.ok());
      CHECK(note->run.invoices[0].tax == dollars(-taxes[i]));
    }
  }
}

TEST_CASE("what a run took back is not paid back with its tax once more") {
  BillingBooks books;
  auto organization = *books.repository().organization(support::northwind);
  organization.tax = {TaxCategory::standard, cost("19"), ""};
  books.repository().save_organization(organization, at(2024, 2, 1));
  books.import(an_invoice_run().charge("cc-lab", "100").build().entries);
  REQUIRE(books.issue().ok());
  books.import(an_invoice_run().charge("cc-lab", "60").build().entries);
  const auto corrected = books.correct();
  REQUIRE(corrected.ok());
  CHECK(corrected->run.invoices.at(0).tax == dollars(-760));
  const auto rest = issue_credit_note(books.repository(), {first, {}, "Goodwill"},
                                      {"billing@desk.example", at(2024, 11, 21)}, support::hash);
  REQUIRE(rest.ok());
  CHECK(rest->run.invoices[0].total == dollars(-6000));
  CHECK(rest->run.invoices[0].tax == dollars(-1140));
}
