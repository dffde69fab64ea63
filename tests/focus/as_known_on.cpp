#include "bot/focus/as_known_on/as_known_on.h"

#include <random>

#include "billing/run/issue_invoices.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using billing::Month;
using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::ImportFixture;
using support::an_organization;
using support::at;

namespace {

// Everything that totals says of a month: each bearer of each organization, exactly.
std::string totals_of(billing::Repository& repository, Month month) {
  const auto entries = repository.ledger(month);
  const auto payers = billing::PayerIndex::of(repository.all_organizations(), entries,
                                              repository.billed_payers(month));
  std::string text;
  for (const auto& totals : billing::totals(entries, payers)) {
    text += (totals.organization ? totals.organization->value : "?") + ":";
    for (const auto& bearer : totals.bearers) {
      text += " " + std::string(billing::text_of(bearer.kind)) + " " + bearer.id + " " +
              bearer.exact.text() + ";";
    }
  }
  return text + " " + std::to_string(repository.set_aside(month).size()) + " set aside";
}

// What a dry run of Northwind says, down to the lines.
std::string dry_run_of(billing::Repository& repository, Month month) {
  const auto run = billing::dry_run(repository, {"northwind"}, month);
  if (!run) return std::string(run.refusal().code.text);
  std::string text(billing::text_of(run->mode));
  for (const auto& invoice : run->invoices) {
    text += "\n" + (invoice.cost_center ? invoice.cost_center->value : "northwind") + " " +
            (invoice.ban ? invoice.ban->value : "-") + " " + invoice.total.text();
    for (const auto& line : invoice.lines) {
      text += "\n  " + line.description + " " + line.account.value + " " + line.exact.text() + " " +
              line.amount.text();
    }
  }
  for (const auto& hold : run->holds) text += "\n" + hold.where + " " + hold.message;
  return text;
}

using Question = std::function<std::string(billing::Repository&)>;

std::string answer(ImportFixture& fixture, const Question& question) {
  return tickets::read(*fixture.store, [&](auto& work) { return question(work.billing()); });
}

std::string answer_then(ImportFixture& fixture, const billing::KnownOn& known,
                        const Question& question) {
  return tickets::read(*fixture.store, [&](auto& work) {
    const auto archive = fixture.archive();
    bot::focus::AsKnownOn then(work.billing(), archive, known);
    return question(then);
  });
}

std::string everything(billing::Repository& repository) {
  std::string text;
  for (const Month month : {Month(2024, 9), Month(2024, 10)}) {
    text += month.text() + " " + totals_of(repository, month) + "\n" +
            dry_run_of(repository, month) + "\n";
  }
  return text;
}

// Steps of a random history; each takes place a while after the one before.
class History {
 public:
  explicit History(unsigned seed) : random_(seed) {}

  // What was done, in a word.
  std::string step(ImportFixture& fixture) {
    fixture.now += std::chrono::seconds(1 + random_() % 200000);
    switch (random_() % 8) {
      case 0:
      case 1: return import(fixture, "aws", std::nullopt);
      case 2: return import(fixture, "azure", billing::Feed::append);
      case 3: return move(fixture);
      case 4:
      case 5: return correct(fixture);
      case 6: return decide(fixture);
      default: return issue(fixture);
    }
  }

