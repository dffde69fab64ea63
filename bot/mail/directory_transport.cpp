#include "bot/mail/directory_transport.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace bot {
namespace {

// Empty when it is written and on the disk; otherwise what the system says.
std::string write_durably(const std::filesystem::path& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
  if (file < 0) return std::strerror(errno);
  std::string problem;
  while (!bytes.empty() && problem.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EINTR)
      problem = std::strerror(errno);
  }
  if (problem.empty() && fsync(file) != 0) problem = std::strerror(errno);
  if (close(file) != 0 && problem.empty()) problem = std::strerror(errno);
  return problem;
}

}  // namespace

DirectoryTransport::DirectoryTransport(std::filesystem::path folder) : folder_(std::move(folder)) {}

SendOutcome DirectoryTransport::send(const Envelope& envelope, std::string_view raw) {
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  if (error) return {SendResult::temporary, "cannot make the mail folder: " + error.message()};
  const std::string name = envelope.name + ".eml";
  const auto half_done = folder_ / ("." + name + ".part");
  if (const std::string problem = write_durably(half_done, raw); !problem.empty())
    return {SendResult::temporary, "cannot write " + name + ": " + problem};
  std::filesystem::rename(half_done, folder_ / name, error);
  if (error) return {SendResult::temporary, "cannot write " + name + ": " + error.message()};
  return {SendResult::accepted, "written to " + name};
}

}  // namespace bot
