// Escalations and calls, by programs.
#include <catch2/catch.hpp>

#include "tests/api/api_story.h"
#include "tests/support/app/api_document.h"

using api_tests::ApiStory;
using nlohmann::json;
using support::Reply;

namespace {

const json caller = {{"account_name", "northwind"},
                     {"requester", {{"email", "admin@northwind.example"}, {"name", "Ada Admin"}}},
                     {"description", "The caller wants one invoice for each line of business"},
                     {"scope", {"cc-lab", "cc-ops", "cc-retail"}},
                     {"call", {{"number", "+1 555 0199"}, {"window", "this afternoon"}}}};

json promised(const std::string& from, const std::string& to) {
  return {{"number", "+1 555 0199"},
          {"from", from},
          {"to", to},
          {"time_zone", "America/Chicago"},
          {"owner", "tam@example.net"}};
}

void open_for_a_caller(ApiStory& story) {
  const Reply opened = story.program("desk").post("/tickets", caller);
  INFO(opened.body);
  REQUIRE(opened.status == 201);
  CHECK(opened.json().at("channel") == "api");
  story.number = opened.json().at("number");
}

void everything_fits(ApiStory& story) {
  for (const char* who : {"desk", "tam", "root"}) {
    const auto misfits = support::what_does_not_fit(story.office, story.program(who).exchanges());
    INFO(misfits);
    CHECK((misfits.empty() || misfits.starts_with("skipped")));
  }
}

}  // namespace

TEST_CASE("an escalation is sent, taken and answered by programs") {
  ApiStory story;
  open_for_a_caller(story);
  const Reply sent = story.program("desk").post(story.path("/escalations"),
                                                {{"reason", "The provider cannot be moved"},
                                                 {"asked_of_tam", "Move it tonight"},
                                                 {"needed_by", "2024-08-21T15:00:00Z"},
                                                 {"caller_waiting", true}});
  INFO(sent.body);
  REQUIRE(sent.status == 200);
  const json escalation = sent.json().at("escalations").at(0);
  CHECK(escalation.at("needed_by") == "2024-08-21T15:00:00Z");
  const std::string answer =
      story.path("/escalations/" + std::to_string(escalation.at("number").get<int>()) + "/answer");
  const Reply taken = story.program("tam").post(answer, {{"state", "acknowledged"}});
  INFO(taken.body);
  CHECK(taken.json().at("escalations").at(0).at("holder").at("email") == "tam@example.net");
  const Reply answered = story.program("tam").post(answer, {{"text", "It may be moved tonight."}});
  CHECK(answered.json().at("escalations").at(0).at("state") == "answered");
  CHECK(story.program("tam").post(answer, {{"text", "again"}}).code() == "escalation_closed");
  CHECK(story.program("tam").post(story.path("/escalations/99/answer"), {{"text", "x"}}).code() ==
        "escalation_unknown");
  CHECK(story.program("tam").post(story.path("/escalations/x/answer"), {{"text", "x"}}).status ==
        404);
  everything_fits(story);
}

TEST_CASE("a call is handed over in vain, promised again, and made") {
  ApiStory story;
  open_for_a_caller(story);
  auto& desk = story.program("desk");
  CHECK(desk.get(story.path()).json().at("call").at("number").is_string());
  CHECK(story.program("customer").get(story.path()).json().at("call") ==
        desk.get(story.path()).json().at("call"));
  CHECK(desk.post(story.path("/calls"), {{"result", "no_answer"}}).code() == "call_back_missing");
  const Reply handed =
      desk.post(story.path("/calls"),
                {{"result", "prefers_callback"},
                 {"to", "tam@example.net"},
                 {"promised", promised("2024-08-20T15:00:00Z", "2024-08-20T16:00:00Z")}});
  INFO(handed.body);
  REQUIRE(handed.status == 200);
  const json promise = handed.json().at("call_backs").at(0);
  CHECK(promise.at("owner") == "tam@example.net");
  const Reply called = story.program("tam").post(
      story.path("/call-backs"),
      {{"promise", promise.at("promise")}, {"reached", true}, {"text", "All is settled."}});
  INFO(called.body);
  CHECK(called.status == 200);
  CHECK(called.json().at("call_backs").empty());
  CHECK(story.program("tam")
            .post(story.path("/call-backs"), {{"promise", 99}, {"reached", true}})
            .code() == "call_back_unknown");
  everything_fits(story);
}

TEST_CASE("a call is promised on the clocks of a zone there is") {
  ApiStory story;
  open_for_a_caller(story);
  json call = promised("2024-08-20T15:00:00Z", "2024-08-20T16:00:00Z");
  call["time_zone"] = "Mars/Base";
  const Reply refused = story.program("desk").post(
      story.path("/calls"), {{"result", "prefers_callback"}, {"promised", call}});
  INFO(refused.body);
  CHECK(refused.status == 422);
  CHECK(refused.body.find("There is no such time zone") != std::string::npos);
  CHECK(story.office.ticket(story.number).call_backs.empty());
}
