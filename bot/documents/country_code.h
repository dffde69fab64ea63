// Countries as people write them in an address, and as ISO 3166-1 codes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "templates/embedded.h"

namespace bot {

// The table of Debian's package iso-codes, compiled in: iso_3166-1.json.
std::span<const templates::EmbeddedFile> embedded_countries();

// "NL" of "NL", "nld", "Netherlands"; case and blanks around are forgiven. Names are the English
// ones of ISO 3166-1: short, official and common. None: no country that we know.
std::optional<std::string> country_code(std::string_view words);

}  // namespace bot
