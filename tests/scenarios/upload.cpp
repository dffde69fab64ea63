// A cost export that comes in by the browser.
#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"
#include "tests/support/app/costs.h"

using scenarios::Northwind;
using scenarios::september;

namespace {

const std::string page = "/charge-files";

std::string costs(const std::string& retail) {
  return support::focus_costs(september, {{"100200300401", retail}, {"sub-ops-0001", "20.10"}});
}

}  // namespace

TEST_CASE("a cost export is imported from the page, once, and what is wrong with it is told") {
  Northwind story;
  auto biller = story.office.sign_in("billing@splitdesk.example");
  biller.get(page);
  const auto without = biller.upload(page, {{"source", "aws"}}, "", "");
  CHECK(without.status == 422);
  CHECK(without.shows("Choose the file to import"));
  const auto nameless = biller.upload(page, {{"source", " "}}, "costs.csv", costs("30.00"));
  CHECK(nameless.shows("Name the source the file comes from"));
  const auto rows = story.office.rows();
  const auto dirty = biller.upload(page, {{"source", "aws"}}, "costs.csv", costs("a lot"));
  CHECK(dirty.status == 422);
  CHECK(dirty.shows("BilledCost"));
  CHECK(story.office.rows() == rows);
  const auto tried =
      biller.upload(page, {{"source", "aws"}, {"dry_run", "1"}}, "costs.csv", costs("30.00"));
  CHECK(tried.shows("Would import 2 rows of costs.csv from aws"));
  const auto done = biller.upload(page, {{"source", "aws"}}, "exports/costs.csv", costs("30.00"));
  CHECK(done.status == 200);
  CHECK(done.shows("Imported 2 rows of costs.csv from aws"));
  CHECK(done.shows("USD 50.1"));
  biller.get(page);
  const auto again = biller.upload(page, {{"source", "aws"}}, "costs.csv", costs("30.00"));
  CHECK(again.shows("Nothing changed: these bytes were imported before"));
}

TEST_CASE("what the sender says of a file is compared, and told if it differs") {
  Northwind story;
  auto biller = story.office.sign_in("billing@splitdesk.example");
  biller.get(page);
  const auto wrong = biller.upload(page, {{"source", "aws"}, {"rows", "3"}, {"sum", "USD 50.10"}},
                                   "costs.csv", costs("30.00"));
  CHECK(wrong.status == 422);
  CHECK(wrong.shows("The sender says 3 rows, the file has 2."));
  CHECK(wrong.body.find("<details open>") != std::string::npos);
  const auto unreadable =
      biller.upload(page, {{"source", "aws"}, {"sum", "much"}}, "costs.csv", costs("30.00"));
  CHECK(unreadable.shows("Write the currency and the sum of BilledCost"));
  const auto right = biller.upload(page, {{"source", "aws"}, {"rows", " 2 "}, {"sum", "usd 50.10"}},
                                   "costs.csv", costs("30.00"));
  CHECK(right.shows("Imported 2 rows"));
}

TEST_CASE("an export that changes an invoiced month leads to its correction") {
  Northwind story;
  story.reach_the_first_month_end();
  story.import_september();
  story.issue_september();
  auto biller = story.office.sign_in("billing@splitdesk.example");
  biller.get(page);
  const auto done = biller.upload(page, {{"source", "more"}}, "more.csv", costs("1.00"));
  CHECK(done.shows("is invoiced already: the next run bills the difference"));
  CHECK(done.body.find("/corrections?organization=northwind") != std::string::npos);
  CHECK(biller.get("/corrections?organization=northwind&period=2024-09").shows("USD 21.1"));
}

TEST_CASE("whoever may not import is told so before the file is read") {
  Northwind story;
  auto customer = story.office.sign_in("admin@northwind.example");
  CHECK(customer.get(page).status == 403);
  CHECK(customer.post(page, {{"csrf", "x"}}).status == 403);
  auto auditor = story.office.sign_in("auditor@splitdesk.example");
  CHECK(auditor.get(page).status == 200);
  CHECK_FALSE(auditor.seen().shows("Import a FOCUS file"));
  support::Browser nobody(story.office.app().address());
  CHECK(nobody.post(page, {}).path.starts_with("/sign-in"));
}
