#include <catch2/catch.hpp>

#include "tests/documents/generated_invoice.h"
#include "tests/pages/stated_totals.h"
#include "tests/pages/visitor.h"

using support::Visitor;

namespace {

// The invoices among Northwind's issued ones, as if a run had made them.
void issue(Visitor& visitor, const std::vector<billing::Invoice>& invoices) {
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    billing::IssuedRun issued;
    issued.id = issued.key = "the run";
    issued.issued_at = *invoices.front().issued_at;
    issued.run.organization = invoices.front().organization;
    issued.run.period = invoices.front().period;
    issued.run.invoices = invoices;
    work.billing().add_issued_run(issued);
    return true;
  });
}

std::vector<billing::Invoice> generated(std::uint32_t first, std::uint32_t last) {
  std::vector<billing::Invoice> invoices;
  for (std::uint32_t seed = first; seed <= last; ++seed)
    invoices.push_back(a_generated_invoice(seed));
  return invoices;
}

stated::Totals truth_of(const billing::Invoice& invoice) {
  return {std::string(invoice.total.currency.code()), invoice.total.minor_units,
          invoice.tax.minor_units, invoice.total.minor_units + invoice.tax.minor_units};
}

std::string body_of(Visitor& visitor, const std::string& address) {
  const auto response = visitor.get(support::the_biller(), address);
  INFO(address << "\n" << response.body);
  REQUIRE(response.status == 200);
  return response.body;
}

}  // namespace

TEST_CASE("all formats of a document state the same totals") {
  Visitor visitor;
  visitor.seller = a_complete_seller();
  const auto invoices = generated(1, 40);
  issue(visitor, invoices);
  for (const billing::Invoice& invoice : invoices) {
    const std::string address = "/invoices/" + invoice.number->value;
    const std::string truth = stated::words_of(truth_of(invoice));
    CAPTURE(invoice.number->value);
    CHECK(stated::words_of(stated::of_page(body_of(visitor, address))) == truth);
    CHECK(stated::words_of(stated::of_csv(body_of(visitor, address + ".csv"))) == truth);
    CHECK(stated::words_of(stated::of_json(body_of(visitor, address + ".json"))) == truth);
    CHECK(stated::words_of(stated::of_ubl(body_of(visitor, address + ".xml"))) == truth);
    CHECK(stated::words_of(stated::of_focus_usage(body_of(visitor, address + "-focus.csv"))) ==
          truth);
    CHECK(stated::words_of(
              stated::of_focus_detail(body_of(visitor, address + "-focus-detail.csv"))) == truth);
    const auto on_paper = stated::of_pdf(body_of(visitor, address + ".pdf"));
    if (on_paper) CHECK(stated::words_of(*on_paper) == truth);
  }
}

TEST_CASE("each format of a document is the same bytes when it is made again") {
  Visitor visitor;
  visitor.seller = a_complete_seller();
  const auto invoices = generated(101, 110);
  issue(visitor, invoices);
  for (const billing::Invoice& invoice : invoices) {
    for (const char* ending :
         {".pdf", ".csv", ".json", ".xml", "-focus.csv", "-focus-detail.csv"}) {
      const std::string address = "/invoices/" + invoice.number->value + ending;
      INFO(address);
      CHECK((body_of(visitor, address) == body_of(visitor, address)));
    }
  }
}

TEST_CASE("the page of a correction says what it corrects and why, and links every format") {
  Visitor visitor;
  visitor.seller = a_complete_seller();
  billing::Invoice invoice = a_generated_invoice(1);
  invoice.corrects = {{"INV-2025-000003"}};
  invoice.reason = "Moved <by> mistake";
  invoice.recipient->purchase_order = "PO-4711";
  invoice.lines[0].credits = billing::LineReference{{"INV-2025-000003"}, 7};
  issue(visitor, {invoice});
  const std::string page = body_of(visitor, "/invoices/X-2026-1");
  for (const char* said :
       {"INV-2025-000003", "Moved &lt;by&gt; mistake", "PO-4711",
        "takes back line 7 of INV-2025-000003", "/invoices/X-2026-1.xml", "/invoices/X-2026-1.json",
        "/invoices/X-2026-1-focus.csv", "/invoices/X-2026-1-focus-detail.csv",
        "Payment terms: Payable within 30 days (net 30)"}) {
    INFO(said);
    CHECK(support::contains(page, said));
  }
}

TEST_CASE("a document that UBL does not allow says what is missing and where") {
  Visitor visitor;
  visitor.seller = a_complete_seller();
  visitor.seller.registration.clear();
  billing::Invoice invoice = a_generated_invoice(1);
  invoice.tax_rule = {};
  invoice.recipient->address = {"1 Main St", "Springfield"};
  issue(visitor, {invoice});
  const auto page = visitor.get(support::the_biller(), "/invoices/X-2026-1.xml");
  CHECK(page.status == 422);
  for (const char* said : {"ubl_incomplete", "seller.registration", "recipient.address"})
    CHECK(support::contains(page.body, said));
}
