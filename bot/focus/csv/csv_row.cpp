#include "bot/focus/csv/csv_row.h"

namespace bot::focus {

std::string_view CsvRow::undoubled(std::string_view inner, std::string& room) {
  std::size_t quote = inner.find('"');
  room.clear();
  while (quote != std::string_view::npos) {
    room.append(inner.substr(0, quote + 1));
    inner.remove_prefix(quote + 2);
    quote = inner.find('"');
  }
  room.append(inner);
  return room;
}

}  // namespace bot::focus
