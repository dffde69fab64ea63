#include "bot/focus/reading/known_texts.h"

namespace bot::focus {

std::uint32_t KnownTexts::number_of(std::string_view text) {
  const std::uint32_t known = find(text);
  if (known != unknown) return known;
  if (2 * (count_ + 1) > places_.size()) grow();
  const std::uint64_t hash = hash_of(text);
  places_[place_of(text, hash)] = {hash, words_.size(), text.size(), count_};
  for (std::size_t at = 0; at < text.size(); at += 8) words_.push_back(word_at(text, at));
  return count_++;
}

void KnownTexts::grow() {
  std::vector<Place> smaller(places_.size() * 2);
  smaller.swap(places_);
  last_ = 0;
  for (const Place& place : smaller) {
    if (place.number == unknown) continue;
    std::size_t at = place.hash;
    while (places_[at & (places_.size() - 1)].number != unknown) ++at;
    places_[at & (places_.size() - 1)] = place;
  }
}

}  // namespace bot::focus
