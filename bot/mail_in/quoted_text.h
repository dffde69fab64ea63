// What a person wrote himself, without the mail it answers.
#pragma once

#include <string>
#include <string_view>

namespace bot {

struct OwnWords {
  std::string text;
  bool quote_left_out = false;
};

// Without the quoted original (a block at the end or at the top, with the line that introduces it)
// and without a signature behind "-- ". In doubt, and in a forwarded mail, everything stays:
// answers between quoted lines keep them, and a mail of nothing but quotes is kept whole.
OwnWords own_words(std::string_view text, bool forwarded = false);

}  // namespace bot
