#include "bot/focus/csv/csv_scan.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "bot/focus/csv/csv_scan_blocks.h"

namespace bot::focus {
namespace {

struct Portable : PutOneByOne {
#ifdef __SSE2__
  static std::uint64_t equal(const __m128i (&parts)[4], char character) {
    const __m128i wanted = _mm_set1_epi8(character);
    std::uint64_t bits = 0;
    for (int i = 0; i < 4; ++i) {
      const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(parts[i], wanted));
      bits |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(found)) << (16 * i);
    }
    return bits;
  }
  static BlockMasks masks(const char* text) {
    __m128i parts[4];
    for (int i = 0; i < 4; ++i) {
      parts[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + 16 * i));
    }
    return {equal(parts, '"'), equal(parts, ','), equal(parts, '\n'), equal(parts, '\r')};
  }
#else
  static BlockMasks masks(const char* text) {
    BlockMasks found{0, 0, 0, 0};
    for (int i = 0; i < 64; ++i) {
      const std::uint64_t bit = std::uint64_t{1} << i;
      if (text[i] == '"') found.quote |= bit;
      if (text[i] == ',') found.comma |= bit;
      if (text[i] == '\n') found.line_feed |= bit;
      if (text[i] == '\r') found.carriage_return |= bit;
    }
    return found;
  }
#endif
  static std::uint64_t prefix_xor(std::uint64_t bits) {
    for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
  }
};

}  // namespace

CsvScan portable_csv_scan() { return &scan_blocks<Portable>; }

CsvScan fastest_csv_scan() {
  static const CsvScan fastest = avx512_csv_scan() ? avx512_csv_scan()
                                 : avx2_csv_scan() ? avx2_csv_scan()
                                                   : portable_csv_scan();
  return fastest;
}

bool odd_quotes(const char* text, std::size_t size) {
  std::size_t at = 0;
  int odd = 0;
#ifdef __SSE2__
  // A byte is all ones where the number of quotes in its place is odd.
  __m128i parity = _mm_setzero_si128();
  const __m128i quote = _mm_set1_epi8('"');
  for (; at + 64 <= size; at += 64) {
    const auto quotes = [&](std::size_t offset) {
      const auto* from = reinterpret_cast<const __m128i*>(text + at + offset);
      return _mm_cmpeq_epi8(_mm_loadu_si128(from), quote);
    };
    parity = _mm_xor_si128(parity, _mm_xor_si128(_mm_xor_si128(quotes(0), quotes(16)),
                                                 _mm_xor_si128(quotes(32), quotes(48))));
  }
  odd = __builtin_parity(static_cast<unsigned>(_mm_movemask_epi8(parity)));
#endif
  for (; at < size; ++at) odd ^= text[at] == '"' ? 1 : 0;
  return odd != 0;
}

}  // namespace bot::focus
