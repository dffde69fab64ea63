// The rows of one piece of a CSV file (RFC 4180): quoted fields with commas, doubled quotes and
// line feeds, CRLF or LF.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "bot/focus/csv/csv_chunks.h"
#include "bot/focus/csv/csv_row.h"
#include "bot/focus/csv/csv_scan.h"

namespace bot::focus {

class CsvRows {
 public:
  explicit CsvRows(CsvScan scan = fastest_csv_scan()) : scan_(scan) {}
  // The chunk must stay as it is as long as its rows are looked at.
  void start(const CsvChunk&);

  // `broken`: a stray quote, a quote that is never closed, a field or row that is too long. What
  // follows cannot be told apart any more; problem() says what it is.
  enum class Next { row, end, broken };
  // Empty lines are passed over.
  Next next();
  const CsvRow& row() const { return row_; }
  std::string_view problem() const { return problem_; }

 private:
  Next finish();
  std::string_view too_long(std::size_t until) const;

  CsvScan scan_;
  const CsvChunk* chunk_ = nullptr;
  std::unique_ptr<std::uint32_t[]> ends_, row_ends_;
  std::size_t room_ = 0;
  CsvMarks marks_{};
  CsvRow row_;
  std::size_t next_row_ = 0;      // in row_ends_
  std::size_t next_first_ = 0;    // in ends_
  std::uint32_t next_begin_ = 0;  // in the text
  std::string_view problem_;
};

}  // namespace bot::focus
