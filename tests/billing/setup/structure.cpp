// The setup checks that look at cost centers, workspaces and providers.
#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/setup_answer.h"

using namespace billing;
using support::an_organization;
using support::finding_of;
using support::found;
using support::setup_report;

using Found = std::vector<std::string>;

TEST_CASE("an organization in good order is ready") {
  const auto report = setup_report(an_organization().build());
  CHECK(found(report).empty());
  CHECK(report.verdict == Verdict::ready);
  CHECK(report.checked_at == support::check_time);
}

TEST_CASE("a report carries the fingerprint of what it judged") {
  const auto organization = an_organization().build();
  CHECK(setup_report(organization).fingerprint ==
        fingerprint(organization, default_scope(organization, support::check_time),
                    support::check_time));
}

TEST_CASE("by default every cost center that is not deleted is in scope") {
  auto builder = an_organization();
  builder.cost_center("cc-ops").deleted = support::at(2026, 1, 1);
  builder.cost_center("cc-lab").deleted = support::at(2026, 12, 1);
  CHECK(default_scope(builder.build(), support::check_time) ==
        std::set<CostCenterId>{{"cc-lab"}, {"cc-retail"}});
}

TEST_CASE("a cost center without a workspace blocks and is told what to create") {
  const auto report = setup_report(an_organization().without_workspaces_in("cc-lab").build());
  CHECK(report.verdict == Verdict::blocked);
  REQUIRE(found(report) == Found{"cost_center_without_workspace cc-lab"});
  const Finding& finding = report.findings[0];
  CHECK(finding.object_name == "Laboratory");
  CHECK(finding.cost_center == "cc-lab");
  CHECK(finding.sentence == "Cost Center Laboratory (cc-lab) has no Workspace.");
  CHECK(finding.remedy ==
        "Create a Workspace in Cost Center Laboratory (cc-lab) and a Provider in that Workspace.");
}

TEST_CASE("a cost center without a provider blocks") {
  const auto report = setup_report(an_organization().without_providers_in("cc-retail").build());
  CHECK(report.verdict == Verdict::blocked);
  CHECK(found(report) == Found{"cost_center_without_provider cc-retail"});
}

TEST_CASE("a cost center out of scope may be as empty as it likes") {
  const auto report = setup_report(an_organization().without_workspaces_in("cc-lab").build(),
                                   [](SetupQuestion& question) {
                                     question.scope = {{"cc-ops"}, {"cc-retail"}};
                                   });
  CHECK(report.verdict == Verdict::ready);
}

TEST_CASE("a provider that is deleted or being deleted counts as absent") {
  auto builder = an_organization();
  const bool gone = GENERATE(true, false);
  if (gone)
    builder.provider("p-gcp").deleted = support::at(2026, 3, 1);
  else
    builder.with_provider_state("p-gcp", ProviderState::deleting);
  CHECK(found(setup_report(builder.build())) == Found{"cost_center_without_provider cc-lab"});
}

TEST_CASE("a workspace without a provider warns if its cost center has providers elsewhere") {
  const auto report = setup_report(an_organization().with_workspace("ws-empty", "cc-lab").build());
  REQUIRE(found(report) == Found{"workspace_without_provider ws-empty"});
  CHECK(report.findings[0].severity == Severity::warn);
  CHECK(report.findings[0].cost_center == "cc-lab");
  CHECK(report.verdict == Verdict::ready);
}

TEST_CASE("a provider that is not ready blocks or warns by its state") {
  const auto [state, severity] = GENERATE(table<ProviderState, Severity>({
      {ProviderState::initializing, Severity::block},
      {ProviderState::processing, Severity::block},
      {ProviderState::unavailable, Severity::warn},
  }));
  const auto report = setup_report(an_organization().with_provider_state("p-aws", state).build());
  REQUIRE(found(report) == Found{"provider_not_ready p-aws"});
  CHECK(report.findings[0].severity == severity);
}

TEST_CASE("a provider that names another cost center than its workspace's blocks") {
  auto builder = an_organization();
  builder.provider("p-aws").stated_cost_center = CostCenterId{"cc-retail"};
  CHECK(found(setup_report(builder.build())).empty());
  builder.provider("p-aws").stated_cost_center = CostCenterId{"cc-ops"};
  const auto report = setup_report(builder.build());
  REQUIRE(found(report) == Found{"provider_cost_center_mismatch p-aws"});
  CHECK(report.findings[0].severity == Severity::block);
  CHECK_THAT(report.findings[0].sentence,
             Catch::Contains("Operations (cc-ops)") && Catch::Contains("Retail (cc-retail)"));
}

TEST_CASE("a provider outside of any workspace mismatches the cost center it names") {
  auto builder = an_organization().with_provider("p-lost", "ws-ops", "lost");
  builder.provider("p-lost").placements.clear();
  CHECK(found(setup_report(builder.build())).empty());
  builder.provider("p-lost").stated_cost_center = CostCenterId{"cc-ops"};
  CHECK(found(setup_report(builder.build())) == Found{"provider_cost_center_mismatch p-lost"});
}

TEST_CASE("a provider shared with another cost center warns and says who pays") {
  auto builder = an_organization().with_workspace("ws-web-2", "cc-retail");
  builder.with_provider("p-2", "ws-web-2", "second");
  builder.provider("p-aws").shared_with = {{"ws-web-2"}};
  CHECK(found(setup_report(builder.build())).empty());
  builder.provider("p-aws").shared_with = {{"ws-lab"}, {"ws-web-2"}};
  const auto report = setup_report(builder.build());
  REQUIRE(found(report) == Found{"provider_shared_across_cost_centers p-aws"});
  CHECK_THAT(report.findings[0].sentence, Catch::Contains("all its costs stay with Retail"));
}

TEST_CASE("a provider in a personal workspace warns") {
  auto builder = an_organization();
  builder.workspace("ws-lab").kind = WorkspaceKind::personal;
  const auto report = setup_report(builder.build());
  REQUIRE(found(report) == Found{"provider_in_personal_workspace p-gcp"});
  CHECK(report.findings[0].severity == Severity::warn);
}

TEST_CASE("the same account under two cost centers blocks, whatever its spelling") {
  const char* account = GENERATE("lab-project", " LAB-Project\t");
  const auto report = setup_report(an_organization().with_account_twice(account).build());
  REQUIRE(found(report) == Found{"provider_account_twice lab-project"});
  CHECK(report.findings[0].severity == Severity::block);
  CHECK_THAT(report.findings[0].sentence,
             Catch::Contains("Laboratory (cc-lab)") && Catch::Contains("Operations (cc-ops)"));
}

TEST_CASE("the same account twice under one cost center does not block") {
  CHECK(found(setup_report(an_organization().with_account_twice("sub-ops-0001").build())).empty());
}

TEST_CASE("an account that another organization registers too blocks without naming it") {
  const auto report = setup_report(an_organization().build(), [](SetupQuestion& question) {
    question.accounts_elsewhere = {"lab-project", "not-ours"};
  });
  REQUIRE(found(report) == Found{"provider_account_twice lab-project"});
  CHECK_THAT(report.findings[0].sentence, Catch::Contains("another organization"));
}

TEST_CASE("what stands in what is judged at the instant of the check") {
  auto builder = an_organization().with_provider_moved("p-gcp", "ws-web", support::at(2026, 4, 1));
  CHECK(found(setup_report(builder.build())).empty());
  builder.with_provider_moved("p-aws", "ws-ops", support::at(2026, 3, 1));
  CHECK(found(setup_report(builder.build())) == Found{"cost_center_without_provider cc-retail"});
}
