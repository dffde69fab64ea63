#include "tests/contract/store_under_test.h"
#include "tests/support/instants.h"
#include "tests/support/printed.h"
#include "tests/support/sample_run.h"

using namespace contract;
using namespace billing;
using support::an_issued_run;
using tickets::UnitOfWork;

namespace {

const Month the_month(2026, 10);
const Month november(2026, 11);

IssuedRun issue(StoreUnderTest& store, const std::string& organization, Month period) {
  std::optional<IssuedRun> issued;
  store.write([&](UnitOfWork& work) {
    issued = an_issued_run(work.billing(), organization, period);
    work.billing().add_issued_run(*issued);
  });
  return *issued;
}

void check_equal(const Invoice& a, const Invoice& b) {
  CHECK((a.number == b.number));
  CHECK(a.organization_display_name == b.organization_display_name);
  CHECK((a.cost_center == b.cost_center));
  CHECK(a.bearer_name == b.bearer_name);
  CHECK((a.ban == b.ban));
  CHECK((a.recipient == b.recipient));
  CHECK(a.period == b.period);
  CHECK((a.issued_at == b.issued_at));
  CHECK(a.exact == b.exact);
  CHECK(a.total == b.total);
  CHECK((a.tax_rule == b.tax_rule));
  CHECK(a.tax == b.tax);
  CHECK((a.corrects == b.corrects));
  CHECK(a.reason == b.reason);
  CHECK((a.workspace == b.workspace));
  REQUIRE(a.lines.size() == b.lines.size());
  for (std::size_t i = 0; i < a.lines.size(); ++i) {
    CHECK(a.lines[i].description == b.lines[i].description);
    CHECK(a.lines[i].late == b.lines[i].late);
    CHECK((a.lines[i].category == b.lines[i].category));
    CHECK(a.lines[i].usage_month == b.lines[i].usage_month);
    CHECK(a.lines[i].exact == b.lines[i].exact);
    CHECK(a.lines[i].amount == b.lines[i].amount);
    CHECK(a.lines[i].service == b.lines[i].service);
    CHECK((a.lines[i].charge_class == b.lines[i].charge_class));
    CHECK(a.lines[i].share == b.lines[i].share);
    CHECK(a.lines[i].credit_spread == b.lines[i].credit_spread);
    CHECK((a.lines[i].out_of_scope == b.lines[i].out_of_scope));
    CHECK((a.lines[i].credits == b.lines[i].credits));
  }
}

}  // namespace

TEST_CASE("an issued run comes back with documents, lines and certificate") {
  StoreUnderTest store(GENERATE(every_store()));
  const IssuedRun issued = issue(store, "northwind", the_month);
  const auto found = store.read(
      [](UnitOfWork& work) { return work.billing().issued_run({"northwind"}, the_month); });
  REQUIRE(found);
  CHECK(found->id == issued.id);
  CHECK(found->key == issued.key);
  CHECK(found->issued_by == issued.issued_by);
  CHECK((found->run.mode == issued.run.mode));
  REQUIRE(found->run.invoices.size() == 2);
  check_equal(found->run.invoices[0], issued.run.invoices[0]);
  check_equal(found->run.invoices[1], issued.run.invoices[1]);
  REQUIRE(found->run.certificates.size() == 1);
  const Certificate& certificate = found->run.certificates[0];
  CHECK(certificate.accepted_exact == cost("10.7501"));
  CHECK(certificate.single_invoice.minor_units == 1075);
  CHECK(certificate.invoices == issued.run.certificates[0].invoices);
  CHECK(certificate.set_aside == cost("3.5"));
  CHECK(certificate.set_aside_rows == 2);
  CHECK(store.read([&](UnitOfWork& work) { return work.billing().issued_run(issued.id); }));
  CHECK_FALSE(store.read([](UnitOfWork& work) { return work.billing().issued_run("none"); }));
}

