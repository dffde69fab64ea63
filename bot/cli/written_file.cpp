#include "bot/cli/written_file.h"

#include <fstream>
#include <stdexcept>
#include <string>

namespace bot::cli {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path part = path.string() + ".part";
  std::ofstream out(part, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
  std::filesystem::rename(part, path);
}

}  // namespace bot::cli
