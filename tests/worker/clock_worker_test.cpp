#include "bot/worker/clock_worker.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "billing/run/issue_invoices.h"
#include "tests/support/instants.h"
#include "tests/support/memory_store.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tickets/clock/fire.h"

namespace {

using namespace tickets;

const billing::Month march(2026, 3);
const Actor customer{{"admin@northwind.example"}, "Org Admin", Role::customer, {{"northwind"}}};
const Actor lead{{"lead@splitdesk.example"}, "Desk Lead", Role::desk_lead, {}};
const Actor biller{{"biller@splitdesk.example"}, "Billing Operator", Role::billing, {}};

// Northwind's request, approved, with account numbers and a switch set for March 2026.
struct Switch {
  std::unique_ptr<Store> store = support::memory_store();
  DeskSettings settings;
  TicketNumber number;

  Switch() {
    settings.addresses.desk = {"desk@splitdesk.example"};
    const billing::Instant now = support::at(2026, 2, 2, 15);
    save(support::an_organization().build());
    Request request;
    request.organization = {"northwind"};
    request.account_name = "NW01";
    request.requester = {customer.email, customer.name, ""};
    request.description = "Please split our invoice by team.";
    number = step(now, [&](Desk& desk) { return open_request(desk, customer, request); }).number;
    step(now, [&](Desk& desk) { return approve(desk, lead, number, seen()); });
    step(now, [&](Desk& desk) {
      return assign_bans(desk, biller, number, seen(),
                         {{{"cc-retail"}, "NW-1"}, {{"cc-ops"}, "NW-2"}, {{"cc-lab"}, "NW-3"}});
    });
    step(now, [&](Desk& desk) { return schedule_switch(desk, biller, number, seen(), march); });
  }

  template <class Verb>
  Ticket step(billing::Instant now, Verb verb) {
    const auto answer = write(*store, [&](UnitOfWork& work) {
      Desk desk{work, now, settings};
      return verb(desk);
    });
    if (!answer.ok()) FAIL(answer.refusal().code.text << ": " << answer.refusal().message);
    return *answer;
  }
  Ticket ticket() {
    return *read(*store, [&](UnitOfWork& work) { return work.tickets().ticket(number); });
  }
  Version seen() { return ticket().version; }
  void save(const billing::Organization& organization) {
    store->write([&](UnitOfWork& work) {
      work.billing().save_organization(organization, support::at(2026, 2, 1));
      return true;
    });
  }
  // Another organization's ticket, whose structure has gone; its look is due on February 3.
  void add_broken() {
    store->write([&](UnitOfWork& work) {
      Ticket broken = *work.tickets().ticket(number);
      broken.status = Status::submitted;
      broken.report.reset();
      Event event;
      event.ticket = {"SPL-AAAA-0"};
      event.sequence = 1;
      event.at = support::at(2026, 2, 2);
      event.by = the_bot();
      event.body = Opened{RequestKind::separate_invoices,
                          Channel::web,
                          {"gone"},
                          "gone",
                          broken.requester,
                          broken.description,
                          broken.scope};
      broken.number = event.ticket;
      broken.organization = {"gone"};
      broken.version = {1};
      work.tickets().append(event, broken);
      work.tickets().set_timers(broken.number, std::nullopt,
                                {{{TimerKind::daily_check, 0, 0}, support::at(2026, 2, 3)}});
      return true;
    });
  }
  bot::ClockRound run(billing::Instant now) { return bot::run_once(*store, settings, now); }
};

// Another store that is only listened to.
struct CountingStore : Store {
  explicit CountingStore(Store& counted) : store(counted) {}
  void read(const std::function<void(UnitOfWork&)>& job) override { store.read(job); }
  void write(const std::function<bool(UnitOfWork&)>& job) override {
    ++writes;
    store.write(job);
  }
  Store& store;
  int writes = 0;
};

}  // namespace

TEST_CASE("a switch does not take effect before its month begins") {
  Switch request;
  const auto round = request.run(march.begin() - std::chrono::seconds(1));
  CHECK(round.took_effect == 0);
  CHECK(round.problems.empty());
  CHECK(request.ticket().status == Status::switch_scheduled);
}

TEST_CASE("a switch takes effect at the first instant of its month, once") {
  Switch request;
  CHECK(request.run(march.begin()).took_effect == 1);
  CHECK(request.ticket().status == Status::verifying);
  CHECK(request.ticket().in_effect_from == march);
  CHECK(request.run(march.begin()).took_effect == 0);
}

TEST_CASE("a clock that was off for days makes up for it") {
  Switch request;
  CHECK(request.run(support::at(2026, 3, 9)).took_effect == 1);
  CHECK(request.ticket().in_effect_from == march);
}

TEST_CASE("a structure that changed meanwhile lets the approval fall instead") {
  Switch request;
  request.save(support::an_organization().with_provider("p-new", "ws-web", "700800").build());
  request.run(march.begin());
  CHECK(request.ticket().status == Status::awaiting_approval);
  CHECK_FALSE(request.ticket().in_effect_from);
}

