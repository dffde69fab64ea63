#include "bot/focus/importing/import_charges.h"

#include "billing/run/issue_invoices.h"
#include "bot/crypto/crypto.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using billing::Feed;
using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::ImportFixture;

void ImportFixture::issue(const std::string& name, billing::Month month) {
  const auto issued = tickets::write(*store, [&](tickets::UnitOfWork& work) {
    return billing::issue_invoices(work.billing(), billing::OrganizationName{name}, month,
                                   "billing@splitdesk.example", now, bot::sha256_hex);
  });
  REQUIRE(issued.ok());
}

TEST_CASE("an import archives the file and records exact totals") {
  ImportFixture fixture;
  REQUIRE(fixture.import(support::an_organization().build()).ok());
  const std::string text =
      focus_file({a_charge(), a_charge({{"SubAccountId", "stranger"}, {"BilledCost", "2"}})});
  const auto report = fixture.import(text);
  REQUIRE(report.ok());
  CHECK(report->file.rows == 2);
  CHECK(report->file.bytes == text.size());
  CHECK(report->file.hash.sha256_hex == bot::sha256_hex(text));
  CHECK(report->file.feed == Feed::overwrite);
  REQUIRE(report->totals.size() == 1);
  CHECK(report->totals[0].exact == cost("3.50"));
  CHECK(report->totals[0].unattributed == cost("2"));
  CHECK(fixture.owners() == "? 2, cc-retail 1.5");
  const auto path = fixture.archive().path_of(report->file.hash);
  CHECK(path.parent_path().filename() == report->file.hash.sha256_hex.substr(0, 2));
  CHECK(std::filesystem::file_size(path) == text.size());
  CHECK(fixture.archived_files() == 1);
}

TEST_CASE("the same bytes from the same source again change nothing and say so") {
  ImportFixture fixture;
  const std::string text = focus_file({a_charge()});
  REQUIRE(fixture.import(text).ok());
  const auto again = fixture.import(text);
  REQUIRE(again.ok());
  CHECK(again->already_imported);
  CHECK_FALSE(again->replaced_since);
  CHECK(fixture.owners() == "? 1.5");
  CHECK(fixture.recorded_files() == 1);
}

TEST_CASE("an overwrite feed replaces the billing periods the file holds") {
  ImportFixture fixture;
  const std::string first = focus_file(
      {a_charge(), a_charge({{"BillingPeriodStart", "2024-10-01"}, {"BilledCost", "9"}})});
  REQUIRE(fixture.import(first).ok());
  REQUIRE(fixture.import(focus_file({a_charge({{"BilledCost", "4"}})})).ok());
  CHECK(fixture.owners() == "? 4");
  CHECK(fixture.owners({2024, 10}) == "? 9");
  REQUIRE(fixture.import(focus_file({a_charge({{"BilledCost", "5"}})}), "azure").ok());
  CHECK(fixture.owners() == "? 9");
}

TEST_CASE("an append feed adds to the billing periods the file holds") {
  ImportFixture fixture;
  REQUIRE(fixture.import(focus_file({a_charge()}), "aws", Feed::append).ok());
  REQUIRE(fixture.import(focus_file({a_charge({{"BilledCost", "4"}})})).ok());
  CHECK(fixture.owners() == "? 5.5");
}

TEST_CASE("a source's feed is fixed by its first import") {
  ImportFixture fixture;
  REQUIRE(fixture.import(focus_file({a_charge()}), "aws", Feed::append).ok());
  const auto second = fixture.import(focus_file({a_charge(), a_charge()}), "aws", Feed::overwrite);
  CHECK(second.refusal().code.text == "feed_differs");
  CHECK(fixture.recorded_files() == 1);
}

