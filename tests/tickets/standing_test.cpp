#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::at;
using support::Story;

TEST_CASE("each status has its sentence, whose turn it is, and the next news") {
  struct Row {
    Status status;
    const char* sentence;
    Turn turn;
    std::optional<billing::Instant> next_news_by;
  };
  // Opened on Tuesday, August 20, 12:00 UTC, before the desk opens: three business days end on
  // Thursday at 17:00 in Chicago's winter time.
  const auto thursday = at(2024, 8, 22, 23);
  const auto row = GENERATE_COPY(values<Row>({
      {Status::submitted, "Received: we are checking your setup", Turn::bot, thursday},
      {Status::awaiting_customer, "Waiting for you: 1 thing to fix", Turn::customer,
       at(2024, 8, 22, 12)},
      {Status::awaiting_approval, "Being reviewed by the support desk", Turn::support_desk,
       thursday},
      {Status::awaiting_bans, "Approved: 0 of 3 account numbers assigned", Turn::billing, thursday},
      {Status::ready_to_switch, "Account numbers are ready: date being set", Turn::billing,
       thursday},
      {Status::switch_scheduled, "Separate invoices start on September 1, 2024", Turn::time,
       at(2024, 9, 1)},
      {Status::verifying, "Separate invoices are on: first ones expected October 1, 2024",
       Turn::billing, at(2024, 10, 1, 23)},
      {Status::resolved, "Done: 3 of 3 invoices issued", Turn::nobody, {}},
      {Status::declined, "Declined: It cannot be done.", Turn::nobody, {}},
      {Status::withdrawn, "Withdrawn", Turn::nobody, {}},
  }));
  Story story;
  story.reach(row.status);
  const Standing here = standing(story.ticket(), story.settings, story.now);
  CHECK(here.sentence == row.sentence);
  CHECK(here.turn == row.turn);
  CHECK(here.next_news_by == row.next_news_by);
}

TEST_CASE("an open question is what the customer is waited for") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "Which month?");
  }));
  CHECK(standing(story.ticket(), story.settings, story.now).sentence ==
        "Waiting for you: a question");
}

TEST_CASE("assigned account numbers are counted") {
  Story story;
  story.reach(Status::awaiting_bans);
  REQUIRE(story.act([&](Desk& desk) {
    return assign_bans(desk, support::the_biller(), story.number, story.version(),
                       {{{"cc-lab"}, "NW-LAB"}, {{"cc-ops"}, "NW-OPS"}});
  }));
  CHECK(standing(story.ticket(), story.settings, story.now).sentence ==
        "Approved: 2 of 3 account numbers assigned");
}

TEST_CASE("news that are late are promised for the end of the next business day") {
  Story story;
  SECTION("a switch whose month has begun, on a Sunday") {
    story.reach(Status::switch_scheduled);
    CHECK(standing(story.ticket(), story.settings, at(2024, 9, 1)).next_news_by ==
          at(2024, 9, 2, 23));
  }
  SECTION("a decision, within the hours") {
    story.reach(Status::awaiting_approval);
    CHECK(standing(story.ticket(), story.settings, at(2024, 8, 27, 15)).next_news_by ==
          at(2024, 8, 27, 23));
  }
}

TEST_CASE("the next news to a customer who is waited for are the next reminder") {
  Story story;
  story.reach(Status::awaiting_customer);
  struct Row {
    int after_days;
    int next;
  };
  const auto row =
      GENERATE(values<Row>({{0, 2}, {1, 2}, {2, 5}, {6, 9}, {10, 14}, {14, 15}, {20, 21}}));
  const auto since = story.ticket().changed_at;
  const auto now = since + std::chrono::days(row.after_days);
  CHECK(standing(story.ticket(), story.settings, now).next_news_by ==
        since + std::chrono::days(row.next));
}
