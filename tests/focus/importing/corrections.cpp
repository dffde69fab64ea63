// The correction scenarios that FOCUS 1.4 describes, as whole files: an account for each of its
// resources, R-111 with cc-retail and R-222 with cc-ops.
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using namespace focus_tests;
using billing::Feed;
using billing::Month;

namespace {

constexpr std::string_view r_111 = "100200300401", r_222 = "sub-ops-0001";
const Month may(2025, 5), june(2025, 6);

// Compute of the first hour of May, billed in `billed`.
Values compute(std::string_view account, std::string_view cost, std::string_view billed = "05",
               Values different = {}) {
  Values values = a_charge({{"BilledCost", std::string(cost)},
                            {"BillingPeriodStart", "2025-" + std::string(billed) + "-01T00:00:00Z"},
                            {"ChargePeriodStart", "2025-05-01T00:00:00Z"},
                            {"ChargePeriodEnd", "2025-05-01T01:00:00Z"},
                            {"SubAccountId", std::string(account)},
                            {"ServiceName", "Compute"}});
  for (auto& [column, value] : different) values[column] = value;
  return values;
}

Values correction(std::string_view account, std::string_view cost, Values different = {}) {
  different.emplace("ChargeClass", "Correction");
  return compute(account, cost, "06", std::move(different));
}

class Corrected : public ImportFixture {
 public:
  Corrected() {
    now = support::at(2025, 7, 5);
    REQUIRE(import(support::an_organization().build()).ok());
  }
  // What each owner has in both billing periods together.
  std::string together() {
    std::map<std::string, billing::Cost> sums;
    for (const Month month : {may, june}) {
      for (const auto& entry : ledger(month)) {
        const auto& owner = entry.key.owner.cost_center;
        sums[owner ? owner->value : "organization"] += entry.exact;
      }
    }
    std::string text;
    for (const auto& [owner, sum] : sums) {
      if (!sum.is_zero()) text += (text.empty() ? "" : ", ") + owner + " " + sum.text();
    }
    return text;
  }
};

}  // namespace

TEST_CASE("a partial reallocation in the open period replaces what was said of it") {
  Corrected books;
  REQUIRE(books.import(focus_file({compute(r_111, "1500")})).ok());
  CHECK(books.together() == "cc-retail 1500");
  REQUIRE(books.import(focus_file({compute(r_111, "1200"), compute(r_222, "300")})).ok());
  CHECK(books.together() == "cc-ops 300, cc-retail 1200");
}

TEST_CASE("a partial reallocation after the period closed comes as a delta or as a reversal") {
  Corrected books;
  REQUIRE(books.import(focus_file({compute(r_111, "1500")})).ok());
  books.issue("northwind", may);
  const std::vector<Values> delta{correction(r_111, "-300"), correction(r_222, "300")};
  const std::vector<Values> reversal{correction(r_111, "-1500"), correction(r_111, "1200"),
                                     correction(r_222, "300")};
  REQUIRE(books.import(focus_file(GENERATE_COPY(delta, reversal))).ok());
  CHECK(books.together() == "cc-ops 300, cc-retail 1200");
  CHECK(books.owners(may) == "cc-retail 1500");
  CHECK(books.changed_periods("northwind").empty());
  const auto entries = books.ledger(june);
  REQUIRE_FALSE(entries.empty());
  for (const auto& entry : entries) {
    CHECK(entry.key.usage_month == may);
    CHECK((entry.key.charge_class == billing::ChargeClass::correction));
  }
}

TEST_CASE("usage that arrives late is the cost center's that owned the account when it was used") {
  Corrected books;
  REQUIRE(books.import(focus_file({compute(r_111, "10")})).ok());
  books.issue("northwind", may);
  // Since June the account is cc-lab's.
  REQUIRE(books
              .import(support::an_organization()
                          .with_provider_moved("p-aws", "ws-lab", support::at(2025, 6, 1))
                          .build())
              .ok());
  REQUIRE(books.import(focus_file({correction(r_111, "1500")}), "aws", Feed::overwrite).ok());
  CHECK(books.owners(june) == "cc-retail 1500");
}

TEST_CASE("a correction of costs alone needs no usage behind it, itemized or in bulk") {
  Corrected books;
  const Values itemized{{"ChargeCategory", "Adjustment"}, {"SkuId", "USG-123"}};
  Values of_the_other = itemized;
  of_the_other["SkuId"] = "USG-456";
  const Values bulk{{"ChargeCategory", "Adjustment"}, {"SkuId", "(null)"}};
  REQUIRE(books
              .import(focus_file(
                  {correction(r_111, "0.001", itemized), correction(r_111, "0.001", of_the_other)}))
              .ok());
  CHECK(books.together() == "cc-retail 0.002");
  REQUIRE(books.import(focus_file({correction("", "0.002", bulk)}), "platform").ok());
  CHECK(books.together() == "cc-retail 0.002, organization 0.002");
}

TEST_CASE("a new snapshot of an invoiced period leaves its difference to the next run") {
  Corrected books;
  REQUIRE(books.import(focus_file({compute(r_111, "1500")})).ok());
  books.issue("northwind", may);
  const auto replaced = books.import(
      focus_file({compute(r_111, "1200"), compute(r_222, "300"), compute(r_222, "5")}));
  REQUIRE(replaced.ok());
  CHECK(replaced->corrected.size() == 1);
  books.now = support::at(2025, 7, 6);
  books.issue("northwind", june);
  const auto run = tickets::read(
      *books.store, [](auto& work) { return work.billing().issued_run({"northwind"}, june); });
  REQUIRE(run);
  // May was one invoice: that 300 moved between cost centers is none of its business.
  CHECK(run->run.certificates[0].accepted_exact == cost("5"));
  CHECK(run->run.certificates[0].corrections == cost("5"));
}
