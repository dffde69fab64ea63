#include "tickets/clock/fire.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/tickets/firing.h"

using namespace tickets;
using namespace std::chrono_literals;
using support::at;
using support::fire_due;
using support::go_on_until;
using support::steps_of;
using support::Story;

namespace {

std::vector<Reminded> reminders(Story& story, TimerKind kind) {
  std::vector<Reminded> found;
  for (const StoredEvent& stored : story.events())
    if (const auto* body = std::get_if<Reminded>(&stored.event.body))
      if (body->timer.kind == kind) found.push_back(*body);
  return found;
}

Audience audience_of(Story& story, TimerKey key) {
  for (const StoredEvent& stored : story.events())
    if (const auto* body = std::get_if<Reminded>(&stored.event.body))
      if (body->timer == key) return stored.event.audience;
  FAIL("it has not fired");
  return Audience::internal;
}

// What the mail server says to every mail that waits.
void deliver_mails(Story& story, MailState state) {
  story.store->write([&](UnitOfWork& work) {
    const auto now = story.now + 1min;
    for (OutgoingMail& mail : work.outbox().claim(now, now - 1h, 1000)) {
      mail.state = state;
      mail.last_answer = state == MailState::accepted ? "250 ok" : "550 no";
      work.outbox().update(mail);
    }
    return true;
  });
}

void go_on_days(Story& story, int days, MailState mails) {
  for (int day = 0; day < days; ++day) {
    deliver_mails(story, mails);
    go_on_until(story, story.now + 24h);
  }
  deliver_mails(story, mails);
}

}  // namespace

TEST_CASE("the promise reminds at half, warns at 80 percent and escalates at its end, once each") {
  Story story;
  story.reach(Status::awaiting_approval);
  auto fired = go_on_until(story, at(2024, 8, 22, 23));
  CHECK(steps_of(fired, TimerKind::decision) == std::vector<std::uint32_t>{50, 80, 100});
  const Ticket ticket = story.ticket();
  REQUIRE(ticket.escalations.size() == 1);
  CHECK(ticket.escalations[0].reason == "The promised time is used up");
  CHECK(ticket.escalations[0].sent_at == at(2024, 8, 22, 23));
  CHECK(reminders(story, TimerKind::decision)[0].items ==
        std::vector<std::string>{"The support desk has to decide."});
  fired = go_on_until(story, at(2024, 8, 26));
  CHECK(steps_of(fired, TimerKind::decision).empty());
}

TEST_CASE("the end of the promise escalates however much is missing") {
  Story story;
  auto builder = support::an_organization();
  builder.cost_center("cc-lab").name = std::string(6000, 'x');
  builder.cost_center("cc-ops").name = std::string(6000, 'x');
  story.save(builder.build());
  story.reach(Status::awaiting_approval);
  go_on_until(story, at(2024, 8, 22, 23));
  REQUIRE(story.ticket().escalations.size() == 1);
  CHECK(story.ticket().escalations[0].done_so_far.size() == 10'000);
}

TEST_CASE("timers that are late fire in the order in which they were due") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.now = at(2024, 8, 23, 1);
  const auto fired = fire_due(story);
  REQUIRE(fired.size() >= 5);
  CHECK(fired[0].kind == TimerKind::daily_check);
  CHECK(fired[1] == TimerKey{TimerKind::decision, 1, 50});
  CHECK(fired[2].kind == TimerKind::slip_risk);
  CHECK(fired[3] == TimerKey{TimerKind::decision, 1, 80});
  CHECK(fired[4] == TimerKey{TimerKind::decision, 1, 100});
  CHECK(fire_due(story).empty());
}

TEST_CASE("a timer that does not stand any more does nothing and is taken back") {
  Story story;
  story.reach(Status::awaiting_approval);
  const TimerKey key{TimerKind::decision, 1, 50};
  const Timer written{key, at(2024, 8, 20, 13)};  // as another calendar had it
  story.now = at(2024, 8, 20, 14);
  const Version before = story.version();
  REQUIRE(story.act([&](Desk& desk) {
    desk.work.tickets().set_timers(story.number, {}, {written});
    return fire(desk, story.number, written);
  }));
  CHECK(story.version() == before);
  CHECK(support::due_at(story, TimerKind::decision, 50) == at(2024, 8, 21, 18, 30));
}

