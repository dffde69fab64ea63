// Numbers texts from 0 in the order in which they were first seen: rows repeat the same few
// accounts, services and words, and a number is quicker to compare than a text.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace bot::focus {

class KnownTexts {
 public:
  static constexpr std::uint32_t unknown = 0xffffffff;

  // Seven bytes behind the text must be readable: it is looked at eight bytes at a time.
  std::uint32_t find(std::string_view text) const;
  // Its number, a new one if need be.
  std::uint32_t number_of(std::string_view text);

 private:
  struct Place {
    std::uint64_t hash = 0;
    std::size_t first = 0;  // in words_
    std::size_t size = 0;   // in bytes
    std::uint32_t number = unknown;
  };
  static std::uint64_t word_at(std::string_view text, std::size_t at);
  static std::uint64_t hash_of(std::string_view text);
  bool is(const Place& place, std::string_view text) const;
  std::size_t place_of(std::string_view text, std::uint64_t hash) const;
  void grow();

  std::vector<Place> places_{64};  // open addressing, a power of two, at most half full
  std::uint32_t count_ = 0;
  std::vector<std::uint64_t> words_;  // the texts, each filled up with zeros
  mutable std::size_t last_ = 0;      // the place found last; often the next row's too
};

// Zeros where the text has ended.
inline std::uint64_t KnownTexts::word_at(std::string_view text, std::size_t at) {
  std::uint64_t word;
  std::memcpy(&word, text.data() + at, sizeof word);
  const std::size_t left = text.size() - at;
  if (left >= 8) return word;
  const std::uint64_t lowest = (std::uint64_t{1} << (8 * left)) - 1;
  return word & (std::endian::native == std::endian::little ? lowest : lowest << (64 - 8 * left));
}

inline std::uint64_t KnownTexts::hash_of(std::string_view text) {
  std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15;
  for (std::size_t at = 0; at < text.size(); at += 8) {
    hash = (hash ^ word_at(text, at)) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 29;
  }
  return hash;
}

inline bool KnownTexts::is(const Place& place, std::string_view text) const {
  if (place.size != text.size() || place.number == unknown) return false;
  const std::uint64_t* word = words_.data() + place.first;
  for (std::size_t at = 0; at < text.size(); at += 8) {
    if (*word++ != word_at(text, at)) return false;
  }
  return true;
}

inline std::uint32_t KnownTexts::find(std::string_view text) const {
  if (!is(places_[last_], text)) last_ = place_of(text, hash_of(text));
  return places_[last_].number;
}

// Where it is, or the free place where it would be.
inline std::size_t KnownTexts::place_of(std::string_view text, std::uint64_t hash) const {
  for (std::size_t at = hash;; ++at) {
    const Place& place = places_[at &= places_.size() - 1];
    if (place.number == unknown || (place.hash == hash && is(place, text))) return at;
  }
}

}  // namespace bot::focus
