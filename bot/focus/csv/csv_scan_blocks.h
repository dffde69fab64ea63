// The scan over 64-character blocks, shared by the ways to classify a block. No library code in
// here: the AVX2 file's copy must not become the one that other files link to.
#pragma once

#include "bot/focus/csv/csv_scan.h"

namespace bot::focus {

// Bit i stands for character i of the block.
struct BlockMasks {
  std::uint64_t quote, comma, line_feed, carriage_return;
};

// What a block leaves to the next one: bit 0 or all bits.
struct ScanState {
  std::uint64_t inside = 0;      // all ones inside quotes
  std::uint64_t may_open = 1;    // the character before was a separator or a quote
  std::uint64_t closed = 0;      // the character before was a closing quote
  std::uint64_t wants_feed = 0;  // a carriage return after a closing quote was before
};

struct Separators {
  std::uint64_t all, line_feeds, stray;
};

// A quote opens only after a separator (or a quote: doubled), and closes only before one.
template <class Classify>
inline Separators separators(const BlockMasks& m, ScanState& state) {
  const std::uint64_t inside = Classify::prefix_xor(m.quote) ^ state.inside;
  state.inside = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
  const std::uint64_t all = (m.comma | m.line_feed) & ~inside;
  const std::uint64_t may_open = all | m.quote;
  const std::uint64_t closing = m.quote & ~inside;
  const std::uint64_t after_closing = closing << 1 | state.closed;
  const std::uint64_t feed_wanted = after_closing & m.carriage_return;
  std::uint64_t stray = (m.quote & inside) & ~(may_open << 1 | state.may_open);
  stray |= after_closing & ~(all | m.quote | m.carriage_return);
  stray |= (feed_wanted << 1 | state.wants_feed) & ~m.line_feed;
  state.may_open = may_open >> 63;
  state.closed = closing >> 63;
  state.wants_feed = feed_wanted >> 63;
  return {all, m.line_feed & all, stray};
}

// Puts the positions of the bits down one by one, for those who have no instruction for it.
struct PutOneByOne {
  static void put(std::uint64_t bits, std::uint32_t block, CsvMarks& marks) {
    std::uint32_t* out = marks.ends + marks.ends_count;
    const auto count = static_cast<std::size_t>(__builtin_popcountll(bits));
    // Eight at a time without asking: what is too much is overwritten by the next block.
    for (std::size_t done = 0; done < count; done += 8) {
      for (int i = 0; i < 8; ++i) {
        out[i] = block + static_cast<std::uint32_t>(bits == 0 ? 0 : __builtin_ctzll(bits));
        bits &= bits - 1;
      }
      out += 8;
    }
    marks.ends_count += count;
  }
};

template <class Classify>
void scan_blocks(const char* text, std::size_t size, CsvMarks& marks) {
  ScanState state;
  marks.ends_count = marks.row_count = 0;
  marks.stray = CsvMarks::none;
  for (std::size_t block = 0; block < size; block += 64) {
    Separators found = separators<Classify>(Classify::masks(text + block), state);
    const auto position = static_cast<std::uint32_t>(block);
    if (found.stray != 0) {
      const std::uint64_t before = (found.stray & -found.stray) - 1;
      found.all &= before;
      found.line_feeds &= before;
      marks.stray = position + static_cast<std::uint32_t>(__builtin_ctzll(found.stray));
    }
    while (found.line_feeds != 0) {
      const std::uint64_t lower = (found.line_feeds & -found.line_feeds) - 1;
      marks.row_ends[marks.row_count++] = static_cast<std::uint32_t>(
          marks.ends_count + static_cast<std::size_t>(__builtin_popcountll(found.all & lower)));
      found.line_feeds &= found.line_feeds - 1;
    }
    Classify::put(found.all, position, marks);
    if (marks.stray != CsvMarks::none) return;
  }
  marks.inside_quotes = state.inside != 0;
}

}  // namespace bot::focus
