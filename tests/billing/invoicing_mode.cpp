#include "billing/invoicing_mode.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::at;

namespace {

const Month april(2026, 4), may(2026, 5), june(2026, 6);
const std::set<CostCenterId> two{{"cc-lab"}, {"cc-ops"}};

ModeChange separate(Month from, std::set<CostCenterId> scope = two) {
  return {{"northwind"}, InvoicingMode::invoice_per_cost_center, from, std::move(scope), {}, "T"};
}
ModeChange single(Month from) {
  return {{"northwind"}, InvoicingMode::single_invoice, from, {}, {}, "T"};
}

const std::vector<BanAssignment> bans{
    {{"NW-1"}, {"northwind"}, CostCenterId{"cc-lab"}, april, std::nullopt},
    {{"NW-2"}, {"northwind"}, CostCenterId{"cc-ops"}, april, std::nullopt}};

std::string_view answer(const std::vector<ModeChange>& history, const ModeChange& proposed,
                        const std::vector<BanAssignment>& assignments = bans) {
  static const Organization organization = support::an_organization().build();
  const auto result = switch_mode(organization, history, assignments, proposed, april);
  return result.ok() ? "accepted" : result.refusal().code.text;
}

}  // namespace

TEST_CASE("before the first change an organization gets a single invoice") {
  const auto mode = mode_in(std::vector{separate(april)}, {"northwind"}, april.previous());
  CHECK(mode.mode == InvoicingMode::single_invoice);
  CHECK(mode.scope.empty());
}

TEST_CASE("the latest change of the organization decides the mode of a month") {
  auto other = single(may);
  other.organization = {"contoso"};
  const std::vector history{separate(april), other, single(june)};
  CHECK(mode_in(history, {"northwind"}, april) == separate(april));
  CHECK(mode_in(history, {"northwind"}, may) == separate(april));
  CHECK(mode_in(history, {"northwind"}, june.plus(12)) == single(june));
}

TEST_CASE("the earliest month to switch is the next one whose cut-off has not passed") {
  const auto [now, days, earliest] = GENERATE(table<Instant, int, Month>({
      {at(2026, 3, 10), 3, april},
      {at(2026, 3, 28, 23, 59), 3, april},
      {at(2026, 3, 29), 3, may},
      {at(2026, 3, 31, 23, 59), 3, may},
      {at(2026, 4, 1), 3, may},
      {at(2026, 3, 31, 23, 59), 0, april},
      {at(2026, 12, 30), 3, Month(2027, 2)},
      {at(2028, 2, 27), 3, Month(2028, 4)},
      {at(2026, 3, 10), 40, may},
  }));
  CHECK(earliest_switch(now, days) == earliest);
}

TEST_CASE("a switch with a BAN for every cost center in scope is accepted") {
  CHECK(answer({}, separate(april)) == "accepted");
}

TEST_CASE("a switch before the earliest month is refused") {
  CHECK(answer({}, separate(april.previous())) == "switch_too_early");
}

TEST_CASE("a switch at or before one already recorded is refused") {
  CHECK(answer({separate(may)}, single(april)) == "switch_backwards");
  CHECK(answer({separate(may)}, single(may)) == "switch_backwards");
  CHECK(answer({separate(may)}, single(june)) == "accepted");
}

TEST_CASE("a switch to what already holds is refused, another scope is a change") {
  CHECK(answer({}, single(april)) == "mode_unchanged");
  CHECK(answer({separate(april)}, separate(may)) == "mode_unchanged");
  CHECK(answer({separate(april)}, separate(may, {{"cc-lab"}})) == "accepted");
}

TEST_CASE("a switch without a BAN that holds in its month names each cost center") {
  const std::vector<BanAssignment> late{
      {{"NW-1"}, {"northwind"}, CostCenterId{"cc-lab"}, may, std::nullopt},
      {{"NW-2"}, {"contoso"}, CostCenterId{"cc-ops"}, april, std::nullopt}};
  const auto result =
      switch_mode(support::an_organization().build(), {}, late, separate(april), april);
  REQUIRE_FALSE(result.ok());
  CHECK(result.refusal().code == RefusalCode("ban_missing"));
  REQUIRE(result.refusal().faults.size() == 2);
  CHECK(result.refusal().faults[0].where == "cc-lab");
  CHECK(result.refusal().faults[1].where == "cc-ops");
}

TEST_CASE("a scope that does not fit its mode is a bug") {
  CHECK_THROWS_AS(answer({}, separate(april, {})), std::logic_error);
  auto with_scope = single(april);
  with_scope.scope = two;
  CHECK_THROWS_AS(answer({}, with_scope), std::logic_error);
}
