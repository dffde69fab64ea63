#include "bot/focus/explain.h"

#include <random>

#include "billing/correction/credit_note.h"
#include "billing/correction/supplementary_run.h"
#include "bot/crypto/crypto.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using billing::Month;
using bot::focus::Explanation;
using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::ImportFixture;
using support::an_organization;
using support::at;

namespace {

const Month september(2024, 9);
const billing::OrganizationName northwind{"northwind"};

struct Found {
  Explanation explanation;
  std::vector<bot::focus::ChargeRow> rows;
};

billing::Result<Found> explain(ImportFixture& fixture, const std::string& number,
                               std::optional<std::size_t> line = std::nullopt) {
  return tickets::read(*fixture.store, [&](auto& work) -> billing::Result<Found> {
    std::vector<bot::focus::ChargeRow> rows;
    auto found = bot::focus::explain(work.billing(), fixture.archive(), {number}, line,
                                     [&](const auto& row) { rows.push_back(row); });
    if (!found) return found.refusal();
    return Found{std::move(*found), std::move(rows)};
  });
}

std::vector<billing::Invoice> documents(ImportFixture& fixture) {
  return tickets::read(*fixture.store, [](auto& work) {
    std::vector<billing::Invoice> all;
    for (const auto& row : work.billing().invoices({northwind, {}, {}, 1000, {}})) {
      all.push_back(*work.billing().invoice(*row.number));
    }
    return all;
  });
}

// Every line of every document there is must be explained to the last digit.
void check_all(ImportFixture& fixture) {
  for (const auto& invoice : documents(fixture)) {
    INFO(invoice.number->value << " of " << invoice.bearer_name);
    const auto whole = explain(fixture, invoice.number->value);
    REQUIRE(whole.ok());
    CHECK((!whole->explanation.document || whole->explanation.document->agrees));
    for (std::size_t line = 1; line <= invoice.lines.size(); ++line) {
      INFO("line " << line << " " << invoice.lines[line - 1].description);
      const auto found = explain(fixture, invoice.number->value, line);
      REQUIRE(found.ok());
      const auto& explained = *found->explanation.line;
      CHECK(explained.agrees);
      billing::Cost sum;
      for (const auto& row : found->rows) sum += row.part;
      CHECK(sum == explained.rows.exact);
      CHECK(found->rows.size() == explained.rows.rows);
      if (!explained.correction && !explained.line.credit_spread &&
          explained.origin.weighed.empty() && whole->explanation.document) {
        CHECK(sum == invoice.lines[line - 1].exact);
      }
    }
  }
}

void split(ImportFixture& fixture) {
  fixture.store->write([&](tickets::UnitOfWork& work) {
    for (const char* id : {"cc-retail", "cc-lab", "cc-ops"}) {
      work.billing().save_ban_assignment({{std::string("BAN-") + id},
                                          northwind,
                                          billing::CostCenterId{id},
                                          Month(2024, 1),
                                          std::nullopt});
    }
    work.billing().add_mode_change(
        {northwind,
         billing::InvoicingMode::invoice_per_cost_center,
         Month(2024, 8),
         {billing::CostCenterId{"cc-retail"}, billing::CostCenterId{"cc-lab"}},
         at(2024, 7, 1),
         "SPL-1"});
    return true;
  });
}

billing::Organization northwind_with(unsigned day, bool spread = false) {
  return an_organization()
      .with_provider_moved("p-aws", "ws-lab", at(2024, 9, day))
      .with([spread](auto& it) { it.spread_negative_accounts = spread; })
      .build();
}

}  // namespace

TEST_CASE("a line is explained by the rows of its file, divided ones by their part") {
  ImportFixture fixture;
  split(fixture);
  REQUIRE(fixture.import(northwind_with(11)).ok());
  REQUIRE(fixture
              .import(focus_file({a_charge({{"BilledCost", "4"},
                                            {"ChargePeriodStart", "2024-09-10 00:00:00"},
                                            {"ChargePeriodEnd", "2024-09-14 00:00:00"}}),
                                  a_charge({{"SubAccountId", "lab-project"}}),
                                  a_charge({{"ChargePeriodStart", "2024-09-09 00:00:00"}}),
                                  a_charge({{"SubAccountId", ""}, {"BilledCost", "7"}})}))
              .ok());
  fixture.issue("northwind");
  check_all(fixture);
  const auto all = documents(fixture);
  const auto retail =
      std::ranges::find_if(all, [](const auto& one) { return one.bearer_name == "Retail"; });
  REQUIRE(retail != all.end());
  const auto found = explain(fixture, retail->number->value, 1);
  REQUIRE(found.ok());
  REQUIRE(found->rows.size() == 2);
  CHECK(found->rows[0].row == 1);
  CHECK(found->rows[0].cost == cost("4"));
  CHECK(found->rows[0].part == cost("1"));
  CHECK(found->rows[0].divided);
  CHECK(found->rows[1].row == 3);
  CHECK_FALSE(found->rows[1].divided);
  CHECK(found->explanation.line->timeline.size() == 2);
}

