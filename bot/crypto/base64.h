// Bytes as text for headers and secrets, by libsodium.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bot {

std::string base64(std::string_view bytes);  // RFC 4648 section 4, padded
// None if it is not padded base64.
std::optional<std::string> from_base64(std::string_view text);
// The bytes of lower-case hexadecimal digits, two each; throws std::logic_error if it is not that.
std::string bytes_of_hex(std::string_view hex);

}  // namespace bot
