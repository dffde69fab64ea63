// Whether bytes are UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// Unicode table 3-7: no overlong forms, no surrogates, nothing beyond U+10FFFF.
bool is_utf8(std::string_view bytes);

// The bytes as something that can be shown and stored: what is not UTF-8 becomes "?".
std::string as_utf8(std::string_view bytes);

}  // namespace bot
