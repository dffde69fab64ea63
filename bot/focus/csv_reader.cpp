#include "bot/focus/csv_reader.h"

#include <algorithm>
#include <cstring>

namespace bot::focus {
namespace {

constexpr std::size_t padding = 64;  // zero bytes that the scan may read behind the text
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

CsvReader::CsvReader(Source source, std::size_t buffer_bytes, CsvScan scan)
    : source_(std::move(source)), scan_(scan), capacity_(std::max<std::size_t>(buffer_bytes, 4)) {}

CsvReader::Next CsvReader::next() {
  for (;;) {
    while (next_row_ == marks_.row_count) {
      if (!problem_.empty()) return Next::broken;
      if (marks_.stray < size_) {
        return broken(
            "a quote stands inside a field that is not quoted, or text follows a "
            "closing quote");
      }
      // The rows before it were handed out.
      if (at_end_ && marks_.inside_quotes) return broken("a quoted field is never closed");
      if (!refill()) return problem_.empty() ? Next::end : Next::broken;
    }
    const std::size_t last = row_ends_[next_row_++];
    row_begin_ = next_begin_;
    first_ = next_first_;
    field_count_ = last - first_ + 1;
    next_first_ = last + 1;
    next_begin_ = ends_[last] + 1;
    const std::size_t length = ends_[last] - row_begin_;
    if (field_count_ == 1 && (length == 0 || (length == 1 && text_[row_begin_] == '\r'))) continue;
    if (length > longest_field && has_long_field()) {
      return broken("a field is longer than 1 MiB");
    }
    ++row_;
    return Next::row;
  }
}

// Whether the row that is cut by the buffer's end can still become one.
bool CsvReader::is_too_long() {
  const std::size_t begun =
      marks_.ends_count > next_first_ ? ends_[marks_.ends_count - 1] + 1 : next_begin_;
  if (size_ - begun > longest_field + 2) {
    broken("a field is longer than 1 MiB (is a closing quote missing?)");
  } else if (size_ - next_begin_ > longest_row) {
    broken("a row is longer than 8 MiB");
  }
  return !problem_.empty();
}

// False at the end of the file, or with a problem.
bool CsvReader::refill() {
  if (at_end_ || is_too_long()) return false;
  const bool first = buffers_[0].empty() && buffers_[1].empty();
  if (!first && marks_.row_count == 0) capacity_ *= 2;
  const std::size_t carried = size_ - next_begin_;
  std::vector<char>& target = buffers_[turn_ ^= 1];
  target.resize(capacity_ + padding + 1);
  if (carried != 0) std::memcpy(target.data(), text_ + next_begin_, carried);
  size_ = carried;
  while (size_ < capacity_ && !at_end_) {
    const std::size_t got = source_(target.data() + size_, capacity_ - size_);
    at_end_ = got == 0;
    size_ += got;
    bytes_read_ += got;
  }
  if (at_end_ && size_ > 0 && target[size_ - 1] != '\n') target[size_++] = '\n';
  std::memset(target.data() + size_, 0, padding);
  text_ = target.data();
  if (first && std::string_view(text_, size_).starts_with(byte_order_mark)) {
    text_ += byte_order_mark.size();
    size_ -= byte_order_mark.size();
  }
  mark();
  return true;
}

void CsvReader::mark() {
  ends_.resize(capacity_ + 2 * padding);
  row_ends_.resize(capacity_ + 2 * padding);
  marks_ = {.ends = ends_.data(), .row_ends = row_ends_.data()};
  scan_(text_, size_, marks_);
  next_row_ = next_first_ = 0;
  next_begin_ = 0;
}

CsvReader::Next CsvReader::broken(std::string_view problem) {
  ++row_;
  problem_ = problem;
  marks_.row_count = next_row_ = 0;
  field_count_ = 0;
  return Next::broken;
}

bool CsvReader::has_long_field() const {
  std::uint32_t from = row_begin_;
  for (std::size_t i = 0; i < field_count_; ++i) {
    const std::uint32_t to = ends_[first_ + i];
    if (to - from > longest_field + 2) return true;  // its quotes are not counted
    from = to + 1;
  }
  return false;
}

std::string_view CsvReader::unquoted(std::string_view inner, std::string& room) {
  std::size_t quote = inner.find('"');
  if (quote == std::string_view::npos) return inner;
  room.clear();
  while (quote != std::string_view::npos) {
    room.append(inner.substr(0, quote + 1));
    inner.remove_prefix(quote + 2);
    quote = inner.find('"');
  }
  room.append(inner);
  return room;
}

}  // namespace bot::focus
