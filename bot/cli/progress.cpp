#include "bot/cli/progress.h"

#include <unistd.h>

#include <iostream>

namespace bot::cli {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds between_lines{200};

std::uint64_t milliseconds_of(steady_clock::duration duration) {
  const auto count = std::chrono::duration_cast<milliseconds>(duration).count();
  return count > 0 ? static_cast<std::uint64_t>(count) : 1;
}

}  // namespace

bool is_terminal(const std::ostream& out) { return &out == &std::cerr && ::isatty(2) == 1; }

std::string megabytes_a_second(std::uint64_t bytes, steady_clock::duration elapsed) {
  const std::uint64_t tenths = bytes / 100 / milliseconds_of(elapsed);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

void ProgressLine::show(const focus::ImportProgress& progress) {
  const auto now = steady_clock::now();
  if (now - last_ < between_lines) return;
  last_ = now;
  shown_ = true;
  const std::uint64_t left =
      progress.file_bytes > progress.bytes ? progress.file_bytes - progress.bytes : 0;
  const std::uint64_t seconds_left =
      progress.bytes == 0 ? 0 : left / 1000 * milliseconds_of(now - begin_) / progress.bytes;
  out_ << "\r\x1b[K" << progress.rows << " rows, "
       << megabytes_a_second(progress.bytes, now - begin_) << " MB/s, " << seconds_left / 60 << ":"
       << (seconds_left % 60 < 10 ? "0" : "") << seconds_left % 60 << " left" << std::flush;
}

void ProgressLine::clear() {
  if (shown_) out_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace bot::cli
