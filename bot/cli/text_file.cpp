#include "bot/cli/text_file.h"

#include <fstream>
#include <sstream>

namespace bot::cli {

std::optional<std::string> text_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  // A folder opens, but nothing can be read from it.
  if (!file || !(text << file.rdbuf())) return std::nullopt;
  return text.str();
}

}  // namespace bot::cli
