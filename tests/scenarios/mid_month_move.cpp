#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"
#include "tests/support/instants.h"

using scenarios::Northwind;
using scenarios::september;
using support::at;

namespace {

// Northwind's provider p-gcp belongs to the laboratory until September 16, 00:00, then to retail:
// half of September's thirty days each.
billing::Organization with_the_move() {
  return support::an_organization()
      .with_provider("p-keeps-lab", "ws-lab", "lab-rest")
      .with_provider_moved("p-gcp", "ws-web", at(2024, 9, 16))
      .build();
}

// The invoice's page of that cost center, by its BAN.
std::string invoice_of(support::Browser& reader, const std::string& ban) {
  for (const char* number : {"1", "2", "3"}) {
    const auto page = reader.get("/invoices/INV-2024-00000" + std::string(number));
    if (page.shows(ban)) return support::words_of(page.body);
  }
  return "no invoice of " + ban;
}

}  // namespace

TEST_CASE("a provider's move in mid-month divides its costs between two invoices") {
  Northwind story(
      support::an_organization().with_provider("p-keeps-lab", "ws-lab", "lab-rest").build());
  story.reach_the_first_month_end();
  REQUIRE(story.office.import_organization(with_the_move()).code == 0);
  // Before the move 4.00, after it 7.00, and 10.01 that the move cuts in the middle: 5.005 each.
  const auto imported = story.office.import_costs(
      support::focus_costs(september, {{"lab-project", "4.00", at(2024, 9, 10), at(2024, 9, 11)},
                                       {"lab-project", "7.00", at(2024, 9, 20), at(2024, 9, 21)},
                                       {"lab-project", "10.01"},
                                       {"sub-ops-0001", "1.00"}}));
  REQUIRE(imported.code == 0);
  const auto run = story.issue_september();
  REQUIRE(run.path == "/runs/northwind-2024-09");
  CHECK(run.shows("USD 22.01"));

  auto reader = story.office.sign_in("auditor@splitdesk.example");
  const auto laboratory = invoice_of(reader, "NW-LAB"), retail = invoice_of(reader, "NW-RETAIL");
  // 9.005 and 12.005: the cent of the division goes to one of them, and the sum stands.
  const bool to_the_laboratory = laboratory.find("USD 9.01") != std::string::npos;
  INFO(laboratory);
  INFO(retail);
  CHECK(laboratory.find(to_the_laboratory ? "USD 9.01" : "USD 9.00") != std::string::npos);
  CHECK(retail.find(to_the_laboratory ? "USD 12.00" : "USD 12.01") != std::string::npos);
  CHECK(invoice_of(reader, "NW-OPS").find("USD 1.00") != std::string::npos);

  const auto whole = reader.get("/invoices/INV-2024-000001/explain");
  CHECK(whole.status == 200);
  CHECK(whole.shows("Rounding among its lines"));
  const auto line = reader.get("/invoices/INV-2024-000001/lines/1/explain");
  CHECK(line.status == 200);
  CHECK(line.shows("This is exactly what the line says, to the last digit."));
  CHECK(line.shows("5.005"));
  CHECK(reader.get("/invoices/INV-2024-000001/lines/99/explain").status == 404);
}
