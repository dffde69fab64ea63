// Hashes and writes a file into the archive on threads of its own while its rows are read.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "bot/focus/archive/archive.h"

namespace bot::focus {

// Pieces that one thread takes in their order.
class PieceQueue {
 public:
  using Piece = std::shared_ptr<const std::string>;

  explicit PieceQueue(std::function<void(std::string_view)> job);
  ~PieceQueue();
  PieceQueue(const PieceQueue&) = delete;
  PieceQueue& operator=(const PieceQueue&) = delete;

  // Waits while too many are not done yet; throws what the job threw.
  void add(Piece piece);
  // Until all are done; throws what the job threw.
  void finish();

 private:
  void run();
  void rethrow();

  std::function<void(std::string_view)> job_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Piece> pieces_;  // the first one is at work
  bool stop_ = false;
  std::exception_ptr failure_;
  std::thread thread_;
};

class BackgroundArchiving {
 public:
  // The writing must outlive it.
  explicit BackgroundArchiving(ArchiveWriting& writing);

  // The very bytes that were read are hashed and kept, whatever becomes of the file meanwhile.
  void add(std::string_view bytes);
  void finish();

 private:
  PieceQueue hashing_, writing_;
};

}  // namespace bot::focus
