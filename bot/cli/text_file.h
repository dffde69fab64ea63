// The text of a file that somebody named on the command line.
#pragma once

#include <optional>
#include <string>

namespace bot::cli {

// None if it cannot be read: not there, a folder, no right to.
std::optional<std::string> text_of_file(const std::string& path);

}  // namespace bot::cli
