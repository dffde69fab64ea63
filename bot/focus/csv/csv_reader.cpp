#include "bot/focus/csv/csv_reader.h"

namespace bot::focus {

CsvReader::CsvReader(Source source, std::size_t chunk_bytes, CsvScan scan)
    : chunks_(std::move(source), chunk_bytes), rows_(scan) {}

CsvReader::Next CsvReader::next() {
  if (broken_) return Next::broken;
  for (;;) {
    const Next found = started_ ? rows_.next() : Next::end;
    if (found != Next::end) {
      ++row_;
      broken_ = found == Next::broken;
      return found;
    }
    if (!chunks_.next(*chunk_)) return Next::end;
    rows_.start(*chunk_);
    started_ = true;
  }
}

}  // namespace bot::focus
