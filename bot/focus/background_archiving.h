// Hashes and archives a piece of the file on a second thread while the first one reads its rows.
#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <string_view>
#include <thread>

#include "bot/focus/archive.h"

namespace bot::focus {

class BackgroundArchiving {
 public:
  // The writing must outlive it.
  explicit BackgroundArchiving(ArchiveWriting& writing);
  ~BackgroundArchiving();
  BackgroundArchiving(const BackgroundArchiving&) = delete;
  BackgroundArchiving& operator=(const BackgroundArchiving&) = delete;

  // The bytes must stay where they are until wait() returns.
  void start(std::string_view bytes);
  // Until the piece is done; throws what the writing threw.
  void wait();

 private:
  void run();

  ArchiveWriting& writing_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string_view piece_;
  bool busy_ = false, stop_ = false;
  std::exception_ptr failure_;
  std::thread thread_;
};

}  // namespace bot::focus
