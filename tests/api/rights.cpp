// For every route and role the answer is the lifecycle's; nothing internal reaches a customer.
#include <catch2/catch.hpp>

#include "bot/pages/parts/roles.h"
#include "tests/api/api_story.h"

using api_tests::ApiStory;
using nlohmann::json;
using support::Reply;
using tickets::Action;
using tickets::Role;

namespace {

struct Route {
  const char* path;
  Action action;
  json body;
};

std::vector<Route> routes() {
  return {{"/approval", Action::approve, json::object()},
          {"/questions", Action::ask_customer, {{"question", "Which one?"}}},
          {"/decline", Action::decline, {{"reason_code", "other"}, {"text", "no"}}},
          {"/duplicate", Action::mark_duplicate, {{"of", "SPL-EP9J-T"}}},
          {"/acknowledgements", Action::acknowledge_finding, {{"code", "x"}, {"reason", "y"}}},
          {"/ban-assignments", Action::assign_ban, {{"bans", {{"cc-lab", "NW-1"}}}}},
          {"/switch-schedule", Action::schedule_switch, {{"from", "2024-09"}}},
          {"/switch-schedule/cancellation", Action::unschedule, {{"reason", "later"}}},
          {"/taking", Action::take, json::object()},
          {"/setup-report", Action::check_setup, json::object()},
          {"/confirmation", Action::confirm_invoices, json::object()},
          {"/withdrawal", Action::withdraw, {{"reason", "no"}}},
          {"/reopening", Action::reopen, {{"reason", "again"}}},
          {"/replies", Action::reply, {{"text", "hello"}}},
          {"/answers", Action::answer, {{"text", "this one"}}},
          {"/notes", Action::note, {{"text", "hm"}}},
          {"/escalations", Action::escalate, {{"reason", "stuck"}, {"asked_of_tam", "move it"}}},
          {"/escalations/2/answer", Action::move_escalation, {{"state", "answered"}}},
          {"/calls", Action::hand_over_call, {{"result", "connected"}}},
          {"/call-backs", Action::call_back, {{"promise", 2}, {"reached", true}}}};
}

const std::vector<std::pair<std::string, Role>>& people() {
  static const std::vector<std::pair<std::string, Role>> all{
      {"customer", Role::customer}, {"desk", Role::support_desk}, {"lead", Role::desk_lead},
      {"billing", Role::billing},   {"tam", Role::tam},           {"auditor", Role::auditor},
      {"root", Role::administrator}};
  return all;
}

tickets::Status status_of(ApiStory& story) { return *tickets::status_from(story.status()); }

// Whoever may not do it now is told no, and nothing happens.
void nobody_does_what_the_table_forbids(ApiStory& story) {
  const tickets::Status status = status_of(story);
  const int version = story.version();
  for (const Route& route : routes()) {
    for (const auto& [who, role] : people()) {
      if (tickets::transition(status, route.action, role)) continue;
      INFO(tickets::text_of(status) << " " << route.path << " " << who);
      const Reply reply =
          story.program(who).post(story.path(route.path), route.body, {{"If-Match", story.tag()}});
      INFO(reply.body);
      const bool never = (bot::pages::roles_for(route.action) & tickets::bit(role)) == 0;
      CHECK(reply.status == (never ? 403 : 409));
    }
  }
  CHECK(story.version() == version);
}

void why_not_knows_the_table(ApiStory& story) {
  const tickets::Status status = status_of(story);
  for (const Route& route : routes()) {
    for (const auto& [who, role] : people()) {
      INFO(tickets::text_of(status) << " " << route.path << " " << who);
      const Reply reply = story.program(who).get(
          story.path("/why-not?action=" + std::string(tickets::text_of(route.action))));
      REQUIRE(reply.status == 200);
      const bool possible = reply.json().at("possible");
      CHECK(reply.json().at("unmet").empty() == possible);
      if (possible) CHECK(tickets::transition(status, route.action, role));
      // What else is in the way of the desk's steps is not told to a customer.
      const bool his = tickets::transition(status, route.action, role) != nullptr;
      if (role == Role::customer && !his) CHECK(reply.json().at("unmet").size() == 1);
    }
  }
}

}  // namespace

TEST_CASE("for every route, role and status on the way the answer is the table's") {
  ApiStory story;
  const auto hold = [&] {
    nobody_does_what_the_table_forbids(story);
    why_not_knows_the_table(story);
  };
  story.open();
  hold();
  story.approve();
  hold();
  story.assign_bans();
  hold();
  story.schedule();
  hold();
  REQUIRE(story.program("customer").post(story.path("/withdrawal"), {{"reason", "no"}}).status ==
          200);
  hold();
}

