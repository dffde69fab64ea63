// One row of CSV text: where its fields are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bot::focus {

// Points into the text it was found in and is valid as long as that is.
struct CsvRow {
  const char* text = "";
  const std::uint32_t* ends = nullptr;  // of its fields; the last one is the line feed
  std::size_t fields = 0;
  std::uint32_t begin = 0;

  // A field as it stands there, in its quotes if it has any. `index` is below `fields`.
  std::string_view raw(std::size_t index) const {
    const std::uint32_t from = index == 0 ? begin : ends[index - 1] + 1;
    std::uint32_t to = ends[index];
    if (index + 1 == fields && to > from && text[to - 1] == '\r') --to;
    return {text + from, to - from};
  }
  // The field's text without its quotes. `room` takes it only if doubled quotes have to be undone.
  std::string_view field(std::size_t index, std::string& room) const {
    return unquoted(raw(index), room);
  }

  static std::string_view unquoted(std::string_view raw, std::string& room) {
    if (raw.empty() || raw[0] != '"') return raw;
    raw = raw.substr(1, raw.size() - 2);
    return raw.find('"') == std::string_view::npos ? raw : undoubled(raw, room);
  }

 private:
  static std::string_view undoubled(std::string_view inner, std::string& room);
};

}  // namespace bot::focus
