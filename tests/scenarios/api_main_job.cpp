// The main job by other programs alone: from an organization's file to invoices in every format.
#include <catch2/catch.hpp>

#include "bot/render/organization_json.h"
#include "tests/support/app/api_document.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using nlohmann::json;
using support::Program;
using support::Reply;

namespace {

struct Story {
  support::Office office;
  Program customer = support::program_of(office, "admin@northwind.example");
  Program desk = support::program_of(office, "desk@splitdesk.example");
  Program biller = support::program_of(office, "billing@splitdesk.example");
  std::string number;

  std::string path(const std::string& below = "") const { return "/tickets/" + number + below; }
  std::string status() { return desk.get(path()).json().at("status"); }
  std::string tag() { return desk.get(path()).etag(); }
};

support::OrganizationBuilder northwind() {
  return support::an_organization().with_provider_state("p-azure",
                                                        billing::ProviderState::unavailable);
}

void deliver(Story& story, const billing::Organization& organization, int status) {
  const Reply reply =
      story.biller.send("/organizations", "application/json", bot::organization_json(organization));
  INFO(reply.body);
  REQUIRE(reply.status == status);
}

void deliver_costs(Story& story, billing::Month month) {
  const Reply reply = story.biller.send("/charge-files?source=aws", "text/csv",
                                        support::focus_costs(month, {{"100200300401", "30.00"},
                                                                     {"sub-ops-0001", "20.10"},
                                                                     {"lab-project", "10.05"},
                                                                     {"", "5.00"}}));
  INFO(reply.body);
  REQUIRE(reply.status == 201);
  CHECK(reply.json().at("totals").at(0).at("period") == month.text());
}

void the_customer_asks(Story& story) {
  const Reply reply = story.customer.post(
      "/tickets", {{"description", "One invoice for each line of business, please"}});
  INFO(reply.body);
  REQUIRE(reply.status == 201);
  story.number = reply.json().at("number");
  CHECK(reply.header("location") == "/api/v1/tickets/" + story.number);
  CHECK(reply.json().at("status") == "awaiting_customer");
  CHECK(reply.json().at("findings").at(0).at("code") == "cost_center_without_workspace");
  const Reply next = story.customer.get(story.path("/next"));
  INFO(next.body);
  CHECK(next.json().at("turn") == "customer");
  CHECK_FALSE(next.json().at("missing").empty());
}

void the_setup_is_fixed(Story& story) {
  deliver(story, northwind().build(), 200);
  const Reply checked = story.customer.post(story.path("/setup-report"));
  INFO(checked.body);
  CHECK(checked.status == 200);
  CHECK(checked.json().at("status") == "awaiting_approval");
}

void the_desk_approves(Story& story) {
  const Reply early = story.desk.post(story.path("/approval"), {}, {{"If-Match", story.tag()}});
  CHECK(early.status == 409);
  CHECK(early.json().at("unmet").at(0).at("code") == "provider_not_ready");
  const json finding = story.desk.get(story.path()).json().at("findings").at(0);
  const Reply acknowledged =
      story.desk.post(story.path("/acknowledgements"),
                      {{"code", finding.at("code")},
                       {"object_id", finding.at("object_id")},
                       {"reason", "The customer renews the credentials today"}},
                      {{"If-Match", story.tag()}});
  INFO(acknowledged.body);
  REQUIRE(acknowledged.status == 200);
  const Reply approved =
      story.desk.post(story.path("/approval"), {{"version", acknowledged.json().at("version")}});
  INFO(approved.body);
  REQUIRE(approved.json().at("status") == "awaiting_bans");
}

void billing_prepares_the_switch(Story& story) {
  const Reply assigned = story.biller.post(
      story.path("/ban-assignments"),
      {{"bans", {{"cc-lab", "NW-LAB"}, {"cc-ops", "NW-OPS"}, {"cc-retail", "NW-RETAIL"}}}},
      {{"If-Match", story.tag()}});
  INFO(assigned.body);
  REQUIRE(assigned.json().at("status") == "ready_to_switch");
  const Reply scheduled = story.biller.post(story.path("/switch-schedule"), {{"from", "2024-09"}},
                                            {{"If-Match", assigned.etag()}});
  INFO(scheduled.body);
  REQUIRE(scheduled.json().at("status") == "switch_scheduled");
}

void billing_issues_the_first_run(Story& story) {
  story.office.set_clock(support::at(2024, 10, 2, 12));
  deliver_costs(story, {2024, 9});
  const Reply draft = story.biller.get("/runs/draft?organization=northwind&period=2024-09");
  INFO(draft.body);
  CHECK(draft.json().at("may_be_issued") == true);
  const json figures = draft.json().at("figures").at("organizations").at(0);
  CHECK(figures.at("single_invoice") == "65.15");
  CHECK(figures.at("difference") == "0.00");
  const Reply issued =
      story.biller.post("/runs", {{"organization", "northwind"}, {"period", "2024-09"}},
                        {{"If-Match", draft.etag()}});
  INFO(issued.body);
  REQUIRE(issued.status == 201);
  CHECK(story.biller.get("/runs/northwind-2024-09").json().at("id") == "northwind-2024-09");
  CHECK(story.biller.get("/runs").json().at("runs").size() == 1);
}

void every_invoice_is_read(Story& story) {
  const json invoices = story.customer.get("/invoices").json().at("invoices");
  REQUIRE(invoices.size() == 3);
  for (const json& invoice : invoices) {
    const std::string path = "/invoices/" + invoice.at("number").get<std::string>();
    CAPTURE(path);
    const json whole = story.customer.get(path).json();
    CHECK(whole.at("total") == invoice.at("total"));
    CHECK_FALSE(whole.at("lines").empty());
    const json explained = story.customer.get(path + "/explanation?line=1").json();
    CHECK(explained.at("total") == whole.at("total"));
    CHECK(explained.at("agrees") == true);
    CHECK(explained.at("line").at("agrees") == true);
    CHECK_FALSE(explained.at("line").at("rows").empty());
    CHECK(story.customer.get(path + "/explanation").json().at("line").is_null());
    CHECK(story.customer.get(path + "/explanation?line=99").code() == "line_unknown");
    CHECK(story.customer.get(path + ".pdf").body.starts_with("%PDF"));
    for (const char* ending : {".csv", "-focus.csv", "-focus-detail.csv"})
      CHECK(story.customer.get(path + ending).body.find("Elastic Servers") != std::string::npos);
    const auto ubl = story.customer.get(path + ".xml");
    CHECK((ubl.status == 200 ? ubl.body.starts_with("<?xml")
                             : ubl.json().at("code") == "ubl_incomplete"));
  }
}

void everything_fits_the_document(Story& story) {
  for (const Program* program : {&story.customer, &story.desk, &story.biller}) {
    const std::string misfits = support::what_does_not_fit(story.office, program->exchanges());
    if (misfits.starts_with("skipped")) {
      WARN(misfits);
    } else {
      INFO(misfits);
      CHECK(misfits.empty());
    }
  }
}

}  // namespace

TEST_CASE("the main job is done by other programs alone") {
  Story story;
  deliver(story, northwind().without_workspaces_in("cc-lab").build(), 201);
  deliver_costs(story, {2024, 7});
  the_customer_asks(story);
  the_setup_is_fixed(story);
  the_desk_approves(story);
  billing_prepares_the_switch(story);
  story.office.set_clock(billing::Month(2024, 9).begin());
  story.office.work_once();
  CHECK(story.status() == "verifying");
  billing_issues_the_first_run(story);
  const Reply confirmed = story.biller.post(story.path("/confirmation"));
  INFO(confirmed.body);
  CHECK(confirmed.json().at("status") == "resolved");
  CHECK(confirmed.json().at("invoices").size() == 3);
  every_invoice_is_read(story);
  CHECK(story.customer.get(story.path("/events")).json().at("events").size() > 5);
  CHECK(story.customer.get("/search?q=" + story.number).json().at("hits").size() == 1);
  CHECK(story.desk.get("/organizations/northwind").json().at("name") == "northwind");
  CHECK(story.desk.get(story.path("/evidence")).status == 200);
  CHECK(story.office.verify().code == 0);
  everything_fits_the_document(story);
}
