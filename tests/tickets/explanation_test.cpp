#include "tickets/clock/explanation.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tickets/clock/missing.h"

using namespace tickets;
using namespace std::chrono_literals;
using support::an_organization;
using support::at;
using support::Story;

namespace {

Explanation explained(Story& story, const Actor& reader) {
  const Ticket ticket = story.ticket();
  return story.look([&](Desk& desk) { return explanation(desk, ticket, reader); });
}

std::vector<std::string> codes(const std::vector<Unmet>& list) {
  std::vector<std::string> result;
  for (const Unmet& one : list) result.push_back(one.code);
  return result;
}

std::string all_words(const Explanation& known) {
  std::string words = known.sentence + known.clock;
  for (const Unmet& one : known.missing) words += one.sentence;
  for (const Segment& one : known.segments) words += one.cause;
  return words;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("in every open status every role is told what is missing and when the next news come") {
  const auto status = GENERATE(
      Status::submitted, Status::awaiting_customer, Status::awaiting_approval,
      Status::awaiting_bans, Status::ready_to_switch, Status::switch_scheduled, Status::verifying);
  const auto reader = GENERATE(support::the_customer(), support::the_desk(),
                               support::the_desk_lead(), support::the_biller(), support::the_tam(),
                               support::the_auditor(), support::an_administrator());
  Story story;
  story.reach(status);
  const Explanation known = explained(story, reader);
  INFO(text_of(status) << " for " << text_of(reader.role));
  CHECK_FALSE(known.sentence.empty());
  CHECK_FALSE(known.clock.empty());
  CHECK_FALSE(known.missing.empty());
  REQUIRE(known.next_news_by);
  CHECK(*known.next_news_by > story.now);
  CHECK(known.turn == turn_of(status));
  for (const Unmet& one : known.missing) CHECK_FALSE(one.sentence.empty());
}

TEST_CASE("a closed request misses nothing and promises no news") {
  const auto status = GENERATE(Status::resolved, Status::declined, Status::withdrawn);
  Story story;
  story.reach(status);
  const Explanation known = explained(story, support::the_desk());
  CHECK(known.missing.empty());
  CHECK_FALSE(known.next_news_by);
}

TEST_CASE("what is missing are exactly the unmet conditions of the next step") {
  struct Row {
    Status status;
    Codes missing;
  };
  const auto row = GENERATE(values<Row>({
      {Status::submitted, {"structure_stale"}},
      {Status::awaiting_customer, {"cost_center_without_workspace"}},
      {Status::awaiting_approval, {"step_awaited"}},
      {Status::awaiting_bans, {"ban_missing", "ban_missing", "ban_missing"}},
      {Status::ready_to_switch, {"step_awaited"}},
      {Status::switch_scheduled, {"switch_not_due"}},
      {Status::verifying, {"invoices_not_issued"}},
  }));
  Story story;
  story.reach(row.status);
  CHECK(codes(explained(story, support::the_desk()).missing) == row.missing);
}

TEST_CASE("a condition that comes up later is among what is missing") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.save(an_organization().without_recipients().build());
  for (const std::string& code : codes(explained(story, support::the_biller()).missing))
    CHECK(code == "invoice_recipient_missing");
}

TEST_CASE("an open question is what is missing, and the only thing") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number,
               desk.work.tickets().ticket(story.number)->version, "Which month?");
  }));
  const Explanation known = explained(story, support::the_customer());
  CHECK(codes(known.missing) == Codes{"answer_missing"});
  CHECK(known.missing[0].sentence == "Please answer our question: Which month?");
  CHECK(known.clock ==
        "paused since Tue 20 Aug 2024, 06:00 UTC-06:00: waiting for you, a question is "
        "open; 0 min of 27 h of business time used");
}

TEST_CASE("a customer reads of account numbers by Cost Center and never of a BAN") {
  Story story;
  story.reach(Status::awaiting_bans);
  const Explanation known = explained(story, support::the_customer());
  CHECK(codes(known.missing) ==
        Codes{"account_number_missing", "account_number_missing", "account_number_missing"});
  CHECK(known.missing[2].sentence == "The account number of Cost Center Retail is being assigned.");
}

TEST_CASE("no word of a customer's explanation is for colleagues") {
  const auto status = GENERATE(
      Status::submitted, Status::awaiting_customer, Status::awaiting_approval,
      Status::awaiting_bans, Status::ready_to_switch, Status::switch_scheduled, Status::verifying);
  Story story;
  story.reach(status);
  story.now += 1h;
  const std::string words = all_words(explained(story, support::the_customer()));
  INFO(words);
  CHECK(words.find("BAN") == std::string::npos);
  CHECK(words.find("NW-") == std::string::npos);
  CHECK(words.find("run them") == std::string::npos);
  CHECK(words.find("import the organization") == std::string::npos);
}

TEST_CASE("what was fixed since the waiting began is counted") {
  Story story;
  story.save(
      an_organization().without_workspaces_in("cc-lab").without_workspaces_in("cc-ops").build());
  story.open();
  REQUIRE(story.ticket().status == Status::awaiting_customer);
  story.save(an_organization().without_workspaces_in("cc-lab").build());
  CHECK(
      explained(story, support::the_desk()).clock.find("waiting for the customer, 1 of 2 fixed") !=
      std::string::npos);
}

TEST_CASE("the month in reach and its cut-off are told until the date is set") {
  Story story;
  SECTION("not set") {
    story.reach(Status::awaiting_approval);
    const Explanation known = explained(story, support::the_customer());
    CHECK(known.month == billing::Month(2024, 9));
    CHECK(known.slips_at == at(2024, 8, 29));
  }
  SECTION("set") {
    story.reach(Status::switch_scheduled);
    const Explanation known = explained(story, support::the_customer());
    CHECK(known.month == billing::Month(2024, 9));
    CHECK_FALSE(known.slips_at);
  }
}

TEST_CASE("what a reader may do now are the actions of his role with nothing unmet") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto possible = [&](const Actor& reader) { return explained(story, reader).possible; };
  const auto contains = [](const std::vector<Action>& actions, Action action) {
    return std::find(actions.begin(), actions.end(), action) != actions.end();
  };
  CHECK(contains(possible(support::the_desk()), Action::approve));
  CHECK_FALSE(contains(possible(support::the_customer()), Action::approve));
  CHECK(contains(possible(support::the_customer()), Action::withdraw));
  story.save(an_organization().without_workspaces_in("cc-lab").build());
  CHECK_FALSE(contains(possible(support::the_desk()), Action::approve));
}
