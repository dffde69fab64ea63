// Finds the separators of CSV text, 64 characters at a time. A pure function over one buffer, so
// that several threads may each scan their own.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bot::focus {

// Where one buffer's separators are. The arrays belong to the caller and must hold `size` + 64
// numbers each.
struct CsvMarks {
  static constexpr std::uint32_t none = 0xffffffff;

  std::uint32_t* ends;         // positions of commas and line feeds outside quotes
  std::uint32_t* row_ends;     // which of `ends` are line feeds
  std::size_t ends_count = 0;  // filled by the scan, like all below
  std::size_t row_count = 0;
  std::uint32_t stray = none;  // first character that may not stand there; nothing after it is
                               // in `ends`. At `size` it only means that the text is cut.
  bool inside_quotes = false;  // the text ends inside quotes
};

// Scans text that begins at the begin of a row (RFC 4180: fields are quoted whole or not at all).
// 64 zero bytes must follow the text. `size` is below 2^31.
using CsvScan = void (*)(const char* text, std::size_t size, CsvMarks& marks);

CsvScan portable_csv_scan();
CsvScan avx2_csv_scan();     // null where the compiler or the processor has no AVX2
CsvScan avx512_csv_scan();   // likewise: AVX-512 with VBMI2
CsvScan fastest_csv_scan();  // of this machine

// Whether the text holds an odd number of quotes.
bool odd_quotes(const char* text, std::size_t size);

}  // namespace bot::focus
