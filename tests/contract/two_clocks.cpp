#include "billing/structure/known_on.h"
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

const OrganizationName northwind_name{"northwind"};

Organization moved() {
  return an_organization().with_provider_moved("p-aws", "ws-lab", at(2024, 9, 16)).build();
}

std::vector<OrganizationVersion> versions(StoreUnderTest& store) {
  return store.read(
      [](UnitOfWork& work) { return work.billing().organization_versions(northwind_name); });
}

std::vector<Organization> known(StoreUnderTest& store, const KnownOn& on) {
  return store.read([&](UnitOfWork& work) { return work.billing().organizations_known(on); });
}

std::uint64_t charges_version(StoreUnderTest& store) {
  return store.read([](UnitOfWork& work) { return work.billing().charges_version(); });
}

void save(StoreUnderTest& store, const Organization& one, Instant now) {
  store.write([&](UnitOfWork& work) { work.billing().save_organization(one, now); });
}

}  // namespace

TEST_CASE("every version of an organization is kept with the instant it was recorded") {
  StoreUnderTest store(GENERATE(every_store()));
  save(store, an_organization().build(), at(2026, 11, 1));
  save(store, moved(), at(2026, 11, 2));
  const auto all = versions(store);
  REQUIRE(all.size() == 2);
  CHECK(all[0].organization == an_organization().build());
  CHECK(all[0].recorded_at == at(2026, 11, 1));
  CHECK(all[0].charges_version < all[1].charges_version);
  CHECK(all[1].organization == moved());
  CHECK(all[1].charges_version == charges_version(store));
  CHECK(all[1].reason.empty());
}

TEST_CASE("what is known already makes no version, and neither does another reading of it") {
  StoreUnderTest store(GENERATE(every_store()));
  save(store, an_organization().build(), at(2026, 11, 1));
  auto again = an_organization().build();
  again.snapshot_at = at(2026, 11, 2);
  save(store, again, at(2026, 11, 2));
  REQUIRE(versions(store).size() == 1);
  CHECK_FALSE(versions(store)[0].organization.snapshot_at);
}

TEST_CASE("a correction of history is kept with its reason") {
  StoreUnderTest store(GENERATE(every_store()));
  save(store, an_organization().build(), at(2026, 11, 1));
  store.write([](UnitOfWork& work) {
    work.billing().correct_organization(an_organization().build(), at(2026, 11, 3), "Said so");
  });
  const auto all = versions(store);
  REQUIRE(all.size() == 2);
  CHECK(all[1].reason == "Said so");
  CHECK(all[1].recorded_at == at(2026, 11, 3));
  CHECK(store.read([](UnitOfWork& work) { return work.billing().organization(northwind_name); }) ==
        an_organization().build());
}

TEST_CASE("organizations are found as they were known at an instant or a version") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto contoso = an_organization().named("contoso").build();
  save(store, an_organization().build(), at(2026, 11, 1));
  const auto first = charges_version(store);
  save(store, contoso, at(2026, 11, 2));
  save(store, moved(), at(2026, 11, 2));
  using All = std::vector<Organization>;
  CHECK(known(store, {at(2026, 10, 31)}).empty());
  CHECK(known(store, {at(2026, 11, 1)}) == All{an_organization().build()});
  CHECK(known(store, {at(2026, 11, 2)}) == All{contoso, moved()});
  CHECK(known(store, {at(2026, 11, 2), first}) == All{an_organization().build()});
  CHECK(known(store, {at(2026, 11, 2), first + 1}) == All{contoso, an_organization().build()});
}

TEST_CASE("every import of charges is kept with its periods, one that came before too") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto file = [](const char* hash, Instant now) {
    return ChargeFile{{hash}, {"aws"}, Feed::overwrite, "costs.csv", 12345678901, 3, now};
  };
  LedgerEntry entry;
  entry.key.source = {"aws"};
  entry.key.billing_period = Month(2026, 10);
  entry.exact = cost("1");
  SetAsideRow row;
  row.billing_period = Month(2026, 9);
  const auto add = [&](const ChargeFile& one) {
    store.write([&](UnitOfWork& work) { work.billing().add_charge_file(one, {entry}, {row}); });
  };
  add(file("aa", at(2026, 11, 1)));
  const auto first = charges_version(store);
  add(file("bb", at(2026, 11, 2)));
  add(file("aa", at(2026, 11, 3)));
  const std::vector<Month> periods{Month(2026, 9), Month(2026, 10)};
  const auto imports = store.read([](UnitOfWork& work) { return work.billing().charge_imports(); });
  REQUIRE(imports.size() == 3);
  CHECK((imports[0] == ChargeImport{file("aa", at(2026, 11, 1)), first, periods}));
  CHECK(imports[1].file == file("bb", at(2026, 11, 2)));
  CHECK(imports[2].file == file("aa", at(2026, 11, 3)));
  CHECK(imports[2].charges_version == charges_version(store));
}

TEST_CASE("a period's marks are known until they were taken away") {
  StoreUnderTest store(GENERATE(every_store()));
  const Month october(2026, 10);
  store.write([&](UnitOfWork& work) {
    auto& billing = work.billing();
    billing.mark_changed_period(northwind_name, october, at(2026, 11, 2));
    billing.mark_changed_period(northwind_name, october, at(2026, 11, 3));
    billing.unmark_changed_period(northwind_name, october, at(2026, 11, 5));
    billing.mark_changed_period(northwind_name, october, at(2026, 11, 8));
  });
  const auto marked = [&](Instant then) {
    return !store
                .read([&](UnitOfWork& work) {
                  return work.billing().changed_periods_known(northwind_name, then);
                })
                .empty();
  };
  CHECK_FALSE(marked(at(2026, 11, 1)));
  CHECK(marked(at(2026, 11, 2)));
  CHECK(marked(at(2026, 11, 4)));
  CHECK_FALSE(marked(at(2026, 11, 5)));
  CHECK_FALSE(marked(at(2026, 11, 7)));
  CHECK(marked(at(2026, 11, 8)));
}

TEST_CASE("every decision on unattributed charges is kept in order") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto decision = [](Instant now, const char* totals) {
    return UnattributedDecision{northwind_name, Month(2026, 10), "b@splitdesk.example", now,
                                "So",           totals};
  };
  store.write([&](UnitOfWork& work) {
    work.billing().add_unattributed_decision(decision(at(2026, 11, 1), "USD 1"));
    work.billing().add_unattributed_decision(decision(at(2026, 11, 2), "USD 2"));
  });
  CHECK(store.read([](UnitOfWork& work) {
    return work.billing().unattributed_decisions(northwind_name, Month(2026, 10));
  }) == std::vector{decision(at(2026, 11, 1), "USD 1"), decision(at(2026, 11, 2), "USD 2")});
}
