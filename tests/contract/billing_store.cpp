#include <algorithm>

#include "tests/contract/store_under_test.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"

using namespace contract;
using namespace billing;
using support::an_organization;
using support::at;
using tickets::UnitOfWork;

namespace {

const OrganizationName northwind{"northwind"};
const OrganizationName contoso{"contoso"};

StoreUnderTest& with_organizations(StoreUnderTest& store) {
  store.write([](UnitOfWork& work) {
    work.billing().save_organization(an_organization().build(), at(2026, 11, 1));
    work.billing().save_organization(an_organization().named("contoso").build(), at(2026, 11, 1));
  });
  return store;
}

BanAssignment assignment(const char* ban, const char* cost_center) {
  BanAssignment one{{ban}, northwind, std::nullopt, Month(2026, 1), std::nullopt};
  if (*cost_center) one.cost_center = CostCenterId{cost_center};
  return one;
}

void save(StoreUnderTest& store, const BanAssignment& one) {
  store.write([&](UnitOfWork& work) { work.billing().save_ban_assignment(one); });
}

LedgerEntry entry(const char* source, Month period, const char* service, const char* exact,
                  std::uint64_t charges = 1) {
  LedgerEntry one;
  one.key.source = {source};
  one.key.billing_period = period;
  one.key.usage_month = period.previous();
  one.key.owner = {northwind, CostCenterId{"cc-lab"}, true};
  one.key.account = {"lab-project"};
  one.key.payer = "payer-1";
  one.key.vendor = "Vendor";
  one.key.service = service;
  one.key.category = ChargeCategory::credit;
  one.key.charge_class = ChargeClass::correction;
  one.exact = cost(exact);
  one.charges = charges;
  return one;
}

ChargeFile file(const char* source, const char* hash, Feed feed) {
  return {{hash}, {source}, feed, "costs.csv", 1234567890123, 42, at(2026, 11, 3)};
}

void add(StoreUnderTest& store, const ChargeFile& one, const std::vector<LedgerEntry>& entries,
         const std::vector<SetAsideRow>& rows = {}) {
  store.write([&](UnitOfWork& work) { work.billing().add_charge_file(one, entries, rows); });
}

std::vector<std::string> ledger(StoreUnderTest& store, Month period) {
  std::vector<std::string> lines;
  for (const auto& one :
       store.read([&](UnitOfWork& work) { return work.billing().ledger(period); })) {
    lines.push_back(one.key.service + " " + one.exact.text() + " " + std::to_string(one.charges));
  }
  return lines;
}

using Lines = std::vector<std::string>;
const Month september(2026, 9);
const Month october(2026, 10);

}  // namespace

TEST_CASE("a BAN comes back with its bearer and months") {
  StoreUnderTest store(GENERATE(every_store()));
  with_organizations(store);
  auto own = assignment("NW-ORG-1", "");
  own.retired = Month(2026, 5);
  save(store, own);
  CHECK(store.read([](UnitOfWork& work) { return work.billing().assignments_of({"NW-ORG-1"}); }) ==
        std::vector{own});
  save(store, assignment("NW-LAB-1", "cc-lab"));
  CHECK(store.read([](UnitOfWork& work) { return work.billing().ban_assignments(northwind); })
            .size() == 2);
  CHECK(
      store.read([](UnitOfWork& work) { return work.billing().ban_assignments(contoso); }).empty());
}

TEST_CASE("the same BAN for the same bearer again replaces its months") {
  StoreUnderTest store(GENERATE(every_store()));
  with_organizations(store);
  save(store, assignment("NW-LAB-1", "cc-lab"));
  auto later = assignment("NW-LAB-1", "cc-lab");
  later.from = Month(2026, 3);
  later.retired = Month(2026, 12);
  save(store, later);
  CHECK(store.read([](UnitOfWork& work) { return work.billing().assignments_of({"NW-LAB-1"}); }) ==
        std::vector{later});
}

TEST_CASE("a BAN with a second active bearer throws") {
  StoreUnderTest store(GENERATE(every_store()));
  with_organizations(store);
  save(store, assignment("NW-LAB-1", "cc-lab"));
  CHECK_THROWS_AS(save(store, assignment("NW-LAB-1", "cc-ops")), std::runtime_error);
  auto elsewhere = assignment("NW-LAB-1", "cc-lab");
  elsewhere.organization = contoso;
  CHECK_THROWS_AS(save(store, elsewhere), std::runtime_error);
}

TEST_CASE("a BAN that is retired belongs to its bearer for ever") {
  StoreUnderTest store(GENERATE(every_store()));
  with_organizations(store);
  auto retired = assignment("NW-LAB-1", "cc-lab");
  retired.retired = Month(2026, 5);
  save(store, retired);
  CHECK_THROWS_AS(save(store, assignment("NW-LAB-1", "cc-ops")), std::runtime_error);
  CHECK(store.read([](UnitOfWork& work) { return work.billing().assignments_of({"NW-LAB-1"}); }) ==
        std::vector{retired});
}

