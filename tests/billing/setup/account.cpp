// The setup checks that look at the account, the requester, the scope and the recipients.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/support/organization_builder.h"
#include "tests/support/setup_answer.h"

using namespace billing;
using support::an_organization;
using support::finding_of;
using support::found;
using support::setup_report;

using Found = std::vector<std::string>;

namespace {

SetupReport in_scope(std::set<CostCenterId> scope,
                     support::OrganizationBuilder builder = an_organization()) {
  return setup_report(builder.build(),
                      [&](SetupQuestion& question) { question.scope = std::move(scope); });
}

}  // namespace

TEST_CASE("an account that is not both active and billable blocks") {
  const auto [status, type, blocked] = GENERATE(table<const char*, const char*, bool>({
      {"Active", "Billable", false},
      {" active", "BILLABLE ", false},
      {"Suspended", "Billable", true},
      {"Active", "Trial", true},
      {"", "", true},
  }));
  const std::string status_text = status, type_text = type;
  const auto report = setup_report(an_organization()
                                       .with([&](Organization& organization) {
                                         organization.status = status_text;
                                         organization.type = type_text;
                                       })
                                       .build());
  CHECK(found(report) == (blocked ? Found{"account_not_billable northwind"} : Found{}));
}

TEST_CASE("an organization that is already separate is told so") {
  const auto report = setup_report(an_organization().build(), [](SetupQuestion& question) {
    question.mode = InvoicingMode::invoice_per_cost_center;
  });
  CHECK(found(report) == Found{"already_separate northwind"});
  CHECK(report.verdict == Verdict::blocked);
}

TEST_CASE("only an active administrator may ask without somebody to confirm") {
  const auto [email, role, state, allowed] =
      GENERATE(table<const char*, MemberRole, MemberState, bool>({
          {"sam@northwind.example", MemberRole::administrator, MemberState::active, true},
          {" SAM@Northwind.example", MemberRole::administrator, MemberState::active, true},
          {"sam@northwind.example", MemberRole::member, MemberState::active, false},
          {"sam@northwind.example", MemberRole::administrator, MemberState::invited, false},
          {"sam@northwind.example", MemberRole::administrator, MemberState::locked, false},
          {"eve@contoso.example", MemberRole::administrator, MemberState::active, false},
      }));
  const std::string requester = email;
  const auto organization =
      an_organization().with_member("sam@northwind.example", role, state).build();
  const auto ask = [&](bool confirmed) {
    return setup_report(organization, [&](SetupQuestion& question) {
      question.requester_email = requester;
      question.requester_confirmed = confirmed;
    });
  };
  CHECK(ask(false).verdict == (allowed ? Verdict::ready : Verdict::blocked));
  CHECK(ask(true).verdict == Verdict::ready);
  if (!allowed) CHECK(ask(false).findings[0].code == "requester_not_authorized");
}

TEST_CASE("a requester who is not known yet is not an administrator") {
  const auto report = setup_report(
      an_organization().build(), [](SetupQuestion& question) { question.requester_email.clear(); });
  REQUIRE(found(report) == Found{"requester_not_authorized "});
  CHECK_THAT(report.findings[0].sentence, Catch::StartsWith("The requester is not"));
}

TEST_CASE("two cost centers in scope are enough, and one beside the default") {
  CHECK(in_scope({{"cc-ops"}, {"cc-retail"}}).verdict == Verdict::ready);
  CHECK(found(in_scope({})) ==
        Found{"too_few_cost_centers northwind", "default_cost_center_has_spend cc-ops"});
  CHECK(found(in_scope({{"cc-ops"}})) == Found{"too_few_cost_centers northwind"});
  CHECK(found(in_scope({{"cc-retail"}})) == Found{"default_cost_center_has_spend cc-ops"});
  const auto no_default = an_organization().with(
      [](Organization& organization) { organization.default_cost_center.reset(); });
  CHECK(found(in_scope({{"cc-retail"}}, no_default)) == Found{"too_few_cost_centers northwind"});
}

TEST_CASE("a default cost center out of scope warns only if it has providers") {
  const auto report = in_scope({{"cc-lab"}, {"cc-retail"}});
  REQUIRE(found(report) == Found{"default_cost_center_has_spend cc-ops"});
  CHECK(report.findings[0].severity == Severity::warn);
  CHECK(in_scope({{"cc-lab"}, {"cc-retail"}}, an_organization().without_providers_in("cc-ops"))
            .findings.empty());
}

TEST_CASE("a cost center in scope that is unknown or deleted blocks") {
  auto builder = an_organization();
  builder.cost_center("cc-lab").deleted = support::at(2026, 3, 1);
  const auto report = in_scope({{"cc-lab"}, {"cc-none"}, {"cc-ops"}, {"cc-retail"}}, builder);
  CHECK(found(report) == Found{"cost_center_unknown cc-lab", "cost_center_unknown cc-none"});
  CHECK_THAT(report.findings[0].sentence, Catch::Contains("was deleted"));
  CHECK_THAT(report.findings[1].sentence, Catch::Contains("does not exist"));
}

