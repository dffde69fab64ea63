// What programs send is read strictly: every fault is told with its place, and changes nothing.
#include <catch2/catch.hpp>

#include "tests/api/api_story.h"

using api_tests::ApiStory;
using support::Reply;

namespace {

struct Bad {
  std::string what, path, body, field;
};

std::string deep(int levels) {
  return "{\"text\": " + std::string(levels, '[') + std::string(levels, ']') + "}";
}

std::vector<Bad> bad_bodies() {
  return {
      {"no JSON", "/notes", "{\"text\"", "$"},
      {"not UTF-8", "/notes", "{\"text\": \"\xC3\x28\"}", "$"},
      {"an unknown member", "/notes", R"({"text": "a", "txt": "b"})", "txt"},
      {"a member twice", "/notes", R"({"text": "a", "text": "b"})", "text"},
      {"too deep", "/notes", deep(20), "$"},
      {"no object", "/notes", "[]", "$"},
      {"a missing member", "/notes", "{}", "text"},
      {"a number for a text", "/notes", R"({"text": 5})", "text"},
      {"a control character", "/notes", R"({"text": "a\u0007b"})", "text"},
      {"too long", "/notes", "{\"text\": \"" + std::string(40001, 'x') + "\"}", "text"},
      {"a text for a version", "/approval", R"({"version": "5"})", "version"},
      {"a fraction for a version", "/approval", R"({"version": 5.5})", "version"},
      {"a negative version", "/approval", R"({"version": -1})", "version"},
      {"a wrong month", "/switch-schedule", R"({"from": "2024-13", "version": 3})", "from"},
      {"a time in another zone", "/escalations",
       R"({"reason": "x", "asked_of_tam": "y", "needed_by": "2024-08-21T10:00:00+02:00"})",
       "needed_by"},
      {"a time without a zone", "/escalations",
       R"({"reason": "x", "asked_of_tam": "y", "needed_by": "2024-08-21T10:00:00"})", "needed_by"},
      {"a text for a truth", "/escalations",
       R"({"reason": "x", "asked_of_tam": "y", "caller_waiting": "yes"})", "caller_waiting"},
      {"a member of a member", "/calls",
       R"({"result": "connected", "call": {"number": "1", "phone": "2"}})", "call.phone"},
      {"a word that is none", "/calls", R"({"result": "perhaps"})", "result"},
      {"a number for a BAN", "/ban-assignments", R"({"bans": {"cc-lab": 5}, "version": 3})",
       "bans['cc-lab']"},
      {"no ticket number", "/duplicate", R"({"of": "SPL-1", "version": 3})", "of"},
      {"a state nobody sets", "/escalations/3/answer", R"({"state": "expired"})", "state"}};
}

}  // namespace

TEST_CASE("a body that is not what the document says is refused with the place") {
  ApiStory story;
  story.open();
  const int version = story.version();
  for (const Bad& bad : bad_bodies()) {
    INFO(bad.what);
    const Reply reply =
        story.program("root").send(story.path(bad.path), "application/json", bad.body);
    INFO(reply.body);
    CHECK(reply.status == 422);
    CHECK(reply.code() == "body_wrong");
    bool told = false;
    const auto answer = reply.json();
    for (const auto& error : answer.at("errors"))
      told = told || error.at("field").get<std::string>() == bad.field;
    CHECK(told);
  }
  CHECK(story.version() == version);
}

TEST_CASE("every wrong member is told at once") {
  ApiStory story;
  const Reply reply = story.program("desk").post(
      "/tickets", {{"kind", "wish"}, {"description", 5}, {"surprise", true}});
  CHECK(reply.status == 422);
  CHECK(reply.json().at("errors").size() == 5);  // and no account_name, no requester
}

TEST_CASE("a body of another media type is refused") {
  ApiStory story;
  story.open();
  for (const char* type : {"text/plain", "application/x-www-form-urlencoded", "application/xml"}) {
    INFO(type);
    const Reply reply = story.program("desk").send(story.path("/notes"), type, "text=a");
    CHECK(reply.status == 415);
    CHECK(reply.code() == "body_type_unknown");
  }
  const Reply good = story.program("desk").send(
      story.path("/notes"), "Application/JSON; charset=utf-8", R"({"text": "a"})");
  CHECK(good.status == 200);
}

