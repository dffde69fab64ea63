#if defined(__AVX2__) && defined(__PCLMUL__)
#include <immintrin.h>
#endif

#include "bot/focus/csv/csv_scan_blocks.h"

namespace bot::focus {

#if defined(__AVX2__) && defined(__PCLMUL__)
namespace {

struct Avx2 : PutOneByOne {
  static std::uint64_t equal(__m256i low, __m256i high, char character) {
    const __m256i wanted = _mm256_set1_epi8(character);
    const auto a = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)));
    const auto b =
        static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)));
    return a | static_cast<std::uint64_t>(b) << 32;
  }
  static BlockMasks masks(const char* text) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + 32));
    return {equal(low, high, '"'), equal(low, high, ','), equal(low, high, '\n'),
            equal(low, high, '\r')};
  }
  // Bit i of the product with all ones is the parity of bits 0..i.
  static std::uint64_t prefix_xor(std::uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(bits)),
                                                 _mm_set1_epi8(static_cast<char>(0xff)), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
  }
};

}  // namespace

CsvScan avx2_csv_scan() {
  const bool able = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") &&
                    __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
  return able ? &scan_blocks<Avx2> : nullptr;
}
#else
CsvScan avx2_csv_scan() { return nullptr; }
#endif

}  // namespace bot::focus
