#include <catch2/catch.hpp>
#include <random>

#include "billing/structure/organization.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using namespace billing;
using support::an_organization;
using support::at;

namespace {

const Instant first_import = at(2026, 1, 15);
const Instant second_import = at(2026, 2, 15);

Organization imported(const Organization& file) {
  return merged(std::nullopt, file, first_import).value();
}

using Placed = std::vector<Placement<CostCenterId>>;

// ws-web with these placements on record, then with those in the file.
Result<Organization> web_merged(const Placed& known, const Placed& stated) {
  const auto with = [](const Placed& placements) {
    auto builder = an_organization();
    builder.workspace("ws-web").placements = placements;
    return builder.build();
  };
  return merged(with(known), with(stated), second_import);
}

Placed web_placements(const Organization& organization) {
  return find(organization, WorkspaceId{"ws-web"})->placements;
}

}  // namespace

TEST_CASE("the first import is taken as it stands") {
  const auto file = an_organization().build();
  CHECK(imported(file) == file);
}

TEST_CASE("importing the same file again changes nothing") {
  const auto file = an_organization().build();
  CHECK(merged(imported(file), file, second_import).value() == file);
}

TEST_CASE("a file that names a new owner closes the old interval and opens the new one now") {
  const auto result = web_merged({{{"cc-retail"}, {}}}, {{{"cc-lab"}, {}}});
  CHECK(web_placements(*result) == Placed{{{"cc-retail"}, {std::nullopt, second_import}},
                                          {{"cc-lab"}, {second_import, std::nullopt}}});
}

TEST_CASE("a file that names the present owner leaves its history alone") {
  const Placed known{{{"cc-retail"}, {std::nullopt, at(2025, 6, 1)}},
                     {{"cc-lab"}, {at(2025, 6, 1), std::nullopt}}};
  CHECK(web_placements(*web_merged(known, {{{"cc-lab"}, {}}})) == known);
}

TEST_CASE("an object that nobody owned begins to be owned at the import") {
  const auto result = web_merged({}, {{{"cc-lab"}, {}}});
  CHECK(web_placements(*result) == Placed{{{"cc-lab"}, {second_import, std::nullopt}}});
}

TEST_CASE("an empty list of placements ends the present one now") {
  const auto result = web_merged({{{"cc-lab"}, {}}}, {});
  CHECK(web_placements(*result) == Placed{{{"cc-lab"}, {std::nullopt, second_import}}});
}

TEST_CASE("a list of placements may close the open interval in the past and go on") {
  const Placed known{{{"cc-retail"}, {at(2024, 1, 1), std::nullopt}}};
  const Placed stated{{{"cc-retail"}, {at(2024, 1, 1), at(2024, 9, 16)}},
                      {{"cc-lab"}, {at(2024, 9, 16), std::nullopt}}};
  CHECK(web_placements(*web_merged(known, stated)) == stated);
}

TEST_CASE("a plan for later may still be changed") {
  const Placed known{{{"cc-retail"}, {std::nullopt, at(2026, 5, 1)}},
                     {{"cc-lab"}, {at(2026, 5, 1), std::nullopt}}};
  const Placed stated{{{"cc-retail"}, {std::nullopt, at(2026, 6, 1)}},
                      {{"cc-ops"}, {at(2026, 6, 1), std::nullopt}}};
  CHECK(web_placements(*web_merged(known, stated)) == stated);
}

TEST_CASE("a list that learns the beginning of the first interval does not change the record") {
  const Placed known{{{"cc-retail"}, {}}};
  const Placed stated{{{"cc-retail"}, {at(2024, 1, 1), at(2024, 9, 16)}},
                      {{"cc-lab"}, {at(2024, 9, 16), std::nullopt}}};
  const auto result = web_placements(*web_merged(known, stated));
  CHECK(result.front().during == Interval{std::nullopt, at(2024, 9, 16)});
}

TEST_CASE("a list that contradicts the record is refused with its place") {
  const auto june = at(2025, 6, 1), july = at(2025, 7, 1);
  const Placed known{{{"cc-retail"}, {at(2024, 1, 1), june}}, {{"cc-lab"}, {june, {}}}};
  const auto [stated, where] = GENERATE_COPY(table<Placed, std::string>({
      {{{{"cc-ops"}, {at(2024, 1, 1), june}}, {{"cc-lab"}, {june, {}}}}, "[0]"},
      {{{{"cc-retail"}, {at(2024, 2, 1), june}}, {{"cc-lab"}, {june, {}}}}, "[0].from"},
      {{{{"cc-retail"}, {at(2024, 1, 1), at(2025, 5, 1)}}, {{"cc-lab"}, {june, {}}}}, "[0].to"},
      {{{{"cc-retail"}, {at(2024, 1, 1), june}}, {{"cc-lab"}, {july, {}}}}, "[1].from"},
      {{{{"cc-retail"}, {at(2024, 1, 1), june}}}, "[1]"},
  }));
  const auto result = web_merged(known, stated);
  REQUIRE_FALSE(result.ok());
  CHECK(result.refusal().code == RefusalCode("placement_rewrites_history"));
  CHECK(result.refusal().kind == RefusalKind::conflict);
  REQUIRE(result.refusal().faults.size() == 1);
  CHECK(result.refusal().faults[0].where == "$.workspaces[?(@.id=='ws-web')].placements" + where);
}

TEST_CASE("an object missing from the file is deleted at the import and keeps its placements") {
  const auto before = imported(an_organization().build());
  const auto after =
      merged(before, an_organization().without_providers_in("cc-lab").build(), second_import);
  const Provider* gone = find(*after, ProviderId{"p-gcp"});
  REQUIRE(gone);
  CHECK(gone->deleted == second_import);
  CHECK(gone->placements == find(before, ProviderId{"p-gcp"})->placements);
}

