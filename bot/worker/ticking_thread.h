// A thread that does its job at intervals.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "bot/worker/pulse.h"

namespace bot {

class TickingThread {
 public:
  // The job returns whether there is more to do right now. What it throws is logged with an
  // incident id, and the thread goes on after the interval.
  TickingThread(std::string name, std::chrono::milliseconds interval, std::function<bool()> job);
  ~TickingThread();
  TickingThread(const TickingThread&) = delete;
  TickingThread& operator=(const TickingThread&) = delete;

  void start();  // again: nothing happens
  void stop();   // waits for the job that is running
  bool is_stopping() const;
  Pulse pulse() const;

 private:
  using steady_clock = std::chrono::steady_clock;
  void run();
  bool more_to_do();

  std::string name_;
  std::chrono::milliseconds interval_;
  std::function<bool()> job_;
  mutable std::mutex mutex_;
  std::condition_variable woken_;
  bool stopping_ = false;
  bool started_ = false;
  std::optional<steady_clock::time_point> began_, ended_;  // began_: of a round under way
  std::string incident_;                                   // of the last round
  std::thread thread_;
};

}  // namespace bot
