#include "bot/focus/background_archiving.h"

#include <utility>

namespace bot::focus {

BackgroundArchiving::BackgroundArchiving(ArchiveWriting& writing)
    : writing_(writing), thread_([this] { run(); }) {}

BackgroundArchiving::~BackgroundArchiving() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void BackgroundArchiving::start(std::string_view bytes) {
  {
    const std::lock_guard lock(mutex_);
    piece_ = bytes;
    busy_ = true;
  }
  changed_.notify_all();
}

void BackgroundArchiving::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !busy_; });
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void BackgroundArchiving::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return busy_ || stop_; });
    if (!busy_) return;
    const std::string_view piece = piece_;
    lock.unlock();
    std::exception_ptr failure;
    try {
      writing_.add(piece);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    failure_ = failure;
    busy_ = false;
    changed_.notify_all();
  }
}

}  // namespace bot::focus
