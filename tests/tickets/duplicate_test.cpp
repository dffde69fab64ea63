#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

Result<Ticket> joined(Story& story, const TicketNumber& of, const Actor& by = support::the_desk()) {
  return story.act(
      [&](Desk& desk) { return mark_duplicate(desk, by, story.number, story.version(), of); });
}
std::vector<Unmet> unmet(Story& story, Action action, const Actor& by) {
  return story.look([&](Desk& desk) { return why_not(desk, story.ticket(), action, by); });
}

// A resolved request and a second, open one of the same organization: the first one's number.
TicketNumber resolved_before(Story& story) {
  story.reach(Status::resolved);
  const TicketNumber first = story.number;
  story.open();
  return first;
}

}  // namespace

TEST_CASE("a request is joined with a resolved one of the same organization") {
  Story story;
  const TicketNumber first = resolved_before(story);
  CHECK(unmet(story, Action::mark_duplicate, support::the_desk()).empty());
  const auto ticket = joined(story, first);
  REQUIRE(ticket);
  CHECK(ticket->status == Status::duplicate);
  CHECK(ticket->duplicate_of == first);
}

TEST_CASE("a joined request gives back the BANs reserved for it") {
  Story story;
  story.request.scope = {{"cc-ops"}, {"cc-retail"}};
  story.reach(Status::resolved);
  const TicketNumber first = story.number;
  const auto before = story.bans();
  story.ask_for(RequestKind::add_cost_centers);
  story.reach(Status::ready_to_switch);
  REQUIRE(story.bans() != before);
  REQUIRE(joined(story, first));
  CHECK(story.bans() == before);
}

TEST_CASE("a request cannot be joined with itself, nothing, others' or a closed one") {
  Story story;
  story.reach(Status::declined);
  const TicketNumber declined = story.number;
  story.save(support::an_organization().named("contoso").build());
  story.request.organization = {"contoso"};
  const auto foreign =
      story.act([&](Desk& desk) { return open_request(desk, support::the_desk(), story.request); });
  REQUIRE(foreign);
  story.request.organization = {"northwind"};
  story.open();
  CHECK(code_of(joined(story, story.number)) == "duplicate_of_itself");
  CHECK(code_of(joined(story, {"SPL-0000-0"})) == "duplicate_of_unknown");
  CHECK(code_of(joined(story, foreign->number)) == "duplicate_of_other_organization");
  CHECK(code_of(joined(story, declined)) == "duplicate_of_closed");
}

TEST_CASE("where nothing could be joined with, the button says so") {
  Story story;
  story.open();
  const auto list = unmet(story, Action::mark_duplicate, support::the_desk());
  REQUIRE(list.size() == 1);
  CHECK(list[0].code == "duplicate_of_unknown");
}

TEST_CASE("only the support desk joins requests, and on the version it saw") {
  Story story;
  const TicketNumber first = resolved_before(story);
  CHECK(code_of(joined(story, first, support::the_biller())) == "action_not_allowed");
  const auto late = story.act([&](Desk& desk) {
    return mark_duplicate(desk, support::the_desk(), story.number, Version{1}, first);
  });
  CHECK(code_of(late) == "ticket_changed_meanwhile");
}

TEST_CASE("whoever takes a ticket owns it until somebody else takes it") {
  Story story;
  story.open();
  const auto take_it = [&](const Actor& by) {
    return story.act([&](Desk& desk) { return take(desk, by, story.number); });
  };
  REQUIRE(take_it(support::the_desk()));
  CHECK(story.ticket().owner == Owner{support::the_desk().email, support::the_desk().name});
  REQUIRE(take_it(support::the_biller()));
  CHECK(story.ticket().owner->email == support::the_biller().email);
  CHECK(code_of(take_it(support::the_customer())) == "action_not_allowed");
}

TEST_CASE("what was taken can be put back: to who had it before, or to nobody") {
  Story story;
  story.open();
  const auto take_it = [&](const Actor& by) {
    return story.act([&](Desk& desk) { return take(desk, by, story.number); });
  };
  const auto put_it_back = [&](const Actor& by) {
    return story.act([&](Desk& desk) { return put_back(desk, by, story.number, story.version()); });
  };
  CHECK(code_of(put_it_back(support::the_desk())) == "ticket_not_yours");
  REQUIRE(take_it(support::the_desk()));
  REQUIRE(put_it_back(support::the_desk()));
  CHECK_FALSE(story.ticket().owner);
  REQUIRE(take_it(support::the_desk()));
  REQUIRE(take_it(support::the_biller()));
  CHECK(code_of(put_it_back(support::the_desk())) == "ticket_not_yours");
  REQUIRE(put_it_back(support::the_biller()));
  CHECK(story.ticket().owner->email == support::the_desk().email);
  CHECK(rebuilt(story.events()) == story.ticket());
}

TEST_CASE("what changed since it was taken is not undone unseen") {
  Story story;
  story.open();
  REQUIRE(story.act([&](Desk& desk) { return take(desk, support::the_desk(), story.number); }));
  const Version seen = story.version();
  REQUIRE(story.act(
      [&](Desk& desk) { return note(desk, support::the_desk(), story.number, "A word."); }));
  CHECK(code_of(story.act([&](Desk& desk) {
          return put_back(desk, support::the_desk(), story.number, seen);
        })) == "ticket_changed_meanwhile");
}

TEST_CASE("what happened since a ticket was taken, a putting back too, is not undone") {
  Story story;
  story.open();
  const auto put_it_back = [&](const Actor& by) {
    return story.act([&](Desk& desk) { return put_back(desk, by, story.number, story.version()); });
  };
  for (const Actor& by : {support::the_desk(), support::the_biller()})
    REQUIRE(story.act([&](Desk& desk) { return take(desk, by, story.number); }));
  REQUIRE(put_it_back(support::the_biller()));
  REQUIRE(story.ticket().owner->email == support::the_desk().email);
  CHECK(code_of(put_it_back(support::the_desk())) == "ticket_changed_meanwhile");
  REQUIRE(story.act([&](Desk& desk) { return take(desk, support::the_biller(), story.number); }));
  REQUIRE(story.act(
      [&](Desk& desk) { return note(desk, support::the_biller(), story.number, "A word."); }));
  CHECK(code_of(put_it_back(support::the_biller())) == "ticket_changed_meanwhile");
}

TEST_CASE("taking a ticket twice says nothing new") {
  Story story;
  story.open();
  const auto take_it = [&] {
    return story.act([&](Desk& desk) { return take(desk, support::the_desk(), story.number); });
  };
  REQUIRE(take_it());
  const std::size_t known = story.events().size();
  REQUIRE(take_it());
  CHECK(story.events().size() == known);
}

TEST_CASE("the bot withdraws what nobody answered, and says so") {
  Story story;
  story.reach(Status::awaiting_customer);
  REQUIRE(story.act([&](Desk& desk) {
    return withdraw(desk, the_bot(), story.number, "We had no answer for 14 days.");
  }));
  const StoredEvent last = story.events().back();
  CHECK(std::get<Closed>(last.event.body).reason_code == "unanswered");
  CHECK(story.ticket().status == Status::withdrawn);
}
