#include "bot/focus/archive/background_archiving.h"

#include <utility>

namespace bot::focus {
namespace {

constexpr std::size_t most_waiting = 8;  // pieces

}  // namespace

PieceQueue::PieceQueue(std::function<void(std::string_view)> job)
    : job_(std::move(job)), thread_([this] { run(); }) {}

PieceQueue::~PieceQueue() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void PieceQueue::add(Piece piece) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return failure_ || pieces_.size() < most_waiting; });
  rethrow();
  pieces_.push_back(std::move(piece));
  changed_.notify_all();
}

void PieceQueue::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return failure_ || pieces_.empty(); });
  rethrow();
}

void PieceQueue::rethrow() {
  if (failure_) std::rethrow_exception(failure_);
}

void PieceQueue::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stop_ || !pieces_.empty(); });
    if (stop_) return;
    const Piece piece = pieces_.front();
    lock.unlock();
    std::exception_ptr failure;
    try {
      job_(*piece);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    pieces_.pop_front();
    failure_ = failure;
    changed_.notify_all();
    if (failure_) return;
  }
}

BackgroundArchiving::BackgroundArchiving(ArchiveWriting& writing)
    : hashing_([&writing](std::string_view bytes) { writing.hash_piece(bytes); }),
      writing_([&writing](std::string_view bytes) { writing.write_piece(bytes); }) {}

void BackgroundArchiving::add(std::string_view bytes) {
  const auto piece = std::make_shared<const std::string>(bytes);
  hashing_.add(piece);
  writing_.add(piece);
}

void BackgroundArchiving::finish() {
  hashing_.finish();
  writing_.finish();
}

}  // namespace bot::focus
