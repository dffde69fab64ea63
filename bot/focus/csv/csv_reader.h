// Reads CSV (RFC 4180) row by row in memory that does not grow with the file: quoted fields with
// commas, doubled quotes and line feeds, a byte order mark, CRLF or LF, a last row without one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "bot/focus/csv/csv_chunks.h"
#include "bot/focus/csv/csv_rows.h"

namespace bot::focus {

class CsvReader {
 public:
  using Source = CsvSource;

  explicit CsvReader(Source source, std::size_t chunk_bytes = usual_chunk,
                     CsvScan scan = fastest_csv_scan());

  using Next = CsvRows::Next;
  // Empty lines are passed over.
  Next next();

  // 1 is the first line that is not empty (the header); after `broken`, the row that is broken.
  std::uint64_t row() const { return row_; }
  // Valid until next().
  const CsvRow& current() const { return rows_.row(); }
  std::size_t fields() const { return current().fields; }
  std::string_view field(std::size_t index, std::string& room) const {
    return current().field(index, room);
  }
  std::string_view problem() const { return rows_.problem(); }
  std::uint64_t bytes_read() const { return chunks_.bytes_read(); }

 private:
  CsvChunks chunks_;
  std::unique_ptr<CsvChunk> chunk_ = std::make_unique<CsvChunk>();  // its rows point to it
  CsvRows rows_;
  std::uint64_t row_ = 0;
  bool started_ = false;
  bool broken_ = false;
};

}  // namespace bot::focus
