// Enum <-> text as one table beside the enum: the words that SQL, JSON, the command line and the
// pages use.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace tickets {

template <class Enum, std::size_t size>
using TextTable = std::array<std::pair<Enum, std::string_view>, size>;

// The text beside the value; empty if the table forgot it, which the tests look for.
template <class Enum, std::size_t size>
constexpr std::string_view text_in(const TextTable<Enum, size>& table, Enum value) {
  for (const auto& [entry, text] : table)
    if (entry == value) return text;
  return {};
}

// The value beside the text, compared exactly; none if there is no such text.
template <class Enum, std::size_t size>
constexpr std::optional<Enum> value_in(const TextTable<Enum, size>& table, std::string_view text) {
  for (const auto& [entry, words] : table)
    if (words == text) return entry;
  return std::nullopt;
}

}  // namespace tickets
