// Half a year of an organization: moves, late charges, new snapshots of invoiced months, a switch
// to separate invoices and back, corrections and credits. Every month balances, and what is billed
// in the end is what the ledger says.
#include <random>

#include "billing/correction/corrections.h"
#include "billing/correction/credit_note.h"
#include "billing/correction/supplementary_run.h"
#include "bot/crypto/crypto.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using namespace focus_tests;
using billing::Month;

namespace {

const billing::OrganizationName northwind{"northwind"};
const Month january(2024, 1);
constexpr std::array accounts{"100200300401", "sub-ops-0001", "lab-project", ""};

struct Half {
  bool switches = false;
  unsigned seed = 0;
};

class SixMonths {
 public:
  explicit SixMonths(Half half) : random_(half.seed) {
    auto organization = support::an_organization().build();
    organization.unattributed = billing::UnattributedPolicy::organization;
    books_.now = support::at(2024, 1, 1);
    REQUIRE(books_.import(organization).ok());
    write([&](billing::Repository& repository) {
      int number = 0;
      for (const auto& cost_center : organization.cost_centers) {
        repository.save_ban_assignment({{"SIX-" + std::to_string(++number)},
                                        northwind,
                                        cost_center.id,
                                        january,
                                        std::nullopt});
      }
      if (!half.switches) return;
      repository.add_mode_change({northwind,
                                  billing::InvoicingMode::invoice_per_cost_center,
                                  Month(2024, 3),
                                  {{"cc-lab"}, {"cc-ops"}, {"cc-retail"}},
                                  books_.now,
                                  "to separate"});
      repository.add_mode_change({northwind,
                                  billing::InvoicingMode::single_invoice,
                                  Month(2024, 6),
                                  {},
                                  books_.now,
                                  "and back"});
    });
  }

  void live() {
    for (int i = 0; i < 6; ++i) live_through(january.plus(i));
  }

  std::vector<billing::IssuedRun> runs;   // regular ones, month by month
  std::vector<billing::IssuedRun> later;  // supplementary ones and credits

  billing::Cost in_the_ledger() {
    billing::Cost sum;
    for (int i = 0; i < 6; ++i) {
      for (const auto& entry : books_.ledger(january.plus(i))) sum += entry.exact;
    }
    return sum;
  }
  billing::Cost still_open() {
    billing::Cost sum;
    for (int i = 0; i < 6; ++i) {
      const Month month = january.plus(i);
      const auto open = tickets::read(*books_.store, [&](auto& work) {
        return billing::open_difference(work.billing(), northwind, month);
      });
      for (const auto& entry : open) sum += entry.exact;
    }
    return sum;
  }

 private:
  template <class Job>
  void write(Job&& job) {
    const auto done = tickets::write(
        *books_.store, [&](tickets::UnitOfWork& work) -> billing::Result<billing::Done> {
          job(work.billing());
          return billing::Done{};
        });
    REQUIRE(done.ok());
  }

