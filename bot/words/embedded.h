// The compiled catalogues as they lie in the program.
#pragma once

#include <span>
#include <string_view>

#include "templates/embedded.h"

namespace bot {

std::span<const templates::EmbeddedFile> embedded_catalogues();
// Throws std::runtime_error if there is none of that name.
std::string_view embedded_words(std::string_view name);

}  // namespace bot
