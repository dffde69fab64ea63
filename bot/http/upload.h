// A large body on its way in: a temporary file that is gone when its request was answered.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace bot::http {

class Upload {
 public:
  // Throws std::runtime_error if no temporary file can be made.
  Upload();
  ~Upload();
  Upload(const Upload&) = delete;
  Upload& operator=(const Upload&) = delete;

  // False: the disk does not take it.
  bool add(std::string_view bytes);
  bool close();  // the same
  bool is_broken() const { return !out_.good(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::ofstream out_;
};

}  // namespace bot::http
