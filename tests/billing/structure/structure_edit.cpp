#include "billing/structure/structure_edit.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using namespace billing;
using support::an_organization;
using support::at;

namespace {

const Instant edited_at = at(2026, 11, 15, 12);

StructureEdit edit_of(StructureAct act, std::string id) {
  StructureEdit edit;
  edit.act = act;
  edit.id = std::move(id);
  edit.name = "A Name";
  return edit;
}

std::string code_of_edit(const StructureEdit& edit) {
  const auto answer = with_edit(an_organization().build(), edit, edited_at);
  return answer ? "" : std::string(answer.refusal().code.text);
}

std::vector<Placement<CostCenterId>> lab_after(const Organization& before,
                                               const StructureEdit& edit) {
  return find(with_edit(before, edit, edited_at).value(), WorkspaceId{"ws-lab"})->placements;
}

}  // namespace

TEST_CASE("an edit that makes no sense has its own refusal") {
  auto move = edit_of(StructureAct::move_workspace, "ws-lab");
  move.owner = "cc-lab";
  CHECK(code_of_edit(move) == "edit_changes_nothing");
  move.owner = "cc-none";
  CHECK(code_of_edit(move) == "edit_owner_unknown");
  move.owner = "cc-ops";
  move.from = at(2026, 12, 1);
  move.until = at(2026, 12, 1);
  CHECK(code_of_edit(move) == "edit_until_before_from");
  move.id = "ws-none";
  CHECK(code_of_edit(move) == "edit_object_unknown");
  CHECK(code_of_edit(edit_of(StructureAct::add_cost_center, "")) == "edit_id_malformed");
  CHECK(code_of_edit(edit_of(StructureAct::add_cost_center, "cc-lab")) == "edit_id_taken");
  auto nameless = edit_of(StructureAct::change_cost_center, "cc-lab");
  nameless.name = " ";
  CHECK(code_of_edit(nameless) == "edit_name_missing");
  auto provider = edit_of(StructureAct::add_provider, "p-new");
  provider.owner = "ws-lab";
  CHECK(code_of_edit(provider) == "edit_account_missing");
  CHECK(code_of_edit(edit_of(StructureAct::delete_cost_center, "cc-lab")) == "edit_still_in_use");
  CHECK(code_of_edit(edit_of(StructureAct::delete_workspace, "ws-lab")) == "edit_still_in_use");
}

TEST_CASE("a move takes the place of whatever was recorded for its time") {
  const auto planned =
      an_organization().with_workspace_moved("ws-lab", "cc-retail", at(2026, 12, 1)).build();
  auto move = edit_of(StructureAct::move_workspace, "ws-lab");
  move.owner = "cc-ops";
  const auto for_good = lab_after(planned, move);
  REQUIRE(for_good.size() == 2);
  CHECK(for_good[1].owner.value == "cc-ops");
  CHECK(for_good[1].during == Interval{edited_at, std::nullopt});
  move.until = at(2026, 12, 10);
  const auto between = lab_after(planned, move);
  REQUIRE(between.size() == 3);
  CHECK(between[2].owner.value == "cc-retail");
  CHECK(between[2].during == Interval{at(2026, 12, 10), std::nullopt});
  // Back to where it is anyway: neighbors of the same owner are one again.
  move.owner = "cc-lab";
  move.until = at(2026, 12, 5);
  const auto joined = lab_after(planned, move);
  REQUIRE(joined.size() == 2);
  CHECK(joined[0].during == Interval{std::nullopt, at(2026, 12, 5)});
}

TEST_CASE("an end leaves nobody as the owner from then on") {
  auto end = edit_of(StructureAct::end_workspace, "ws-lab");
  end.from = at(2026, 12, 1);
  const auto ended = lab_after(an_organization().build(), end);
  REQUIRE(ended.size() == 1);
  CHECK(ended[0].during == Interval{std::nullopt, at(2026, 12, 1)});
}

TEST_CASE("lists of an edited structure are complete for an import and stay in order") {
  const auto before = an_organization().build();
  auto added = edit_of(StructureAct::add_workspace, "aa-first");
  added.owner = "cc-lab";
  const auto edited = with_edit(before, added, edited_at);
  REQUIRE(edited.ok());
  CHECK(edited->workspaces.size() == before.workspaces.size() + 1);
  CHECK(edited->workspaces.front().id.value == "aa-first");
  const auto taken = merged(before, *edited, edited_at);
  REQUIRE(taken.ok());
  CHECK(*taken == *edited);
}
