#include "billing/structure/organization.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using namespace billing;
using support::at;

TEST_CASE("account ids and names are compared trimmed and in lower case") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"  Sub-OPS-1 ", "sub-ops-1"},
      {"\t11353890204\r\n", "11353890204"},
      {"A B", "a b"},
      {"   ", ""},
      {"", ""},
      {"\xC3\x84X", "\xC3\x84x"},
  }));
  CHECK(folded(text) == expected);
}

TEST_CASE("the owner at an instant is the one whose half-open interval holds it") {
  const auto move = at(2026, 3, 10);
  const auto organization =
      support::an_organization().with_workspace_moved("ws-web", "cc-lab", move).build();
  const Workspace& web = *find(organization, WorkspaceId{"ws-web"});
  CHECK(cost_center_at(web, move - std::chrono::seconds(1)) == CostCenterId{"cc-retail"});
  CHECK(cost_center_at(web, move) == CostCenterId{"cc-lab"});
}

TEST_CASE("nobody owns a provider outside its placements") {
  Provider provider;
  provider.placements = {{{"ws-web"}, {at(2026, 1, 1), at(2026, 2, 1)}}};
  CHECK_FALSE(workspace_at(provider, at(2025, 12, 31)));
  CHECK(workspace_at(provider, at(2026, 1, 1)) == WorkspaceId{"ws-web"});
  CHECK_FALSE(workspace_at(provider, at(2026, 2, 1)));
}

TEST_CASE("an object that is not there is not found") {
  const auto organization = support::an_organization().build();
  CHECK(find(organization, CostCenterId{"cc-lab"})->name == "Laboratory");
  CHECK(find(organization, CostCenterId{"CC-LAB"}) == nullptr);
  CHECK(find(organization, ProviderId{"p-none"}) == nullptr);
}

TEST_CASE("placements that follow each other are in order") {
  const std::vector<Placement<CostCenterId>> placements{
      {{"a"}, {std::nullopt, at(2026, 1, 1)}},
      {{"b"}, {at(2026, 1, 1), at(2026, 2, 1)}},
      {{"a"}, {at(2026, 3, 1), std::nullopt}},
  };
  CHECK(check_placements(placements).empty());
  CHECK(check_placements(std::vector<Placement<CostCenterId>>{}).empty());
}

TEST_CASE("placements that overlap, run backwards or are empty are faults with their place") {
  using List = std::vector<Placement<WorkspaceId>>;
  const auto jan = at(2026, 1, 1), feb = at(2026, 2, 1), mar = at(2026, 3, 1);
  const auto [placements, where, words] = GENERATE_COPY(table<List, std::string, std::string>({
      {{{{"a"}, {feb, jan}}}, "[0].to", "ends at or before its beginning"},
      {{{{"a"}, {jan, jan}}}, "[0].to", "ends at or before its beginning"},
      {{{{"a"}, {jan, mar}}, {{"b"}, {feb, {}}}}, "[1].from", "overlaps the one before it"},
      {{{{"a"}, {jan, {}}}, {{"b"}, {feb, {}}}}, "[1].from", "still open"},
      {{{{"a"}, {feb, mar}}, {{"b"}, {jan, feb}}}, "[1].from", "order of time"},
      {{{{"a"}, {{}, jan}}, {{"b"}, {{}, feb}}}, "[1].from", "reach back for ever"},
  }));
  const auto faults = check_placements(placements);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].where == where);
  CHECK_THAT(faults[0].message, Catch::Contains(words));
}

TEST_CASE("every word of an organization's enums reads back as itself") {
  for (const auto kind : {WorkspaceKind::team, WorkspaceKind::personal}) {
    CHECK(workspace_kind_from(text_of(kind)) == kind);
  }
  for (const auto state :
       {ProviderState::initializing, ProviderState::processing, ProviderState::ready,
        ProviderState::deleting, ProviderState::unavailable}) {
    CHECK(provider_state_from(text_of(state)) == state);
  }
  for (const auto role : {MemberRole::administrator, MemberRole::member}) {
    CHECK(member_role_from(text_of(role)) == role);
  }
  for (const auto state :
       {MemberState::invited, MemberState::active, MemberState::deactivated, MemberState::locked}) {
    CHECK(member_state_from(text_of(state)) == state);
  }
  CHECK_FALSE(provider_state_from("Ready"));
  CHECK_FALSE(member_role_from(""));
}