TEST_CASE("everything a correction says of its originals and its tax comes back") {
  StoreUnderTest store(GENERATE(every_store()));
  std::optional<IssuedRun> issued;
  store.write([&](UnitOfWork& work) {
    issued = an_issued_run(work.billing(), "northwind", the_month);
    issued->run.kind = RunKind::supplementary;
    issued->sequence = 3;
    Invoice& one = issued->run.invoices[0];
    one.recipient->purchase_order = "PO-7";
    one.recipient->vat_id = "DE123456789";
    one.tax_rule = {TaxCategory::standard, cost("7.7"), "Reduced"};
    one.tax = {81, one.total.currency};
    one.corrects = {{"INV-2026-000001"}, {"INV-2026-000002"}};
    one.reason = "Moved to another Cost Center";
    InvoiceLine& line = one.lines[0];
    line.service = "Queue";
    line.charge_class = ChargeClass::correction;
    line.share = line.credit_spread = true;
    line.out_of_scope = CostCenterId{"cc-ops"};
    line.credits = LineReference{{"INV-2026-000001"}, 2};
    Certificate& certificate = issued->run.certificates[0];
    certificate.corrections = cost("0.5");
    certificate.tax = {81, {}};
    certificate.single_invoice_tax = {82, {}};
    work.billing().add_issued_run(*issued);
  });
  const auto runs =
      store.read([](UnitOfWork& work) { return work.billing().runs_of({"northwind"}, the_month); });
  REQUIRE(runs.size() == 1);
  CHECK((runs[0].run.kind == RunKind::supplementary));
  CHECK(runs[0].sequence == 3);
  check_equal(runs[0].run.invoices[0], issued->run.invoices[0]);
  CHECK(runs[0].run.certificates[0].corrections == cost("0.5"));
  CHECK(runs[0].run.certificates[0].tax.minor_units == 81);
  CHECK(runs[0].run.certificates[0].single_invoice_tax.minor_units == 82);
  CHECK_FALSE(store.read(
      [](UnitOfWork& work) { return work.billing().issued_run({"northwind"}, the_month); }));
  const auto credited =
      store.read([](UnitOfWork& work) { return work.billing().credited({"INV-2026-000001"}); });
  REQUIRE(credited.size() == 1);
  CHECK(credited.at(2) == -issued->run.invoices[0].lines[0].amount);
}

TEST_CASE("what runs billed of a period is one sum a key, whichever run billed it") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([&](UnitOfWork& work) {
    IssuedRun later = an_issued_run(work.billing(), "northwind", november);
    LedgerEntry correction = later.entries[0];
    correction.key.billing_period = correction.key.usage_month = the_month;
    correction.exact = cost("-0.75");
    correction.charges = 1;
    later.entries.insert(later.entries.begin(), correction);
    work.billing().add_issued_run(an_issued_run(work.billing(), "northwind", the_month));
    work.billing().add_issued_run(later);
  });
  const auto billed = [&](const std::string& organization, Month period) {
    return store.read([&](UnitOfWork& work) {
      return work.billing().billed_entries({organization}, period,
                                           InvoicingMode::invoice_per_cost_center);
    });
  };
  REQUIRE(billed("northwind", the_month).size() == 1);
  CHECK(billed("northwind", the_month)[0].exact == cost("10.0001"));
  CHECK(billed("northwind", the_month)[0].charges == 4);
  CHECK(billed("northwind", november)[0].exact == cost("10.7501"));
  CHECK(billed("contoso", the_month).empty());
  CHECK(store
            .read([](UnitOfWork& work) {
              return work.billing().billed_entries({"northwind"}, the_month,
                                                   InvoicingMode::single_invoice);
            })
            .empty());
  CHECK(store
            .read([](UnitOfWork& work) {
              return work.billing().entries_of_run("run-northwind2026-11");
            })
            .size() == 2);
}

TEST_CASE("a changed period is marked once and stays until it is settled") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([](UnitOfWork& work) {
    work.billing().mark_changed_period({"northwind"}, november, support::at(2026, 11, 20));
    work.billing().mark_changed_period({"northwind"}, the_month, support::at(2026, 11, 20));
    work.billing().mark_changed_period({"northwind"}, the_month, support::at(2026, 11, 20));
    work.billing().mark_changed_period({"contoso"}, the_month, support::at(2026, 11, 20));
  });
  const auto changed = [&](const std::string& organization) {
    return store.read(
        [&](UnitOfWork& work) { return work.billing().changed_periods({organization}); });
  };
  CHECK(changed("northwind") == std::vector{the_month, november});
  using Changed = std::pair<OrganizationName, Month>;
  CHECK((store.read([](UnitOfWork& work) { return work.billing().changed_periods(); }) ==
         std::vector<Changed>{
             {{"contoso"}, the_month}, {{"northwind"}, the_month}, {{"northwind"}, november}}));
  store.write([](UnitOfWork& work) {
    work.billing().unmark_changed_period({"northwind"}, the_month, support::at(2026, 11, 20));
  });
  CHECK(changed("northwind") == std::vector{november});
  CHECK(changed("contoso") == std::vector{the_month});
}

TEST_CASE("a period of an organization is issued once") {
  StoreUnderTest store(GENERATE(every_store()));
  issue(store, "northwind", the_month);
  CHECK_THROWS_AS(issue(store, "northwind", the_month), std::runtime_error);
  CHECK_NOTHROW(issue(store, "northwind", november));
}

TEST_CASE("runs are listed newest first, without lines") {
  StoreUnderTest store(GENERATE(every_store()));
  issue(store, "northwind", the_month);
  issue(store, "contoso", the_month);
  issue(store, "northwind", november);
  const auto runs = store.read([](UnitOfWork& work) { return work.billing().issued_runs(2); });
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].run.period == november);
  CHECK(runs[1].run.organization.value == "contoso");
  REQUIRE(runs[0].run.invoices.size() == 2);
  CHECK(runs[0].run.invoices[0].lines.empty());
}

