// Numbers of things in plain words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bot::pages {

// "1 workspace", "2 workspaces", "no workspaces".
std::string counted(std::size_t count, std::string_view one, std::string_view many);
// The same with an s for the many.
std::string counted(std::size_t count, std::string_view one);
// "Web shop, Lab"
std::string joined(const std::vector<std::string>& names);

}  // namespace bot::pages
