// Reads queries, forms and cookies by the letter: "t=abc==" is "abc==", and of a name that stands
// several times every value is kept. (The library's own parser loses both.)
#pragma once

#include <string>
#include <string_view>

#include "bot/http/message.h"

namespace bot::http {

// At most so many fields in one query or form.
inline constexpr std::size_t max_fields = 2000;

// "%C3%A4" -> "a umlaut"; a plus stays. Refused with `form_unreadable` for a broken escape, a NUL
// or text that is not UTF-8.
billing::Result<std::string> percent_decoded(std::string_view text);
// For a query's value or a path's segment: everything but letters, digits and "-._~" escaped.
std::string percent_encoded(std::string_view text);

// A query or an application/x-www-form-urlencoded body; a plus is a blank, line breaks come out
// as "\n". Refused with `form_unreadable` or `form_too_many_fields`.
billing::Result<Fields> parse_urlencoded(std::string_view text);

// A multipart/form-data body. A file's bytes are its field's value; they must be UTF-8 text, too.
// Refused with `form_unreadable` or `form_too_many_fields`.
billing::Result<Fields> parse_multipart(std::string_view content_type, std::string_view body);

// By content type; without a body or a type: no fields. Refused with `form_type_unknown` for
// another type than the two.
billing::Result<Fields> parse_form(std::string_view content_type, std::string_view body);

// A Cookie header; pieces without "=" are passed over, quotes are kept.
Fields parse_cookies(std::string_view header);

}  // namespace bot::http
