#include "billing/correction/corrections.h"

#include <random>

#include "tests/support/invoice_run_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;

namespace {

using Entries = std::vector<LedgerEntry>;

Entries charges(std::initializer_list<std::pair<std::string_view, std::string_view>> all) {
  auto builder = an_invoice_run();
  for (const auto& [cost_center, exact] : all)
    builder.charge_of_account(cost_center, "acct", exact);
  return builder.build().entries;
}

// "cc-lab -2, cc-ops 5": what is still to be billed, by owner.
std::string text_of(const Entries& entries) {
  std::string text;
  for (const auto& [key, exact, count] : entries) {
    const auto& owner = key.owner.cost_center;
    text += (text.empty() ? "" : ", ") + (owner ? owner->value : "?") + " " + exact.text();
  }
  return text;
}

}  // namespace

TEST_CASE("what is to be billed is what the ledger says now, less what was billed") {
  struct Row {
    std::string what;
    Entries now, separately, jointly;
    std::string difference;
  };
  const auto row = GENERATE(values<Row>({
      {"nothing changed", charges({{"cc-lab", "1.5"}}), charges({{"cc-lab", "1.5"}}), {}, ""},
      {"late usage", charges({{"cc-lab", "2"}}), charges({{"cc-lab", "1.5"}}), {}, "cc-lab 0.5"},
      {"taken back", {}, charges({{"cc-lab", "1.5"}}), {}, "cc-lab -1.5"},
      {"moved after separate invoices",
       charges({{"cc-ops", "9"}}),
       charges({{"cc-lab", "9"}}),
       {},
       "cc-lab -9, cc-ops 9"},
      {"moved after one invoice", charges({{"cc-ops", "9"}}), {}, charges({{"cc-lab", "9"}}), ""},
      {"moved and late after one invoice",
       charges({{"cc-ops", "10"}}),
       {},
       charges({{"cc-lab", "9"}}),
       "cc-ops 1"},
      {"moved in part and less after one invoice",
       charges({{"cc-lab", "3"}, {"cc-ops", "4"}}),
       {},
       charges({{"cc-lab", "9"}}),
       "cc-lab -2"},
      {"moved after a correction was billed separately", charges({{"cc-ops", "19"}}),
       charges({{"cc-lab", "10"}}), charges({{"cc-lab", "9"}}), "cc-lab -10, cc-ops 10"},
      {"an owner is found for what nobody owned",
       charges({{"cc-lab", "4"}}),
       charges({{"", "4"}}),
       {},
       "? -4, cc-lab 4"},
  }));
  INFO(row.what);
  CHECK(text_of(difference(row.now, {row.separately, row.jointly})) == row.difference);
}

TEST_CASE("that an owner was assumed is no difference") {
  Entries now = charges({{"cc-lab", "1"}}), billed = now;
  billed[0].key.owner.assumed = true;
  CHECK(difference(now, {billed, {}}).empty());
}

TEST_CASE("whatever was billed before, what is billed in all is what the ledger says") {
  const unsigned seed = 20261128;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const auto some = [&] {
    auto builder = an_invoice_run();
    constexpr std::array owners{"cc-lab", "cc-ops", "cc-retail", ""};
    for (std::size_t i = random() % 6; i > 0; --i) {
      const auto whole = static_cast<std::int64_t>(random() % 2000) - 700;
      builder.charge_of_account(owners[random() % owners.size()],
                                random() % 2 == 0 ? "acct-1" : "acct-2",
                                Cost::scaled(whole, 2).text());
    }
    return builder.build().entries;
  };
  const auto sum_of = [](const Entries& entries) {
    Cost sum;
    for (const LedgerEntry& entry : entries) sum += entry.exact;
    return sum;
  };
  for (int round = 0; round < 2000; ++round) {
    const Entries now = some();
    BilledBefore billed{some(), some()};
    Entries open = difference(now, billed);
    CHECK(sum_of(open) == sum_of(now) - sum_of(billed.separately) - sum_of(billed.jointly));
    // Once that is billed separately, nothing is left to be billed but owners' moves of what was
    // billed jointly, and those are not billed.
    billed.separately.insert(billed.separately.end(), open.begin(), open.end());
    CHECK(sum_of(difference(now, billed)).is_zero());
    CHECK(difference(now, billed).empty());
  }
}
