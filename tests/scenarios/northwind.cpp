#include "tests/scenarios/northwind.h"

#include <stdexcept>

#include "tests/support/instants.h"

namespace scenarios {
namespace {

void expect(bool good, const support::Page& page) {
  if (!good) throw std::logic_error("the story stopped at:\n" + support::words_of(page.body));
}

}  // namespace

Northwind::Northwind(const billing::Organization& organization) {
  const auto imported = office.import_organization(organization);
  if (imported.code != 0) throw std::logic_error(imported.err);
}

void Northwind::open() {
  auto customer = office.sign_in("admin@northwind.example");
  customer.fill_in("/requests/new/details", "/requests/new/details",
                   {{"description", "One invoice for each line of business, please"}});
  customer.submit("/requests/new/setup", {{"go", "continue"}});
  const auto sent = customer.fill_in("/requests/new/check", "/requests");
  expect(sent.path.ends_with("/confirmation"), sent);
  number = support::number_in(sent.path);
}

void Northwind::approve() {
  auto desk = office.sign_in("desk@splitdesk.example");
  desk.fill_in(path("/approval"), path("/approval"));
  expect(ticket().status == tickets::Status::awaiting_bans, desk.seen());
}

void Northwind::assign_bans() {
  auto biller = office.sign_in("billing@splitdesk.example");
  biller.fill_in(path("/ban-assignments"), path("/ban-assignments"),
                 {{"column", "NW-LAB\nNW-OPS\nNW-RETAIL\n"}});
  expect(ticket().status == tickets::Status::ready_to_switch, biller.seen());
}

void Northwind::schedule() {
  auto biller = office.sign_in("billing@splitdesk.example");
  biller.fill_in(path("/switch?switch=2024-09"), path("/switch"));
  expect(ticket().status == tickets::Status::switch_scheduled, biller.seen());
}

void Northwind::take_effect() {
  office.set_clock(september.begin());
  office.work_once();
}

void Northwind::reach_the_first_month_end() {
  open();
  approve();
  assign_bans();
  schedule();
  take_effect();
  office.set_clock(support::at(2024, 10, 2, 12));
}

void Northwind::import_september() {
  const auto imported =
      office.import_costs(support::focus_costs(september, {{"100200300401", "30.00"},
                                                           {"sub-ops-0001", "20.10"},
                                                           {"lab-project", "10.05"},
                                                           {"", "5.00"}}));
  if (imported.code != 0) throw std::logic_error(imported.err);
}

support::Page Northwind::issue_september() {
  auto biller = office.sign_in("billing@splitdesk.example");
  return biller.fill_in("/runs/draft?organization=northwind&period=2024-09", "/runs");
}

}  // namespace scenarios
