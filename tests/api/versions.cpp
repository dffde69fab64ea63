// Decisions state what they were made on; reads are answered 304 where nothing changed.
#include <catch2/catch.hpp>

#include "tests/api/api_story.h"

using api_tests::ApiStory;
using nlohmann::json;
using support::Reply;

TEST_CASE("a decision that states no version is refused and changes nothing") {
  ApiStory story;
  story.open();
  const Reply reply = story.program("desk").post(story.path("/approval"));
  CHECK(reply.status == 428);
  CHECK(reply.code() == "version_missing");
  CHECK(story.status() == "awaiting_approval");
}

TEST_CASE("a stale If-Match is 412, a stale version of the body 409, both with what changed") {
  ApiStory story;
  story.open();
  const int seen = story.version();
  story.program("lead").post(story.path("/notes"), {{"text", "looks good"}});
  const Reply header = story.program("desk").post(
      story.path("/approval"), nullptr, {{"If-Match", "\"" + std::to_string(seen) + "\""}});
  CHECK(header.status == 412);
  CHECK(header.code() == "version_stale");
  CHECK(header.json().at("errors").at(0).at("detail") == "note by Sample Person");
  const Reply body = story.program("desk").post(story.path("/approval"), {{"version", seen}});
  CHECK(body.status == 409);
  CHECK(body.code() == "ticket_changed_meanwhile");
  CHECK(body.json().at("errors").size() == 1);
  CHECK(story.status() == "awaiting_approval");
}

TEST_CASE("a version that cannot be read is refused") {
  ApiStory story;
  story.open();
  for (const char* tag : {"5", "\"x\"", "W/\"5\"", "*", "\"5\", \"6\"", "\"\""}) {
    INFO(tag);
    const Reply reply =
        story.program("desk").post(story.path("/approval"), nullptr, {{"If-Match", tag}});
    CHECK(reply.status == 422);
    CHECK(reply.code() == "version_unreadable");
  }
  const Reply two = story.program("desk").post(story.path("/approval"), {{"version", 1}},
                                               {{"If-Match", story.tag()}});
  CHECK(two.code() == "version_unreadable");
}

TEST_CASE("what needs no version refuses a stale one all the same") {
  ApiStory story;
  story.open();
  const Reply reply =
      story.program("desk").post(story.path("/taking"), nullptr, {{"If-Match", "\"1\""}});
  CHECK(reply.status == 412);
  CHECK(story.program("desk").post(story.path("/taking")).status == 200);
}

TEST_CASE("what is there already is not sent again") {
  ApiStory story;
  story.open();
  auto& desk = story.program("desk");
  for (const std::string& path :
       {story.path(), story.path("/events"), story.path("/next"), std::string("/tickets"),
        std::string("/organizations/northwind"), std::string("/openapi.json")}) {
    CAPTURE(path);
    const Reply first = desk.get(path);
    REQUIRE(first.status == 200);
    REQUIRE_FALSE(first.etag().empty());
    const Reply again = desk.get(path, {{"If-None-Match", "\"other\", " + first.etag()}});
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    CHECK(again.etag() == first.etag());
    CHECK(desk.get(path, {{"If-None-Match", "\"other\""}}).status == 200);
  }
}

TEST_CASE("a ticket's ETag changes with every event") {
  ApiStory story;
  story.open();
  const std::string before = story.tag();
  const Reply noted = story.program("desk").post(story.path("/notes"), {{"text", "a note"}});
  CHECK(noted.etag() != before);
  CHECK(noted.etag() == story.program("desk").get(story.path()).etag());
}

TEST_CASE("a run is issued as it was looked at, or not at all") {
  ApiStory story;
  auto& biller = story.program("billing");
  const auto deliver = [&](const char* cost) {
    REQUIRE(biller
                .send("/charge-files?source=aws", "text/csv",
                      support::focus_costs({2024, 7}, {{"100200300401", cost}}))
                .status == 201);
  };
  deliver("30.00");
  const json run = {{"organization", "northwind"}, {"period", "2024-07"}};
  const Reply missing = biller.post("/runs", run);
  CHECK(missing.status == 428);
  CHECK(missing.code() == "run_missing");
  const Reply draft = biller.get("/runs/draft?organization=northwind&period=2024-07");
  deliver("31.00");
  const Reply stale = biller.post("/runs", run, {{"If-Match", draft.etag()}});
  CHECK(stale.status == 412);
  CHECK(stale.code() == "run_stale");
  json stated = run;
  stated["run"] = draft.json().at("run");
  CHECK(biller.post("/runs", stated).status == 409);
  CHECK(biller.get("/invoices").json().at("invoices").empty());
  CHECK(biller.get("/runs/northwind-2024-07").code() == "run_unknown");
}

TEST_CASE("a draft under another mode is no draft to issue") {
  ApiStory story;
  auto& biller = story.program("billing");
  biller.send("/charge-files?source=aws", "text/csv",
              support::focus_costs({2024, 7}, {{"100200300401", "30.00"}}));
  const Reply what_if =
      biller.get("/runs/draft?organization=northwind&period=2024-07&mode=invoice_per_cost_center");
  CHECK(what_if.status == 200);
  CHECK(what_if.json().at("may_be_issued") == false);
  const Reply no = biller.post(
      "/runs",
      {{"organization", "northwind"}, {"period", "2024-07"}, {"run", what_if.json().at("run")}});
  CHECK(no.code() == "run_stale");
}