TEST_CASE("a customer is reminded of what is still open, and then withdrawn with a way back") {
  Story story;
  story.reach(Status::awaiting_customer);
  go_on_days(story, 13, MailState::accepted);
  CHECK(story.ticket().status == Status::awaiting_customer);
  const auto told = reminders(story, TimerKind::waiting_customer);
  REQUIRE(told.size() == 3);
  CHECK(told[2].timer.step == 9);
  REQUIRE(told[0].items.size() == 1);
  CHECK(audience_of(story, told[0].timer) == Audience::customer);
  go_on_days(story, 2, MailState::accepted);
  CHECK(story.ticket().status == Status::withdrawn);
  const Event last = story.events().back().event;
  const auto* closed = std::get_if<Closed>(&last.body);
  REQUIRE(closed);
  CHECK(closed->reason_code == "unanswered");
}

TEST_CASE("nobody is withdrawn whose reminders did not arrive; the desk is told, once") {
  Story story;
  story.reach(Status::awaiting_customer);
  go_on_days(story, 20, MailState::bounced);
  CHECK(story.ticket().status == Status::awaiting_customer);
  const auto told = reminders(story, TimerKind::waiting_customer);
  REQUIRE(told.size() == 4);
  CHECK(told[3].timer.step == 14);
  CHECK(audience_of(story, told[3].timer) == Audience::internal);
  int desk_mails = 0;
  for (const OutgoingMail& mail : story.mails())
    desk_mails += mail.notice.template_name == MailTemplate::mail_undeliverable;
  CHECK(desk_mails == 3);  // one for each reminder that was lost
}

TEST_CASE("a customer who writes is waited for anew, however his word came") {
  Story story;
  story.reach(Status::awaiting_customer);
  go_on_days(story, 12, MailState::accepted);
  const Channel channel = GENERATE(Channel::web, Channel::mail);
  REQUIRE(story.act([&](Desk& desk) {
    return reply(desk, support::the_customer(), story.number, "I am on it.", channel);
  }));
  CHECK(support::due_at(story, TimerKind::waiting_customer, 2) == story.now + 48h);
  go_on_days(story, 13, MailState::accepted);
  CHECK(story.ticket().status == Status::awaiting_customer);
  go_on_days(story, 2, MailState::accepted);
  CHECK(story.ticket().status == Status::withdrawn);
}

TEST_CASE("a colleague's word is no word of the customer") {
  Story story;
  story.reach(Status::awaiting_customer);
  const auto before = support::due_at(story, TimerKind::waiting_customer, 2);
  story.now += 1h;
  REQUIRE(story.act(
      [&](Desk& desk) { return reply(desk, support::the_desk(), story.number, "Can we help?"); }));
  CHECK(support::due_at(story, TimerKind::waiting_customer, 2) == before);
}

TEST_CASE("a reply of a customer whose setup is in order by then goes on at once") {
  Story story;
  story.reach(Status::awaiting_customer);
  story.save(support::in_order());
  REQUIRE(story.act([&](Desk& desk) {
    return reply(desk, support::the_customer(), story.number, "It is done.");
  }));
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("nobody is withdrawn while the structure cannot be checked") {
  Story story;
  story.reach(Status::awaiting_customer);
  const billing::Instant read_at = story.now;
  story.save(support::an_organization()
                 .without_workspaces_in("cc-lab")
                 .with([&](auto& it) { it.snapshot_at = read_at; })
                 .build());
  story.settings.structure_max_age = 10h * 24;
  go_on_days(story, 16, MailState::accepted);
  CHECK(story.ticket().status == Status::awaiting_customer);
  story.settings.structure_max_age = 100h * 24;
  go_on_days(story, 1, MailState::accepted);
  CHECK(story.ticket().status == Status::withdrawn);
}

TEST_CASE("reminders that were late do not hurry the withdrawal") {
  Story story;
  story.reach(Status::awaiting_customer);
  story.now += std::chrono::days(15);
  fire_due(story);
  deliver_mails(story, MailState::accepted);
  go_on_days(story, 4, MailState::accepted);
  CHECK(story.ticket().status == Status::awaiting_customer);
  go_on_days(story, 3, MailState::accepted);
  CHECK(story.ticket().status == Status::withdrawn);
}

TEST_CASE("an answer ends the waiting, and the next one is reminded anew") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto ask_again = [&] {
    REQUIRE(story.act([&](Desk& desk) {
      return ask(desk, support::the_desk(), story.number,
                 desk.work.tickets().ticket(story.number)->version, "Which month?");
    }));
  };
  ask_again();
  go_on_until(story, story.now + std::chrono::days(3));
  REQUIRE(story.act([&](Desk& desk) {
    return answer(desk, support::the_customer(), story.number, "The next.");
  }));
  ask_again();
  const auto fired = go_on_until(story, story.now + std::chrono::days(3));
  CHECK(steps_of(fired, TimerKind::waiting_customer) == std::vector<std::uint32_t>{2});
  CHECK(reminders(story, TimerKind::waiting_customer).size() == 2);
  CHECK(reminders(story, TimerKind::waiting_customer)[1].items ==
        std::vector<std::string>{"Please answer our question: Which month?"});
}

