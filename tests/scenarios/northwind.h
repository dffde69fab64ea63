// Northwind's request on its way through the pages: each step by the person whose turn it is.
#pragma once

#include <string>

#include "tests/support/app/office.h"
#include "tests/support/organization_builder.h"

namespace scenarios {

struct Northwind {
  // The organization in good order, or as it is given.
  explicit Northwind(const billing::Organization& = support::an_organization().build());

  void open();         // by the form, from the first step to the confirmation
  void approve();      // by the support desk
  void assign_bans();  // NW-LAB, NW-OPS, NW-RETAIL
  void schedule();     // September 2024
  void take_effect();  // the clock moves to September, the workers look
  // Everything above. The clock then stands at October 2, 2024, 12:00 UTC.
  void reach_the_first_month_end();
  // Costs of September: retail 30.00, operations 20.10, laboratory 10.05, payer 5.00.
  void import_september();
  // From the page, in October.
  support::Page issue_september();

  std::string path(const std::string& below = "") const { return "/tickets/" + number + below; }
  tickets::Ticket ticket() { return office.ticket(number); }

  support::Office office;
  std::string number;
};

inline const billing::Month september{2024, 9};

}  // namespace scenarios
