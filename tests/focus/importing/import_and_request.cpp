// What an import of the structure does to the request that is under way.
#include <catch2/catch.hpp>

#include "bot/focus/importing/import_organization.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tests/support/temporary_folder.h"
#include "tickets/clock/fire.h"

using namespace tickets;
using support::an_organization;
using support::Story;

namespace {

struct ImportStory : Story {
  billing::Result<bot::focus::Reattribution> import(const billing::Organization& organization) {
    return bot::focus::import_organization(*store, bot::focus::Archive(folder.path()), organization,
                                           settings, now);
  }
  bool told(MailTemplate name, const Email& recipient) {
    for (const auto& mail : mails())
      if (mail.notice.template_name == name && mail.notice.recipient == recipient) return true;
    return false;
  }
  support::TemporaryFolder folder;
};

billing::Organization with_a_move(billing::Instant when) {
  return an_organization().with_provider_moved("p-gcp", "ws-web", when).build();
}

}  // namespace

TEST_CASE("a provider that moves after the approval makes it fall with the import") {
  const auto status =
      GENERATE(Status::awaiting_bans, Status::ready_to_switch, Status::switch_scheduled);
  INFO(text_of(status));
  ImportStory story;
  story.reach(status);
  REQUIRE(story.import(with_a_move(story.now)).ok());
  const Ticket ticket = story.ticket();
  CHECK(ticket.approval == std::nullopt);
  CHECK(ticket.scheduled == std::nullopt);
  CHECK(story.told(MailTemplate::approval_fell, story.settings.addresses.desk));
  const ApprovalFell* fell = nullptr;
  const auto events = story.events();
  for (const auto& stored : events)
    if (const auto* body = std::get_if<ApprovalFell>(&stored.event.body)) fell = body;
  REQUIRE(fell != nullptr);
  std::string changes;
  for (const auto& change : fell->changes) changes += change + "\n";
  CHECK_THAT(changes, Catch::Contains("p-gcp") && Catch::Contains("moved"));
}

TEST_CASE("an import of the approved structure leaves the request as it is") {
  ImportStory story;
  story.reach(Status::switch_scheduled);
  const auto before = story.version();
  REQUIRE(story.import(an_organization().build()).ok());
  CHECK(story.version() == before);
}

TEST_CASE("an import that is refused leaves the approval") {
  ImportStory story;
  story.reach(Status::ready_to_switch);
  const auto before = story.version();
  auto refused = with_a_move(story.now);
  refused.ban = billing::BillingAccountNumber{"NW-LAB"};
  CHECK_FALSE(story.import(refused).ok());
  CHECK(story.version() == before);
}

TEST_CASE("an import that mends the setup moves the request on") {
  ImportStory story;
  story.reach(Status::awaiting_customer);
  REQUIRE(story.import(an_organization().build()).ok());
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("an import after the switch moves the request nowhere and leaves its approval") {
  ImportStory story;
  story.reach(Status::verifying);
  const auto before = story.ticket();
  REQUIRE(story.import(with_a_move(story.now)).ok());
  CHECK(story.ticket().status == Status::verifying);
  CHECK(story.ticket().approval == before.approval);
}

TEST_CASE("an import after the switch opens a follow-up, and the next one closes it") {
  ImportStory story;
  story.reach(Status::verifying);
  story.now += std::chrono::hours(24);
  REQUIRE(story.import(with_a_move(story.now)).ok());
  story.now += std::chrono::hours(1);
  REQUIRE(story.import(with_a_move(story.now - std::chrono::hours(1))).ok());
  REQUIRE(story.ticket().follow_ups.size() == 1);
  CHECK(story.ticket().follow_ups[0].kind == DriftKind::provider_moved);
  CHECK(story.told(MailTemplate::follow_up, story.settings.addresses.desk));
  story.now += std::chrono::hours(1);
  auto back = with_a_move(story.now - std::chrono::hours(2));
  back.providers[2].placements.back().during.to = story.now;
  back.providers[2].placements.push_back({{"ws-lab"}, {story.now, std::nullopt}});
  const auto answer = story.import(back);
  if (!answer) FAIL(answer.refusal().message);
  CHECK(story.ticket().follow_ups.empty());
}

TEST_CASE("an import lets a switch that waited for it be tried at once") {
  ImportStory story;
  story.reach(Status::switch_scheduled);
  const TimerKey look{TimerKind::daily_check, 0, 0};
  story.store->write([&](UnitOfWork& work) {
    put_off(work, *work.tickets().ticket(story.number), story.settings, story.now, look,
            support::at(2024, 12, 1));
    return true;
  });
  REQUIRE(story.import(an_organization().build()).ok());
  const auto timers =
      story.look([&](Desk& desk) { return desk.work.tickets().timers(story.number); });
  for (const Timer& timer : timers)
    if (timer.key == look) CHECK(timer.due_at < support::at(2024, 12, 1));
}
