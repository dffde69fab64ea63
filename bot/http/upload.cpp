#include "bot/http/upload.h"

#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

#include "bot/crypto/crypto.h"

namespace bot::http {
namespace {

// A name nobody can guess, and a file only we may read.
std::filesystem::path new_file() {
  const auto path =
      std::filesystem::temp_directory_path() / ("splitdesk-upload-" + bot::random_token());
  const int made = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (made < 0) throw std::runtime_error("cannot make " + path.string());
  ::close(made);
  return path;
}

}  // namespace

Upload::Upload() : path_(new_file()), out_(path_, std::ios::binary) {}

Upload::~Upload() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

bool Upload::add(std::string_view bytes) {
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out_.good();
}

bool Upload::close() {
  out_.close();
  return out_.good();
}

}  // namespace bot::http
