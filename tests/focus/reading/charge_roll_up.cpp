#include "bot/focus/reading/charge_roll_up.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "bot/focus/reading/charges_pass.h"
#include "tests/focus/csv/csv_text.h"
#include "tests/focus/reading/focus_text.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"

using bot::focus::pass_over;
using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::source_of;
using focus_tests::Values;
using support::at;

namespace {

const billing::SourceName aws{"aws"};

billing::OwnershipIndex index_of(const billing::Organization& organization) {
  return billing::OwnershipIndex::of(std::vector{organization});
}

std::vector<billing::LedgerEntry> entries_of(const std::vector<Values>& rows,
                                             const billing::OwnershipIndex& index) {
  auto pass = pass_over(source_of(focus_file(rows)), aws, index, {});
  REQUIRE(pass.ok());
  REQUIRE(pass->faults.empty());
  return pass->entries;
}

bool same(const std::vector<billing::LedgerEntry>& a, const std::vector<billing::LedgerEntry>& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
    return x.key == y.key && x.exact == y.exact && x.charges == y.charges;
  });
}

std::string owner_of(const billing::LedgerEntry& entry) {
  return entry.key.owner.cost_center ? entry.key.owner.cost_center->value : "";
}

}  // namespace

TEST_CASE("charges of one key are one exact total") {
  const auto index = index_of(support::an_organization().build());
  const auto entries =
      entries_of({a_charge({{"BilledCost", "0.1"}}), a_charge({{"BilledCost", "0.2"}}),
                  a_charge({{"BilledCost", "1E-28"}})},
                 index);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].exact == cost("0.3000000000000000000000000001"));
  CHECK(entries[0].charges == 3);
  CHECK(owner_of(entries[0]) == "cc-retail");
  CHECK(entries[0].key.usage_month == billing::Month(2024, 9));
}

TEST_CASE("two identical rows of a file are two charges") {
  const auto entries =
      entries_of({a_charge(), a_charge()}, index_of(support::an_organization().build()));
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].exact == cost("3"));
}

TEST_CASE("whatever makes a ledger key apart keeps totals apart") {
  const auto index = index_of(support::an_organization().build());
  const Values others[] = {{{"BillingPeriodStart", "2024-10-01 00:00:00"}},
                           {{"ChargePeriodStart", "2024-08-31 23:00:00"}},
                           {{"SubAccountId", "sub-ops-0001"}},
                           {{"SubAccountId", ""}},
                           {{"BillingAccountId", "payer-2"}},
                           {{"ProviderName", "Azure"}},
                           {{"ServiceName", "Other"}},
                           {{"ChargeCategory", "Tax"}},
                           {{"ChargeClass", "Correction"}},
                           {{"BillingCurrency", "EUR"}}};
  for (const auto& other : others) {
    INFO(other.begin()->first);
    CHECK(entries_of({a_charge(), a_charge(other)}, index).size() == 2);
  }
}

TEST_CASE("account and payer ids that differ in case and blanks are the same") {
  const auto entries =
      entries_of({a_charge({{"SubAccountId", "SUB-ops-0001 "}}),
                  a_charge({{"SubAccountId", "sub-ops-0001"}, {"BillingAccountId", " PAYER-1"}})},
                 index_of(support::an_organization().build()));
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].key.account.value == "sub-ops-0001");
  CHECK(entries[0].key.payer == "payer-1");
  CHECK(entries[0].charges == 2);
}

TEST_CASE("an account nobody knows has no owner") {
  const auto entries = entries_of({a_charge({{"SubAccountId", "stranger"}})},
                                  index_of(support::an_organization().build()));
  CHECK(entries[0].key.owner == billing::Owner{});
}

TEST_CASE("a mid-month move sends usage before it and after it to different cost centers") {
  const auto index = index_of(
      support::an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, 16)).build());
  const auto entries = entries_of({a_charge({{"ChargePeriodStart", "2024-09-15 23:00:00"},
                                             {"ChargePeriodEnd", "2024-09-16 00:00:00"}}),
                                   a_charge({{"BilledCost", "7"},
                                             {"ChargePeriodStart", "2024-09-16 00:00:00"},
                                             {"ChargePeriodEnd", "2024-09-16 01:00:00"}})},
                                  index);
  REQUIRE(entries.size() == 2);
  CHECK(owner_of(entries[0]) == "cc-lab");
  CHECK(entries[0].exact == cost("7"));
  CHECK(owner_of(entries[1]) == "cc-retail");
  CHECK(entries[1].exact == cost("1.50"));
}

TEST_CASE("a usage charge across a move is divided by duration and nothing is lost") {
  const auto index = index_of(
      support::an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, 11)).build());
  const Values three_days{{"BilledCost", "1"},
                          {"ChargePeriodStart", "2024-09-10 00:00:00"},
                          {"ChargePeriodEnd", "2024-09-13 00:00:00"}};
  const auto entries = entries_of({a_charge(three_days)}, index);
  REQUIRE(entries.size() == 2);
  CHECK(owner_of(entries[0]) == "cc-lab");
  CHECK(entries[0].exact + entries[1].exact == cost("1"));
  CHECK(entries[1].exact.text().substr(0, 6) == "0.3333");

  Values purchase = three_days;
  purchase["ChargeCategory"] = "Purchase";
  const auto undivided = entries_of({a_charge(purchase)}, index);
  REQUIRE(undivided.size() == 1);
  CHECK(owner_of(undivided[0]) == "cc-retail");
}

TEST_CASE("the totals do not depend on the order of the rows") {
  const std::uint64_t seed = 7;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const auto index = index_of(
      support::an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, 11)).build());
  std::vector<Values> rows;
  for (int i = 0; i < 2000; ++i) {
    const std::string day = std::to_string(10 + random() % 4);
    rows.push_back(a_charge({{"BilledCost", std::to_string(random() % 100000) + "E-7"},
                             {"SubAccountId", random() % 3 == 0 ? "lab-project" : "100200300401"},
                             {"ServiceName", "Service " + std::to_string(random() % 900)},
                             {"ChargePeriodStart", "2024-09-" + day + " 00:00:00"},
                             {"ChargePeriodEnd", "2024-09-20 00:00:00"}}));
  }
  const auto expected = entries_of(rows, index);
  CHECK(expected.size() > 1024);
  for (int round = 0; round < 3; ++round) {
    std::ranges::shuffle(rows, random);
    CHECK(same(entries_of(rows, index), expected));
  }
}
