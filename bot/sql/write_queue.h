// Group commit: one thread writes. Jobs that wait while it commits share the next commit, so that
// durability costs one flush for many of them; a job that comes alone is run at once.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

#include "bot/sql/unit_of_work.h"

namespace bot::sql {

class WriteQueue {
 public:
  using Job = std::function<bool(tickets::UnitOfWork&)>;

  explicit WriteQueue(std::unique_ptr<Connection>);
  ~WriteQueue();  // finishes what is queued
  WriteQueue(const WriteQueue&) = delete;
  WriteQueue& operator=(const WriteQueue&) = delete;

  // Returns when the job's writes are durable, or gone because it returned false. What it throws
  // comes out here and leaves nothing behind. Throws std::logic_error when called from inside a
  // job: the writer would wait for itself.
  void run(const Job& job);

  std::uint64_t commits() const { return commits_; }

 private:
  struct Waiting {
    const Job* job;
    std::promise<void> done;
    std::exception_ptr problem;
  };

  void write_until_stopped();
  void write_together(std::deque<Waiting>& batch);
  void run_in_savepoint(Waiting& waiting);

  std::unique_ptr<Connection> connection_;
  SqlUnitOfWork work_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Waiting> waiting_;
  bool stopping_ = false;
  std::atomic<std::uint64_t> commits_ = 0;
  std::thread writer_;
};

}  // namespace bot::sql