TEST_CASE("an object that was deleted before keeps the time of its deletion") {
  const auto smaller = an_organization().without_providers_in("cc-lab").build();
  const auto once = merged(imported(an_organization().build()), smaller, first_import);
  const auto twice = merged(*once, smaller, second_import);
  CHECK(find(*twice, ProviderId{"p-gcp"})->deleted == first_import);
}

TEST_CASE("an object that comes back is no longer deleted") {
  const auto whole = an_organization().build();
  const auto smaller = an_organization().without_cost_center("cc-lab").build();
  const auto without = merged(imported(whole), smaller, first_import);
  CHECK(find(*without, CostCenterId{"cc-lab"})->deleted == first_import);
  CHECK(*merged(*without, whole, second_import) == whole);
}

TEST_CASE("names, recipients and settings come from the newer file") {
  auto file = an_organization();
  file.cost_center("cc-lab").name = "Research";
  file.with([](Organization& organization) { organization.status = "Suspended"; });
  const auto result = merged(imported(an_organization().build()), file.build(), second_import);
  CHECK(find(*result, CostCenterId{"cc-lab"})->name == "Research");
  CHECK(result->status == "Suspended");
}

TEST_CASE("two different organizations are never merged") {
  CHECK_THROWS_AS((void)merged(an_organization().build(),
                               an_organization().named("contoso").build(), second_import),
                  std::logic_error);
}

// Who owned what before an import of the short form stays so, whatever the import says; and the
// same import again changes nothing.
TEST_CASE("imports never change the past and are the same twice") {
  const unsigned seed = 20260310;
  INFO("seed " << seed);
  std::mt19937_64 chance(seed);
  const std::vector<std::string> centers{"cc-lab", "cc-ops", "cc-retail"};
  Organization known = imported(an_organization().build());
  Instant now = first_import;
  for (int round = 0; round < 200; ++round) {
    now += std::chrono::hours(1 + static_cast<int>(chance() % 100));
    auto file = an_organization();
    for (const char* id : {"ws-web", "ws-ops", "ws-lab"}) {
      file.workspace(id).placements = {{CostCenterId{centers[chance() % 3]}, {}}};
    }
    const Organization next = merged(known, file.build(), now).value();
    for (const Workspace& before : known.workspaces) {
      const Workspace& after = *find(next, before.id);
      CHECK(check_placements(after.placements).empty());
      CHECK(cost_center_at(after, now) == cost_center_at(*find(file.build(), before.id), now));
      for (int probe = 0; probe < 5; ++probe) {
        const Instant past = now - std::chrono::minutes(1 + chance() % 100000);
        CHECK(cost_center_at(after, past) == cost_center_at(before, past));
      }
    }
    CHECK(merged(next, file.build(), now + std::chrono::hours(1)).value() == next);
    known = next;
  }
}

namespace {

// ws-web with these placements on record, corrected by those in the file.
Placed web_corrected(const Placed& known, const Placed& stated) {
  const auto with = [](const Placed& placements) {
    auto builder = an_organization();
    builder.workspace("ws-web").placements = placements;
    return builder.build();
  };
  return web_placements(with_history_corrected(with(known), with(stated), second_import));
}

const Placed on_record{{{"cc-retail"}, {at(2024, 1, 1), at(2025, 6, 1)}},
                       {{"cc-lab"}, {at(2025, 6, 1), std::nullopt}}};

}  // namespace

TEST_CASE("a correction takes a list of placements as the truth, closed intervals included") {
  const Placed truth = GENERATE(
      Placed{{{"cc-retail"}, {at(2024, 1, 1), at(2025, 5, 1)}}, {{"cc-lab"}, {at(2025, 5, 1), {}}}},
      Placed{{{"cc-ops"}, {std::nullopt, at(2025, 6, 1)}}, {{"cc-lab"}, {at(2025, 6, 1), {}}}},
      Placed{{{"cc-lab"}, {at(2023, 1, 1), std::nullopt}}},
      Placed{{{"cc-retail"}, {at(2024, 2, 1), at(2025, 6, 1)}}});
  CHECK(web_corrected(on_record, truth) == truth);
}

TEST_CASE("a correction leaves the history of what states no time alone") {
  CHECK(web_corrected(on_record, {{{"cc-lab"}, {}}}) == on_record);
  const auto ended = web_corrected(on_record, {});
  REQUIRE(ended.size() == 2);
  CHECK(ended[0] == on_record[0]);
  CHECK(ended[1].during == Interval{at(2025, 6, 1), second_import});
  const auto moved = web_corrected(on_record, {{{"cc-ops"}, {}}});
  REQUIRE(moved.size() == 3);
  CHECK(moved[0] == on_record[0]);
  CHECK(moved[2].during == Interval{second_import, std::nullopt});
}

TEST_CASE("a correction may move a deletion; an ordinary import may not") {
  auto builder = an_organization();
  builder.provider("p-aws").deleted = at(2025, 6, 1);
  const auto known = builder.build();
  builder.provider("p-aws").deleted = at(2025, 5, 1);
  const auto file = builder.build();
  const auto deleted = [](const Organization& one) {
    return find(one, ProviderId{"p-aws"})->deleted;
  };
  CHECK(deleted(*merged(known, file, second_import)) == at(2025, 6, 1));
  CHECK(deleted(with_history_corrected(known, file, second_import)) == at(2025, 5, 1));
}

TEST_CASE("a correction marks what is missing from the file as deleted, as every import does") {
  const auto file = an_organization().without_cost_center("cc-lab").build();
  const auto result = with_history_corrected(an_organization().build(), file, second_import);
  CHECK(find(result, CostCenterId{"cc-lab"})->deleted == second_import);
}
