// Spans of time and sizes of files, as an administrator reads them.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace bot::pages {

// "less than a minute", "12 min", "3 h 5 min", "4 days 2 h"; of a negative one the same.
std::string span_for_people(std::chrono::seconds);
// "532 bytes", "1.2 MiB", "31.0 GiB".
std::string bytes_for_people(std::uint64_t);

}  // namespace bot::pages
