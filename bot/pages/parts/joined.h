// Names in a row.
#pragma once

#include <string>
#include <vector>

namespace bot::pages {

// "Web shop, Lab"
std::string joined(const std::vector<std::string>& names);

}  // namespace bot::pages
