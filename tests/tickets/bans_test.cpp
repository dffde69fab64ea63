#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::code_of;
using support::Story;
using Cells = std::map<billing::CostCenterId, std::string>;

namespace {

Result<Ticket> assigned(Story& story, const Cells& cells) {
  return story.act([&](Desk& desk) {
    return assign_bans(desk, support::the_biller(), story.number, story.version(), cells);
  });
}
std::map<std::string, std::string> reserved(Story& story) {
  std::map<std::string, std::string> bans;
  for (const auto& assignment : story.bans())
    bans[assignment.cost_center->value] = assignment.ban.value;
  return bans;
}

}  // namespace

TEST_CASE("a pasted BAN is kept as billing writes it") {
  Story story;
  story.reach(Status::awaiting_bans);
  const auto ticket = assigned(story, {{{"cc-lab"}, " nw lab-1 "}});
  CHECK(ticket->bans.at({"cc-lab"}).ban.value == "NWLAB-1");
  CHECK(ticket->bans.at({"cc-lab"}).by == support::the_biller().email);
  CHECK(ticket->status == Status::awaiting_bans);
}

TEST_CASE("when every cost center in scope has a BAN the bot completes the step") {
  Story story;
  story.reach(Status::awaiting_bans);
  CHECK(assigned(story, support::some_bans())->status == Status::ready_to_switch);
  CHECK(story.events().back().event.by == the_bot());
}

TEST_CASE("assigned BANs are reserved from the earliest month a switch is possible") {
  Story story;
  story.reach(Status::ready_to_switch);
  for (const auto& assignment : story.bans()) CHECK(assignment.from == billing::Month(2024, 9));
  CHECK(reserved(story).size() == 3);
}

TEST_CASE("all cells are taken or none, with a fault for each that is wrong") {
  Story story;
  story.reach(Status::awaiting_bans);
  const auto answer =
      assigned(story, {{{"cc-lab"}, "NW-LAB"}, {{"cc-ops"}, "NB"}, {{"cc-retail"}, "no/such ban"}});
  REQUIRE_FALSE(answer);
  REQUIRE(answer.refusal().faults.size() == 2);
  CHECK(answer.refusal().faults[0].where == "cc-ops");
  CHECK(answer.refusal().faults[1].where == "cc-retail");
  CHECK(reserved(story).empty());
  CHECK(story.ticket().bans.empty());
}

TEST_CASE("one wrong cell is refused with its own code") {
  struct Row {
    const char* cell;
    const char* text;
    const char* code;
  };
  const auto row = GENERATE(values<Row>({{"cc-lab", "E", "ban_reserved"},
                                         {"cc-lab", "12345678901234", "ban_malformed"},
                                         {"cc-lab", "NW-ORG-1", "ban_in_use"},
                                         {"cc-none", "NW-1", "cost_center_not_in_scope"}}));
  Story story;
  story.reach(Status::awaiting_bans);
  const auto answer = assigned(story, {{{row.cell}, row.text}});
  CHECK(code_of(answer) == row.code);
  CHECK(answer.refusal().subject == row.cell);
}

TEST_CASE("the same BAN in two cells is refused") {
  Story story;
  story.reach(Status::awaiting_bans);
  CHECK(code_of(assigned(story, {{{"cc-lab"}, "NW-1"}, {{"cc-ops"}, "nw-1"}})) == "ban_in_use");
}

TEST_CASE("a BAN reserved by another organization's ticket is refused") {
  Story story;
  story.save(support::an_organization()
                 .named("contoso")
                 .with([](auto& it) {
                   it.ban = billing::BillingAccountNumber{"CO-ORG-1"};
                   for (auto& provider : it.providers) provider.account.value += "-contoso";
                 })
                 .build());
  story.reach(Status::ready_to_switch);
  const Actor customer = support::a_customer_of("contoso", "admin@northwind.example");
  Request request = support::a_request();
  request.organization = {"contoso"};
  story.number =
      story.act([&](Desk& desk) { return open_request(desk, customer, request); })->number;
  REQUIRE(story.act([&](Desk& desk) {
    return approve(desk, support::the_desk(), story.number, story.version());
  }));
  CHECK(code_of(assigned(story, {{{"cc-lab"}, "NW-OPS"}})) == "ban_in_use");
  CHECK(code_of(assigned(story, {{{"cc-lab"}, "NW-ORG-1"}})) == "ban_in_use");
  CHECK(assigned(story, {{{"cc-lab"}, "CO-LAB"}}).ok());
}

TEST_CASE("assigning again replaces the BAN and frees the old one") {
  Story story;
  story.reach(Status::ready_to_switch);
  CHECK(assigned(story, {{{"cc-lab"}, "NW-NEW"}})->status == Status::ready_to_switch);
  CHECK(reserved(story)["cc-lab"] == "NW-NEW");
  CHECK(reserved(story).size() == 3);
}

TEST_CASE("two cost centers may exchange their BANs") {
  Story story;
  story.reach(Status::ready_to_switch);
  REQUIRE(assigned(story, {{{"cc-lab"}, "NW-OPS"}, {{"cc-ops"}, "NW-LAB"}}));
  CHECK(reserved(story)["cc-lab"] == "NW-OPS");
  CHECK(reserved(story)["cc-ops"] == "NW-LAB");
}

TEST_CASE("an empty cell clears a BAN and leaves others alone") {
  Story story;
  story.reach(Status::awaiting_bans);
  REQUIRE(assigned(story, {{{"cc-lab"}, "NW-LAB"}, {{"cc-ops"}, "NW-OPS"}, {{"cc-retail"}, " "}}));
  const auto ticket = assigned(story, {{{"cc-lab"}, ""}, {{"cc-ops"}, "NW-OPS"}});
  CHECK(ticket->bans.size() == 1);
  CHECK(reserved(story) == std::map<std::string, std::string>{{"cc-ops", "NW-OPS"}});
}

TEST_CASE("saving the grid without a change records nothing") {
  Story story;
  story.reach(Status::ready_to_switch);
  const Version before = story.version();
  REQUIRE(assigned(story, support::some_bans()));
  CHECK(story.version() == before);
}

TEST_CASE("a closed request frees its BANs") {
  Story story;
  story.reach(Status::ready_to_switch);
  SECTION("declined") {
    REQUIRE(story.act([&](Desk& desk) {
      return decline(desk, support::the_desk(), story.number, story.version(),
                     {"other", "It cannot be done."});
    }));
  }
  SECTION("withdrawn") {
    REQUIRE(story.act(
        [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  }
  CHECK(reserved(story).empty());
  CHECK(story.ticket().bans.empty());
}
