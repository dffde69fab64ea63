// Reads a FOCUS cost export (1.0 to 1.4, CSV) into charges, row by row. Columns are found by name,
// in any order; what breaks FOCUS is named with its row, column and value.
#pragma once

#include <cstdint>
#include <span>

#include "bot/focus/csv/csv_reader.h"
#include "bot/focus/reading/charge_reading.h"

namespace bot::focus {

class FocusReader {
 public:
  // Reads the header; refused as read_header is.
  static billing::Result<FocusReader> open(CsvReader::Source,
                                           std::size_t chunk_bytes = usual_chunk);

  // `faulty`: faults() names every value of the row that cannot be taken. `broken`: the rest of
  // the file cannot be told apart; faults() says why.
  enum class Next { charge, faulty, end, broken };
  Next next();

  // After `charge`; its text is valid until next().
  const billing::Charge& charge() const { return reading_.charge(); }
  // 1 is the first row below the header.
  std::uint64_t row() const { return csv_.row() - 1; }
  std::span<const FaultyValue> faults() const { return reading_.faults(); }
  // After `faulty`: the row as it is put aside, with what could be read of it.
  billing::SetAsideRow set_aside_row() const { return reading_.set_aside_row(row()); }
  std::uint64_t bytes_read() const { return csv_.bytes_read(); }

 private:
  FocusReader(CsvReader csv, const FocusHeader& header) : csv_(std::move(csv)), reading_(header) {}

  CsvReader csv_;
  ChargeReading reading_;
};

}  // namespace bot::focus
