// A file that is there whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

namespace bot::cli {

// Replaces the file. Throws std::runtime_error if it cannot be written.
void write_file(const std::filesystem::path&, std::string_view bytes);

}  // namespace bot::cli
