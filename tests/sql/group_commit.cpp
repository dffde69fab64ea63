#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "bot/sql/sql_store.h"
#include "bot/sql/verify.h"
#include "tests/support/instants.h"
#include "tests/support/sample_events.h"
#include "tests/support/temporary_folder.h"

using namespace bot::sql;
using namespace tickets;

namespace {

std::string url_in(const support::TemporaryFolder& folder) {
  return "sqlite:" + (folder.path() / "s.db").string();
}

// A ticket and its mail: two things that must be there together.
bool open_one(UnitOfWork& work) {
  const std::uint64_t ordinal = work.tickets().next_ticket_ordinal();
  const std::string number = ticket_number(ordinal).value;
  const Event event = support::an_opening(number, "organization-" + std::to_string(ordinal),
                                          support::at(2026, 11, 1));
  work.tickets().append(event, tickets::advance(std::nullopt, event));
  OutgoingMail mail;
  mail.ticket = event.ticket;
  mail.event_sequence = 1;
  mail.notice = {MailTemplate::received, MailAudience::customer, {"a@x.example"}};
  work.outbox().enqueue(mail);
  return true;
}

}  // namespace

TEST_CASE("writes of eight threads are all durable and share commits") {
  const support::TemporaryFolder folder;
  constexpr std::uint64_t threads = 8, writes = 200;
  {
    const auto store = open_store(url_in(folder));
    std::vector<std::thread> running;
    for (std::uint64_t t = 0; t < threads; ++t) {
      running.emplace_back([&] {
        for (std::uint64_t i = 0; i < writes; ++i) store->write(open_one);
      });
    }
    for (auto& thread : running) thread.join();
    CHECK(commits_of(*store) < threads * writes);
  }
  const auto report = verify(url_in(folder));
  CHECK(report.problems == std::vector<std::string>{});
  CHECK(report.tickets == threads * writes);
}

TEST_CASE("a write begun inside a write throws instead of waiting for itself") {
  const support::TemporaryFolder folder;
  const auto store = open_store(url_in(folder));
  CHECK_THROWS_AS(store->write([&](UnitOfWork&) {
    store->write([](UnitOfWork&) { return true; });
    return true;
  }),
                  std::logic_error);
  CHECK_NOTHROW(store->write(open_one));
}

TEST_CASE("two stores on one file wait for each other") {
  const support::TemporaryFolder folder;
  const auto first = open_store(url_in(folder));
  const auto second = open_store(url_in(folder));
  std::thread other([&] {
    for (int i = 0; i < 50; ++i) second->write(open_one);
  });
  for (int i = 0; i < 50; ++i) first->write(open_one);
  other.join();
  CHECK(verify(url_in(folder)).tickets == 100);
}

TEST_CASE("a killed process leaves nothing half-written") {
  const support::TemporaryFolder folder;
  const int delay_ms = GENERATE(20, 60, 110);
  migrate(url_in(folder));
  int acknowledged[2];
  REQUIRE(::pipe(acknowledged) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto store = open_store(url_in(folder));
    for (;;) {
      store->write(open_one);
      if (::write(acknowledged[1], "x", 1) != 1) ::_exit(1);
    }
  }
  ::close(acknowledged[1]);
  char byte = 0;
  REQUIRE(::read(acknowledged[0], &byte, 1) == 1);
  std::this_thread::sleep_for(std::chrono::milliseconds(delay_ms));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  std::uint64_t promised = 1;
  while (::read(acknowledged[0], &byte, 1) == 1) ++promised;
  ::close(acknowledged[0]);

  const auto report = verify(url_in(folder));
  CHECK(report.problems == std::vector<std::string>{});
  CHECK(report.tickets >= promised);
  CHECK(report.tickets <= promised + 1);
  const auto store = open_store(url_in(folder));
  tickets::TicketFilter all;
  all.limit = 100000;
  for (const Ticket& ticket :
       tickets::read(*store, [&](UnitOfWork& work) { return work.tickets().tickets(all); })) {
    CHECK(tickets::read(*store, [&](UnitOfWork& work) {
            return work.outbox().mails_of(ticket.number).size();
          }) == 1);
  }
  CHECK_NOTHROW(store->write(open_one));
}
