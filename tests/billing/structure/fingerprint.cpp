#include "billing/structure/fingerprint.h"

#include <catch2/catch.hpp>

#include "billing/setup/check_separation.h"
#include "billing/structure/fingerprint_words.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using namespace billing;
using support::an_organization;
using support::at;

namespace {

const Instant now = at(2026, 3, 10);

Fingerprint printed(const Organization& organization) {
  return fingerprint(organization, default_scope(organization, now), now);
}

std::vector<std::string> changes(support::OrganizationBuilder& builder) {
  return differences(printed(an_organization().build()), printed(builder.build()));
}

}  // namespace

TEST_CASE("a rename leaves the fingerprint as it was") {
  auto renamed = an_organization();
  renamed.cost_center("cc-lab").name = "Research";
  renamed.workspace("ws-lab").name = "Other";
  renamed.provider("p-gcp").name = "Other";
  renamed.with([](Organization& organization) { organization.display_name = "Other"; });
  CHECK(printed(renamed.build()) == printed(an_organization().build()));
}

TEST_CASE("the order of the objects does not matter to the fingerprint") {
  auto organization = an_organization().build();
  const auto before = printed(organization);
  std::swap(organization.providers.front(), organization.providers.back());
  std::swap(organization.workspaces.front(), organization.workspaces.back());
  CHECK(printed(organization) == before);
}

TEST_CASE("what is deleted or moves later is not in the fingerprint") {
  auto builder = an_organization();
  builder.with_provider("p-old", "ws-lab", "old").provider("p-old").deleted = at(2026, 1, 1);
  builder.with_provider_moved("p-aws", "ws-lab", at(2026, 4, 1));
  CHECK(printed(builder.build()) == printed(an_organization().build()));
}

TEST_CASE("a provider that moved is told with both workspaces") {
  auto builder = an_organization();
  builder.with_provider_moved("p-aws", "ws-lab", at(2026, 3, 1));
  CHECK(changes(builder) ==
        std::vector<std::string>{"Provider p-aws moved from Workspace ws-web to Workspace ws-lab"});
}

TEST_CASE("a workspace that moved is told with both cost centers") {
  auto builder = an_organization();
  builder.with_workspace_moved("ws-web", "cc-lab", at(2026, 3, 1));
  CHECK(changes(builder) ==
        std::vector<std::string>{
            "Workspace ws-web moved from Cost Center cc-retail to Cost Center cc-lab"});
}

TEST_CASE("what came and what went is told") {
  auto builder = an_organization();
  builder.without_providers_in("cc-lab").with_provider("p-new", "ws-lab", "new");
  CHECK(changes(builder) ==
        std::vector<std::string>{"Provider p-gcp was deleted",
                                 "Provider p-new was added to Workspace ws-lab"});
}

TEST_CASE("a new account of a provider is told, another spelling of it is not") {
  auto builder = an_organization();
  builder.provider("p-azure").account.value = " SUB-ops-0001";
  CHECK(changes(builder).empty());
  builder.provider("p-azure").account.value = "sub-ops-0002";
  CHECK(changes(builder) ==
        std::vector<std::string>{
            "Provider p-azure changed its account from sub-ops-0001 to sub-ops-0002"});
}

TEST_CASE("another scope is another fingerprint") {
  const auto organization = an_organization().build();
  const auto all = printed(organization);
  const auto two = fingerprint(organization, {{"cc-lab"}, {"cc-ops"}}, now);
  CHECK(differences(all, two) ==
        std::vector<std::string>{"Cost Center cc-retail is no longer to get its own invoice"});
  CHECK(differences(two, all) ==
        std::vector<std::string>{"Cost Center cc-retail is now to get its own invoice"});
}

TEST_CASE("an id cannot forge a line of the fingerprint") {
  auto builder = an_organization();
  const auto plain = printed(builder.build());
  builder.provider("p-aws").account.value = "x\nprovider\tp-forged\tws-web\t1";
  const auto told = differences(plain, printed(builder.build()));
  REQUIRE(told.size() == 1);
  CHECK_THAT(told[0], Catch::StartsWith("Provider p-aws changed its account"));
}

TEST_CASE("a structure is told object by object") {
  const auto organization = an_organization().without_workspaces_in("cc-ops").build();
  CHECK(in_words(fingerprint(organization, {{"cc-lab"}, {"cc-ops"}}, now)) ==
        std::vector<std::string>{
            "Cost Center cc-lab gets its own invoice", "Cost Center cc-ops gets its own invoice",
            "Cost Center cc-retail stays on the organization's invoice",
            "Provider p-aws (account 100200300401) in Workspace ws-web",
            "Provider p-gcp (account lab-project) in Workspace ws-lab",
            "Workspace ws-lab in Cost Center cc-lab", "Workspace ws-web in Cost Center cc-retail"});
}
