#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"
#include "tests/support/instants.h"
#include "tests/support/printed.h"

using scenarios::Northwind;
using tickets::Status;

TEST_CASE("invoices run before a due switch was noticed are separate all the same") {
  Northwind story;
  story.open();
  story.approve();
  story.assign_bans();
  story.schedule();
  story.office.set_clock(support::at(2024, 10, 2));
  story.import_september();
  CHECK(story.ticket().status == Status::switch_scheduled);
  const auto answer = story.office.run_invoices("2024-09");
  INFO(answer.err);
  CHECK(answer.code == 0);
  CHECK(answer.out.find("invoice_per_cost_center") != std::string::npos);
  CHECK(story.ticket().in_effect_from == scenarios::september);
}

TEST_CASE("a month without charges gives every cost center its invoice over nothing") {
  Northwind story;
  story.reach_the_first_month_end();
  const auto answer = story.office.run_invoices("2024-09", "northwind");
  INFO(answer.err);
  CHECK(answer.code == 0);
  story.office.work_once();
  CHECK(story.ticket().status == Status::resolved);
  CHECK(story.ticket().invoice_numbers.size() == 3);
}