TEST_CASE("an explanation stands on what was known when the run was issued") {
  ImportFixture fixture;
  REQUIRE(fixture.import(northwind_with(15)).ok());
  REQUIRE(fixture.import(focus_file({a_charge(), a_charge({{"BilledCost", "3"}})})).ok());
  fixture.issue("northwind");
  // In the same second: another file for the month, and another history.
  REQUIRE(fixture.import(focus_file({a_charge({{"BilledCost", "100"}})})).ok());
  REQUIRE(bot::focus::correct_history(*fixture.store, fixture.archive(), northwind_with(2),
                                      "Earlier", fixture.settings, fixture.now)
              .ok());
  check_all(fixture);
  const auto found = explain(fixture, documents(fixture).front().number->value, 1);
  REQUIRE(found->rows.size() == 2);
  CHECK(found->explanation.line->timeline[0].during.to == at(2024, 9, 15));
  CHECK(found->explanation.structure->reason.empty());
}

TEST_CASE("corrections are explained by the rows less what was billed before") {
  ImportFixture fixture;
  split(fixture);
  REQUIRE(fixture.import(northwind_with(15)).ok());
  REQUIRE(fixture
              .import(focus_file({a_charge(), a_charge({{"BilledCost", "30"}}),
                                  a_charge({{"SubAccountId", "lab-project"}}),
                                  a_charge({{"SubAccountId", ""}, {"BilledCost", "7"}})}))
              .ok());
  fixture.issue("northwind");
  fixture.now = at(2024, 11, 3);
  REQUIRE(bot::focus::correct_history(*fixture.store, fixture.archive(), northwind_with(2),
                                      "Earlier", fixture.settings, fixture.now)
              .ok());
  const bool supplementary = GENERATE(true, false);
  const auto issued = tickets::write(*fixture.store, [&](tickets::UnitOfWork& work) {
    return supplementary
               ? billing::issue_supplementary(work.billing(), northwind, september, "Moved",
                                              {"b@splitdesk.example", fixture.now}, bot::sha256_hex)
               : billing::issue_invoices(work.billing(), northwind, Month(2024, 10),
                                         "b@splitdesk.example", fixture.now, bot::sha256_hex);
  });
  REQUIRE(issued.ok());
  check_all(fixture);
  std::size_t corrections = 0;
  for (const auto& invoice : issued->run.invoices) {
    for (std::size_t line = 1; line <= invoice.lines.size(); ++line) {
      const auto found = explain(fixture, invoice.number->value, line);
      corrections += found->explanation.line->correction ? 1 : 0;
      if (invoice.lines[line - 1].amount.minor_units < 0) {
        CHECK_FALSE(found->explanation.line->billed_earlier.empty());
      }
    }
  }
  CHECK(corrections > 0);
}

TEST_CASE("spread credits and credit notes by hand are explained") {
  ImportFixture fixture;
  REQUIRE(fixture.import(northwind_with(15, true)).ok());
  REQUIRE(fixture
              .import(focus_file(
                  {a_charge({{"BilledCost", "30"}}),
                   a_charge({{"SubAccountId", "lab-project"}, {"BilledCost", "-12.5"}})}))
              .ok());
  fixture.issue("northwind");
  check_all(fixture);
  const auto number = *documents(fixture).front().number;
  const auto credit = tickets::write(*fixture.store, [&](tickets::UnitOfWork& work) {
    return billing::issue_credit_note(work.billing(), {number, {}, "Goodwill"},
                                      {"b@splitdesk.example", fixture.now}, bot::sha256_hex);
  });
  REQUIRE(credit.ok());
  check_all(fixture);
  const auto by_hand = explain(fixture, credit->run.invoices.front().number->value, 1);
  CHECK_FALSE(by_hand->explanation.document);
  CHECK(by_hand->explanation.line->line.credits);
}

