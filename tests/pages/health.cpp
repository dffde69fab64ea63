#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"

using bot::Pulse;
using support::an_administrator;
using support::contains;
using support::Visitor;
using tickets::MailState;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view health_path = "/administration/health";

struct Watch : Visitor {
  Watch() { running.mail_reaches_people = true; }

  std::string page() { return get(an_administrator(), health_path).body; }
  // What stands in the row of that name: "mail", "timers".
  std::string row(const std::string& id) {
    const std::string body = page();
    const auto at = body.find("<tr id=\"" + id + "\">");
    if (at == std::string::npos) return {};
    return body.substr(at, body.find("</tr>", at) - at);
  }
  void pulse(Pulse one) {
    running.workers = [one] { return std::vector{one}; };
  }
  void settle(MailState state) {
    story.store->write([&](tickets::UnitOfWork& work) {
      for (auto& mail : work.outbox().claim(story.now, story.now, 100)) {
        mail.state = state;
        work.outbox().update(mail);
      }
      return true;
    });
  }
  void add_file(billing::Instant at) {
    story.store->write([&](tickets::UnitOfWork& work) {
      billing::ChargeFile file;
      file.hash = {"00ff"};
      file.source = {"aws"};
      file.name = "july.csv";
      file.rows = 3;
      file.imported_at = at;
      work.billing().add_charge_file(file, {}, {});
      return true;
    });
  }
};

bool is(const std::string& row, std::string_view state) {
  return contains(row, std::string(state) + "</span></td>");
}

}  // namespace

TEST_CASE("only administrators read the health page") {
  Watch watch;
  CHECK(watch.get(an_administrator(), health_path).status == 200);
  for (const auto& who : {support::the_auditor(), support::the_desk(), support::the_biller(),
                          support::the_tam(), support::the_customer()})
    CHECK(watch.get(who, health_path).status == 403);
  CHECK(watch.get_as_anybody(health_path).status == 403);
}

TEST_CASE("where nothing is wrong the health page says so in one sentence") {
  Watch watch;
  const auto page = watch.page();
  CHECK(contains(page, "Everything is in order."));
  CHECK_FALSE(contains(page, "Broken</span>"));
  CHECK_FALSE(contains(page, "Look at this</span>"));
  CHECK(contains(watch.row("program"), "splitdesk 1.2.3, up for 2 days 2 h"));
  CHECK(contains(watch.row("database"), "migration 0006_preferences"));
  CHECK(contains(watch.row("clock"), "2024-08-20T12:00:00Z"));
  CHECK(contains(watch.row("disk"), " free of "));
  CHECK(contains(watch.row("timers"), "Nothing is due"));
  CHECK(contains(watch.row("import"), "None yet"));
}

TEST_CASE("a database that cannot be read, or is of another version, is broken") {
  Watch watch;
  watch.running.database_version = [] { return bot::DatabaseVersion{"0007_x", "0006_y"}; };
  CHECK(is(watch.row("database"), "Broken"));
  CHECK(contains(watch.row("database"), "this program knows 0006_y"));
  watch.running.database_version = []() -> bot::DatabaseVersion {
    throw std::runtime_error("disk I/O error");
  };
  CHECK(contains(watch.row("database"), "cannot be read: disk I/O error"));
  CHECK(contains(watch.page(), "1 thing is broken."));
  CHECK(contains(watch.page(), "<a href=\"#database\">Database</a>"));
}

TEST_CASE("a moved clock, and one that nobody keeps, want a look") {
  Watch watch;
  watch.running.clock_is_kept = [] { return std::optional(false); };
  CHECK(is(watch.row("clock"), "Look at this"));
  CHECK(contains(watch.row("clock"), "no time server"));
  watch.running.clock_is_kept = []() -> std::optional<bool> { return std::nullopt; };
  CHECK(is(watch.row("clock"), "In order"));
  watch.site.clock_is_moved = true;
  watch.running.clock_ahead = [] { return std::chrono::seconds(-26h); };
  CHECK(contains(watch.row("clock"), "1 day 2 h behind the machine"));
  CHECK(contains(watch.row("clock"), "href=\"/administration/settings\""));
}

TEST_CASE("a folder of data that is not there is broken") {
  Watch watch;
  watch.running.database = "/nowhere/at/all/splitdesk.db";
  CHECK(is(watch.row("disk"), "Broken"));
}

TEST_CASE("a worker that does not run, is stuck, is late or has failed is told of") {
  Watch watch;
  const auto now_it_is = [&](bool started, std::optional<std::chrono::seconds> ended,
                             std::optional<std::chrono::seconds> at_it, std::string incident) {
    watch.pulse({"outbox", 1s, started, ended, at_it, std::move(incident)});
    return watch.row("worker-mail");
  };
  CHECK(is(now_it_is(true, 2s, {}, ""), "In order"));
  CHECK(contains(now_it_is(true, 2s, {}, ""), "every 1 s; last ran Tue 20 Aug 2024, 11:59"));
  CHECK(is(now_it_is(true, {}, 4s, ""), "In order"));
  CHECK(contains(now_it_is(false, 2s, {}, ""), "it does not run"));
  CHECK(is(now_it_is(true, 2h, 20min, ""), "Broken"));
  CHECK(is(now_it_is(true, 2h, {}, ""), "Broken"));
  CHECK(is(now_it_is(true, 2s, {}, "abcd1234"), "Look at this"));
  CHECK(contains(now_it_is(true, 2s, {}, "abcd1234"), "abcd1234"));
}