TEST_CASE("a file with a faulty row is refused whole and leaves no trace") {
  ImportFixture fixture;
  std::vector<focus_tests::Values> rows(150, a_charge({{"BilledCost", "$10,100.00 "}}));
  rows.push_back(a_charge());
  const auto refusal = fixture.import(focus_file(rows)).refusal();
  CHECK(refusal.code.text == "charges_refused");
  CHECK(refusal.faults.size() == 100);
  CHECK(refusal.faults[0].where == "row 1, BilledCost");
  CHECK(refusal.faults[0].message.find("\"$10,100.00 \"") != std::string::npos);
  CHECK(refusal.message.find("150 values") != std::string::npos);
  CHECK(fixture.archived_files() == 0);
  CHECK(fixture.recorded_files() == 0);
  CHECK(fixture.ledger().empty());
}

TEST_CASE("with set_aside faulty rows go on a visible list and the others are taken") {
  ImportFixture fixture;
  const auto report = fixture.import(focus_file({a_charge(), a_charge({{"ChargeCategory", "Gift"}}),
                                                 a_charge({{"BillingPeriodStart", "5/1/25"}})}),
                                     "aws", {}, {.set_aside = true});
  REQUIRE(report.ok());
  CHECK(fixture.owners() == "? 1.5");
  const auto rows = tickets::read(*fixture.store, [](auto& work) {
    return work.billing().set_aside({2024, 9});
  });
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].row == 2);
  CHECK(rows[0].value == "Gift");
  CHECK(rows[0].cost == cost("1.5"));
  CHECK(rows[1].value == "5/1/25");
}

TEST_CASE("a stray quote is refused even with set_aside") {
  ImportFixture fixture;
  const auto refusal =
      fixture.import(focus_file({a_charge()}) + "1,2\"\n", "aws", {}, {.set_aside = true})
          .refusal();
  CHECK(refusal.code.text == "charges_refused");
  CHECK(refusal.faults[0].where == "row 2");
}

TEST_CASE("a dry run says what would be and keeps nothing") {
  ImportFixture fixture;
  const auto report = fixture.import(focus_file({a_charge()}), "aws", {}, {.dry_run = true});
  REQUIRE(report.ok());
  CHECK(report->totals[0].exact == cost("1.5"));
  CHECK(fixture.archived_files() == 0);
  CHECK(fixture.recorded_files() == 0);
}

TEST_CASE("a dry run knows bytes that were imported, and hashes only what could be those") {
  ImportFixture fixture;
  const std::string text = focus_file({a_charge()});
  const auto dry = [&](const std::string& file) {
    auto report = fixture.import(file, "aws", {}, {.dry_run = true});
    REQUIRE(report.ok());
    return *report;
  };
  CHECK(dry(text).file.hash.sha256_hex.empty());
  REQUIRE(fixture.import(text).ok());
  CHECK(dry(text).already_imported);
  const std::string as_long = focus_file({a_charge({{"BilledCost", "2.50"}})});
  CHECK_FALSE(dry(as_long).already_imported);
  CHECK(dry(as_long).file.hash.sha256_hex == bot::sha256_hex(as_long));
  CHECK(dry(text + text.substr(text.find('\n') + 1)).file.hash.sha256_hex.empty());
}

TEST_CASE("what is no file of charges is refused with what it is") {
  ImportFixture fixture;
  const auto code_of = [&](const std::filesystem::path& path, const std::string& source) {
    return bot::focus::import_charges(*fixture.store, fixture.archive(), path, {source}, {}, {},
                                      fixture.now)
        .refusal()
        .code.text;
  };
  const std::string header =
      focus_file({a_charge()}).substr(0, focus_file({a_charge()}).find('\n'));
  CHECK(code_of(fixture.folder / "none.csv", "aws") == "charges_file_unreadable");
  CHECK(code_of(fixture.folder, "aws") == "charges_file_unreadable");
  CHECK(code_of("/dev/null", "aws") == "charges_file_unreadable");
  CHECK(code_of(fixture.write("a.csv", ""), "aws") == "charges_empty");
  CHECK(code_of(fixture.write("b.csv", header + "\n"), "aws") == "charges_empty");
  CHECK(code_of(fixture.write("c.csv", header), " ") == "source_missing");
  CHECK(fixture.archived_files() == 0);
}

