// Where the real test data lies: SPLITDESK_DATA, else ../shared/data beside the sources.
#pragma once

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace support {

// The file's path; it need not exist.
inline std::string data_path(const std::string& name) {
  const char* folder = std::getenv("SPLITDESK_DATA");
  return (folder != nullptr ? std::string(folder)
                            : std::string(SOURCE_FOLDER) + "/../shared/data") +
         "/" + name;
}

// The file's bytes; none if it is not there, and the test says so and ends.
inline std::optional<std::string> data_file(const std::string& name) {
  std::ifstream file(data_path(name), std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace support
