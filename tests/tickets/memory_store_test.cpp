#include "tests/support/memory_store.h"

#include <catch2/catch.hpp>
#include <thread>

#include "bot/crypto/crypto.h"
#include "tests/support/story.h"
#include "tickets/event_text.h"

using namespace tickets;
using support::Story;

TEST_CASE("what a refused job wrote is gone") {
  Story story;
  story.store->write([](UnitOfWork& work) {
    work.accounts().save_draft({"ann@splitdesk.example"}, "name=Ann");
    return false;
  });
  CHECK_FALSE(
      story.look([](Desk& desk) { return desk.work.accounts().draft({"ann@splitdesk.example"}); }));
}

TEST_CASE("what a throwing job wrote is gone, and the exception is passed on") {
  Story story;
  CHECK_THROWS_AS(story.store->write([](UnitOfWork& work) -> bool {
    work.accounts().save_draft({"ann@splitdesk.example"}, "name=Ann");
    throw std::runtime_error("broken machine");
  }),
                  std::runtime_error);
  CHECK_FALSE(
      story.look([](Desk& desk) { return desk.work.accounts().draft({"ann@splitdesk.example"}); }));
}

TEST_CASE("what a read writes is gone") {
  Story story;
  story.store->read([](UnitOfWork& work) { (void)work.tickets().next_ticket_ordinal(); });
  story.store->write([](UnitOfWork& work) {
    CHECK(work.tickets().next_ticket_ordinal() == 1);
    return false;
  });
}

TEST_CASE("writers of several threads take turns") {
  const auto store = support::memory_store();
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i)
        store->write([](UnitOfWork& work) {
          (void)work.tickets().next_ticket_ordinal();
          return true;
        });
    });
  for (std::thread& thread : threads) thread.join();
  store->write([](UnitOfWork& work) {
    CHECK(work.tickets().next_ticket_ordinal() == 201);
    return false;
  });
}

TEST_CASE("each event carries the hash of the one before") {
  Story story;
  story.reach(Status::resolved);
  std::string previous;
  for (const StoredEvent& stored : story.events()) {
    CHECK(stored.previous_hash == previous);
    CHECK(stored.hash == bot::sha256_hex(previous + canonical_text(stored.event)));
    previous = stored.hash;
  }
}
