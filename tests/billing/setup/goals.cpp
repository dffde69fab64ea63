// The setup check for the other things an organization may ask for: one invoice again, and an
// invoice for one Cost Center more.
#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/setup_answer.h"

using namespace billing;
using support::an_organization;
using support::found;

namespace {

using Found = std::vector<std::string>;

// Asked of an organization in separate mode for all its cost centers but those that are added.
SetupReport report_on(const Organization& organization, SetupGoal goal,
                      const std::set<CostCenterId>& scope,
                      InvoicingMode mode = InvoicingMode::invoice_per_cost_center) {
  return support::setup_report(organization, [&](SetupQuestion& question) {
    question.goal = goal;
    question.mode = mode;
    question.scope = scope;
    if (mode == InvoicingMode::single_invoice) return;
    question.separate_already = default_scope(organization, support::check_time);
    if (goal == SetupGoal::add_cost_centers)
      for (const CostCenterId& id : scope) question.separate_already.erase(id);
  });
}

SetupReport way_back(const Organization& organization) {
  return report_on(organization, SetupGoal::single_invoice, {});
}

SetupReport adding_lab(const Organization& organization) {
  return report_on(organization, SetupGoal::add_cost_centers, {{"cc-lab"}});
}

}  // namespace

TEST_CASE("an organization in separate mode may ask for one invoice") {
  const auto report = way_back(an_organization().build());
  CHECK(found(report).empty());
  CHECK(report.verdict == Verdict::ready);
}

TEST_CASE("an organization in separate mode may add a Cost Center") {
  CHECK(adding_lab(an_organization().build()).verdict == Verdict::ready);
}

TEST_CASE("who has one invoice can neither switch back nor add") {
  const auto goal = GENERATE(SetupGoal::single_invoice, SetupGoal::add_cost_centers);
  const auto report =
      report_on(an_organization().build(), goal,
                goal == SetupGoal::single_invoice ? std::set<CostCenterId>{}
                                                  : std::set<CostCenterId>{{"cc-lab"}},
                InvoicingMode::single_invoice);
  CHECK(found(report) == Found{"not_separate northwind"});
  CHECK(report.verdict == Verdict::blocked);
}

TEST_CASE("for one invoice what only a split needs is not asked") {
  auto builder = an_organization();
  builder.without_workspaces_in("cc-lab").without_providers_in("cc-ops").with_account_twice(
      "sub-ops-0001");
  builder.cost_center("cc-retail").administrators.clear();
  CHECK(found(way_back(builder.build())).empty());
}

TEST_CASE("for one invoice the account must be billable and the requester authorized") {
  const auto report = way_back(an_organization()
                                   .with([](auto& it) {
                                     it.status = "Suspended";
                                     it.members.clear();
                                   })
                                   .build());
  CHECK(found(report) == Found{"account_not_billable northwind",
                               "requester_not_authorized admin@northwind.example"});
}

TEST_CASE("for one invoice an old structure leaves the verdict unknown") {
  const auto report = way_back(
      an_organization()
          .with([](auto& it) { it.snapshot_at = support::check_time - std::chrono::hours(25); })
          .build());
  CHECK(report.verdict == Verdict::unknown);
}

TEST_CASE("one invoice needs the organization's own BAN") {
  const auto report = way_back(an_organization().with([](auto& it) { it.ban.reset(); }).build());
  CHECK(found(report) == Found{"organization_ban_missing northwind"});
  CHECK(report.verdict == Verdict::blocked);
}

TEST_CASE("one invoice needs the organization's own recipient before a date is set") {
  const auto report =
      way_back(an_organization().with([](auto& it) { it.recipient.reset(); }).build());
  CHECK(found(report) == Found{"invoice_recipient_missing northwind"});
  CHECK(report.verdict == Verdict::ready);
  CHECK(blocks_schedule(report.findings.front()));
}

TEST_CASE("a Cost Center that has its own invoice cannot be added") {
  const auto report = support::setup_report(an_organization().build(), [](SetupQuestion& question) {
    question.goal = SetupGoal::add_cost_centers;
    question.mode = InvoicingMode::invoice_per_cost_center;
    question.separate_already = {{"cc-ops"}, {"cc-retail"}};
    question.scope = {{"cc-lab"}, {"cc-ops"}};
  });
  CHECK(found(report) == Found{"cost_center_already_separate cc-ops"});
  CHECK(report.verdict == Verdict::blocked);
}

TEST_CASE("one Cost Center is enough to add, none is not") {
  CHECK(found(adding_lab(an_organization().build())).empty());
  CHECK(found(report_on(an_organization().build(), SetupGoal::add_cost_centers, {})) ==
        Found{"too_few_cost_centers northwind"});
}

TEST_CASE("only the Cost Centers that are added are looked at") {
  const auto other = an_organization().without_workspaces_in("cc-ops").build();
  CHECK(found(adding_lab(other)).empty());
  const auto added = an_organization().without_workspaces_in("cc-lab").build();
  CHECK(found(adding_lab(added)) == Found{"cost_center_without_workspace cc-lab"});
}
