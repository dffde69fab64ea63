#include "bot/app_clock.h"

#include <chrono>

namespace bot {

namespace {

billing::Instant machine_time() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

Clock running_clock(std::optional<billing::Instant> start) {
  if (!start) return machine_time;
  const auto offset = *start - machine_time();
  return [offset] { return machine_time() + offset; };
}

}  // namespace bot
