// How far a long import is, on one line of a terminal.
#pragma once

#include <chrono>
#include <ostream>

#include "bot/focus/importing/import_charges.h"

namespace bot::cli {

class ProgressLine {
 public:
  explicit ProgressLine(std::ostream& out) : out_(out) {}
  // Writes at most five times a second: rows, MB/s, time left.
  void show(const focus::ImportProgress&);
  void clear();  // the line is empty again, if anything was written

 private:
  std::ostream& out_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_ = begin_;
  bool shown_ = false;
};

// Standard error is a terminal, and `out` is standard error.
bool is_terminal(const std::ostream& out);

// "123.4" MB/s (millions of bytes).
std::string megabytes_a_second(std::uint64_t bytes, std::chrono::steady_clock::duration);

}  // namespace bot::cli