TEST_CASE("an invoice is found by its number and listed by organization, center and period") {
  StoreUnderTest store(GENERATE(every_store()));
  issue(store, "northwind", the_month);
  issue(store, "contoso", the_month);
  const auto numbers = [&](const InvoiceFilter& filter) {
    std::vector<std::string> result;
    for (const auto& one :
         store.read([&](UnitOfWork& work) { return work.billing().invoices(filter); })) {
      CHECK(one.lines.empty());
      result.push_back(one.number->value);
    }
    return result;
  };
  using Numbers = std::vector<std::string>;
  CHECK(numbers({}) ==
        Numbers{"INV-2026-000003", "INV-2026-000004", "INV-2026-000001", "INV-2026-000002"});
  CHECK(numbers({OrganizationName{"northwind"}, CostCenterId{"cc-lab"}, the_month, 9}) ==
        Numbers{"INV-2026-000001"});
  CHECK(numbers({std::nullopt, std::nullopt, november, 9}).empty());
  CHECK(numbers({std::nullopt, std::nullopt, the_month, 1}) == Numbers{"INV-2026-000003"});
  const auto after = [](const char* number) {
    InvoiceFilter filter;
    filter.after = InvoiceNumber{number};
    return filter;
  };
  CHECK(numbers(after("INV-2026-000003")) ==
        Numbers{"INV-2026-000004", "INV-2026-000001", "INV-2026-000002"});
  CHECK(numbers(after("INV-2026-000001")) == Numbers{"INV-2026-000002"});
  CHECK(numbers(after("INV-2026-000002")).empty());
  CHECK(numbers(after("INV-2026-000009")).empty());
  const auto one =
      store.read([](UnitOfWork& work) { return work.billing().invoice({"INV-2026-000001"}); });
  REQUIRE(one);
  CHECK(one->lines.size() == 2);
  CHECK_FALSE(
      store.read([](UnitOfWork& work) { return work.billing().invoice({"INV-2026-000009"}); }));
  const auto seal_of = [&](const char* number) {
    return store.read([&](UnitOfWork& work) { return work.billing().invoice_seal({number}); });
  };
  CHECK(seal_of("INV-2026-000001").value_or("").size() == 64);
  CHECK(seal_of("INV-2026-000001") != seal_of("INV-2026-000002"));
  CHECK_FALSE(seal_of("INV-2026-000009"));
}

TEST_CASE("invoice numbers run without gap in each series, thrown away drawings included") {
  StoreUnderTest store(GENERATE(every_store()));
  std::vector<std::string> drawn;
  const auto draw = [&](DocumentType type, int year, bool keep) {
    (*store).write([&](UnitOfWork& work) {
      drawn.push_back(work.billing().next_invoice_number(type, year).value);
      return keep;
    });
  };
  draw(DocumentType::invoice, 2026, true);
  draw(DocumentType::invoice, 2026, false);
  draw(DocumentType::invoice, 2026, true);
  draw(DocumentType::invoice, 2027, true);
  draw(DocumentType::credit_note, 2026, true);
  CHECK(drawn == std::vector<std::string>{"INV-2026-000001", "INV-2026-000002", "INV-2026-000002",
                                          "INV-2027-000001", "CRN-2026-000001"});
}

TEST_CASE("the payers that were billed are kept by period, ordered") {
  StoreUnderTest store(GENERATE(every_store()));
  issue(store, "northwind", the_month);
  issue(store, "northwind", november);
  const std::vector<BilledPayer> billed{{{"aws"}, the_month, "payer-1", {"northwind"}},
                                        {{"aws"}, the_month, "payer-2", {"northwind"}},
                                        {{"gcp"}, the_month, "payer-1", {"northwind"}}};
  for (const std::size_t i : {2U, 0U, 1U}) {
    store.write([&](UnitOfWork& work) { work.billing().add_billed_payer(billed[i]); });
  }
  store.write([](UnitOfWork& work) {
    work.billing().add_billed_payer({{"aws"}, november, "payer-1", {"northwind"}});
  });
  CHECK((store.read([](UnitOfWork& work) { return work.billing().billed_payers(the_month); }) ==
         billed));
}

TEST_CASE("a payer of one source and period is billed once") {
  StoreUnderTest store(GENERATE(every_store()));
  for (const char* organization : {"northwind", "contoso"}) issue(store, organization, the_month);
  const auto bill = [&](const char* organization) {
    store.write([&](UnitOfWork& work) {
      work.billing().add_billed_payer({{"aws"}, the_month, "payer-1", {organization}});
    });
  };
  bill("northwind");
  CHECK_THROWS_AS(bill("contoso"), std::runtime_error);
}
