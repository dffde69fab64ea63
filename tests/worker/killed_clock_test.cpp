// The clock is killed anywhere and started again: each timer has fired once, late ones in order.
#include <algorithm>
#include <catch2/catch.hpp>

#include "bot/sql/sql_store.h"
#include "bot/worker/clock_worker.h"
#include "tests/support/instants.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tests/support/temporary_folder.h"
#include "tickets/clock/timers.h"

using namespace tickets;
using support::at;
using support::Story;

namespace {

struct Killed {};  // no std::exception: nobody catches a kill

// Another store that dies in the middle of its nth write; what that wrote is gone.
struct DyingStore : Store {
  DyingStore(Store& store, int nth) : store_(store), left_(nth) {}
  void read(const std::function<void(UnitOfWork&)>& job) override { store_.read(job); }
  void write(const std::function<bool(UnitOfWork&)>& job) override {
    const bool dies_before = left_ % 2 == 0;
    const bool dies = left_-- == 1;
    if (dies && dies_before) throw Killed{};
    store_.write([&](UnitOfWork& work) {
      const bool kept = job(work);
      if (dies) throw Killed{};
      return kept;
    });
  }

 private:
  Store& store_;
  int left_;
};

struct Happened {
  Action action;
  std::optional<TimerKey> timer;
  bool operator==(const Happened&) const = default;
};

std::vector<Happened> history(Story& story) {
  std::vector<Happened> list;
  for (const StoredEvent& stored : story.events()) {
    const auto* reminded = std::get_if<Reminded>(&stored.event.body);
    list.push_back({stored.event.action, reminded ? std::optional(reminded->timer) : std::nullopt});
  }
  return list;
}

// The desk stood still for days: everything is late.
void be_late(Story& story, Status status) {
  story.settings.addresses.backup_tam = {"backup@example.net"};
  story.reach(status);
  story.now = at(2024, 8, 30, 1);
}

}  // namespace

TEST_CASE("killed in the middle and started again, every timer fires once and in order") {
  const auto status = GENERATE(Status::awaiting_approval, Status::awaiting_customer);
  Story whole;
  be_late(whole, status);
  const auto round = bot::run_once(*whole.store, whole.settings, whole.now);
  CHECK(round.problems.empty());
  const auto expected = history(whole);
  REQUIRE(round.fired > 4);
  for (int nth = 1; nth <= static_cast<int>(round.fired); ++nth) {
    INFO("killed in write " << nth);
    Story story;
    be_late(story, status);
    DyingStore dying(*story.store, nth);
    CHECK_THROWS_AS(bot::run_once(dying, story.settings, story.now), Killed);
    bot::run_once(*story.store, story.settings, story.now);
    CHECK(history(story) == expected);
    CHECK(bot::run_once(*story.store, story.settings, story.now).fired == 0);
  }
}

TEST_CASE("timers survive a restart of the program, each with its instant") {
  support::TemporaryFolder folder;
  const std::string url = "sqlite:" + (folder.path() / "s.db").string();
  Story whole;
  be_late(whole, Status::awaiting_approval);
  bot::run_once(*whole.store, whole.settings, whole.now);
  Story story(bot::sql::open_store(url));
  be_late(story, Status::awaiting_approval);
  {
    DyingStore dying(*story.store, 3);
    CHECK_THROWS_AS(bot::run_once(dying, story.settings, story.now), Killed);
  }
  story.store.reset();
  story.store = bot::sql::open_store(url);
  bot::run_once(*story.store, story.settings, story.now);
  CHECK(history(story) == history(whole));
  CHECK(bot::run_once(*story.store, story.settings, story.now).fired == 0);
}

TEST_CASE("a round that is asked to stop leaves the rest to the next one") {
  Story story;
  be_late(story, Status::awaiting_approval);
  int asked = 0;
  const auto first =
      bot::run_once(*story.store, story.settings, story.now, [&] { return ++asked > 3; });
  CHECK(first.fired > 0);
  const auto rest = bot::run_once(*story.store, story.settings, story.now);
  CHECK(rest.fired > 0);
  auto steps = std::vector<std::uint32_t>{};
  for (const Happened& one : history(story))
    if (one.timer && one.timer->kind == TimerKind::decision) steps.push_back(one.timer->step);
  CHECK(steps == std::vector<std::uint32_t>{50, 80, 100});
}

TEST_CASE("another calendar is taken over by the tickets that are active") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto timers = [&] {
    return story.look([&](Desk& desk) { return desk.work.tickets().timers(story.number); });
  };
  const auto before = timers();
  CHECK(bot::refresh_timers(*story.store, story.settings, story.now) == 0);
  DeskSettings other = story.settings;
  other.calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 8 / 21)};
  CHECK(bot::refresh_timers(*story.store, other, story.now) == 1);
  CHECK(timers() == timers_of(story.ticket(), other, story.now));
  CHECK(timers().size() == before.size());
  CHECK(bot::refresh_timers(*story.store, story.settings, story.now) == 1);
  CHECK(timers() == before);
}

TEST_CASE("a timer that fires early by the new calendar is put right and not lost") {
  Story story;
  story.reach(Status::awaiting_approval);
  DeskSettings other = story.settings;
  other.calendar.holidays = {std::chrono::sys_days(std::chrono::year(2024) / 8 / 21),
                             std::chrono::sys_days(std::chrono::year(2024) / 8 / 22)};
  story.now = at(2024, 8, 22, 12);
  bot::run_once(*story.store, other, story.now);
  const auto fired_by = [&](std::uint32_t step) {
    return story.ticket().fired.contains({TimerKind::decision, 1, step});
  };
  CHECK_FALSE(fired_by(50));
  story.now = at(2024, 8, 23, 20);
  bot::run_once(*story.store, other, story.now);
  CHECK(fired_by(50));
}
