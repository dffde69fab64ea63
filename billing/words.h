// Enum <-> text: the one shape of the tables that stand beside the enums. The texts are what SQL,
// JSON, the command line and the pages read and write.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace billing {

template <class E>
struct Word {
  E value;
  std::string_view text;
};

// The value's text. A value without a row is a bug and throws std::logic_error.
template <class E, std::size_t size>
constexpr std::string_view text_in(const std::array<Word<E>, size>& words, E value) {
  for (const auto& word : words) {
    if (word.value == value) return word.text;
  }
  throw std::logic_error("an enumerator has no text");
}

// The value that is written exactly so; none if there is no such word.
template <class E, std::size_t size>
constexpr std::optional<E> value_in(const std::array<Word<E>, size>& words, std::string_view text) {
  for (const auto& word : words) {
    if (word.text == text) return word.value;
  }
  return std::nullopt;
}

}  // namespace billing
