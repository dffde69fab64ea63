#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/story.h"
#include "tickets/posting.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

// What the worker does: everything due is claimed and ends in that state.
void settle(Story& story, MailState state) {
  story.store->write([&](UnitOfWork& work) {
    for (OutgoingMail& mail : work.outbox().claim(story.now, story.now, 100)) {
      mail.state = state;
      work.outbox().update(mail);
    }
    return true;
  });
}

Result<Ticket> again(Story& story, const Actor& by, std::int64_t id) {
  return story.act([&](Desk& desk) { return send_again(desk, by, story.number, id); });
}

}  // namespace

TEST_CASE("a mail that bounced is sent again under an id of its own, as often as is asked") {
  Story story;
  story.open();
  settle(story, MailState::bounced);
  const OutgoingMail mail = story.mails().front();
  REQUIRE(again(story, support::the_desk(), mail.id));
  settle(story, MailState::accepted);
  story.now += std::chrono::minutes(1);
  REQUIRE(again(story, support::the_desk(), mail.id));
  std::vector<OutgoingMail> copies = story.mails();
  std::erase_if(copies, [&](const OutgoingMail& one) { return !one.about.starts_with("again:"); });
  REQUIRE(copies.size() == 2);
  CHECK(copies[0].notice == mail.notice);
  CHECK(copies[0].event_sequence == mail.event_sequence);
  CHECK(copies[1].state == MailState::queued);
  CHECK(copies[0].message_id != mail.message_id);
  CHECK(copies[0].message_id != copies[1].message_id);
}

TEST_CASE("what is sent again is held back by no cap") {
  Story story;
  story.open();
  settle(story, MailState::accepted);
  const std::int64_t id = story.mails().front().id;
  for (int i = 0; i < 8; ++i) {
    REQUIRE(again(story, support::the_desk(), id));
    settle(story, MailState::accepted);
    story.now += std::chrono::minutes(1);
  }
  CHECK(std::ranges::count(story.mails(), MailState::held, &OutgoingMail::state) == 0);
}

TEST_CASE("the button pressed twice sends one copy, and none is sent while one is on its way") {
  Story story;
  story.open();
  settle(story, MailState::bounced);
  const OutgoingMail mail = story.mails().front();
  const std::size_t before = story.mails().size();
  REQUIRE(again(story, support::the_desk(), mail.id));
  CHECK(again(story, support::the_desk(), mail.id).ok());
  CHECK(story.mails().size() == before + 1);
  CHECK_FALSE(may_be_repeated(mail, story.mails()));
  story.now += std::chrono::minutes(1);
  CHECK(code_of(again(story, support::the_desk(), mail.id)) == "mail_not_sent_yet");
  settle(story, MailState::dead);
  CHECK(may_be_repeated(mail, story.mails()));
  CHECK(code_of(again(story, support::the_desk(), mail.id)).empty());
  CHECK(story.mails().size() == before + 2);
}

TEST_CASE("only what has ended is sent again, by those who work on the ticket") {
  Story story;
  story.open();
  const std::int64_t id = story.mails().front().id;
  CHECK(code_of(again(story, support::the_desk(), id)) == "mail_not_sent_yet");
  settle(story, MailState::dead);
  CHECK(code_of(again(story, support::the_desk(), 4711)) == "mail_unknown");
  CHECK(code_of(again(story, support::the_customer(), id)) == "action_not_allowed");
  CHECK(code_of(again(story, support::the_auditor(), id)) == "action_not_allowed");
  CHECK(code_of(again(story, support::the_biller(), id)).empty());
}

TEST_CASE("a mail about another mail is not sent again") {
  Story story;
  story.open();
  settle(story, MailState::dead);
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    const auto mail = work.outbox().mails_of(story.number).front();
    tell_undeliverable(desk, mail);
    tell_undeliverable(desk, mail);
    return true;
  });
  settle(story, MailState::accepted);
  const auto mails = story.mails();
  CHECK(std::ranges::count_if(mails, [](const OutgoingMail& mail) {
          return mail.notice.template_name == MailTemplate::mail_undeliverable;
        }) == 1);
  CHECK(mails.back().about == "lost:" + std::to_string(mails.front().id));
  CHECK(code_of(again(story, support::the_desk(), mails.back().id)) == "mail_not_repeatable");
}

TEST_CASE("an event is told once to each webhook that is on") {
  Story story;
  story.store->write([&](UnitOfWork& work) {
    work.programs().save_webhook({"wh-1", "https://a.example", "s", true, story.now});
    work.programs().save_webhook({"wh-2", "https://b.example", "s", false, story.now});
    return true;
  });
  story.reach(Status::awaiting_bans);
  const auto rows =
      story.look([](Desk& desk) { return desk.work.outbox().webhook_deliveries(99, 0); });
  CHECK(rows.size() == story.events().size());
  for (const OutgoingMail& row : rows) CHECK(row.notice.recipient.value == "wh-1");
}