TEST_CASE("a month is warned of, slips, and the next one is warned of in turn") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto fired = go_on_until(story, at(2024, 9, 28));
  CHECK(steps_of(fired, TimerKind::slip_risk) ==
        std::vector<std::uint32_t>{5, 2, 1, 0, 5, 2, 1, 0});
  const auto told = reminders(story, TimerKind::slip_risk);
  REQUIRE(told.size() == 8);
  CHECK(told[2].from == billing::Month(2024, 9));
  CHECK(told[2].to == billing::Month(2024, 10));
  CHECK(audience_of(story, told[0].timer) == Audience::internal);
  CHECK(audience_of(story, told[1].timer) == Audience::tam);
  CHECK(audience_of(story, told[2].timer) == Audience::customer);
  CHECK(told[4].from == billing::Month(2024, 10));
}

TEST_CASE("months that slipped while the clock stood still are told once") {
  Story story;
  story.reach(Status::awaiting_approval);
  story.now = at(2024, 11, 12);
  const auto fired = fire_due(story);
  const auto told = reminders(story, TimerKind::slip_risk);
  REQUIRE(told.size() == 1);
  CHECK(told[0].from == billing::Month(2024, 11));
  CHECK(told[0].to == billing::Month(2024, 12));
}

TEST_CASE("an escalation nobody answers goes through the chain and expires") {
  Story story;
  story.settings.addresses.backup_tam = {"backup@example.net"};
  story.settings.addresses.tam_manager = {"manager@example.net"};
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act([&](Desk& desk) {
    return escalate(desk, support::the_desk(), story.number,
                    {"Stuck", "Everything", "Please look", {}});
  }));
  std::vector<std::string> asked;
  for (int hours = 0; hours < 40 && is_open(story.ticket().escalations[0]); ++hours) {
    go_on_until(story, story.now + 1h);
    const Escalation one = story.ticket().escalations[0];
    if (one.asked && (asked.empty() || asked.back() != one.asked->value))
      asked.push_back(one.asked->value);
  }
  const Escalation end = story.ticket().escalations[0];
  CHECK(end.state == EscalationState::expired);
  REQUIRE(asked.size() >= 2);
  CHECK(asked[0] == "backup@example.net");
  CHECK(asked[1] == "manager@example.net");
}

TEST_CASE("first invoices that do not come are told a business day after they are expected") {
  Story story;
  story.reach(Status::verifying);
  SECTION("late") {
    const auto fired = go_on_until(story, at(2024, 10, 3));
    CHECK(steps_of(fired, TimerKind::first_invoices) == std::vector<std::uint32_t>{1});
    CHECK(reminders(story, TimerKind::first_invoices).size() == 1);
  }
  SECTION("there meanwhile") {
    go_on_until(story, at(2024, 10, 1, 12));
    story.issue_invoices({2024, 9});
    const auto fired = go_on_until(story, at(2024, 10, 3));
    CHECK(steps_of(fired, TimerKind::first_invoices).empty());
    CHECK(story.ticket().status == Status::resolved);
  }
}

TEST_CASE("a promised call whose window begins or has ended is told") {
  Story story;
  story.now = at(2024, 8, 20, 15);
  story.reach(Status::awaiting_approval);
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    const auto wished = escalate(desk, support::the_desk(), story.number,
                                 {"Call", "-", "Call", {}, true, 0, CallWish{"555-0100", "today"}});
    REQUIRE(wished);
    const auto promised = hand_over_call(
        desk, support::the_desk(), story.number,
        {CallResult::no_answer,
         {"tam@example.net"},
         "",
         PromisedCall{"555-0100", story.now + 1h, story.now + 2h, "America/Chicago", {"desk"}}});
    if (!promised) FAIL(promised.refusal().message);
    return true;
  });
  const auto fired = go_on_until(story, story.now + 3h);
  CHECK(steps_of(fired, TimerKind::call_back) == std::vector<std::uint32_t>{0, 1});
  CHECK(reminders(story, TimerKind::call_back).size() == 2);
}

TEST_CASE("a timer that is put off leaves the others as they are") {
  Story story;
  story.reach(Status::awaiting_approval);
  const TimerKey key{TimerKind::daily_check, 0, 0};
  story.store->write([&](UnitOfWork& work) {
    put_off(work, *work.tickets().ticket(story.number), story.settings, story.now, key,
            at(2030, 1, 1));
    return true;
  });
  CHECK(support::due_at(story, TimerKind::daily_check, 0) == at(2030, 1, 1));
  CHECK(support::due_at(story, TimerKind::decision, 50) == at(2024, 8, 21, 18, 30));
}
