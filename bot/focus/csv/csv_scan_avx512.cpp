#if defined(__AVX512BW__) && defined(__AVX512VBMI2__) && defined(__PCLMUL__)
#include <immintrin.h>
#endif

#include "bot/focus/csv/csv_scan_blocks.h"

namespace bot::focus {

#if defined(__AVX512BW__) && defined(__AVX512VBMI2__) && defined(__PCLMUL__)
namespace {

struct Avx512 {
  static BlockMasks masks(const char* text) {
    const __m512i block = _mm512_loadu_si512(text);
    const auto equal = [&](char character) {
      return _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(character));
    };
    return {equal('"'), equal(','), equal('\n'), equal('\r')};
  }
  // Bit i of the product with all ones is the parity of bits 0..i.
  static std::uint64_t prefix_xor(std::uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(bits)),
                                                 _mm_set1_epi8(static_cast<char>(0xff)), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
  }
  static void put(std::uint64_t bits, std::uint32_t block, CsvMarks& marks) {
    std::uint32_t* out = marks.ends + marks.ends_count;
    const __m512i begin = _mm512_set1_epi32(static_cast<int>(block));
    const auto store = [&](__m128i places) {
      _mm512_storeu_si512(out, _mm512_add_epi32(_mm512_cvtepu8_epi32(places), begin));
      out += 16;
    };
    const auto count = static_cast<std::size_t>(__builtin_popcountll(bits));
    const __m512i places = _mm512_maskz_compress_epi8(bits, numbers());
    // Sixteen without asking: what is too much is overwritten by the next block.
    store(_mm512_castsi512_si128(places));
    if (count > 16) {
      store(_mm512_extracti32x4_epi32(places, 1));
      store(_mm512_extracti32x4_epi32(places, 2));
      store(_mm512_extracti32x4_epi32(places, 3));
    }
    marks.ends_count += count;
  }

 private:
  // 0 to 63
  static __m512i numbers() {
    const __m512i eights = _mm512_set_epi64(
        0x3838383838383838, 0x3030303030303030, 0x2828282828282828, 0x2020202020202020,
        0x1818181818181818, 0x1010101010101010, 0x0808080808080808, 0);
    return _mm512_add_epi8(eights, _mm512_set1_epi64(0x0706050403020100));
  }
};

}  // namespace

CsvScan avx512_csv_scan() {
  const bool able = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("pclmul") &&
                    __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
  return able ? &scan_blocks<Avx512> : nullptr;
}
#else
CsvScan avx512_csv_scan() { return nullptr; }
#endif

}  // namespace bot::focus
