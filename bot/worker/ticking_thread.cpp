#include "bot/worker/ticking_thread.h"

#include "bot/worker/incident.h"

namespace bot {

TickingThread::TickingThread(std::string name, std::chrono::milliseconds interval,
                             std::function<bool()> job)
    : name_(std::move(name)), interval_(interval), job_(std::move(job)) {}

TickingThread::~TickingThread() { stop(); }

void TickingThread::start() {
  if (thread_.joinable()) return;
  stopping_ = false;
  thread_ = std::thread([this] { run(); });
}

void TickingThread::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  woken_.notify_all();
  if (thread_.joinable()) thread_.join();
}

bool TickingThread::is_stopping() const {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

bool TickingThread::more_to_do() {
  try {
    return job_();
  } catch (const std::exception& problem) {
    log_incident(name_, problem.what());
    return false;
  }
}

void TickingThread::run() {
  while (!is_stopping()) {
    if (more_to_do()) continue;
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, interval_, [this] { return stopping_; });
  }
}

}  // namespace bot
