// What an import of the structure does to the request that is under way.
#include <catch2/catch.hpp>

#include "bot/focus/import_organization.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tests/support/temporary_folder.h"

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

TEST_CASE("an import after the switch leaves the request alone") {
  ImportStory story;
  story.reach(Status::verifying);
  const auto before = story.version();
  REQUIRE(story.import(with_a_move(story.now)).ok());
  CHECK(story.version() == before);
}
