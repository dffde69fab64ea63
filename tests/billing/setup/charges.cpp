// The setup checks that look at the split of the last closed period.
#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/setup_answer.h"

using namespace billing;
using support::an_organization;
using support::found;
using support::setup_report;

using Found = std::vector<std::string>;

namespace {

Invoice an_invoice(const char* cost_center, Amount total) {
  Invoice invoice;
  invoice.cost_center = CostCenterId{cost_center};
  invoice.total = total;
  invoice.lines.emplace_back();
  return invoice;
}

// cc-lab 7.00 and cc-ops 5.00 make 12.00: it balances.
Preview a_preview(Currency money = currency("USD")) {
  Preview preview;
  preview.period = Month(2026, 2);
  preview.separate.invoices = {an_invoice("cc-lab", {700, money}),
                               an_invoice("cc-ops", {500, money})};
  Certificate certificate;
  certificate.currency = money;
  certificate.accepted_exact = cost("12");
  certificate.single_invoice = {1200, money};
  certificate.carried = certificate.difference = {0, money};
  certificate.invoices = {{1200, money}};
  preview.single.certificates = {certificate};
  certificate.invoices = {{700, money}, {500, money}};
  preview.separate.certificates = {certificate};
  return preview;
}

SetupReport report_on(const Preview& preview,
                      const Organization& organization = an_organization().build()) {
  return setup_report(organization,
                      [&](SetupQuestion& question) { question.last_closed = preview; });
}

}  // namespace

TEST_CASE("a split that balances is in order") { CHECK(found(report_on(a_preview())).empty()); }

TEST_CASE("charges without an owner block and their amount is shown") {
  const auto [exact, shown] = GENERATE(table<const char*, const char*>({
      {"12.345", "USD 12.35"},
      {"-3.1", "USD -3.10"},
      {"0.0004", "USD 0.0004"},
  }));
  auto preview = a_preview();
  preview.separate.certificates[0].unattributed = cost(exact);
  const auto report = report_on(preview);
  REQUIRE(found(report) == Found{"unattributed_spend 2026-02 USD"});
  CHECK(report.findings[0].severity == Severity::block);
  CHECK_THAT(report.findings[0].sentence,
             Catch::Contains(shown) && Catch::Contains("February 2026"));
}

TEST_CASE("charges without an owner that sum to nothing block all the same") {
  auto preview = a_preview();
  preview.separate.invoices[0].lines[0].unattributed = true;
  CHECK(found(report_on(preview)) == Found{"unattributed_spend 2026-02 USD"});
}

TEST_CASE("charges without an owner only warn where a standing policy has decided") {
  auto preview = a_preview();
  preview.separate.certificates[0].unattributed = cost("1");
  const auto report = report_on(preview, an_organization()
                                             .with([](Organization& organization) {
                                               organization.unattributed =
                                                   UnattributedPolicy::organization;
                                             })
                                             .build());
  REQUIRE(found(report) == Found{"unattributed_spend 2026-02 USD"});
  CHECK(report.findings[0].severity == Severity::warn);
}

TEST_CASE("a split that does not sum to the single invoice blocks") {
  auto preview = a_preview();
  SECTION("a cent is missing") { preview.separate.certificates[0].invoices[0].minor_units -= 1; }
  SECTION("a certificate states a difference") {
    preview.separate.certificates[0].difference.minor_units = 1;
  }
  SECTION("a currency is only in the single invoice") { preview.separate.certificates.clear(); }
  const auto report = report_on(preview);
  REQUIRE(found(report) == Found{"split_does_not_balance 2026-02 USD"});
  CHECK(report.verdict == Verdict::blocked);
}

TEST_CASE("a cost center with charges in two currencies gets a note") {
  auto preview = a_preview();
  const auto euro = a_preview(currency("EUR"));
  preview.separate.invoices.push_back(euro.separate.invoices[0]);
  preview.separate.certificates.push_back(euro.separate.certificates[0]);
  preview.single.certificates.push_back(euro.single.certificates[0]);
  Invoice empty = euro.separate.invoices[1];
  empty.lines.clear();
  preview.separate.invoices.push_back(empty);
  const auto report = report_on(preview);
  REQUIRE(found(report) == Found{"currency_mixed cc-lab"});
  CHECK(report.findings[0].severity == Severity::note);
  CHECK(report.verdict == Verdict::ready);
}
