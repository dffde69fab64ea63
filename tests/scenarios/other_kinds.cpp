// After the switch: one invoice again, and an invoice for one Cost Center more. By the API, from
// the request to the invoices.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"
#include "tests/support/app/program.h"
#include "tests/support/instants.h"
#include "tests/support/printed.h"

using nlohmann::json;
using scenarios::Northwind;
using support::Program;
using support::Reply;

namespace {

const billing::Month november{2024, 11};

// Northwind's first request is done, and it is October 2024.
struct Separated : Northwind {
  Program customer = support::program_of(office, "admin@northwind.example");
  Program desk = support::program_of(office, "desk@splitdesk.example");
  Program biller = support::program_of(office, "billing@splitdesk.example");

  Separated() {
    reach_the_first_month_end();
    import_september();
    REQUIRE(office.run_invoices("2024-09").code == 0);
    office.work_once();
    REQUIRE(ticket().status == tickets::Status::resolved);
  }

  std::string at(const std::string& below = "") const { return path(below); }

  Reply told(const Reply& reply, const char* status) {
    INFO(reply.body);
    REQUIRE(reply.status / 100 == 2);
    REQUIRE(reply.json().at("status") == status);
    return reply;
  }
  // A request of that kind, approved.
  Reply approved(const char* kind, const char* next) {
    const Reply opened = customer.post(
        "/tickets", {{"kind", kind}, {"description", "Please change our invoices once more."}});
    number = told(opened, "awaiting_approval").json().at("number");
    return told(desk.post(at("/approval"), {{"version", opened.json().at("version")}}), next);
  }
  // From November on, and November's costs are there.
  void switch_in_november(const Reply& ready) {
    told(biller.post(at("/switch-schedule"),
                     {{"from", november.text()}, {"version", ready.json().at("version")}}),
         "switch_scheduled");
    office.set_clock(november.begin());
    office.work_once();
    REQUIRE(ticket().status == tickets::Status::verifying);
    office.set_clock(support::at(2024, 12, 2, 12));
    std::vector<support::UsageRow> rows{{"100200300401", "30.00"},
                                        {"sub-ops-0001", "20.10"},
                                        {"lab-project", "10.05"},
                                        {"", "5.00"}};
    if (more) rows.push_back({"more-account", "7.77"});
    REQUIRE(office.import_costs(support::focus_costs(november, rows)).code == 0);
    const auto run = office.run_invoices(november.text());
    INFO(run.err);
    REQUIRE(run.code == 0);
    office.work_once();
    REQUIRE(ticket().status == tickets::Status::resolved);
  }

  billing::IssuedRun november_run() {
    return tickets::read(office.app().store(), [](tickets::UnitOfWork& work) {
      return work.billing().issued_run({"northwind"}, november).value();
    });
  }
  std::vector<billing::BanAssignment> bans() {
    return tickets::read(office.app().store(), [](tickets::UnitOfWork& work) {
      return work.billing().ban_assignments({"northwind"});
    });
  }

  bool more = false;  // a fourth Cost Center has costs
};

}  // namespace

TEST_CASE("the way back leads to one exact invoice and retires the Cost Centers' BANs") {
  Separated story;
  story.switch_in_november(story.approved("single_invoice", "ready_to_switch"));
  const billing::IssuedRun issued = story.november_run();
  CHECK(issued.run.mode == billing::InvoicingMode::single_invoice);
  REQUIRE(issued.run.invoices.size() == 1);
  CHECK(issued.run.invoices[0].total == billing::Amount{6515, currency("USD")});
  CHECK(issued.run.invoices[0].ban == support::an_organization().build().ban);
  CHECK(story.ticket().invoice_numbers.size() == 1);
  REQUIRE(story.bans().size() == 3);
  for (const auto& assignment : story.bans()) CHECK(assignment.retired == november);
  CHECK(story.office.verify().code == 0);
}

TEST_CASE("one Cost Center more gets its own invoice beside the others") {
  Separated story;
  story.more = true;
  const auto larger = support::an_organization()
                          .with_cost_center("cc-more", "More")
                          .with_workspace("ws-more", "cc-more")
                          .with_provider("p-more", "ws-more", "more-account")
                          .build();
  REQUIRE(story.office.import_organization(larger).code == 0);
  const Reply approved = story.approved("add_cost_centers", "awaiting_bans");
  const Reply assigned = story.biller.post(
      story.at("/ban-assignments"),
      {{"bans", {{"cc-more", "NW-MORE"}}}, {"version", approved.json().at("version")}});
  story.switch_in_november(story.told(assigned, "ready_to_switch"));
  const billing::IssuedRun issued = story.november_run();
  CHECK(issued.run.mode == billing::InvoicingMode::invoice_per_cost_center);
  CHECK(issued.run.invoices.size() == 4);
  CHECK(issued.run.certificates.at(0).difference.minor_units == 0);
  CHECK(story.ticket().scope == std::set<billing::CostCenterId>{{"cc-more"}});
  CHECK(story.ticket().invoice_numbers.size() == 1);
  CHECK(story.office.verify().code == 0);
}
