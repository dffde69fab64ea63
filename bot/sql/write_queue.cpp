#include "bot/sql/write_queue.h"

namespace bot::sql {

WriteQueue::WriteQueue(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)),
      work_(*connection_),
      writer_([this] { write_until_stopped(); }) {}

WriteQueue::~WriteQueue() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  writer_.join();
}

void WriteQueue::run(const Job& job) {
  if (std::this_thread::get_id() == writer_.get_id()) {
    throw std::logic_error("a write was begun inside a write");
  }
  std::future<void> done;
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back({&job, {}, nullptr});
    done = waiting_.back().done.get_future();
  }
  wake_.notify_one();
  done.get();
}

void WriteQueue::write_until_stopped() {
  for (;;) {
    std::deque<Waiting> batch;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      batch.swap(waiting_);
    }
    write_together(batch);
    for (Waiting& waiting : batch) {
      if (waiting.problem) {
        waiting.done.set_exception(waiting.problem);
      } else {
        waiting.done.set_value();
      }
    }
  }
}

// What one job decided may rest on what an earlier one of the batch wrote, so if the transaction
// as a whole cannot be kept, all of them fail.
void WriteQueue::write_together(std::deque<Waiting>& batch) {
  const Rollback unless_committed(*connection_);
  try {
    connection_->begin_write();
    for (Waiting& waiting : batch) run_in_savepoint(waiting);
    connection_->commit();
    ++commits_;
  } catch (...) {
    for (Waiting& waiting : batch) waiting.problem = std::current_exception();
  }
}

void WriteQueue::run_in_savepoint(Waiting& waiting) {
  connection_->execute("SAVEPOINT job");
  bool keep = false;
  try {
    keep = (*waiting.job)(work_);
  } catch (...) {
    waiting.problem = std::current_exception();
  }
  // Throws where the database gave up the whole transaction (a full disk, say).
  if (!keep) connection_->execute("ROLLBACK TO SAVEPOINT job");
  connection_->execute("RELEASE SAVEPOINT job");
}

}  // namespace bot::sql
