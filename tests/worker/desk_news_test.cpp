// The desk's morning list and its mail that does not arrive.
#include "tickets/clock/desk_news.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "bot/worker/clock_worker.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"

using namespace tickets;
using namespace std::chrono_literals;
using support::at;
using support::Story;

namespace {

std::vector<OutgoingMail> mails_about(Story& story, std::string_view about) {
  auto mails = story.look(
      [](Desk& desk) { return desk.work.outbox().claim(desk.now + 1h, desk.now - 1h, 1000); });
  std::erase_if(mails, [&](const OutgoingMail& mail) { return !mail.about.starts_with(about); });
  return mails;
}

bool post(Story& story) {
  bool said = false;
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    const auto morning = morning_at(story.settings.calendar, story.now);
    said = morning && post_morning_digest(desk, *morning);
    return true;
  });
  return said;
}

// The mail server's last word on everything that waits.
void end_mails(Story& story, MailState state) {
  story.store->write([&](UnitOfWork& work) {
    for (OutgoingMail& mail : work.outbox().claim(story.now, story.now - 1h, 1000)) {
      mail.state = state;
      ++mail.attempts;
      mail.last_answer = "550 no such person";
      mail.next_attempt_at = story.now + 24h;
      work.outbox().update(mail);
    }
    return true;
  });
}

void tell(Story& story) {
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    tell_of_lost_mail(desk, 100);
    return true;
  });
}

}  // namespace

TEST_CASE("it is morning for two hours of every business day, in the desk's own zone") {
  struct Row {
    billing::Instant now;
    bool is_morning;
  };
  const auto row = GENERATE(values<Row>({
      {at(2024, 8, 20, 13, 59), false},
      {at(2024, 8, 20, 14), true},
      {at(2024, 8, 20, 15, 59), true},
      {at(2024, 8, 20, 16), false},
      {at(2024, 8, 24, 14), false},  // Saturday
      {at(2024, 9, 2, 14), false},   // a holiday
  }));
  BusinessCalendar calendar;
  calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 9 / 2)};
  CHECK(morning_at(calendar, row.now).has_value() == row.is_morning);
}

TEST_CASE("the desk gets its list once a day, and only if there is something to say") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.now = at(2024, 8, 21, 14);
  SECTION("nothing breaks today") { CHECK_FALSE(post(story)); }
  SECTION("a promise breaks today") {
    story.now = at(2024, 8, 22, 14);
    CHECK(post(story));
    CHECK(post(story));
    const auto lists = mails_about(story, "morning:");
    REQUIRE(lists.size() == 1);
    CHECK(lists[0].about == "morning:2024-08-22");
    CHECK(lists[0].notice.template_name == MailTemplate::morning_digest);
  }
  SECTION("somebody waits for the TAM") {
    REQUIRE(story.act([&](Desk& desk) {
      return escalate(desk, support::the_desk(), story.number, {"Stuck", "-", "Look", {}});
    }));
    CHECK(post(story));
  }
}

TEST_CASE("the desk is told of each mail that was lost, once") {
  Story story;
  story.open();
  end_mails(story, MailState::dead);
  tell(story);
  tell(story);
  const auto told = mails_about(story, "lost:");
  CHECK(told.size() == 2);  // the requester's receipt and the TAM's letter
  for (const OutgoingMail& mail : told)
    CHECK(mail.notice.template_name == MailTemplate::mail_undeliverable);
}

TEST_CASE("the desk is told of the oldest mail that has been waiting for more than 15 minutes") {
  Story story;
  story.open();
  end_mails(story, MailState::queued);
  tell(story);
  CHECK(mails_about(story, "lost:").empty());
  story.now += 16min;
  tell(story);
  CHECK(mails_about(story, "lost:").size() == 1);
}

TEST_CASE("the clock's thread sends the desk its list") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.now = at(2024, 8, 22, 14, 30);
  bot::ClockWorker worker(*story.store, story.settings, [&] { return story.now; });
  worker.start();
  for (int waited = 0; waited < 500 && mails_about(story, "morning:").empty(); ++waited)
    std::this_thread::sleep_for(10ms);
  worker.stop();
  CHECK(mails_about(story, "morning:").size() == 1);
}