TEST_CASE("a bearer has one active BAN, beside retired ones") {
  StoreUnderTest store(GENERATE(every_store()));
  with_organizations(store);
  auto first = assignment("NW-LAB-1", "cc-lab");
  save(store, first);
  CHECK_THROWS_AS(save(store, assignment("NW-LAB-2", "cc-lab")), std::runtime_error);
  first.retired = Month(2026, 5);
  save(store, first);
  CHECK_NOTHROW(save(store, assignment("NW-LAB-2", "cc-lab")));
}

TEST_CASE("a removed BAN assignment is gone") {
  StoreUnderTest store(GENERATE(every_store()));
  with_organizations(store);
  save(store, assignment("NW-LAB-1", "cc-lab"));
  store.write([](UnitOfWork& work) {
    work.billing().remove_ban_assignment(assignment("NW-LAB-1", "cc-lab"));
  });
  CHECK(store.read([](UnitOfWork& work) { return work.billing().assignments_of({"NW-LAB-1"}); })
            .empty());
}

TEST_CASE("mode changes come back by month, and a month has one") {
  StoreUnderTest store(GENERATE(every_store()));
  with_organizations(store);
  const ModeChange first{northwind,      InvoicingMode::invoice_per_cost_center,
                         Month(2026, 3), {{"cc-lab"}, {"cc-ops"}},
                         at(2026, 2, 1), "SPL-0001-1"};
  const ModeChange second{
      northwind, InvoicingMode::single_invoice, Month(2026, 9), {}, at(2026, 8, 1), "SPL-0002-2"};
  store.write([&](UnitOfWork& work) {
    work.billing().add_mode_change(second);
    work.billing().add_mode_change(first);
  });
  CHECK(store.read([](UnitOfWork& work) { return work.billing().mode_changes(northwind); }) ==
        std::vector{first, second});
  CHECK_THROWS_AS(store.write([&](UnitOfWork& work) { work.billing().add_mode_change(second); }),
                  std::runtime_error);
}

TEST_CASE("a charge file comes back with its entries and its set-aside rows") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto added = file("aws", "aa", Feed::append);
  const auto one = entry("aws", october, "Queue", "-0.0000000000000000000000000001", 7);
  SetAsideRow row{3,          "BilledCost", "\"$1\"", "not a number", october,
                  Currency(), cost("1.5"),  "acc",    "payer"};
  add(store, added, {one},
      {row, {4, "x", "", "y", std::nullopt, std::nullopt, std::nullopt, "", ""}});
  CHECK(store.read([](UnitOfWork& work) { return work.billing().charge_file({"aws"}, {"aa"}); }) ==
        added);
  const auto entries = store.read([](UnitOfWork& work) { return work.billing().ledger(october); });
  REQUIRE(entries.size() == 1);
  CHECK((entries[0].key == one.key));
  CHECK(entries[0].exact == one.exact);
  CHECK(entries[0].charges == 7);
  const auto rows = store.read([](UnitOfWork& work) { return work.billing().set_aside(october); });
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].row == 3);
  CHECK(rows[0].value == row.value);
  CHECK(rows[0].cost == row.cost);
  CHECK(rows[0].payer == "payer");
  CHECK(store.read([](UnitOfWork& work) { return work.billing().feed_of({"aws"}); }) ==
        Feed::append);
  CHECK_FALSE(store.read([](UnitOfWork& work) { return work.billing().feed_of({"gcp"}); }));
}

TEST_CASE("files of an append feed add up to one entry a key") {
  StoreUnderTest store(GENERATE(every_store()));
  add(store, file("aws", "aa", Feed::append), {entry("aws", october, "Queue", "1.10", 2)});
  add(store, file("aws", "bb", Feed::append),
      {entry("aws", october, "Queue", "2.20", 3), entry("aws", october, "Compute", "5")});
  CHECK(ledger(store, october) == Lines{"Compute 5 1", "Queue 3.3 5"});
}

TEST_CASE("a file of an overwrite feed replaces its periods of its source only") {
  StoreUnderTest store(GENERATE(every_store()));
  add(store, file("aws", "aa", Feed::overwrite),
      {entry("aws", september, "Queue", "1"), entry("aws", october, "Queue", "2")});
  add(store, file("gcp", "cc", Feed::overwrite), {entry("gcp", october, "Queue", "40")});
  add(store, file("aws", "bb", Feed::overwrite), {entry("aws", october, "Queue", "3")});
  CHECK(ledger(store, september) == Lines{"Queue 1 1"});
  CHECK(ledger(store, october) == Lines{"Queue 3 1", "Queue 40 1"});
  const auto periods = [&](const char* hash) {
    return store.read([&](UnitOfWork& work) { return work.billing().periods_of({"aws"}, {hash}); });
  };
  CHECK(periods("aa") == std::vector{september});
  CHECK(periods("bb") == std::vector{october});
  CHECK(store.read([](UnitOfWork& work) { return work.billing().periods_with_charges(); }) ==
        std::vector{september, october});
}