TEST_CASE("timers that are due next, overdue, and long overdue") {
  Watch watch;
  watch.story.open();
  CHECK(contains(watch.row("timers"), "Next due "));
  CHECK(contains(watch.row("timers"), watch.story.number.value));
  const auto due = watch.story.look([](tickets::Desk& desk) {
    return desk.work.tickets().due_timers(desk.now + std::chrono::days(30), 1).at(0);
  });
  watch.story.now = due.timer.due_at + 5min;
  CHECK(is(watch.row("timers"), "Look at this"));
  CHECK(contains(watch.row("timers"), "href=\"/tickets/" + watch.story.number.value + "\""));
  watch.story.now = due.timer.due_at + 1h;
  CHECK(is(watch.row("timers"), "Broken"));
}

TEST_CASE("mail that waits or was lost is broken, a folder of mail wants a look") {
  Watch watch;
  watch.running.mail_reaches_people = false;
  CHECK(is(watch.row("mail"), "Look at this"));
  CHECK(contains(watch.row("mail"), "reaches nobody"));
  watch.running.mail_reaches_people = true;
  watch.story.open();
  CHECK(is(watch.row("mail"), "In order"));
  CHECK(contains(watch.row("mail"), "the oldest since Tue 20 Aug 2024, 12:00"));
  watch.story.now += 20min;
  CHECK(is(watch.row("mail"), "Broken"));
  CHECK(contains(watch.row("mail"), "href=\"/administration/mails?state=queued\""));
  watch.settle(MailState::dead);
  CHECK(is(watch.row("mail"), "In order"));
  CHECK(is(watch.row("mail-lost"), "Broken"));
  CHECK(contains(watch.row("mail-lost"), "href=\"/undelivered\""));
}

TEST_CASE("mail that came in and lies unread is broken, in quarantine it wants a look") {
  Watch watch;
  std::int64_t id = 0;
  watch.story.store->write([&](tickets::UnitOfWork& work) {
    id = work.inbound().keep("From: x@x.example\r\n\r\nHello", watch.story.now);
    return true;
  });
  CHECK(is(watch.row("mail-in"), "In order"));
  watch.story.now += 16min;
  CHECK(is(watch.row("mail-in"), "Broken"));
  watch.story.store->write([&](tickets::UnitOfWork& work) {
    auto mail = *work.inbound().inbound(id);
    mail.state = tickets::InboundState::quarantined;
    work.inbound().settle(mail);
    return true;
  });
  CHECK(is(watch.row("mail-in"), "Look at this"));
  CHECK(contains(watch.row("mail-in"), "in quarantine: 1"));
  CHECK(contains(watch.row("mail-in"), "href=\"/mail\""));
}

TEST_CASE("webhooks that wait too long want a look") {
  Watch watch;
  CHECK(contains(watch.row("webhooks"), "No event is sent anywhere"));
  watch.story.store->write([&](tickets::UnitOfWork& work) {
    work.programs().save_webhook(
        {"wh-1", "https://hooks.contoso.example/in", "whsec_aaaa", true, watch.story.now});
    return true;
  });
  watch.story.open();
  CHECK(is(watch.row("webhooks"), "In order"));
  CHECK(contains(watch.row("webhooks"), "1 address; waiting: "));
  watch.story.now += 16min;
  CHECK(is(watch.row("webhooks"), "Look at this"));
  CHECK(contains(watch.row("webhooks"), "href=\"/webhooks\""));
}

TEST_CASE("an archive without a file that was imported is broken, an old import wants a look") {
  Watch watch;
  watch.add_file(watch.story.now);
  CHECK(is(watch.row("archive"), "Broken"));
  CHECK(contains(watch.row("archive"), "1 missing, the first is july.csv"));
  CHECK(is(watch.row("import"), "In order"));
  CHECK(contains(watch.row("import"), "july.csv of aws"));
  watch.story.now += std::chrono::days(41);
  CHECK(is(watch.row("import"), "Look at this"));
  CHECK(contains(watch.row("import"), "href=\"/charge-files\""));
}

TEST_CASE("invoiced months whose charges changed want a look, with the last run beside them") {
  Watch watch;
  support::give_charges(watch.story);
  watch.story.issue_invoices({2024, 7});
  CHECK(is(watch.row("run"), "In order"));
  CHECK(contains(watch.row("run"), "July 2024 of northwind"));
  support::give_late_charges(watch.story);
  CHECK(is(watch.row("run"), "Look at this"));
  CHECK(contains(watch.row("run"), "1 invoiced month"));
}

TEST_CASE("a worker without words of its own is shown by its name") {
  Watch watch;
  const std::string name = "a-worker-whose-name-is-longer-than-a-short-string";
  Pulse other;
  other.name = name;
  other.is_started = true;
  watch.pulse(other);
  CHECK(contains(watch.page(), "id=\"" + name + "\""));
}
