// CSV for the tests: a file from text, and the plainest reader there is to compare with.
#pragma once

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bot/focus/csv/csv_reader.h"

namespace focus_tests {

using Row = std::vector<std::string>;

// Hands the text out in pieces of at most `piece` bytes.
inline bot::focus::CsvReader::Source source_of(std::string text, std::size_t piece = 1 << 20) {
  return
      [text = std::move(text), piece, at = std::size_t{0}](char* room, std::size_t size) mutable {
        const std::size_t got = std::min({size, piece, text.size() - at});
        std::memcpy(room, text.data() + at, got);
        at += got;
        return got;
      };
}

struct Parsed {
  std::vector<Row> rows;
  bool broken = false;
  std::uint64_t broken_row = 0;
  bool operator==(const Parsed&) const = default;
};

inline Parsed parsed(bot::focus::CsvReader reader) {
  Parsed result;
  std::string room;
  for (;;) {
    const auto next = reader.next();
    if (next == bot::focus::CsvReader::Next::end) return result;
    if (next == bot::focus::CsvReader::Next::broken) {
      result.broken = true;
      result.broken_row = reader.row();
      return result;
    }
    Row row;
    for (std::size_t i = 0; i < reader.fields(); ++i) row.emplace_back(reader.field(i, room));
    result.rows.push_back(row);
  }
}

// One character after the other (RFC 4180).
inline Parsed naively_parsed(std::string_view text) {
  enum class At { begin, plain, quoted, after_quote };
  Parsed result;
  Row row;
  std::string field;
  At at = At::begin;
  // An empty line is no row; a quoted empty field is one.
  const auto end_row = [&] {
    row.push_back(field);
    if (row.size() > 1 || !field.empty() || at == At::after_quote) result.rows.push_back(row);
    field.clear();
    row.clear();
    at = At::begin;
  };
  const auto break_off = [&] {
    result.broken = true;
    result.broken_row = result.rows.size() + 1;
    return result;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool line_end = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] == '\n'));
    if (at == At::quoted) {
      if (c == '"') at = At::after_quote;
      if (c != '"') field += c;
    } else if (c == '"' && at == At::after_quote) {
      field += c;
      at = At::quoted;
    } else if (c == '"' && at == At::begin) {
      at = At::quoted;
    } else if (c == '"') {
      return break_off();
    } else if (c == ',') {
      row.push_back(field);
      field.clear();
      at = At::begin;
    } else if (line_end) {
      if (c == '\r' && i + 1 < text.size()) ++i;
      end_row();
    } else if (at == At::after_quote) {
      return break_off();
    } else {
      field += c;
      at = At::plain;
    }
  }
  if (at == At::quoted) return break_off();
  if (at != At::begin || !row.empty() || !field.empty()) end_row();
  return result;
}

}  // namespace focus_tests
