// Reads CSV (RFC 4180) row by row in memory that does not grow with the file: quoted fields with
// commas, doubled quotes and line feeds, a byte order mark, CRLF or LF, a last row without one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bot/focus/csv_scan.h"

namespace bot::focus {

class CsvReader {
 public:
  static constexpr std::size_t longest_field = 1 << 20;  // bytes
  static constexpr std::size_t longest_row = 8 << 20;    // bytes

  // Fills up to `size` bytes and returns how many; 0 at the end of the file. What it filled stays
  // untouched until it is called again, so that another thread may read it too.
  using Source = std::function<std::size_t(char* room, std::size_t size)>;

  explicit CsvReader(Source source, std::size_t buffer_bytes = 1 << 19,
                     CsvScan scan = fastest_csv_scan());

  // `broken`: a stray quote, a quote that is never closed, a field or row that is too long. What
  // follows cannot be told apart any more; problem() says what it is.
  enum class Next { row, end, broken };
  // Empty lines are passed over.
  Next next();

  // 1 is the first line that is not empty (the header); after `broken`, the row that is broken.
  std::uint64_t row() const { return row_; }
  std::size_t fields() const { return field_count_; }
  // The field's text without its quotes; valid until next(). `room` takes it only if doubled
  // quotes have to be undone. `index` is below fields().
  std::string_view field(std::size_t index, std::string& room) const {
    const std::uint32_t from = index == 0 ? row_begin_ : ends_[first_ + index - 1] + 1;
    std::uint32_t to = ends_[first_ + index];
    if (index + 1 == field_count_ && to > from && text_[to - 1] == '\r') --to;
    if (from == to || text_[from] != '"') return {text_ + from, to - from};
    return unquoted({text_ + from + 1, to - from - 2}, room);
  }
  std::string_view problem() const { return problem_; }
  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  static std::string_view unquoted(std::string_view inner, std::string& room);
  bool refill();
  void mark();
  bool is_too_long();
  Next broken(std::string_view problem);
  bool has_long_field() const;

  Source source_;
  CsvScan scan_;
  // Two buffers in turn: the begun row is copied to the other one before it is filled.
  std::vector<char> buffers_[2];
  int turn_ = 0;
  std::size_t capacity_;
  std::size_t size_ = 0;
  const char* text_ = "";
  std::vector<std::uint32_t> ends_, row_ends_;
  CsvMarks marks_{};
  std::size_t next_row_ = 0;      // in row_ends_
  std::size_t next_first_ = 0;    // in ends_
  std::uint32_t next_begin_ = 0;  // in the buffer
  std::uint32_t row_begin_ = 0;
  std::size_t first_ = 0;
  std::size_t field_count_ = 0;
  std::uint64_t row_ = 0;
  std::uint64_t bytes_read_ = 0;
  bool at_end_ = false;
  std::string problem_;
};

}  // namespace bot::focus
