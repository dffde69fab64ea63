// Whether a text that should be in another language is in English.
#pragma once

#include <iterator>
#include <regex>
#include <string>

namespace support {

// Small English words that no Spanish sentence has; two of them make it English.
inline bool sounds_english(const std::string& text) {
  static const std::regex small(
      "\\b(the|is|are|of|you|your|and|to|has|have|was|were|with|for|not|this|that|be|from|by|or|if|"
      "it|there|nothing|who|what|when|which|an|all|now)\\b",
      std::regex::icase);
  return std::distance(std::sregex_iterator(text.begin(), text.end(), small),
                       std::sregex_iterator()) > 1;
}

}  // namespace support
