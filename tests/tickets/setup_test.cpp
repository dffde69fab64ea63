#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::an_organization;
using support::code_of;
using support::Story;

namespace {

Result<Ticket> checked(Story& story, const Actor& by = the_bot()) {
  return story.act([&](Desk& desk) { return check_setup(desk, by, story.number); });
}
Result<Ticket> asked(Story& story) {
  return story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "Which month?");
  });
}
Result<Ticket> answered(Story& story) {
  return story.act([&](Desk& desk) {
    return answer(desk, support::the_customer(), story.number, "From October, please.");
  });
}
Result<Ticket> acknowledged(Story& story, const Actor& by, const std::string& code,
                            const std::string& object) {
  return story.act([&](Desk& desk) {
    return acknowledge_finding(desk, by, story.number, story.version(),
                               {code, object, "It is meant to be so.", true});
  });
}
void move_a_provider(Story& story) {
  story.save(an_organization().with_provider("p-more", "ws-lab", "another-account").build());
}

}  // namespace

TEST_CASE("a fixed setup moves the ticket on to approval") {
  Story story;
  story.reach(Status::awaiting_customer);
  story.save(an_organization().build());
  CHECK(checked(story, support::the_customer())->status == Status::awaiting_approval);
}

TEST_CASE("a setup still to fix leaves the ticket with the customer") {
  Story story;
  story.reach(Status::awaiting_customer);
  const auto before = story.mails().size();
  CHECK(checked(story, support::the_customer())->status == Status::awaiting_customer);
  CHECK(story.mails().size() == before);
}

TEST_CASE("the bot records a check only if it says something new") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto before = story.version();
  REQUIRE(checked(story));
  CHECK(story.version() == before);
}

TEST_CASE("the bot's daily check is on record even if it says nothing new") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto before = story.version();
  story.now = story.ticket().report->checked_at + std::chrono::hours(24);
  CHECK(check_is_due(story.ticket(), story.now));
  REQUIRE(checked(story));
  CHECK(story.version().value == before.value + 1);
  CHECK_FALSE(check_is_due(story.ticket(), story.now));
}

TEST_CASE("no check is due once the switch is made") {
  Story story;
  story.reach(Status::verifying);
  CHECK_FALSE(check_is_due(story.ticket(), story.now + std::chrono::hours(1000)));
}

TEST_CASE("a check by a person is on record even if it says nothing new") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto before = story.version();
  REQUIRE(checked(story, support::the_desk()));
  CHECK(story.version().value == before.value + 1);
  CHECK(story.events().back().event.by == support::the_desk());
}

TEST_CASE("a setup that broke goes back to the customer from every status it is checked in") {
  const auto status = GENERATE(Status::awaiting_approval, Status::awaiting_bans,
                               Status::ready_to_switch, Status::switch_scheduled);
  Story story;
  story.reach(status);
  story.save(an_organization().without_workspaces_in("cc-lab").build());
  CHECK(checked(story)->status == Status::awaiting_customer);
  CHECK_FALSE(story.ticket().approval);
  CHECK_FALSE(story.ticket().scheduled);
}

TEST_CASE("a changed structure voids the approval and says what changed") {
  const auto status =
      GENERATE(Status::awaiting_bans, Status::ready_to_switch, Status::switch_scheduled);
  Story story;
  story.reach(status);
  move_a_provider(story);
  const auto fallen = checked(story);
  REQUIRE(fallen->status == Status::awaiting_approval);
  CHECK_FALSE(fallen->approval);
  const auto events = story.events();
  const auto& body = std::get<ApprovalFell>(events.back().event.body);
  REQUIRE(body.changes.size() == 1);
  CHECK(body.changes[0].find("p-more") != std::string::npos);
}

TEST_CASE("an approval that fell keeps its BANs reserved") {
  Story story;
  story.reach(Status::switch_scheduled);
  move_a_provider(story);
  CHECK(checked(story)->bans.size() == 3);
  CHECK(story.bans().size() == 3);
}

TEST_CASE("a BAN is free again when its cost center is gone") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.save(an_organization().without_cost_center("cc-lab").build());
  CHECK(checked(story)->bans.size() == 2);
  CHECK(story.bans().size() == 2);
}

TEST_CASE("a rename voids no approval") {
  Story story;
  story.reach(Status::ready_to_switch);
  story.save(
      an_organization().with([](auto& it) { it.cost_centers.front().name = "Research"; }).build());
  CHECK(checked(story)->status == Status::ready_to_switch);
}

TEST_CASE("a check that could not run moves nothing") {
  const auto status =
      GENERATE(Status::awaiting_approval, Status::ready_to_switch, Status::switch_scheduled);
  Story story;
  story.reach(status);
  story.save(an_organization()
                 .without_workspaces_in("cc-lab")
                 .with([&](auto& it) { it.snapshot_at = story.now - std::chrono::hours(25); })
                 .build());
  CHECK(checked(story)->status == status);
}

TEST_CASE("an answer leads back to where the question came from") {
  const auto status = GENERATE(Status::submitted, Status::awaiting_approval, Status::awaiting_bans,
                               Status::ready_to_switch);
  Story story;
  story.reach(status);
  REQUIRE(asked(story)->status == Status::awaiting_customer);
  CHECK(story.ticket().question == "Which month?");
  const auto back = answered(story);
  CHECK(back->status == status);
  CHECK(back->question.empty());
  CHECK_FALSE(back->asked_from);
}