TEST_CASE("a record that does not follow from its rows is said loudly") {
  ImportFixture fixture;
  REQUIRE(fixture.import(northwind_with(15)).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  // Somebody put a charge into the ledger that is in no file.
  fixture.store->write([&](tickets::UnitOfWork& work) {
    const auto file = work.billing().charge_files().front();
    auto entries = work.billing().entries_of(file.source, file.hash);
    entries.front().exact += cost("0.0000000001");
    work.billing().replace_entries(file.source, file.hash, entries);
    return true;
  });
  fixture.issue("northwind");
  const auto found = explain(fixture, documents(fixture).front().number->value, 1);
  REQUIRE(found.ok());
  CHECK_FALSE(found->explanation.line->agrees);
}

TEST_CASE("what is not there is not explained") {
  ImportFixture fixture;
  REQUIRE(fixture.import(northwind_with(15)).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  fixture.issue("northwind");
  CHECK(explain(fixture, "INV-2024-000099").refusal().code.text == "invoice_unknown");
  const auto number = documents(fixture).front().number->value;
  CHECK(explain(fixture, number, 0).refusal().code.text == "line_unknown");
  CHECK(explain(fixture, number, 2).refusal().code.text == "line_unknown");
}

TEST_CASE("a customer is not told who else owned an account") {
  ImportFixture fixture;
  auto builder = an_organization();
  builder.provider("p-aws").placements[0].during.from = at(2024, 9, 5);
  REQUIRE(fixture.import(builder.build()).ok());
  REQUIRE(fixture
              .import(an_organization()
                          .named("contoso")
                          .with([](billing::Organization& it) {
                            it.providers.resize(1);
                            it.providers[0].placements[0].during.to = at(2024, 9, 5);
                            it.ban = billing::BillingAccountNumber{"CO-ORG-1"};
                          })
                          .build())
              .ok());
  REQUIRE(fixture.import(focus_file({a_charge({{"BillingAccountId", "northwind"}})})).ok());
  fixture.issue("northwind");
  auto found = explain(fixture, documents(fixture).front().number->value, 1);
  REQUIRE(found->explanation.line->timeline.size() == 2);
  CHECK(found->explanation.line->timeline[0].owner.organization->value == "contoso");
  bot::focus::keep_to_customer(found->explanation);
  const auto& owner = found->explanation.line->timeline[0].owner;
  CHECK(owner.organization->value == "another organization");
  CHECK_FALSE(owner.cost_center);
  CHECK(found->explanation.line->timeline[1].owner.organization == northwind);
}

TEST_CASE("corrections after a joint invoice say what only moved between its cost centers") {
  ImportFixture fixture;
  REQUIRE(fixture.import(northwind_with(15)).ok());
  REQUIRE(fixture
              .import(focus_file({a_charge(), a_charge({{"SubAccountId", "lab-project"}}),
                                  a_charge({{"SubAccountId", "sub-ops-0001"}})}))
              .ok());
  fixture.issue("northwind");
  fixture.now = at(2024, 11, 3);
  // All of p-aws moves to the laboratory, and another charge comes.
  REQUIRE(bot::focus::correct_history(*fixture.store, fixture.archive(), northwind_with(2),
                                      "Earlier", fixture.settings, fixture.now)
              .ok());
  REQUIRE(fixture
              .import(focus_file({a_charge({{"BilledCost", "5"}}),
                                  a_charge({{"SubAccountId", "lab-project"}}),
                                  a_charge({{"SubAccountId", "sub-ops-0001"}})}))
              .ok());
  const auto issued = tickets::write(*fixture.store, [&](tickets::UnitOfWork& work) {
    return billing::issue_supplementary(work.billing(), northwind, september, "Late",
                                        {"b@splitdesk.example", fixture.now}, bot::sha256_hex);
  });
  REQUIRE(issued.ok());
  check_all(fixture);
  REQUIRE(issued->run.invoices.size() == 1);
  const auto found = explain(fixture, issued->run.invoices[0].number->value, 1);
  CHECK(found->explanation.line->origin.exact == cost("3.5"));
  CHECK(found->explanation.line->rows.exact == cost("5"));
  CHECK(found->explanation.line->billed_before == cost("1.5"));
  CHECK(found->explanation.line->moved_only == cost("0"));
  CHECK(found->explanation.line->agrees);
}

TEST_CASE("every line of a random history of runs and corrections is explained") {
  const unsigned seed = GENERATE(3u, 19u, 2048u);
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  ImportFixture fixture;
  if (seed % 2 == 1) split(fixture);
  REQUIRE(fixture.import(northwind_with(15, seed == 19u)).ok());
  const std::array accounts{"100200300401", "sub-ops-0001", "lab-project", ""};
  const auto deliver = [&] {
    std::vector<focus_tests::Values> rows;
    for (int i = 0; i < 12; ++i) {
      const auto day = 1 + random() % 28;
      const std::string date = (day < 10 ? "2024-09-0" : "2024-09-") + std::to_string(day);
      const auto cost = static_cast<int>(random() % 9000) - (random() % 6 == 0 ? 9000 : 0);
      rows.push_back(a_charge({{"BilledCost", std::to_string(cost) + "E-3"},
                               {"ChargePeriodStart", date + " 00:00:00"},
                               {"ChargePeriodEnd", "2024-09-30 00:00:00"},
                               {"ServiceName", random() % 2 == 0 ? "Compute" : "Storage"},
                               {"SubAccountId", accounts[random() % accounts.size()]}}));
    }
    REQUIRE(fixture.import(focus_file(rows)).ok());
  };
  deliver();
  fixture.issue("northwind");
  for (int round = 0; round < 4; ++round) {
    fixture.now = at(2024, 11, 3, round);
    const auto day = 2 + static_cast<unsigned>(random() % 26);
    REQUIRE(bot::focus::correct_history(*fixture.store, fixture.archive(),
                                        northwind_with(day, seed == 19u), "So it was",
                                        fixture.settings, fixture.now)
                .ok());
    if (round % 2 == 0) deliver();
    const auto issued = tickets::write(*fixture.store, [&](tickets::UnitOfWork& work) {
      return billing::issue_supplementary(work.billing(), northwind, september, "So it was",
                                          {"b@splitdesk.example", fixture.now}, bot::sha256_hex);
    });
    CHECK((issued.ok() || issued.refusal().code.text == "nothing_to_correct"));
  }
  fixture.issue("northwind", Month(2024, 10));
  check_all(fixture);
}
