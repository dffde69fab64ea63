// Every store there is, so that one suite holds all of them to the ports' promises.
#pragma once

#include <catch2/catch.hpp>

#include "bot/sql/sql_store.h"
#include "tests/support/memory_store.h"
#include "tests/support/temporary_folder.h"

namespace contract {

// "memory" or "sqlite".
class StoreUnderTest {
 public:
  explicit StoreUnderTest(const std::string& kind)
      : store_(kind == "memory"
                   ? support::memory_store()
                   : bot::sql::open_store("sqlite:" + (folder_.path() / "s.db").string())) {}

  tickets::Store& operator*() { return *store_; }

  // Runs the job in a write that is kept.
  template <class Job>
  void write(Job&& job) {
    store_->write([&](tickets::UnitOfWork& work) {
      job(work);
      return true;
    });
  }
  template <class Job>
  auto read(Job&& job) {
    return tickets::read(*store_, std::forward<Job>(job));
  }

 private:
  support::TemporaryFolder folder_;
  std::unique_ptr<tickets::Store> store_;
};

inline auto every_store() { return Catch::Generators::values<std::string>({"memory", "sqlite"}); }

}  // namespace contract
