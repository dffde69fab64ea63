#include "bot/worker/ticking_thread.h"

#include "bot/worker/incident.h"

namespace bot {

TickingThread::TickingThread(std::string name, std::chrono::milliseconds interval,
                             std::function<bool()> job)
    : name_(std::move(name)), interval_(interval), job_(std::move(job)) {}

TickingThread::~TickingThread() { stop(); }

void TickingThread::start() {
  if (thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = false;
    started_ = true;
  }
  thread_ = std::thread([this] { run(); });
}

void TickingThread::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  woken_.notify_all();
  if (thread_.joinable()) thread_.join();
  const std::lock_guard lock(mutex_);
  started_ = false;
}

bool TickingThread::is_stopping() const {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

Pulse TickingThread::pulse() const {
  const auto ago = [now = steady_clock::now()](steady_clock::time_point then) {
    return std::chrono::floor<std::chrono::seconds>(now - then);
  };
  const std::lock_guard lock(mutex_);
  Pulse pulse{name_, interval_, started_};
  if (ended_) pulse.ended_ago = ago(*ended_);
  if (began_) pulse.at_it_for = ago(*began_);
  pulse.incident = incident_;
  return pulse;
}

bool TickingThread::more_to_do() {
  {
    const std::lock_guard lock(mutex_);
    began_ = steady_clock::now();
  }
  bool more = false;
  std::string incident;
  try {
    more = job_();
  } catch (const std::exception& problem) {
    incident = log_incident(name_, problem.what());
  }
  const std::lock_guard lock(mutex_);
  began_.reset();
  ended_ = steady_clock::now();
  incident_ = std::move(incident);
  return more;
}

void TickingThread::run() {
  while (!is_stopping()) {
    if (more_to_do()) continue;
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, interval_, [this] { return stopping_; });
  }
}

}  // namespace bot
