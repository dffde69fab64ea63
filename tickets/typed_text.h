// What a person typed: trimmed, and counted in characters, not bytes.
#pragma once

#include <string>
#include <string_view>

#include "billing/result.h"

namespace tickets {

// Without blanks and line ends around it.
std::string trimmed(std::string_view text);

// Trimmed, with every control character inside made a blank: names and numbers stand in one line.
std::string one_line(std::string_view text);
constexpr std::size_t longest_line = 200;  // characters of a name, an account, a phone number

constexpr std::size_t shortest_description = 20, longest_description = 2000;  // characters

// One plain address that may stand in a header as it is: a single @ with something on both sides,
// no blank, no control character, none of <>()[],;:\" and at most 254 bytes (RFC 5321).
bool is_email_address(std::string_view text);

// Unicode code points of UTF-8 text.
std::size_t characters_in(std::string_view text);
// The first so many of them, or all.
std::string first_characters(std::string_view text, std::size_t count);

constexpr std::size_t longest_text = 10'000;  // characters of one message

// The trimmed text; refused with `text_missing` and `text_too_long`, `field` is the subject.
billing::Result<std::string> typed_text(std::string_view text, std::string_view field);

}  // namespace tickets
