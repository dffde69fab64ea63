// The optional second hand: nobody both assigns BANs and sets the date (product decision 6).
#include <catch2/catch.hpp>

#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

Actor another_biller() {
  return {{"billing2@splitdesk.example"}, "Second Biller", Role::billing, std::nullopt};
}
Result<Ticket> scheduled(Story& story, const Actor& by, int months_ahead = 1) {
  return story.act([&](Desk& desk) {
    return schedule_switch(desk, by, story.number, story.version(),
                           billing::Month::containing(story.now).plus(months_ahead));
  });
}

}  // namespace

TEST_CASE("with a second hand who assigned a BAN does not set the date") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.settings.second_hand = true;
  CHECK(code_of(scheduled(story, support::the_biller())) == "assigner_cannot_schedule");
  CHECK(scheduled(story, another_biller()));
}

TEST_CASE("with a second hand who set the date assigns no BAN") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.settings.second_hand = true;
  REQUIRE(scheduled(story, another_biller()));
  REQUIRE(story.act([&](Desk& desk) {
    return unschedule(desk, support::the_biller(), story.number, story.version(), "Not yet.");
  }));
  const auto answer = story.act([&](Desk& desk) {
    return assign_bans(desk, another_biller(), story.number, story.version(),
                       {{{"cc-lab"}, "NW-NEW"}});
  });
  CHECK(code_of(answer) == "scheduler_cannot_assign_bans");
}

TEST_CASE("without a second hand one person in billing does both") {
  Story story;
  story.reach(Status::ready_to_switch);
  CHECK(scheduled(story, support::the_biller()));
}

TEST_CASE("a date is set for at most twelve months ahead") {
  Story story;
  story.reach(Status::ready_to_switch);
  CHECK(code_of(scheduled(story, support::the_biller(), 13)) == "switch_too_far");
  CHECK(scheduled(story, support::the_biller(), 12));
}
