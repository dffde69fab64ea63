// One cell of a CSV file that people open with a spreadsheet.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// Quoted where RFC 4180 wants it. What begins with = + - @, a tab or a line end would be run by a
// spreadsheet (OWASP: CSV injection), so an apostrophe is put before it.
std::string csv_cell(std::string_view text);

}  // namespace bot