 private:
  std::string import(ImportFixture& fixture, const std::string& source,
                     std::optional<billing::Feed> feed) {
    std::vector<focus_tests::Values> rows;
    const std::array accounts{"100200300401", "sub-ops-0001", "lab-project", "stranger", ""};
    for (std::size_t i = 1 + random_() % 5; i > 0; --i) {
      const auto day = 1 + random_() % 28;
      const std::string month = random_() % 3 == 0 ? "10" : "09";
      const std::string date = "2024-" + month + (day < 10 ? "-0" : "-") + std::to_string(day);
      rows.push_back(a_charge({{"BilledCost", std::to_string(random_() % 9000) + "E-3"},
                               {"BillingPeriodStart", "2024-" + month + "-01 00:00:00"},
                               {"ChargePeriodStart", date + " 00:00:00"},
                               {"ChargePeriodEnd", date + " 23:59:59"},
                               {"SubAccountId", accounts[random_() % accounts.size()]}}));
    }
    if (random_() % 4 == 0) rows.front()["ChargeCategory"] = "Wrong";
    const auto report =
        fixture.import(focus_file(rows), source, feed, {.set_aside = true, .dry_run = false});
    return report ? "import" : std::string(report.refusal().code.text);
  }
  std::string move(ImportFixture& fixture) {
    const std::array workspaces{"ws-web", "ws-ops", "ws-lab"};
    auto known = tickets::read(
        *fixture.store, [](auto& work) { return work.billing().organization({"northwind"}); });
    auto& provider = known->providers[random_() % known->providers.size()];
    provider.placements = {{billing::WorkspaceId{workspaces[random_() % 3]}, {}}};
    const auto moved = fixture.import(*known);
    return moved ? "move" : std::string(moved.refusal().code.text);
  }
  std::string correct(ImportFixture& fixture) {
    const std::array workspaces{"ws-web", "ws-ops", "ws-lab"};
    auto file = an_organization().build();
    auto& placements = file.providers[random_() % file.providers.size()].placements;
    placements.clear();
    std::optional<billing::Instant> from;
    for (std::size_t i = random_() % 3; i > 0; --i) {
      const auto to = from.value_or(at(2024, 9, 1)) + std::chrono::hours(1 + random_() % 600);
      placements.push_back({billing::WorkspaceId{workspaces[random_() % 3]}, {from, to}});
      from = to;
    }
    placements.push_back({billing::WorkspaceId{workspaces[random_() % 3]},
                          {from.value_or(at(2024, 9, 3)), std::nullopt}});
    const auto corrected = bot::focus::correct_history(*fixture.store, fixture.archive(), file,
                                                       "So it was", fixture.settings, fixture.now);
    return corrected ? "correct" : std::string(corrected.refusal().code.text);
  }
  std::string decide(ImportFixture& fixture) {
    fixture.store->write([&](tickets::UnitOfWork& work) {
      const auto charges = billing::period_charges(work.billing(), Month(2024, 9));
      const auto entries = charges.entries.find({"northwind"});
      if (entries == charges.entries.end()) return false;
      work.billing().add_unattributed_decision({{"northwind"},
                                                Month(2024, 9),
                                                "b@splitdesk.example",
                                                fixture.now,
                                                "So",
                                                billing::unattributed_totals(entries->second)});
      return true;
    });
    return "decide";
  }
  std::string issue(ImportFixture& fixture) {
    const auto issued = tickets::write(*fixture.store, [&](tickets::UnitOfWork& work) {
      return billing::issue_invoices(work.billing(), billing::OrganizationName{"northwind"},
                                     Month(2024, 9), "b@splitdesk.example", fixture.now,
                                     [](std::string_view text) { return std::string(text); });
    });
    return issued ? "issue" : std::string(issued.refusal().code.text);
  }

  std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("every answer that was given is repeated as it was known then") {
  const unsigned seed = GENERATE(1u, 20u, 311u, 4096u);
  INFO("seed " << seed);
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  if (seed % 2 == 0) {
    fixture.store->write([&](tickets::UnitOfWork& work) {
      work.billing().add_mode_change(
          {{"northwind"},
           billing::InvoicingMode::invoice_per_cost_center,
           Month(2024, 9),
           {billing::CostCenterId{"cc-retail"}, billing::CostCenterId{"cc-lab"}},
           fixture.now,
           "SPL-1"});
      return true;
    });
  }
  History history(seed);
  struct Answer {
    billing::Instant when;
    std::uint64_t version;
    std::string done, text;
  };
  std::vector<Answer> answers;
  for (int i = 0; i < 40; ++i) {
    const std::string done = history.step(fixture);
    const auto version =
        tickets::read(*fixture.store, [](auto& work) { return work.billing().charges_version(); });
    answers.push_back({fixture.now, version, done, answer(fixture, everything)});
  }
  for (const auto& [when, version, done, text] : answers) {
    INFO(billing::text_of(when) << " after " << done);
    CHECK(answer_then(fixture, {when}, everything) == text);
    // A little later nothing else was known yet.
    CHECK(answer_then(fixture, {when + std::chrono::seconds(0)}, everything) == text);
  }
  CHECK(answer(fixture, everything) == answers.back().text);
}

TEST_CASE("before anything was recorded nothing was known") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  CHECK(answer_then(fixture, {fixture.now - std::chrono::seconds(1)}, [](auto& repository) {
          CHECK(repository.organization_names().empty());
          CHECK(repository.charge_files().empty());
          return totals_of(repository, Month(2024, 9));
        }) == " 0 set aside");
}

TEST_CASE("within one second the version of the charges parts what came before and after") {
  ImportFixture fixture;
  REQUIRE(fixture.import(an_organization().build()).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  const auto question = [](billing::Repository& repository) {
    return totals_of(repository, Month(2024, 9));
  };
  const auto before = answer(fixture, question);
  const auto version =
      tickets::read(*fixture.store, [](auto& work) { return work.billing().charges_version(); });
  REQUIRE(fixture.import(focus_file({a_charge({{"BilledCost", "9"}})})).ok());
  CHECK(answer_then(fixture, {fixture.now, version}, question) == before);
  CHECK(answer_then(fixture, {fixture.now}, question) == answer(fixture, question));
}

TEST_CASE("the past is not written to") {
  ImportFixture fixture;
  tickets::read(*fixture.store, [&](auto& work) {
    const auto archive = fixture.archive();
    bot::focus::AsKnownOn then(work.billing(), archive, {fixture.now});
    CHECK_THROWS_AS(then.save_organization(an_organization().build(), fixture.now),
                    std::logic_error);
    CHECK_THROWS_AS(then.mark_changed_period({"northwind"}, Month(2024, 9), fixture.now),
                    std::logic_error);
    CHECK_THROWS_AS(then.next_invoice_number(billing::DocumentType::invoice, 2024),
                    std::logic_error);
    return true;
  });
}
