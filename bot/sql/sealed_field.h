// The line "name=value" of a sealed text.
#pragma once

#include <string>
#include <string_view>

namespace bot::sql {

// Appends the line; backslashes and line breaks of the value are escaped, so that two different
// lists of fields never make the same text.
void add_sealed_field(std::string& text, std::string_view name, std::string_view value);

}  // namespace bot::sql
