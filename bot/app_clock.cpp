#include "bot/app_clock.h"

#include <sys/timex.h>
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

std::optional<bool> machine_clock_is_kept() {
  timex asked{};  // nothing is to be set
  const int state = adjtimex(&asked);
  if (state < 0) return std::nullopt;
  return state != TIME_ERROR;
}

}  // namespace bot
