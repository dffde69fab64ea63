#include <atomic>
#include <thread>

#include "tests/contract/store_under_test.h"

using namespace contract;
using namespace tickets;

namespace {

std::uint32_t ordinal(UnitOfWork& work) {
  return static_cast<std::uint32_t>(work.tickets().next_ticket_ordinal());
}

void save_draft(UnitOfWork& work, const std::string& who) {
  work.accounts().save_draft({who}, "x");
}

bool has_draft(StoreUnderTest& store, const std::string& who) {
  return store.read([&](UnitOfWork& work) { return work.accounts().draft({who}); }).has_value();
}

}  // namespace

TEST_CASE("a job that returns false leaves nothing") {
  StoreUnderTest store(GENERATE(every_store()));
  (*store).write([](UnitOfWork& work) {
    save_draft(work, "a");
    return false;
  });
  CHECK_FALSE(has_draft(store, "a"));
}

TEST_CASE("a job that throws leaves nothing and its exception is passed on") {
  StoreUnderTest store(GENERATE(every_store()));
  CHECK_THROWS_WITH((*store).write([](UnitOfWork& work) -> bool {
    save_draft(work, "a");
    throw std::runtime_error("the machine broke");
  }),
                    "the machine broke");
  CHECK_FALSE(has_draft(store, "a"));
  store.write([](UnitOfWork& work) { save_draft(work, "b"); });
  CHECK(has_draft(store, "b"));
}

TEST_CASE("a refusal out of a write throws away what was written") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto answer = write(*store, [](UnitOfWork& work) -> billing::Result<billing::Done> {
    save_draft(work, "a");
    return billing::Refusal{billing::RefusalKind::conflict, "ban_in_use", "No.", "", {}};
  });
  CHECK_FALSE(answer.ok());
  CHECK_FALSE(has_draft(store, "a"));
}

TEST_CASE("a job sees what it wrote itself") {
  StoreUnderTest store(GENERATE(every_store()));
  bool seen = false;
  store.write([&](UnitOfWork& work) {
    save_draft(work, "a");
    seen = work.accounts().draft({"a"}).has_value();
  });
  CHECK(seen);
}

TEST_CASE("what a read writes is thrown away") {
  StoreUnderTest store(GENERATE(every_store()));
  (*store).read([](UnitOfWork& work) { save_draft(work, "a"); });
  CHECK_FALSE(has_draft(store, "a"));
}

TEST_CASE("a read sees one state, whatever is written meanwhile") {
  StoreUnderTest store(GENERATE(every_store()));
  bool before = true, after = true;
  (*store).read([&](UnitOfWork& work) {
    before = work.accounts().draft({"a"}).has_value();
    std::thread([&] { store.write([](UnitOfWork& w) { save_draft(w, "a"); }); }).join();
    after = work.accounts().draft({"a"}).has_value();
  });
  CHECK_FALSE(before);
  CHECK_FALSE(after);
  CHECK(has_draft(store, "a"));
}

TEST_CASE("jobs of many threads are each kept or thrown away by themselves") {
  StoreUnderTest store(GENERATE(every_store()));
  constexpr int threads = 8, writes = 30;
  std::atomic<int> thrown = 0;
  std::vector<std::thread> running;
  for (int t = 0; t < threads; ++t) {
    running.emplace_back([&, t] {
      for (int i = 0; i < writes; ++i) {
        const auto job = [&](UnitOfWork& work) {
          save_draft(work, std::to_string(t) + "/" + std::to_string(i));
          if (i % 3 == 1) throw std::runtime_error("no");
          if (i % 3 == 2) return false;
          ordinal(work);
          return true;
        };
        try {
          (*store).write(job);
        } catch (const std::runtime_error&) {
          ++thrown;
        }
      }
    });
  }
  for (auto& thread : running) thread.join();
  CHECK(thrown == threads * writes / 3);
  CHECK(has_draft(store, "7/27"));
  CHECK_FALSE(has_draft(store, "7/28"));
  CHECK_FALSE(has_draft(store, "7/29"));
  // Every kept job drew one, and no other drawing remains.
  std::uint32_t next = 0;
  store.write([&](UnitOfWork& work) { next = ordinal(work); });
  CHECK(next == threads * writes / 3 + 1);
}
