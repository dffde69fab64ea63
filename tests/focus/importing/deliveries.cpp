// However the charges of a month are delivered, whole, twice, in halves or backwards, ledger and
// issued documents are the same to the last byte.
#include <algorithm>
#include <random>

#include "billing/run/issue_invoices.h"
#include "bot/crypto/crypto.h"
#include "bot/sql/invoice_rows.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using namespace focus_tests;
using billing::Feed;

namespace {

using Rows = std::vector<Values>;

Rows some_rows(std::mt19937_64& random) {
  constexpr std::array accounts{"100200300401", "sub-ops-0001", "LAB-project ", ""};
  constexpr std::array services{"Compute", "Storage", "Queues, of \"messages\""};
  constexpr std::array costs{"0.005", "-0.005", "5.8620E-7", "12.3333333333333", "-7", "0", "1e2"};
  Rows rows;
  for (std::size_t i = 2 + random() % 40; i > 0; --i) {
    Values row = a_charge({{"SubAccountId", accounts[random() % accounts.size()]},
                           {"ServiceName", services[random() % services.size()]},
                           {"BilledCost", costs[random() % costs.size()]}});
    if (random() % 5 == 0) row["ChargePeriodStart"] = "2024-08-31 23:00:00";
    if (random() % 4 == 0) row["ChargePeriodStart"] = "2024-09-01 00:00:00";
    rows.push_back(std::move(row));
  }
  return rows;
}

// What a delivery leads to: the ledger, then every issued document as it is sealed.
struct Result {
  std::string ledger, documents;
  bool operator==(const Result&) const = default;
};

class Delivered : public ImportFixture {
 public:
  Delivered() {
    REQUIRE(import(support::an_organization()
                       .with_provider_moved("p-aws", "ws-lab", support::at(2024, 9, 5))
                       .build())
                .ok());
  }
  void deliver(const Rows& rows, Feed feed = Feed::append) {
    REQUIRE(import(focus_file(rows), "aws", feed).ok());
  }
  Result result() {
    Result result;
    for (const auto& entry : ledger()) {
      result.ledger += entry.key.usage_month.text() + entry.key.account.value + "|" +
                       entry.key.service + "|" +
                       (entry.key.owner.cost_center ? entry.key.owner.cost_center->value : "?") +
                       " " + entry.exact.text() + " " + std::to_string(entry.charges) + "\n";
    }
    const auto issued = tickets::write(*store, [&](tickets::UnitOfWork& work) {
      return billing::issue_invoices(work.billing(), {"northwind"}, {2024, 9}, "billing", now,
                                     bot::sha256_hex);
    });
    REQUIRE(issued.ok());
    result.documents = issued->key + "\n";
    for (const auto& invoice : issued->run.invoices) {
      result.documents += bot::sql::seal(result.documents, invoice);
      result.documents += bot::sql::sealed_text(invoice);
    }
    return result;
  }
};

}  // namespace

TEST_CASE("delivered twice, in halves or backwards, charges give the same ledger and documents") {
  const unsigned seed = 20240930;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 25; ++round) {
    INFO("round " << round);
    Rows rows = some_rows(random);
    Delivered whole, twice, halves, backwards, replaced;
    whole.deliver(rows);
    const Result expected = whole.result();
    REQUIRE_FALSE(expected.ledger.empty());

    twice.deliver(rows);
    twice.deliver(rows);
    CHECK(twice.result() == expected);

    const auto middle = rows.begin() + 1 + static_cast<long>(random() % (rows.size() - 1));
    Rows first(rows.begin(), middle), second(middle, rows.end());
    // The same bytes twice would be one delivery.
    if (first == second) continue;
    halves.deliver(second);
    halves.deliver(first);
    CHECK(halves.result() == expected);

    replaced.deliver(first, Feed::overwrite);
    replaced.deliver(rows, Feed::overwrite);
    CHECK(replaced.result() == expected);

    std::ranges::reverse(rows);
    backwards.deliver(rows);
    CHECK(backwards.result() == expected);
  }
}
