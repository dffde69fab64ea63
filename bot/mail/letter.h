// Plain text as a letter: 72 columns wide.
#pragma once

#include <string>
#include <string_view>

namespace bot {

inline constexpr std::size_t letter_columns = 72;

// Folds lines at blanks. What follows a fold is indented like the line, under a list item's
// words, or under the value of a "Label           value" line (16 columns). Words longer than a
// line, such as links, stand whole. Several empty lines become one; the text ends with one break.
std::string as_letter(std::string_view text);

}  // namespace bot
