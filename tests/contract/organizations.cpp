#include "tests/contract/store_under_test.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using namespace contract;
using support::an_organization;
using support::at;
using tickets::UnitOfWork;

namespace {

// Every field filled, every optional present once and absent once.
billing::Organization a_full_organization() {
  return an_organization()
      .with_provider_moved("p-aws", "ws-lab", at(2024, 9, 16))
      .with_workspace_moved("ws-web", "cc-ops", at(2024, 10, 1, 12))
      .with_member("gone@northwind.example", billing::MemberRole::member,
                   billing::MemberState::deactivated)
      .with([](billing::Organization& one) {
        one.ban = billing::BillingAccountNumber{"NW-ORG-1"};
        one.currency = billing::Currency::from_code("JPY").value();
        one.default_cost_center = billing::CostCenterId{"cc-ops"};
        one.organization_charges = billing::OrganizationCharges::organization;
        one.zero_invoices = billing::ZeroInvoices::suppress_zero;
        one.unattributed = billing::UnattributedPolicy::organization;
        one.primary_tam = {"Primary TAM", "tam@example.net", "America/Chicago"};
        one.recipient = {"ap@northwind.example", {"1 Main St", "Springfield \"N\"", "US"}};
        one.billing_accounts = {"payer-1", "payer,2"};
        one.snapshot_at = at(2026, 11, 1, 8, 15);
        one.cost_centers.front().deleted = at(2026, 1, 1);
        one.cost_centers.front().administrators = {"b@northwind.example", "a@northwind.example"};
        one.cost_centers.back().recipient = std::nullopt;
        one.workspaces.back().kind = billing::WorkspaceKind::personal;
        one.workspaces.back().deleted = at(2026, 2, 1);
        one.providers.front().shared_with = {{"ws-ops"}, {"ws-lab"}};
        one.providers.front().stated_cost_center = billing::CostCenterId{"cc-retail"};
        one.providers.back().state = billing::ProviderState::unavailable;
        one.providers.back().deleted = at(2026, 3, 1);
      })
      .build();
}

}  // namespace

TEST_CASE("an organization comes back as it was saved") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto one = a_full_organization();
  store.write([&](UnitOfWork& work) { work.billing().save_organization(one, at(2026, 11, 1)); });
  const auto found =
      store.read([&](UnitOfWork& work) { return work.billing().organization(one.name); });
  REQUIRE(found);
  CHECK(*found == one);
}

TEST_CASE("saving an organization again replaces its whole structure") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([&](UnitOfWork& work) {
    work.billing().save_organization(a_full_organization(), at(2026, 11, 1));
  });
  const auto smaller = an_organization().without_cost_center("cc-lab").build();
  store.write(
      [&](UnitOfWork& work) { work.billing().save_organization(smaller, at(2026, 11, 2)); });
  CHECK(store.read([&](UnitOfWork& work) { return work.billing().organization(smaller.name); }) ==
        smaller);
}

TEST_CASE("an organization nobody saved is not there") {
  StoreUnderTest store(GENERATE(every_store()));
  CHECK_FALSE(
      store.read([](UnitOfWork& work) { return work.billing().organization({"northwind"}); }));
}

TEST_CASE("organizations are listed by name") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([](UnitOfWork& work) {
    for (const char* name : {"northwind", "Contoso", "contoso"}) {
      work.billing().save_organization(an_organization().named(name).build(), at(2026, 11, 1));
    }
  });
  using Names = std::vector<billing::OrganizationName>;
  const Names expected = {{"Contoso"}, {"contoso"}, {"northwind"}};
  CHECK(store.read([](UnitOfWork& work) { return work.billing().organization_names(); }) ==
        expected);
  const auto all = store.read([](UnitOfWork& work) { return work.billing().all_organizations(); });
  REQUIRE(all.size() == 3);
  CHECK(all[0].name == expected[0]);
  CHECK(all[2] == an_organization().named("northwind").build());
}

TEST_CASE("an organization is found by name, display name or alias, case and blanks aside") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([](UnitOfWork& work) {
    auto first = an_organization().named("northwind").build();
    first.display_name = "Northwind Traders";
    first.alias = "NW01";
    auto second = an_organization().named("contoso").build();
    second.display_name = "Contoso";
    second.alias = "northwind";
    auto third = an_organization().named("third").build();
    third.display_name = "Third";
    third.alias = "";
    for (const auto& one : {first, second, third}) {
      work.billing().save_organization(one, at(2026, 11, 1));
    }
  });
  struct Example {
    const char* text;
    std::vector<std::string> names;
  };
  const auto example = GENERATE(values<Example>({{" NORTHWIND traders ", {"northwind"}},
                                                 {"nw01", {"northwind"}},
                                                 {"Northwind", {"contoso", "northwind"}},
                                                 {"contoso", {"contoso"}},
                                                 {"", {}},
                                                 {"  ", {}},
                                                 {"nobody", {}}}));
  INFO(example.text);
  std::vector<std::string> names;
  for (const auto& name : store.read(
           [&](UnitOfWork& work) { return work.billing().organizations_called(example.text); })) {
    names.push_back(name.value);
  }
  CHECK(names == example.names);
}

