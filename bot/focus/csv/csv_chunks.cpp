#include "bot/focus/csv/csv_chunks.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "bot/focus/csv/csv_scan.h"

namespace bot::focus {
namespace {

constexpr std::size_t padding = 64;  // zero bytes that the scan may read behind the text
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// From the text's end backward.
struct LastSeparators {
  std::size_t row_end = 0;    // behind the last line feed outside quotes; 0: there is none
  std::size_t field_end = 0;  // behind the last separator outside quotes
};

LastSeparators last_separators(std::string_view text) {
  LastSeparators last;
  bool inside = odd_quotes(text.data(), text.size());
  for (std::size_t at = text.size(); at > 0; --at) {
    const char character = text[at - 1];
    if (character == '"') inside = !inside;
    if (inside) continue;
    if (last.field_end == 0 && (character == ',' || character == '\n')) last.field_end = at;
    if (character == '\n') {
      last.row_end = at;
      return last;
    }
  }
  return last;
}

}  // namespace

void CsvChunk::resize(std::size_t capacity, std::size_t kept) {
  if (capacity == capacity_) return;
  auto room = std::make_unique_for_overwrite<char[]>(capacity + padding + 1);
  if (kept != 0) std::memcpy(room.get(), room_.get(), kept);
  room_ = std::move(room);
  capacity_ = capacity;
}

CsvChunks::CsvChunks(CsvSource source, std::size_t chunk_bytes)
    : source_(std::move(source)), chunk_bytes_(std::max<std::size_t>(chunk_bytes, 4)) {}

bool CsvChunks::next(CsvChunk& chunk) {
  if (at_end_) return false;
  std::size_t capacity = chunk_bytes_;
  while (capacity <= begun_.size()) capacity *= 2;
  chunk.resize(capacity, 0);
  if (!begun_.empty()) std::memcpy(chunk.room_.get(), begun_.data(), begun_.size());
  chunk.size_ = begun_.size();
  chunk.cut_ = false;
  begun_.clear();
  for (;; chunk.resize(chunk.capacity_ * 2, chunk.size_)) {
    fill(chunk);
    chunk.text_ = chunk.room_.get();
    if (first_ && std::string_view(chunk.text_, chunk.size_).starts_with(byte_order_mark)) {
      std::memmove(chunk.room_.get(), chunk.text_ + byte_order_mark.size(),
                   chunk.size_ -= byte_order_mark.size());
    }
    first_ = false;
    if (file_read_) finish_file(chunk);
    if (at_end_ || cut_at_row_end(chunk)) break;
  }
  std::memset(chunk.room_.get() + chunk.size_, 0, padding);
  return chunk.size_ != 0;
}

void CsvChunks::fill(CsvChunk& chunk) {
  while (chunk.size_ < chunk.capacity_ && !file_read_) {
    const std::size_t got = source_(chunk.room_.get() + chunk.size_, chunk.capacity_ - chunk.size_);
    file_read_ = got == 0;
    chunk.size_ += got;
    bytes_read_ += got;
  }
}

void CsvChunks::finish_file(CsvChunk& chunk) {
  at_end_ = true;
  if (chunk.size_ > 0 && chunk.text_[chunk.size_ - 1] != '\n') chunk.room_[chunk.size_++] = '\n';
}

// False if more has to be read to see a row's end.
bool CsvChunks::cut_at_row_end(CsvChunk& chunk) {
  const LastSeparators last = last_separators({chunk.text_, chunk.size_});
  if (last.row_end != 0) {
    begun_.assign(chunk.text_ + last.row_end, chunk.size_ - last.row_end);
    chunk.size_ = last.row_end;
    return true;
  }
  chunk.cut_ = chunk.size_ > longest_row || chunk.size_ - last.field_end > longest_field + 2;
  at_end_ = chunk.cut_;
  return chunk.cut_;
}

}  // namespace bot::focus
