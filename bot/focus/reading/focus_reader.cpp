#include "bot/focus/reading/focus_reader.h"

namespace bot::focus {

billing::Result<FocusReader> FocusReader::open(CsvReader::Source source, std::size_t chunk_bytes) {
  CsvReader csv(std::move(source), chunk_bytes);
  const CsvReader::Next first = csv.next();
  const auto header = read_header(first, csv.current(), csv.problem());
  if (!header) return header.refusal();
  return FocusReader(std::move(csv), *header);
}

FocusReader::Next FocusReader::next() {
  switch (csv_.next()) {
    case CsvReader::Next::row: break;
    case CsvReader::Next::end: return Next::end;
    case CsvReader::Next::broken: reading_.break_off(csv_.problem()); return Next::broken;
  }
  return reading_.read(csv_.current()) ? Next::charge : Next::faulty;
}

}  // namespace bot::focus