TEST_CASE("the same charge file again replaces its own rows and is the newest") {
  StoreUnderTest store(GENERATE(every_store()));
  add(store, file("aws", "aa", Feed::append), {entry("aws", october, "Queue", "1")});
  add(store, file("aws", "bb", Feed::overwrite), {entry("aws", october, "Queue", "2")});
  add(store, file("aws", "aa", Feed::append), {entry("aws", october, "Queue", "3")});
  add(store, file("aws", "aa", Feed::append), {entry("aws", october, "Queue", "4")});
  CHECK(ledger(store, october) == Lines{"Queue 6 2"});
  std::vector<std::string> hashes;
  for (const auto& one :
       store.read([](UnitOfWork& work) { return work.billing().charge_files(); })) {
    hashes.push_back(one.hash.sha256_hex);
  }
  CHECK(hashes == std::vector<std::string>{"bb", "aa"});
  CHECK(store.read([](UnitOfWork& work) { return work.billing().feed_of({"aws"}); }) ==
        Feed::append);
}

TEST_CASE("an organization's part of the ledger is its own entries and those of nobody's payers") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto owned_by = [](const char* organization, const char* payer, const char* service) {
    auto one = entry("aws", october, service, "1");
    one.key.owner = {};
    if (*organization) one.key.owner.organization = OrganizationName{organization};
    one.key.payer = payer;
    return one;
  };
  auto earlier = owned_by("northwind", "p1", "Earlier");
  earlier.key.billing_period = september;
  add(store, file("aws", "aa", Feed::append),
      {owned_by("northwind", "p1", "A"), owned_by("contoso", "p1", "B"), owned_by("", "p1", "C"),
       owned_by("", "p2", "D"), owned_by("", "p3", "E"), earlier});
  add(store, file("aws", "bb", Feed::append), {owned_by("", "p2", "D")});
  std::vector<std::string> found;
  for (const auto& one : store.read([](UnitOfWork& work) {
         return work.billing().ledger_of(northwind, {"p1", "p2", "none"}, october);
       })) {
    found.push_back(one.key.service + " " + one.exact.text());
  }
  std::ranges::sort(found);
  CHECK(found == Lines{"A 1", "C 1", "D 2"});
  using Owners = std::vector<PayerOwner>;
  CHECK((store.read([](UnitOfWork& work) { return work.billing().payers(october); }) ==
         Owners{{"p1", std::nullopt},
                {"p1", contoso},
                {"p1", northwind},
                {"p2", std::nullopt},
                {"p3", std::nullopt}}));
}

TEST_CASE("the entries of one file are replaced without touching another's") {
  StoreUnderTest store(GENERATE(every_store()));
  add(store, file("aws", "aa", Feed::append), {entry("aws", october, "Queue", "1")});
  add(store, file("aws", "bb", Feed::append), {entry("aws", october, "Compute", "2")});
  store.write([](UnitOfWork& work) {
    work.billing().replace_entries({"aws"}, {"aa"}, {entry("aws", october, "Storage", "9")});
  });
  CHECK(ledger(store, october) == Lines{"Compute 2 1", "Storage 9 1"});
  const auto own =
      store.read([](UnitOfWork& work) { return work.billing().entries_of({"aws"}, {"aa"}); });
  REQUIRE(own.size() == 1);
  CHECK(own[0].key.service == "Storage");
}

TEST_CASE("of the decisions on unattributed charges the latest of the period stands") {
  StoreUnderTest store(GENERATE(every_store()));
  const UnattributedDecision one{northwind,       october,       "b@splitdesk.example",
                                 at(2026, 11, 2), "old account", "EUR 1.5, USD 2"};
  UnattributedDecision later = one;
  later.totals = "USD 3";
  for (const auto& decision : {one, later}) {
    store.write([&](UnitOfWork& work) { work.billing().add_unattributed_decision(decision); });
    CHECK(store.read([](UnitOfWork& work) {
      return work.billing().unattributed_decision(northwind, october);
    }) == decision);
  }
  CHECK_FALSE(store.read(
      [](UnitOfWork& work) { return work.billing().unattributed_decision(northwind, september); }));
}

TEST_CASE("the charges' version changes with organizations, files and entries, not otherwise") {
  StoreUnderTest store(GENERATE(every_store()));
  std::set<std::uint64_t> seen;
  const auto is_new = [&] {
    return seen
        .insert(store.read([](UnitOfWork& work) { return work.billing().charges_version(); }))
        .second;
  };
  CHECK(is_new());
  CHECK_FALSE(is_new());
  store.write([](UnitOfWork& work) {
    work.billing().save_organization(support::an_organization().build(), at(2026, 11, 2));
  });
  CHECK(is_new());
  ChargeFile file;
  file.source = {"aws"};
  file.hash = {"aa"};
  store.write([&](UnitOfWork& work) { work.billing().add_charge_file(file, {}, {}); });
  CHECK(is_new());
  store.write([](UnitOfWork& work) { work.billing().replace_entries({"aws"}, {"aa"}, {}); });
  CHECK(is_new());
  store.write(
      [](UnitOfWork& work) { work.billing().next_invoice_number(DocumentType::invoice, 2026); });
  CHECK_FALSE(is_new());
}
