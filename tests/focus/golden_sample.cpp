#include "billing/run/issue_invoices.h"
#include "tests/focus/csv/csv_text.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/support/data_folder.h"

using focus_tests::ImportFixture;

namespace {

struct Golden {
  std::map<std::string, std::pair<billing::Cost, std::string>> cost_centers;  // exact, allocated
  std::string exact_total, single_invoice;
};

// The strings of the file in order; it has no escapes.
Golden golden_from(const std::string& json) {
  std::vector<std::string> strings;
  for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at)) {
    const std::size_t end = json.find('"', at + 1);
    strings.push_back(json.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  Golden golden;
  for (std::size_t i = 0; i + 1 < strings.size(); ++i) {
    if (strings[i] == "exact_total") golden.exact_total = strings[i + 1];
    if (strings[i] == "single_invoice_total") golden.single_invoice = strings[i + 1];
    if (strings[i] == "exact") {
      golden.cost_centers[strings[i - 1]] = {cost(strings[i + 1]), strings[i + 5]};
    }
  }
  return golden;
}

// One cost center, workspace and provider per sub account, all of the same id.
billing::Organization one_cost_center_per(const std::set<std::string>& accounts) {
  billing::Organization organization;
  organization.name = {"northwind"};
  organization.display_name = "Northwind Traders";
  organization.currency = currency("USD");
  organization.ban = billing::BillingAccountNumber{"NW-ORG-1"};
  for (const auto& account : accounts) {
    auto& cost_center = organization.cost_centers.emplace_back();
    cost_center.id = {account};
    cost_center.name = account;
    auto& workspace = organization.workspaces.emplace_back();
    workspace.id = {account};
    workspace.name = account;
    workspace.placements = {{{account}, {}}};
    auto& provider = organization.providers.emplace_back();
    provider.id = {account};
    provider.name = account;
    provider.account = {account};
    provider.placements = {{{account}, {}}};
  }
  return organization;
}

std::set<std::string> sub_accounts(const std::string& csv) {
  const auto rows = focus_tests::naively_parsed(csv).rows;
  const auto column = std::ranges::find(rows[0], "SubAccountId") - rows[0].begin();
  std::set<std::string> accounts;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    accounts.insert(rows[i][static_cast<std::size_t>(column)]);
  }
  return accounts;
}

}  // namespace

TEST_CASE("the real sample file is split to the last digit as computed by hand") {
  const auto csv = support::data_file("focus_sample_1.0.csv");
  const auto json = support::data_file("golden_split_by_subaccount.json");
  if (!csv || !json) {
    WARN("skipped: " << support::data_path("focus_sample_1.0.csv") << " is not there");
    return;
  }
  const Golden golden = golden_from(*json);
  ImportFixture fixture;
  const auto accounts = sub_accounts(*csv);
  CHECK(accounts.size() == 73);
  REQUIRE(fixture.import(one_cost_center_per(accounts)).ok());
  REQUIRE(fixture.import(*csv).ok());

  const auto totals = tickets::read(*fixture.store, [](tickets::UnitOfWork& work) {
    const auto entries = work.billing().ledger({2024, 9});
    return billing::totals(entries,
                           billing::PayerIndex::of(work.billing().all_organizations(), entries));
  });
  REQUIRE(totals.size() == 1);
  CHECK(totals[0].accepted.text() == golden.exact_total);
  CHECK(totals[0].accepted.text() == "20.28022672899");
  REQUIRE(totals[0].bearers.size() == golden.cost_centers.size());
  for (const auto& bearer : totals[0].bearers) {
    INFO(bearer.id);
    CHECK(bearer.exact == golden.cost_centers.at(bearer.id).first);
  }

  const auto run = tickets::read(*fixture.store, [](tickets::UnitOfWork& work) {
    return billing::dry_run(work.billing(), billing::OrganizationName{"northwind"}, {2024, 9},
                            billing::InvoicingMode::invoice_per_cost_center);
  });
  REQUIRE(run.ok());
  REQUIRE(run->certificates.size() == 1);
  CHECK(run->certificates[0].single_invoice.text() == golden.single_invoice);
  CHECK(run->certificates[0].single_invoice.text() == "20.28");
  CHECK(run->certificates[0].difference.minor_units == 0);
  std::size_t compared = 0;
  for (const auto& invoice : run->invoices) {
    const auto expected = golden.cost_centers.find(invoice.cost_center->value);
    INFO(invoice.cost_center->value);
    if (expected == golden.cost_centers.end()) {
      CHECK(invoice.total.minor_units == 0);
    } else {
      CHECK(invoice.total.text() == expected->second.second);
      ++compared;
    }
  }
  CHECK(compared == golden.cost_centers.size());

  const auto october = fixture.ledger({2024, 10});
  REQUIRE(october.size() == 1);
  CHECK(october[0].exact == cost("0.24"));
  CHECK(october[0].key.usage_month == billing::Month(2024, 9));
}
