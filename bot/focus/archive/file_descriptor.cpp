#include "bot/focus/archive/file_descriptor.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace bot::focus {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

int opened(const std::filesystem::path& path, int flags) {
  const int number = ::open(path.c_str(), flags | O_CLOEXEC, 0640);
  if (number < 0) fail(path.string());
  return number;
}

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (number_ >= 0) ::close(number_);
}

FileDescriptor FileDescriptor::open_to_read(const std::filesystem::path& path) {
  FileDescriptor file(opened(path, O_RDONLY));
  ::posix_fadvise(file.number_, 0, 0, POSIX_FADV_SEQUENTIAL);
  return file;
}

FileDescriptor FileDescriptor::create(const std::filesystem::path& path) {
  return FileDescriptor(opened(path, O_WRONLY | O_CREAT | O_EXCL));
}

FileDescriptor FileDescriptor::open_folder(const std::filesystem::path& path) {
  return FileDescriptor(opened(path, O_RDONLY | O_DIRECTORY));
}

std::size_t FileDescriptor::read(char* room, std::size_t size) const {
  for (;;) {
    const ssize_t got = ::read(number_, room, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail("reading a file");
  }
}

void FileDescriptor::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t put = ::write(number_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail("writing a file");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

void FileDescriptor::sync() const {
  if (::fsync(number_) != 0) fail("syncing a file");
}

bool FileDescriptor::try_lock() const { return ::flock(number_, LOCK_EX | LOCK_NB) == 0; }

void FileDescriptor::start_sync(std::uint64_t from, std::uint64_t bytes) const {
  // Only a hint: where it fails, sync() has more to do.
  ::sync_file_range(number_, static_cast<off64_t>(from), static_cast<off64_t>(bytes),
                    SYNC_FILE_RANGE_WRITE);
}

}  // namespace bot::focus
