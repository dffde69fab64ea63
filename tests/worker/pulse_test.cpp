#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "bot/log/log.h"
#include "bot/worker/ticking_thread.h"

namespace {

// Waits for something another thread does; fails after ten seconds.
template <class Condition>
void until(Condition&& holds) {
  for (int i = 0; i < 1000 && !holds(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  REQUIRE(holds());
}

}  // namespace

TEST_CASE("a thread tells whether it runs, is at it, and when it has ended a round") {
  std::atomic<bool> go = false;
  bot::TickingThread thread("test", std::chrono::milliseconds(1), [&] {
    while (!go) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return false;
  });
  CHECK_FALSE(thread.pulse().is_started);
  CHECK_FALSE(thread.pulse().ended_ago);
  thread.start();
  until([&] { return thread.pulse().at_it_for.has_value(); });
  CHECK(thread.pulse().is_started);
  CHECK_FALSE(thread.pulse().ended_ago);
  go = true;
  until([&] { return thread.pulse().ended_ago.has_value(); });
  CHECK(thread.pulse().incident.empty());
  CHECK(thread.pulse().name == "test");
  thread.stop();
  CHECK_FALSE(thread.pulse().is_started);
  CHECK_FALSE(thread.pulse().at_it_for);
}

TEST_CASE("a round that fails leaves its incident until one succeeds") {
  bot::set_log_level(bot::LogLevel::error);
  std::atomic<bool> fails = true;
  bot::TickingThread thread("test", std::chrono::milliseconds(1), [&] {
    if (fails) throw std::runtime_error("broken on purpose");
    return false;
  });
  thread.start();
  until([&] { return !thread.pulse().incident.empty(); });
  fails = false;
  until([&] { return thread.pulse().incident.empty(); });
  thread.stop();
}