TEST_CASE("a name that is empty, taken or too long for an invoice warns") {
  const auto [name, warned] = GENERATE(table<std::string, bool>({
      {"  ", true},
      {" operations", true},
      {std::string(61, 'x'), true},
      {std::string(60, 'x'), false},
      {"\xC3\xA4" + std::string(59, 'x'), false},
      {"Laboratories", false},
  }));
  auto builder = an_organization();
  builder.cost_center("cc-lab").name = name;
  const auto report = setup_report(builder.build());
  CHECK((finding_of(report, "cost_center_name_ambiguous").object_id.empty()) == !warned);
  CHECK(report.verdict == Verdict::ready);
}

TEST_CASE("a cost center whose administrators cannot be reached warns") {
  const auto [email, state, warned] = GENERATE(table<const char*, MemberState, bool>({
      {"", MemberState::active, true},
      {"pat@northwind.example", MemberState::active, false},
      {"pat@northwind.example", MemberState::invited, false},
      {"PAT@northwind.example", MemberState::deactivated, true},
      {"pat@northwind.example", MemberState::locked, true},
      {"outside@contoso.example", MemberState::locked, false},
  }));
  auto builder = an_organization().with_member("pat@northwind.example", MemberRole::member, state);
  builder.cost_center("cc-lab").administrators = {email};
  CHECK(found(setup_report(builder.build())) ==
        (warned ? Found{"cost_center_without_administrator cc-lab"} : Found{}));
}

TEST_CASE("the organization's recipient stands in for a cost center without one") {
  auto builder = an_organization();
  builder.cost_center("cc-lab").recipient.reset();
  CHECK(found(setup_report(builder.build())).empty());
}

TEST_CASE("an invoice nobody would receive warns, and keeps the date from being set") {
  auto builder = an_organization().without_recipients();
  builder.cost_center("cc-ops").recipient = {"ap@northwind.example", {"1 Main St", "US"}};
  builder.cost_center("cc-retail").recipient = {"ap@northwind.example", {" "}};
  const auto report = setup_report(builder.build());
  CHECK(found(report) ==
        Found{"invoice_recipient_missing cc-lab", "invoice_recipient_missing cc-retail"});
  CHECK(report.verdict == Verdict::ready);
  CHECK(blocks_schedule(report.findings[0]));
}

TEST_CASE("no other warning keeps the date from being set") {
  auto builder = an_organization();
  builder.cost_center("cc-lab").administrators.clear();
  const auto report = setup_report(builder.build());
  REQUIRE(report.findings.size() == 1);
  CHECK_FALSE(blocks_schedule(report.findings[0]));
}

TEST_CASE("a structure that was read too long ago gives no verdict") {
  const auto [age_hours, stale] = GENERATE(table<int, bool>({{0, false}, {24, false}, {25, true}}));
  auto builder = an_organization().without_workspaces_in("cc-lab");
  const auto read_at = support::check_time - std::chrono::hours(age_hours);
  builder.with([&](Organization& organization) { organization.snapshot_at = read_at; });
  const auto report = setup_report(builder.build());
  CHECK(report.verdict == (stale ? Verdict::unknown : Verdict::blocked));
  CHECK(!finding_of(report, "structure_stale").code.empty() == stale);
}

TEST_CASE("a structure that states no time does not grow old") {
  const auto report = setup_report(an_organization().build(), [](SetupQuestion& question) {
    question.now += std::chrono::hours(24 * 365);
  });
  CHECK(report.verdict == Verdict::ready);
}

TEST_CASE("findings are ordered by severity, then code, then object") {
  auto builder =
      an_organization().without_workspaces_in("cc-retail").without_providers_in("cc-lab");
  builder.with_workspace("ws-1", "cc-ops");
  builder.cost_center("cc-lab").administrators.clear();
  builder.cost_center("cc-ops").administrators.clear();
  CHECK(found(setup_report(builder.build())) ==
        Found{"cost_center_without_provider cc-lab", "cost_center_without_workspace cc-retail",
              "cost_center_without_administrator cc-lab",
              "cost_center_without_administrator cc-ops", "workspace_without_provider ws-1"});
}

TEST_CASE("the words of severities and verdicts read back as themselves") {
  for (const auto severity : {Severity::block, Severity::warn, Severity::note}) {
    CHECK(severity_from(text_of(severity)) == severity);
  }
  for (const auto verdict : {Verdict::ready, Verdict::blocked, Verdict::unknown}) {
    CHECK(verdict_from(text_of(verdict)) == verdict);
  }
  CHECK_FALSE(verdict_from("fine"));
}

TEST_CASE("every finding is explained in docs/refusals.md") {
  std::ifstream file(std::string(SOURCE_FOLDER) + "/docs/refusals.md");
  std::stringstream text;
  text << file.rdbuf();
  const char* code = GENERATE(
      "account_unknown", "account_not_billable", "already_separate", "cost_center_name_ambiguous",
      "cost_center_unknown", "cost_center_without_administrator", "cost_center_without_provider",
      "cost_center_without_workspace", "currency_mixed", "default_cost_center_has_spend",
      "invoice_recipient_missing", "provider_account_twice", "provider_cost_center_mismatch",
      "provider_in_personal_workspace", "provider_not_ready", "provider_shared_across_cost_centers",
      "requester_not_authorized", "split_does_not_balance", "structure_stale",
      "too_few_cost_centers", "unattributed_spend", "workspace_without_provider");
  INFO(code);
  CHECK(text.str().find("\n| `" + std::string(code) + "` |") != std::string::npos);
}