TEST_CASE("waiting for the first invoices is no problem, and they are confirmed when issued") {
  Switch request;
  request.run(march.begin());
  const auto waiting = request.run(support::at(2026, 4, 1));
  CHECK(waiting.confirmed == 0);
  CHECK(waiting.problems.empty());
  request.store->write([&](UnitOfWork& work) {
    const auto hash = [](std::string_view text) { return std::to_string(text.size()); };
    const auto issued =
        billing::issue_invoices(work.billing(), {"northwind"}, march, "biller@splitdesk.example",
                                support::at(2026, 4, 1), hash);
    if (!issued.ok()) FAIL(issued.refusal().message);
    return true;
  });
  SECTION("at once where it is told") {
    request.store->write([&](UnitOfWork& work) {
      Desk desk{work, support::at(2026, 4, 1), request.settings};
      look_at_invoices(desk, {"northwind"});
      return true;
    });
    CHECK(request.run(support::at(2026, 4, 1)).confirmed == 1);
  }
  SECTION("within the hour where it is not") {
    CHECK(request.run(support::at(2026, 4, 1)).confirmed == 0);
    CHECK(request.run(support::at(2026, 4, 1, 1)).confirmed == 1);
  }
  CHECK(request.ticket().status == Status::resolved);
  CHECK(request.ticket().invoice_numbers.size() == 3);
}

TEST_CASE("a ticket that fails is reported and stops no other") {
  Switch request;
  request.add_broken();
  const auto round = request.run(march.begin());
  CHECK(round.took_effect == 1);
  REQUIRE(round.problems.size() == 1);
  CHECK(round.problems[0].ticket.value == "SPL-AAAA-0");
  CHECK_FALSE(round.problems[0].reason.empty());
}

TEST_CASE("the setup of an open request is checked once a day and put on record") {
  Switch request;
  const billing::Instant checked_at = request.ticket().report->checked_at;
  const Version before = request.seen();
  CHECK(request.run(checked_at + std::chrono::hours(24) - std::chrono::seconds(1)).checked == 0);
  CHECK(request.seen() == before);
  const billing::Instant due = checked_at + std::chrono::hours(24);
  CHECK(request.run(due).checked == 1);
  CHECK(request.seen().value == before.value + 1);
  CHECK(request.ticket().report->checked_at == due);
  CHECK(request.ticket().status == Status::switch_scheduled);
  CHECK(request.run(due + std::chrono::hours(1)).checked == 0);
  CHECK(request.seen().value == before.value + 1);
}

TEST_CASE("an approval that another organization's import made void falls within a day") {
  Switch request;
  const billing::Instant due = request.ticket().report->checked_at + std::chrono::hours(24);
  request.save(support::an_organization().with_provider("p-new", "ws-web", "700800").build());
  CHECK(request.run(due).checked == 1);
  CHECK(request.ticket().status == Status::awaiting_approval);
  const auto mails = read(*request.store,
                          [&](UnitOfWork& work) { return work.outbox().mails_of(request.number); });
  CHECK(std::ranges::any_of(mails, [](const OutgoingMail& mail) {
    return mail.notice.template_name == MailTemplate::approval_fell;
  }));
}

TEST_CASE("a switch that has to wait is told as a problem and tried again later and later") {
  Switch request;
  // Read too long ago to judge by.
  request.save(support::an_organization()
                   .with([](auto& it) { it.snapshot_at = support::at(2026, 2, 1); })
                   .build());
  const auto tried = [&](std::chrono::minutes after) {
    CountingStore store(*request.store);
    const auto round = bot::run_once(store, request.settings, march.begin() + after);
    CHECK((store.writes > 0) == !round.problems.empty());
    for (const auto& problem : round.problems) {
      CHECK(problem.is_refusal);
      CHECK(problem.reason.starts_with("setup_unknown"));
    }
    return !round.problems.empty();
  };
  request.run(march.begin() - std::chrono::hours(1));  // the daily look
  std::vector<int> trials;
  for (int minute = 0; minute < 130; ++minute)
    if (tried(std::chrono::minutes(minute))) trials.push_back(minute);
  CHECK(trials == std::vector<int>{0, 1, 2, 4, 8, 16, 32, 64, 128});
  CHECK(request.ticket().status == Status::switch_scheduled);
}

TEST_CASE("a look that fails is tried again later and later, six hours apart in the end") {
  Switch request;
  request.add_broken();
  bot::FailingSince failing;
  const billing::Instant begin = support::at(2026, 2, 3);
  std::vector<int> trials;
  for (int minute = 0; minute < 2000; ++minute) {
    const auto round = bot::run_once(*request.store, request.settings,
                                     begin + std::chrono::minutes(minute), failing, 100);
    for (const auto& problem : round.problems)
      if (problem.ticket.value == "SPL-AAAA-0") trials.push_back(minute);
  }
  CHECK(trials ==
        std::vector<int>{0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 872, 1232, 1592, 1952});
}

TEST_CASE("a round of the clock ends after so many timers and says that there is more") {
  Switch request;
  request.add_broken();
  bot::FailingSince failing;
  const auto round = bot::run_once(*request.store, request.settings, march.begin(), failing, 1);
  CHECK(round.is_full);
  CHECK(round.fired + round.problems.size() == 1);
  CHECK_FALSE(
      bot::run_once(*request.store, request.settings, march.begin(), failing, 1000).is_full);
}

TEST_CASE("the clock's thread moves tickets by itself") {
  Switch request;
  bot::ClockWorker worker(*request.store, request.settings, [] { return march.begin(); });
  worker.start();
  for (int waited = 0; waited < 500 && request.ticket().status != Status::verifying; ++waited)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  worker.stop();
  CHECK(request.ticket().status == Status::verifying);
}
