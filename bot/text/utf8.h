// Whether bytes are UTF-8, and cutting what is.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// Unicode table 3-7: no overlong forms, no surrogates, nothing beyond U+10FFFF.
bool is_utf8(std::string_view bytes);

// The bytes as something that can be shown and stored: what is not UTF-8 becomes "?".
std::string as_utf8(std::string_view bytes);

// At most so many letters of UTF-8 text; what is cut off is an ellipsis, which counts as one.
std::string shortened(std::string_view text, std::size_t letters);

}  // namespace bot