TEST_CASE("a question that is not what the document says is refused") {
  ApiStory story;
  story.open();
  for (const std::string& query :
       {std::string("/tickets?colour=red"), std::string("/tickets?limit=0"),
        std::string("/tickets?limit=201"), std::string("/tickets?limit=x"),
        std::string("/tickets?limit=1&limit=2"), std::string("/tickets?status=open"),
        std::string("/tickets?order=up"), std::string("/tickets?after=x"), story.path("?a=1"),
        story.path("/why-not"), story.path("/why-not?action=fly"), std::string("/search"),
        std::string("/runs/draft?organization=northwind"),
        std::string("/runs/draft?organization=northwind&period=x"),
        std::string("/invoices?period=2024"),
        std::string("/invoices/INV-2024-000001/explanation?line=one")}) {
    INFO(query);
    const Reply reply = story.program("root").get(query);
    CHECK(reply.status == 422);
    CHECK(reply.code() == "query_wrong");
    CHECK_FALSE(reply.json().at("errors").empty());
  }
}

TEST_CASE("what is not there is 404, whatever is asked of it") {
  ApiStory story;
  for (const std::string& path :
       {std::string("/tickets/SPL-9999-9"), std::string("/tickets/SPL-9999-9/next"),
        std::string("/organizations/nobody"), std::string("/runs/nothing"),
        std::string("/invoices/INV-2024-000001"), std::string("/invoices/INV-2024-000001.pdf"),
        std::string("/invoices/INV-2024-000001/explanation"), std::string("/nothing")}) {
    INFO(path);
    CHECK(story.program("root").get(path).status == 404);
  }
  CHECK(story.program("root").post("/tickets/SPL-9999-9/approval").code() == "ticket_unknown");
  CHECK(story.program("root").get("/invoices/INV-2024-000001").code() == "invoice_unknown");
}

TEST_CASE("a request that is open already is answered with a link to it") {
  ApiStory story;
  story.open();
  const Reply reply =
      story.program("customer")
          .post("/tickets", {{"description", "One invoice for each line of business, please"}});
  CHECK(reply.status == 409);
  CHECK(reply.code() == "request_already_open");
  CHECK(reply.json().at("subject") == story.number);
  const std::string link = reply.json().at("unmet").at(0).at("link");
  CHECK(link == story.office.app().address() + "/tickets/" + story.number);
}

TEST_CASE("BANs that cannot be taken are told cell by cell") {
  ApiStory story;
  story.open();
  story.approve();
  const Reply reply = story.program("billing").post(
      story.path("/ban-assignments"),
      {{"bans", {{"cc-lab", "N"}, {"cc-ops", "much too long for one"}}}},
      {{"If-Match", story.tag()}});
  INFO(reply.body);
  CHECK(reply.status == 422);
  CHECK(reply.json().at("errors").size() == 2);
  CHECK(reply.json().at("errors").at(0).at("field") == "cc-lab");
}

TEST_CASE("an organization with faults is refused with the place of each") {
  ApiStory story;
  const Reply reply = story.program("billing").send("/organizations", "application/json",
                                                    R"({"name": "a b", "colour": 1})");
  CHECK(reply.status == 422);
  CHECK(reply.code() == "organization_file_bad");
  CHECK(reply.json().at("errors").size() >= 3);
}

TEST_CASE("charges with faulty rows are refused, or put aside if that is asked") {
  ApiStory story;
  const std::string costs =
      support::focus_costs({2024, 7}, {{"100200300401", "30.00"}, {"sub-ops-0001", "much"}});
  auto& biller = story.program("billing");
  const Reply no = biller.send("/charge-files?source=aws", "text/csv", costs);
  CHECK(no.status == 422);
  CHECK(no.code() == "charges_refused");
  CHECK_FALSE(no.json().at("errors").empty());
  CHECK(no.body.find("splitdesk-upload") == std::string::npos);
  const Reply other =
      biller.send("/charge-files?source=aws&set_aside=true&rows=3&sum=USD%2030", "text/csv", costs);
  CHECK(other.code() == "manifest_differs");
  CHECK(other.json().at("errors").at(0).at("field") == "rows");
  const Reply unreadable = biller.send("/charge-files?source=aws&rows=three", "text/csv", costs);
  CHECK(unreadable.code() == "query_wrong");
  CHECK(unreadable.json().at("errors").at(0).at("field") == "rows");
  const Reply dry =
      biller.send("/charge-files?source=aws&set_aside=true&dry_run=true", "text/csv", costs);
  CHECK(dry.status == 200);
  const Reply yes = biller.send("/charge-files?source=aws&set_aside=true", "text/csv", costs);
  CHECK(yes.status == 201);
  CHECK(yes.json().at("rows_set_aside") == 1);
  const Reply again = biller.send("/charge-files?source=aws&set_aside=true", "text/csv", costs);
  CHECK(again.status == 200);
  CHECK(again.json().at("already_imported") == true);
  CHECK(biller.send("/charge-files?source=aws", "application/json", "{}").status == 415);
}
