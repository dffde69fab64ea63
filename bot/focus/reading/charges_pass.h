// One pass over a cost export: its rows become exact totals, what cannot be taken is named.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "billing/ledger.h"
#include "bot/focus/csv/csv_chunks.h"
#include "bot/focus/csv/csv_scan.h"

namespace bot::focus {

struct PassProgress {
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
};
using OnProgress = std::function<void(const PassProgress&)>;  // every few thousand rows

struct ChargesPass {
  std::uint64_t rows = 0;                         // below the header, faulty ones too
  std::uint64_t bytes = 0;                        // as delivered
  std::vector<billing::LedgerEntry> entries;      // ordered by key; none if the file is broken
  std::vector<billing::SetAsideRow> faulty_rows;  // in the file's order, at most
                                                  // most_set_aside_rows + 1
  std::uint64_t fault_count = 0;
  std::vector<billing::Fault> faults;  // the first 100: "row 7, BilledCost"
  bool broken = false;                 // not CSV from the last fault's row on
};

inline constexpr std::size_t most_faults_listed = 100;
inline constexpr std::size_t most_set_aside_rows = 10'000;

// With what a file is read. The answer is the same whatever it is.
struct PassMeans {
  unsigned threads = usual_threads();
  std::size_t chunk_bytes = usual_chunk;
  CsvScan scan = fastest_csv_scan();

  static unsigned usual_threads();  // one for each core, at most four
};

// Plain or gzip. Refused as read_header refuses, and with `charges_gzip_damaged`. A faulty row
// whose billing period cannot be read is listed under the latest one of the file. The source is
// asked by one thread at a time, but not always by the same; progress is told by the caller's.
billing::Result<ChargesPass> pass_over(CsvSource, const billing::SourceName&,
                                       const billing::OwnershipIndex&, const OnProgress&,
                                       const PassMeans& = {});

}  // namespace bot::focus
