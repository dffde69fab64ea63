// A delivered file as the CSV in it. Gzip is told by its first bytes, not by a name, and unpacked
// as it is read: however much comes out of it, memory stays the same.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "bot/focus/csv/csv_chunks.h"

namespace bot::focus {

class Unpacking {
 public:
  explicit Unpacking(CsvSource delivered);
  ~Unpacking();
  Unpacking(const Unpacking&) = delete;
  Unpacking& operator=(const Unpacking&) = delete;

  // A CsvSource; at least two bytes at the first call. 0 also where the packed data is damaged.
  std::size_t read(char* room, std::size_t size);
  // Why it ended too early and what to do about it; empty if it did not.
  const std::string& problem() const { return problem_; }
  std::uint64_t bytes_delivered() const { return bytes_delivered_; }

 private:
  struct Gzip;

  std::size_t begin(char* room, std::size_t size);
  std::size_t unpack(char* room, std::size_t size);
  bool goes_on();
  std::size_t take(char* room, std::size_t size);

  CsvSource delivered_;
  std::unique_ptr<Gzip> gzip_;  // null: the file is not packed
  bool begun_ = false;
  std::uint64_t bytes_delivered_ = 0;
  std::string problem_;
};

}  // namespace bot::focus
