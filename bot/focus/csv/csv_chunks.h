// Cuts a CSV file into pieces of whole rows, so that each piece can be read by itself, by whatever
// thread. Only quotes are counted here: whether a line feed ends a row depends on them alone.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace bot::focus {

inline constexpr std::size_t longest_field = 1 << 20;  // bytes
inline constexpr std::size_t longest_row = 8 << 20;    // bytes
inline constexpr std::size_t usual_chunk = 1 << 18;    // bytes: stays in a core's own cache

// Text from the begin of a row to the end of one (RFC 4180), each ended by a line feed, with 64
// zero bytes behind it. Its room is used again for the next one.
class CsvChunk {
 public:
  const char* text() const { return text_; }
  std::size_t size() const { return size_; }
  // What is left when nothing can follow: it ends inside a row that is too long.
  bool is_cut() const { return cut_; }

 private:
  friend class CsvChunks;
  void resize(std::size_t capacity, std::size_t kept);

  std::unique_ptr<char[]> room_;
  std::size_t capacity_ = 0;
  const char* text_ = "";
  std::size_t size_ = 0;
  bool cut_ = false;
};

// Fills up to `size` bytes and returns how many; 0 at the end of the file.
using CsvSource = std::function<std::size_t(char* room, std::size_t size)>;

class CsvChunks {
 public:
  explicit CsvChunks(CsvSource source, std::size_t chunk_bytes = usual_chunk);
  // False at the end of the file. Not for two threads at once.
  bool next(CsvChunk&);
  bool at_end() const { return at_end_; }
  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  void fill(CsvChunk&);
  void finish_file(CsvChunk&);
  bool cut_at_row_end(CsvChunk&);

  CsvSource source_;
  std::size_t chunk_bytes_;
  std::string begun_;  // the row that the last piece's end cut
  std::uint64_t bytes_read_ = 0;
  bool first_ = true;
  bool file_read_ = false;  // the source has nothing more
  bool at_end_ = false;     // ... and all of it was handed out
};

}  // namespace bot::focus