  std::string some_cost() {
    const auto whole = static_cast<std::int64_t>(random_() % 900'000) - 60'000;
    return billing::Cost::scaled(whole, 4).text();
  }
  static std::string day(Month month, unsigned day) {
    return month.text() + "-" + (day < 10 ? "0" : "") + std::to_string(day) + "T00:00:00Z";
  }
  Values some_charge(Month billed, Month used) {
    const unsigned from = 1 + static_cast<unsigned>(random_() % 27);
    return a_charge({{"BilledCost", some_cost()},
                     {"BillingPeriodStart", day(billed, 1)},
                     {"ChargePeriodStart", day(used, from)},
                     {"ChargePeriodEnd", day(used, from + 1)},
                     {"SubAccountId", accounts[random_() % accounts.size()]},
                     {"ServiceName", random_() % 2 == 0 ? "Compute" : "Storage"}});
  }
  std::string some_file(Month month) {
    std::vector<Values> rows;
    for (std::size_t i = 3 + random_() % 8; i > 0; --i) {
      const bool late = month > january && random_() % 5 == 0;
      rows.push_back(some_charge(month, late ? month.previous() : month));
    }
    return focus_file(rows);
  }

  void live_through(Month month) {
    if (random_() % 2 == 0) move_in(month);
    books_.now = month.end() + std::chrono::hours(6);
    REQUIRE(books_.import(some_file(month)).ok());
    if (month > january && random_() % 2 == 0) {
      REQUIRE(books_.import(some_file(month.previous())).ok());
      if (random_() % 2 == 0) correct(month.previous());
    }
    books_.issue("northwind", month);
    runs.push_back(*tickets::read(
        *books_.store, [&](auto& work) { return work.billing().issued_run(northwind, month); }));
    if (random_() % 3 == 0) credit(runs.back());
  }

  // In the middle of the month p-aws goes on to the next workspace.
  void move_in(Month month) {
    constexpr std::array workspaces{"ws-ops", "ws-lab", "ws-web"};
    auto organization = *tickets::read(
        *books_.store, [](auto& work) { return work.billing().organization(northwind); });
    for (auto& provider : organization.providers) {
      if (provider.id.value != "p-aws") continue;
      const billing::Instant when = month.begin() + std::chrono::hours(24 * 14);
      provider.placements.back().during.to = when;
      const std::string owner = provider.placements.back().owner.value;
      std::size_t next = 0;
      while (workspaces[next] == owner) ++next;
      provider.placements.push_back({{workspaces[next]}, {when, std::nullopt}});
    }
    books_.now = month.begin() + std::chrono::hours(24 * 14);
    REQUIRE(books_.import(organization).ok());
  }

  void correct(Month month) {
    const auto corrected = tickets::write(*books_.store, [&](tickets::UnitOfWork& work) {
      return billing::issue_supplementary(work.billing(), northwind, month, "Late files",
                                          {"billing@splitdesk.example", books_.now},
                                          bot::sha256_hex);
    });
    if (corrected) later.push_back(*corrected);
  }

  void credit(const billing::IssuedRun& run) {
    for (const auto& invoice : run.run.invoices) {
      const auto credited = tickets::write(*books_.store, [&](tickets::UnitOfWork& work) {
        return billing::issue_credit_note(work.billing(), {*invoice.number, {}, "Goodwill"},
                                          {"billing@splitdesk.example", books_.now},
                                          bot::sha256_hex);
      });
      if (!credited) continue;
      later.push_back(*credited);
      return;
    }
  }

  std::mt19937_64 random_;
  ImportFixture books_;
};

}  // namespace

TEST_CASE("half a year with a switch and the way back bills what the ledger says, to the digit") {
  for (unsigned seed = 1; seed <= 25; ++seed) {
    INFO("seed " << seed);
    SixMonths months({true, seed});
    months.live();
    billing::Cost billed;
    for (const auto* runs : {&months.runs, &months.later}) {
      for (const auto& run : *runs) {
        for (const auto& certificate : run.run.certificates) {
          CHECK(certificate.difference.minor_units == 0);
          CHECK(billing::balances(run.run, certificate));
          if (run.run.kind != billing::RunKind::credit) billed += certificate.accepted_exact;
        }
      }
    }
    CHECK(billed + months.still_open() == months.in_the_ledger());
  }
}

TEST_CASE("to separate invoices and back over six months is never switched, in every month's sum") {
  for (unsigned seed = 101; seed <= 115; ++seed) {
    INFO("seed " << seed);
    SixMonths there_and_back({true, seed}), never({false, seed});
    there_and_back.live();
    never.live();
    REQUIRE(there_and_back.runs.size() == never.runs.size());
    for (std::size_t i = 0; i < never.runs.size(); ++i) {
      const auto& one = there_and_back.runs[i].run.certificates;
      const auto& other = never.runs[i].run.certificates;
      REQUIRE(one.size() == other.size());
      CHECK(one[0].accepted_exact == other[0].accepted_exact);
      CHECK(one[0].single_invoice == other[0].single_invoice);
    }
  }
}
