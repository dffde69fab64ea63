// How a thread of the program is: whether it runs, and when it last did what it is there for.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace bot {

struct Pulse {
  std::string name;
  std::chrono::milliseconds interval{0};
  bool is_started = false;
  std::optional<std::chrono::seconds> ended_ago = {};  // its last round; none: none has ended yet
  std::optional<std::chrono::seconds> at_it_for = {};  // the round that is under way
  std::string incident = {};                           // of its last round, if that failed
};

}  // namespace bot
