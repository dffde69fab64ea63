// Idempotency-Key: what is sent again is done once.
#include <catch2/catch.hpp>
#include <thread>

#include "tests/api/api_story.h"
#include "tests/support/app/database_rows.h"

using api_tests::ApiStory;
using nlohmann::json;
using support::Reply;

namespace {

const json wish = {{"description", "One invoice for each line of business, please"}};

}  // namespace

TEST_CASE("the same key and body is answered the same and opens one ticket") {
  ApiStory story;
  const Reply first =
      story.program("customer").post("/tickets", wish, {{"Idempotency-Key", "k-1"}});
  REQUIRE(first.status == 201);
  CHECK(first.header("idempotent-replayed").empty());
  const auto before = story.office.rows();
  const Reply again =
      story.program("customer").post("/tickets", wish, {{"Idempotency-Key", "k-1"}});
  CHECK(again.status == 201);
  CHECK(again.body == first.body);
  CHECK(again.header("location") == first.header("location"));
  CHECK(again.etag() == first.etag());
  CHECK(again.header("content-type") == first.header("content-type"));
  CHECK(again.header("idempotent-replayed") == "true");
  CHECK(support::changes_between(before, story.office.rows()).empty());
}

TEST_CASE("the same key with another body is refused") {
  ApiStory story;
  story.open();
  auto& desk = story.program("desk");
  const std::string notes = story.path("/notes");
  CHECK(desk.post(notes, {{"text", "one"}}, {{"Idempotency-Key", "k"}}).status == 200);
  const Reply other = desk.post(notes, {{"text", "two"}}, {{"Idempotency-Key", "k"}});
  CHECK(other.status == 422);
  CHECK(other.code() == "idempotency_key_reused");
}

TEST_CASE("a key belongs to its token: another program's is another one") {
  ApiStory story;
  story.open();
  const support::Headers key{{"Idempotency-Key", "k"}};
  CHECK(story.program("desk").post(story.path("/notes"), {{"text", "one"}}, key).status == 200);
  const Reply other = story.program("lead").post(story.path("/notes"), {{"text", "two"}}, key);
  CHECK(other.status == 200);
  CHECK(other.header("idempotent-replayed").empty());
}

TEST_CASE("a refused request is not kept: corrected, the key may be used again") {
  ApiStory story;
  const support::Headers key{{"Idempotency-Key", "k"}};
  const auto before = story.office.rows();
  const Reply no = story.program("customer").post("/tickets", {{"description", "short"}}, key);
  CHECK(no.status == 422);
  CHECK(no.code() == "description_too_short");
  const auto changes = support::changes_between(before, story.office.rows());
  CHECK(changes.size() == 1);  // the token that was made
  CHECK(story.program("customer").post("/tickets", wish, key).status == 201);
}

TEST_CASE("of the same key sent at once eight times one is done") {
  ApiStory story;
  story.open();
  const std::string token = support::token_of(story.office, "desk@splitdesk.example");
  std::vector<Reply> replies(8);
  std::vector<std::thread> threads;
  for (Reply& reply : replies) {
    threads.emplace_back([&] {
      support::Program program(story.office.app().address(), token);
      reply = program.post(story.path("/notes"), {{"text", "once"}}, {{"Idempotency-Key", "k"}});
    });
  }
  for (std::thread& thread : threads) thread.join();
  int replayed = 0;
  for (const Reply& reply : replies) {
    CHECK(reply.status == 200);
    CHECK(reply.body == replies.front().body);
    replayed += reply.header("idempotent-replayed") == "true" ? 1 : 0;
  }
  CHECK(replayed == 7);
  int notes = 0;
  const json events = story.program("desk").get(story.path("/events")).json().at("events");
  for (const json& event : events) notes += event.at("action") == "note" ? 1 : 0;
  CHECK(notes == 1);
}

TEST_CASE("a key that is no key is refused") {
  ApiStory story;
  story.open();
  for (const std::string& key :
       {std::string(256, 'k'), std::string("a b"), std::string("\xC3\xA4")}) {
    INFO(key);
    const Reply reply = story.program("desk").post(story.path("/notes"), {{"text", "one"}},
                                                   {{"Idempotency-Key", key}});
    CHECK(reply.status == 422);
    CHECK(reply.code() == "idempotency_key_malformed");
  }
}

TEST_CASE("an answer is kept for a day at least, and forgotten some time later") {
  ApiStory story;
  story.open();
  const support::Headers key{{"Idempotency-Key", "k"}};
  const auto post = [&] {
    return story.program("desk").post(story.path("/notes"), {{"text", "one"}}, key);
  };
  CHECK(post().header("idempotent-replayed").empty());
  story.office.set_clock(story.office.now() + std::chrono::hours(25));
  story.office.work_once();
  CHECK(post().header("idempotent-replayed") == "true");
  story.office.set_clock(story.office.now() + std::chrono::hours(49));
  story.office.work_once();
  CHECK(post().header("idempotent-replayed").empty());
}

TEST_CASE("an import that is repeated with its key is answered the same") {
  ApiStory story;
  const std::string costs = support::focus_costs({2024, 7}, {{"100200300401", "30.00"}});
  const auto deliver = [&](const std::string& bytes) {
    return story.program("billing").send("/charge-files?source=aws", "text/csv", bytes,
                                         {{"Idempotency-Key", "july"}});
  };
  const Reply first = deliver(costs), again = deliver(costs);
  CHECK(first.status == 201);
  CHECK(again.status == 201);
  CHECK(again.body == first.body);
  CHECK(again.header("idempotent-replayed") == "true");
  CHECK(deliver(costs + "\n").code() == "idempotency_key_reused");
}