TEST_CASE("charges that change an invoiced period are taken and to be corrected") {
  ImportFixture fixture;
  REQUIRE(fixture.import(support::an_organization().build()).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  fixture.issue("northwind");
  const auto again =
      fixture.import(focus_file({a_charge(), a_charge({{"BillingPeriodStart", "2024-10-01"}})}));
  REQUIRE(again.ok());
  CHECK(again->corrected.empty());
  CHECK(fixture.changed_periods("northwind").empty());
  const auto changed = fixture.import(focus_file({a_charge({{"BilledCost", "2"}})}));
  REQUIRE(changed.ok());
  const bot::focus::InvoicedPeriod september{{"northwind"}, billing::Month(2024, 9)};
  CHECK(changed->corrected == std::vector{september});
  CHECK(fixture.owners() == "cc-retail 2");
  const auto added = fixture.import(focus_file({a_charge()}), "azure", Feed::append);
  REQUIRE(added.ok());
  CHECK(added->corrected == std::vector{september});
  CHECK(fixture.changed_periods("northwind") == std::vector{billing::Month(2024, 9)});
}

TEST_CASE("a dry run says what it would correct, and marks nothing") {
  ImportFixture fixture;
  REQUIRE(fixture.import(support::an_organization().build()).ok());
  REQUIRE(fixture.import(focus_file({a_charge()})).ok());
  fixture.issue("northwind");
  const auto changed =
      fixture.import(focus_file({a_charge({{"BilledCost", "2"}})}), "aws", {}, {.dry_run = true});
  REQUIRE(changed.ok());
  CHECK(changed->corrected.size() == 1);
  CHECK(fixture.changed_periods("northwind").empty());
}

TEST_CASE("a structure that changes while the file is read is noticed and the file read again") {
  ImportFixture fixture;
  REQUIRE(fixture.import(support::an_organization().build()).ok());
  const auto moved = support::an_organization()
                         .with_provider_moved("p-aws", "ws-lab", support::at(2024, 9, 5))
                         .build();
  bool changed = false;
  const auto on_progress = [&](const bot::focus::ImportProgress&) {
    if (!std::exchange(changed, true)) REQUIRE(fixture.import(moved).ok());
  };
  const auto report = bot::focus::import_charges(
      *fixture.store, fixture.archive(), fixture.write("c.csv", focus_file({a_charge()})),
      billing::SourceName{"aws"}, {}, {}, fixture.now, on_progress);
  REQUIRE(report.ok());
  CHECK(fixture.owners() == "cc-lab 1.5");
}

TEST_CASE("a structure that changes every time is refused in the end") {
  ImportFixture fixture;
  REQUIRE(fixture.import(support::an_organization().build()).ok());
  int day = 1;
  const auto on_progress = [&](const bot::focus::ImportProgress&) {
    fixture.store->write([&](tickets::UnitOfWork& work) {
      work.billing().save_organization(
          support::an_organization()
              .with_provider_moved("p-aws", "ws-lab",
                                   support::at(2024, 9, static_cast<unsigned>(++day)))
              .build(),
          fixture.now);
      return true;
    });
  };
  const auto report = bot::focus::import_charges(
      *fixture.store, fixture.archive(), fixture.write("c.csv", focus_file({a_charge()})),
      billing::SourceName{"aws"}, {}, {}, fixture.now, on_progress);
  CHECK(report.refusal().code.text == "structure_changed_meanwhile");
  CHECK(fixture.ledger().empty());
}

TEST_CASE("an altered archived file is noticed when it is read") {
  ImportFixture fixture;
  const auto report = fixture.import(focus_file({a_charge()}));
  const auto path = fixture.archive().path_of(report->file.hash);
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  std::ofstream(path, std::ios::app) << " ";
  auto reading = fixture.archive().read(report->file.hash);
  char room[4096];
  CHECK_THROWS_AS(
      [&] {
        while (reading.read(room, sizeof room) != 0) {
        }
      }(),
      std::runtime_error);
}
