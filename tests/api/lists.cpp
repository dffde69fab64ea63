// Lists go on page by page and leave nothing out.
#include <catch2/catch.hpp>
#include <set>

#include "tests/api/api_story.h"

using api_tests::ApiStory;
using support::Reply;

namespace {

// Follows `next` to the end; the numbers in the order they came.
std::vector<std::string> all_of(support::Program& program, std::string path) {
  std::vector<std::string> numbers;
  for (int pages = 0; pages < 20; ++pages) {
    const auto page = program.get(path).json();
    for (const auto& row : page.at("tickets")) numbers.push_back(row.at("number"));
    if (page.at("next").is_null()) return numbers;
    path = page.at("next").get<std::string>().substr(std::string("/api/v1").size());
  }
  throw std::logic_error("a list without an end");
}

// Opens and withdraws so many requests, and leaves one open.
void open_many(ApiStory& story, int count) {
  for (int i = 0; i < count; ++i) {
    story.open();
    if (i + 1 == count) return;
    REQUIRE(story.program("customer").post(story.path("/withdrawal"), {{"reason", "no"}}).status ==
            200);
  }
}

}  // namespace

TEST_CASE("the pages of a list hold every ticket once, in order") {
  ApiStory story;
  open_many(story, 7);
  auto& desk = story.program("desk");
  const auto newest = all_of(desk, "/tickets?limit=2");
  CHECK(newest.size() == 7);
  CHECK(std::set(newest.begin(), newest.end()).size() == 7);
  auto oldest = all_of(desk, "/tickets?limit=3&order=oldest_first");
  std::reverse(oldest.begin(), oldest.end());
  CHECK(oldest == newest);
  CHECK(newest.front() == story.number);
  CHECK(all_of(desk, "/tickets?order=by_risk&limit=4").size() == 7);
}

TEST_CASE("a list keeps its filter from page to page") {
  ApiStory story;
  open_many(story, 5);
  auto& desk = story.program("desk");
  CHECK(all_of(desk, "/tickets?status=withdrawn&limit=1").size() == 4);
  CHECK(all_of(desk, "/tickets?status=withdrawn,awaiting_approval&limit=2").size() == 5);
  CHECK(all_of(desk, "/tickets?organization=northwind&limit=2").size() == 5);
  CHECK(all_of(desk, "/tickets?organization=contoso").empty());
  CHECK(all_of(desk, "/tickets?owner=lead@splitdesk.example").empty());
  REQUIRE(story.program("lead").post(story.path("/taking")).status == 200);
  CHECK(all_of(desk, "/tickets?owner=Lead@splitdesk.example") == std::vector{story.number});
}

TEST_CASE("a customer's lists hold the own organization only, whatever is asked") {
  ApiStory story;
  open_many(story, 2);
  CHECK(all_of(story.program("customer"), "/tickets").size() == 2);
  CHECK(all_of(story.program("other"), "/tickets").empty());
  CHECK(all_of(story.program("other"), "/tickets?organization=northwind").empty());
  CHECK(story.program("other").get("/invoices?organization=northwind").status == 422);
  CHECK(story.program("other").get("/search?q=" + story.number).json().at("hits").empty());
  CHECK(story.program("other").get("/organizations").json().at("organizations").size() == 1);
  CHECK(story.program("other").get("/organizations/northwind").status == 404);
  CHECK(story.program("other").get(story.path()).code() == "ticket_unknown");
  CHECK(story.program("other").post(story.path("/replies"), {{"text", "hello"}}).status == 404);
}
