#include "bot/focus/csv/csv_rows.h"

#include "billing/worded.h"

namespace bot::focus {

void CsvRows::start(const CsvChunk& chunk) {
  chunk_ = &chunk;
  if (room_ < chunk.size() || room_ > 4 * chunk.size() + usual_chunk) {
    room_ = chunk.size();
    // Most of it is never touched, so it is not filled either.
    ends_ = std::make_unique_for_overwrite<std::uint32_t[]>(room_ + 64);
    row_ends_ = std::make_unique_for_overwrite<std::uint32_t[]>(room_ + 64);
  }
  marks_ = {.ends = ends_.get(), .row_ends = row_ends_.get()};
  scan_(chunk.text(), chunk.size(), marks_);
  next_row_ = next_first_ = 0;
  next_begin_ = 0;
  problem_ = {};
}

CsvRows::Next CsvRows::next() {
  while (next_row_ != marks_.row_count) {
    const std::size_t last = row_ends_[next_row_++];
    row_ = {chunk_->text(), ends_.get() + next_first_, last - next_first_ + 1, next_begin_};
    const std::size_t length = ends_[last] - row_.begin;
    const bool blank =
        row_.fields == 1 && (length == 0 || (length == 1 && row_.text[row_.begin] == '\r'));
    if (!blank && length > longest_field) problem_ = too_long(ends_[last]);
    if (!problem_.empty()) {
      next_row_ = marks_.row_count = 0;
      return Next::broken;
    }
    next_first_ = last + 1;
    next_begin_ = ends_[last] + 1;
    if (!blank) return Next::row;
  }
  return finish();
}

// After the last whole row: is what remains, if anything, the begin of a broken one?
CsvRows::Next CsvRows::finish() {
  if (!problem_.empty()) return Next::broken;
  if (marks_.stray < chunk_->size()) {
    problem_ = too_long(marks_.stray);
    if (problem_.empty()) {
      problem_ =
          "a quote stands inside a field that is not quoted, or text follows a closing quote";
    }
  } else if (chunk_->is_cut() || marks_.inside_quotes) {
    problem_ = too_long(chunk_->size());
    if (problem_.empty()) problem_ = billing::marked("a quoted field is never closed");
  }
  return problem_.empty() ? Next::end : Next::broken;
}

// What is too long first in the row that begins at next_begin_, as far as `until`. It depends on
// the row alone and not on how much of what follows was read with it.
std::string_view CsvRows::too_long(std::size_t until) const {
  const std::size_t longest = next_begin_ + longest_row;
  std::size_t from = next_begin_;
  for (std::size_t i = next_first_; from <= until; ++i) {
    const std::size_t to = i < marks_.ends_count && ends_[i] < until ? ends_[i] : until;
    if (to - from > longest_field + 2 && from + longest_field + 2 <= longest) {
      return "a field is longer than 1 MiB (is a closing quote missing?)";
    }
    if (to > longest) return "a row is longer than 8 MiB";
    from = to + 1;
  }
  return {};
}

}  // namespace bot::focus
