// Enum <-> word: one table beside the enum, in the order of its enumerators, read in both
// directions.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace billing {

template <std::size_t N>
using WordTable = std::array<std::string_view, N>;

// Throws std::logic_error if the value is none of the enum's own.
template <class Enum, std::size_t N>
std::string_view word_of(const WordTable<N>& words, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  if (index >= N) throw std::logic_error("a value outside its enum has no word");
  return words[index];
}

// None if no enumerator is called that. Case counts: these are our own words.
template <class Enum, std::size_t N>
std::optional<Enum> value_of(const WordTable<N>& words, std::string_view word) {
  for (std::size_t index = 0; index < N; ++index) {
    if (words[index] == word) return static_cast<Enum>(index);
  }
  return std::nullopt;
}

}  // namespace billing