TEST_CASE("what is asked of many organizations is answered without their structures") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto full = a_full_organization();
  auto other = an_organization().named("contoso").build();
  other.display_name = "";
  other.billing_accounts = {};
  other.ban = billing::BillingAccountNumber{"CO-1"};
  store.write([&](UnitOfWork& work) {
    work.billing().save_organization(full, at(2026, 11, 1));
    work.billing().save_organization(other, at(2026, 11, 1));
  });
  store.read([&](UnitOfWork& work) {
    auto& billing = work.billing();
    CHECK((billing.organization_title(full.name) ==
           billing::OrganizationTitle{full.display_name, full.cost_centers.size()}));
    CHECK_FALSE(billing.organization_title({"nobody"}));
    CHECK((billing.payer_names() == std::vector<billing::PayerNames>{billing::payer_names(other),
                                                                     billing::payer_names(full)}));
    using Names = std::vector<billing::OrganizationName>;
    CHECK(billing.organizations_with_ban({"NW-ORG-1"}) == Names{full.name});
    CHECK(billing.organizations_with_ban({"none"}).empty());
    CHECK(billing.organizations_called("contoso") == Names{other.name});
    return true;
  });
}

TEST_CASE("organizations are found by a part of what they are called") {
  StoreUnderTest store(GENERATE(every_store()));
  auto north = an_organization().named("northwind").build();
  north.display_name = "Northwind Traders";
  north.alias = "";
  auto wind = an_organization().named("a-north").build();
  wind.display_name = "100% wind_mill";
  wind.alias = "";
  store.write([&](UnitOfWork& work) {
    work.billing().save_organization(north, at(2026, 3, 1));
    work.billing().save_organization(wind, at(2026, 3, 1));
    return true;
  });
  const auto like = [&](std::string_view part, std::size_t limit) {
    return store.read(
        [&](UnitOfWork& work) { return work.billing().organizations_like(part, limit); });
  };
  using Names = std::vector<billing::OrganizationName>;
  CHECK(like(" NORTH ", 10) == Names{{"northwind"}, {"a-north"}});
  CHECK(like("north", 1) == Names{{"northwind"}});
  CHECK(like("trader", 10) == Names{{"northwind"}});
  CHECK(like("0%", 10) == Names{{"a-north"}});
  CHECK(like("d_m", 10) == Names{{"a-north"}});
  CHECK(like("w%s", 10).empty());
  CHECK(like("  ", 10).empty());
}

TEST_CASE("organizations are found by the address of a member whose account is active") {
  StoreUnderTest store(GENERATE(every_store()));
  using billing::MemberRole;
  using billing::MemberState;
  const auto with = [](std::string_view name, std::string_view email, MemberState state) {
    return an_organization().named(name).with_member(email, MemberRole::member, state).build();
  };
  store.write([&](UnitOfWork& work) {
    work.billing().save_organization(with("b-org", "Ann@Example.net", MemberState::active),
                                     at(2026, 3, 1));
    work.billing().save_organization(with("a-org", "ann@example.net", MemberState::active),
                                     at(2026, 3, 1));
    work.billing().save_organization(with("c-org", "ann@example.net", MemberState::locked),
                                     at(2026, 3, 1));
    return true;
  });
  store.read([&](UnitOfWork& work) {
    using Names = std::vector<billing::OrganizationName>;
    CHECK(work.billing().organizations_with_member("ann@EXAMPLE.net") ==
          Names{{"a-org"}, {"b-org"}});
    CHECK(work.billing().organizations_with_member("nobody@example.net").empty());
    return true;
  });
}

TEST_CASE("an account that two organizations register is told of each, deleted Providers aside") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto deleted = at(2026, 3, 1);
  auto own = an_organization().build();
  own.providers.resize(2);
  own.providers[0].account = {"Shared-ACCOUNT"};
  own.providers[1].account = {"own"};
  auto other = an_organization().named("contoso").build();
  other.providers.resize(2);
  other.providers[0].account = {"shared-account"};
  other.providers[0].deleted = deleted;
  other.providers[1].account = {""};
  store.write([&](UnitOfWork& work) {
    work.billing().save_organization(own, at(2026, 1, 1));
    work.billing().save_organization(other, at(2026, 1, 1));
  });
  using Accounts = std::set<std::string>;
  using Names = std::vector<billing::OrganizationName>;
  store.read([&](UnitOfWork& work) {
    auto& billing = work.billing();
    const auto before = deleted - std::chrono::seconds(1);
    CHECK(billing.accounts_elsewhere(own.name, before) == Accounts{"shared-account"});
    CHECK(billing.accounts_elsewhere(other.name, before) == Accounts{"shared-account"});
    CHECK(billing.accounts_elsewhere(own.name, deleted).empty());
    CHECK(billing.accounts_elsewhere({"nobody"}, before).empty());
    CHECK(billing.organizations_with_account("shared-account") == Names{other.name, own.name});
    CHECK(billing.organizations_with_account("own") == Names{own.name});
    CHECK(billing.organizations_with_account("").empty());
    return true;
  });
}

TEST_CASE("all organizations are loaded each with its own parts") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto full = a_full_organization();
  const auto other = an_organization().named("contoso").build();
  auto empty = an_organization().named("empty").build();
  empty.members.clear();
  empty.cost_centers.clear();
  empty.workspaces.clear();
  empty.providers.clear();
  store.write([&](UnitOfWork& work) {
    for (const auto& one : {full, empty, other}) {
      work.billing().save_organization(one, at(2026, 11, 1));
    }
  });
  const auto all = store.read([](UnitOfWork& work) { return work.billing().all_organizations(); });
  CHECK(all == std::vector<billing::Organization>{other, empty, full});
}
