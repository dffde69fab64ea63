// The catalogue of words: English sentence -> the same in another language. Made of
// templates/words/LANGUAGE.po by msgfmt and compiled in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/words.h"

namespace bot {

enum class Language { english, spanish };
inline constexpr std::array language_words{
    billing::Word<Language>{Language::english, "en"},
    billing::Word<Language>{Language::spanish, "es"}};  // BCP 47
inline std::string_view text_of(Language language) {
  return billing::text_in(language_words, language);
}
inline std::optional<Language> language_from(std::string_view text) {
  return billing::value_in(language_words, text);
}

// One language's words. The keys are the English ones, so English has none and needs none.
class Catalogue {
 public:
  // The bytes of a .mo file (GNU gettext manual, "The Format of GNU MO Files"), which stay where
  // they are. Throws std::runtime_error if they are no such file, or if the language's plural rule
  // is not the one of English: one form where the count is 1, another everywhere else.
  explicit Catalogue(std::string_view mo_file);

  // None: the catalogue does not have it.
  std::optional<std::string_view> find(std::string_view english) const;
  std::optional<std::string_view> find(std::uint64_t count, std::string_view one,
                                       std::string_view many) const;

  struct Entry {
    std::string_view english, words;  // plural forms stand behind one another, '\0' between them
  };
  const std::vector<Entry>& entries() const { return entries_; }  // by `english`

 private:
  std::vector<Entry> entries_;
};

// Null for English.
const Catalogue* catalogue_of(Language);

}  // namespace bot