TEST_CASE("an answer to a setup question checks again") {
  Story story;
  story.reach(Status::awaiting_customer);
  SECTION("and goes on if the setup is in order now") {
    story.save(an_organization().build());
    CHECK(answered(story)->status == Status::awaiting_approval);
  }
  SECTION("and comes back if it is not") {
    CHECK(answered(story)->status == Status::awaiting_customer);
  }
}

TEST_CASE("a question stays open while the setup is checked") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(asked(story));
  move_a_provider(story);
  CHECK(checked(story, support::the_customer())->status == Status::awaiting_customer);
  CHECK(story.ticket().question == "Which month?");
}

TEST_CASE("an approval whose structure changed while a question was open falls at the answer") {
  Story story;
  story.reach(Status::ready_to_switch);
  REQUIRE(asked(story));
  move_a_provider(story);
  CHECK(answered(story)->status == Status::awaiting_approval);
}

TEST_CASE("an empty question or answer is refused") {
  Story story;
  story.reach(Status::awaiting_approval);
  CHECK(code_of(story.act([&](Desk& desk) {
          return ask(desk, support::the_desk(), story.number, story.version(), " \n");
        })) == "text_missing");
  REQUIRE(asked(story));
  CHECK(code_of(story.act([&](Desk& desk) {
          return answer(desk, support::the_customer(), story.number, "");
        })) == "text_missing");
}

TEST_CASE("a desk lead may accept an empty invoice for a cost center without providers") {
  Story story;
  story.save(an_organization().without_providers_in("cc-lab").build());
  story.open();
  REQUIRE(story.ticket().status == Status::awaiting_customer);
  CHECK(code_of(acknowledged(story, support::the_desk(), "cost_center_without_provider",
                             "cc-lab")) == "override_not_allowed");
  CHECK(code_of(acknowledged(story, support::an_administrator(), "cost_center_without_provider",
                             "cc-lab")) == "override_not_allowed");
  const auto after =
      acknowledged(story, support::the_desk_lead(), "cost_center_without_provider", "cc-lab");
  CHECK(after->status == Status::awaiting_approval);
}

TEST_CASE("a block is overridden by who says so, a warning is accepted either way") {
  Story story;
  story.save(an_organization()
                 .without_providers_in("cc-lab")
                 .with([](auto& it) { it.cost_centers.front().administrators.clear(); })
                 .build());
  story.open();
  const auto settle = [&](const std::string& code, bool override_block) {
    const auto findings = story.ticket().report->findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const auto& one) { return one.code == code; });
    REQUIRE(found != findings.end());
    return story.act([&](Desk& desk) {
      return acknowledge_finding(desk, support::the_desk_lead(), story.number, story.version(),
                                 {code, found->object_id, "Meant so.", override_block});
    });
  };
  const auto without = settle("cost_center_without_provider", false);
  CHECK(code_of(without) == "override_missing");
  CHECK(without.refusal().subject == "override");
  CHECK(story.ticket().acknowledgements.empty());
  REQUIRE(settle("cost_center_without_administrator", true));
  CHECK_FALSE(story.ticket().acknowledgements.front().override_block);
  REQUIRE(settle("cost_center_without_provider", true));
}

TEST_CASE("an administrator of the organization may vouch for the requester") {
  Story story;
  const Actor member = support::a_customer_of("northwind", "member@northwind.example");
  story.number =
      story.act([&](Desk& desk) { return open_request(desk, member, support::a_request()); })
          ->number;
  const std::string object = "member@northwind.example";
  CHECK(code_of(acknowledged(story, member, "requester_not_authorized", object)) ==
        "confirmation_not_allowed");
  CHECK(code_of(acknowledged(story, support::the_desk_lead(), "requester_not_authorized",
                             object)) == "confirmation_not_allowed");
  CHECK(acknowledged(story, support::the_customer(), "requester_not_authorized", object)->status ==
        Status::awaiting_approval);
}

TEST_CASE("other blocks cannot be overridden") {
  Story story;
  story.reach(Status::awaiting_customer);
  CHECK(code_of(acknowledged(story, support::the_desk_lead(), "cost_center_without_workspace",
                             "cc-lab")) == "finding_blocks");
}

TEST_CASE("a customer does not settle the desk's findings") {
  Story story;
  story.reach(Status::awaiting_customer);
  CHECK(code_of(acknowledged(story, support::the_customer(), "cost_center_without_workspace",
                             "cc-lab")) == "acknowledgement_not_allowed");
}

TEST_CASE("a finding the latest check does not have cannot be acknowledged") {
  Story story;
  story.reach(Status::awaiting_approval);
  CHECK(code_of(acknowledged(story, support::the_desk(), "cost_center_without_workspace",
                             "cc-lab")) == "finding_unknown");
}

TEST_CASE("an acknowledgement needs a reason") {
  Story story;
  story.save(an_organization()
                 .with([](auto& it) {
                   for (auto& center : it.cost_centers)
                     if (center.id.value == "cc-lab") center.administrators.clear();
                 })
                 .build());
  story.open();
  const auto answer = story.act([&](Desk& desk) {
    return acknowledge_finding(desk, support::the_desk(), story.number, story.version(),
                               {"cost_center_without_administrator", "cc-lab", "  ", false});
  });
  CHECK(code_of(answer) == "reason_missing");
}
