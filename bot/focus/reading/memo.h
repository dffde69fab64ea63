// What a text meant the last time: cost exports say the same dates and currencies over and over.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace bot::focus {

// Eight bytes at a time; good enough for tables, not for strangers' keys that must not collide.
inline std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 0) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  std::uint64_t hash = seed ^ (text.size() * factor);
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t word = 0;
  for (; left >= 8; at += 8, left -= 8) {
    std::memcpy(&word, at, 8);
    hash = (hash ^ word) * factor;
    hash ^= hash >> 32;
  }
  word = 0;
  if (left != 0) std::memcpy(&word, at, left);
  hash = (hash ^ word) * factor;
  return hash ^ hash >> 29;
}

// Remembers values by short texts in a fixed number of places; a new text takes the place of an
// older one. Nothing is allocated after the beginning.
template <class Value, std::size_t Places = 4096>
class Memo {
 public:
  // Null if the text is not remembered (any more), too long to be, or empty.
  const Value* find(std::string_view text) const {
    // A place that holds nothing has the size of an empty text.
    if (text.empty()) return nullptr;
    const Place& place = (*places_)[hash_of(text) % Places];
    const bool same = place.size == text.size() && text.size() <= place.text.size() &&
                      std::memcmp(place.text.data(), text.data(), text.size()) == 0;
    return same ? &place.value : nullptr;
  }
  void remember(std::string_view text, const Value& value) {
    Place& place = (*places_)[hash_of(text) % Places];
    if (text.empty() || text.size() > place.text.size()) return;
    std::memcpy(place.text.data(), text.data(), text.size());
    place.size = static_cast<std::uint32_t>(text.size());
    place.value = value;
  }

 private:
  struct Place {
    std::array<char, 28> text;
    std::uint32_t size = 0;  // 0: nothing is here
    Value value{};
  };
  std::unique_ptr<std::array<Place, Places>> places_ =
      std::make_unique<std::array<Place, Places>>();
};

}  // namespace bot::focus