TEST_CASE("the hands differ through this door, too") {
  ApiStory story;
  story.open();
  REQUIRE(story.program("root")
              .post(story.path("/approval"), nullptr, {{"If-Match", story.tag()}})
              .status == 200);
  const Reply reply =
      story.program("root").post(story.path("/ban-assignments"), {{"bans", {{"cc-lab", "NW-LAB"}}}},
                                 {{"If-Match", story.tag()}});
  CHECK(reply.status == 403);
  CHECK(reply.code() == "approver_cannot_assign_bans");
}

TEST_CASE("the books are for billing, the administrator and the auditor") {
  ApiStory story;
  for (const auto& [who, role] : people()) {
    INFO(who);
    const bool reads = (bot::pages::accounting & tickets::bit(role)) != 0;
    const bool writes = (bot::pages::billing_staff & tickets::bit(role)) != 0;
    for (const char* path : {"/runs", "/runs/draft?organization=northwind&period=2024-07"})
      CHECK(story.program(who).get(path).status == (reads ? 200 : 403));
    for (const char* path : {"/runs", "/organizations/northwind/unattributed-decisions"})
      CHECK((story.program(who).post(path).status == 403) == !writes);
    CHECK((story.program(who).send("/organizations", "application/json", "{}").status == 403) ==
          !writes);
    CHECK((story.program(who).send("/charge-files", "text/csv", "x").status == 403) == !writes);
  }
}

TEST_CASE("the evidence is for those who prove, not for customers and TAMs") {
  ApiStory story;
  story.open();
  for (const auto& [who, role] : people()) {
    INFO(who);
    const Reply reply = story.program(who).get(story.path("/evidence"));
    CHECK(reply.status == (role == Role::customer || role == Role::tam ? 403 : 200));
  }
  const Reply proof = story.program("auditor").get(story.path("/evidence"));
  CHECK(proof.body.find("structure_sha256") != std::string::npos);
}

TEST_CASE("nothing internal reaches a customer's program") {
  ApiStory story;
  story.open();
  const auto done = [](const Reply& reply) {
    INFO(reply.body);
    CHECK(reply.status == 200);
  };
  done(story.program("desk").post(story.path("/notes"), {{"text", "a zebra in a note"}}));
  done(story.program("desk").post(
      story.path("/escalations"),
      {{"reason", "a zebra escalates"}, {"done_so_far", "zebra"}, {"asked_of_tam", "zebra"}}));
  done(story.program("lead").post(story.path("/taking")));
  story.approve();
  story.assign_bans();
  for (const std::string& path :
       {story.path(), story.path("/events"), story.path("/next"), story.path("/setup-report"),
        story.path("/why-not?action=approve"), story.path("/why-not?action=withdraw"),
        std::string("/tickets"), std::string("/search?q=zebra"), "/search?q=" + story.number,
        std::string("/search?q=NW-LAB")}) {
    INFO(path);
    const Reply reply = story.program("customer").get(path);
    CHECK(reply.status == 200);
    INFO(reply.body);
    for (const char* word : {"zebra", "NW-LAB", "desk@splitdesk", "lead@splitdesk",
                             "billing@splitdesk", "\"internal\"", "\"tam\""})
      CHECK(reply.body.find(word) == std::string::npos);
  }
  const Reply no =
      story.program("customer")
          .post(story.path("/withdrawal"), {{"reason", "no"}}, {{"If-Match", "\"1\""}});
  CHECK(no.status == 412);
  CHECK(no.body.find("note by") == std::string::npos);
}

TEST_CASE("a GET changes nothing, that a token was used included") {
  ApiStory story;
  story.open();
  const std::vector<std::string> paths{story.path(), story.path("/setup-report"),
                                       story.path("/next"), "/tickets", "/organizations"};
  for (const auto& [who, role] : people()) story.program(who);
  const auto before = story.office.rows();
  for (const auto& [who, role] : people()) {
    for (const std::string& path : paths) CHECK(story.program(who).get(path).status == 200);
  }
  CHECK(story.office.rows() == before);
}

TEST_CASE("a ticket tells each reader in the same words as its next step whom it waits for") {
  ApiStory story(support::an_organization().without_providers_in("cc-lab").build());
  const auto opened =
      story.program("customer")
          .post("/tickets", {{"description", "One invoice for each line of business, please"}});
  REQUIRE(opened.status == 201);
  story.number = opened.json().at("number");
  for (const auto& [who, words] : {std::pair{"customer", "Waiting for you: 1 thing to fix"},
                                   std::pair{"desk", "Waiting for the customer: 1 thing to fix"}}) {
    INFO(who);
    const auto ticket = story.program(who).get(story.path()).json();
    CHECK(ticket.at("sentence") == words);
    CHECK(story.program(who).get(story.path("/next")).json().at("sentence") == words);
  }
}
