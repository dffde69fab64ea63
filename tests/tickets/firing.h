// A story whose clock is moved: what is due fires, one unit of work each, as the worker does it.
#pragma once

#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/story.h"
#include "tickets/clock/fire.h"

namespace support {

// Fires what is due at story.now until nothing is; the keys in the order in which they fired.
inline std::vector<tickets::TimerKey> fire_due(Story& story) {
  using namespace tickets;
  std::vector<TimerKey> fired;
  for (int rounds = 0; rounds < 100; ++rounds) {
    const auto due =
        story.look([](Desk& desk) { return desk.work.tickets().due_timers(desk.now, 1); });
    if (due.empty()) return fired;
    const auto answer =
        story.act([&](Desk& desk) { return fire(desk, due[0].ticket, due[0].timer); });
    if (!answer) FAIL(answer.refusal().code.text << ": " << answer.refusal().message);
    fired.push_back(due[0].timer.key);
  }
  FAIL("a timer fires again and again");
  return fired;
}

// The clock goes on hour by hour until then; everything that fired on the way, in order.
inline std::vector<tickets::TimerKey> go_on_until(Story& story, billing::Instant end) {
  std::vector<tickets::TimerKey> fired;
  while (story.now < end) {
    story.now = std::min(story.now + std::chrono::hours(1), end);
    for (const auto& key : fire_due(story)) fired.push_back(key);
  }
  return fired;
}

inline std::vector<std::uint32_t> steps_of(const std::vector<tickets::TimerKey>& fired,
                                           tickets::TimerKind kind) {
  std::vector<std::uint32_t> steps;
  for (const tickets::TimerKey& key : fired)
    if (key.kind == kind) steps.push_back(key.step);
  return steps;
}

// When that timer is due on the story's ticket; none: it has none.
inline std::optional<billing::Instant> due_at(Story& story, tickets::TimerKind kind,
                                              std::uint32_t step) {
  const auto timers =
      story.look([&](tickets::Desk& desk) { return desk.work.tickets().timers(story.number); });
  for (const tickets::Timer& timer : timers)
    if (timer.key.kind == kind && timer.key.step == step) return timer.due_at;
  return std::nullopt;
}

// The structure as the platform tells it at this moment, so that no check finds it stale.
inline billing::Organization in_order() { return an_organization().build(); }

}  // namespace support
