// Preloaded into the program by the tests of this room, never a part of it: counts the steps by
// which a process changes files, and kills it before the one that KILL_AT_STEP names. Half of a
// write is a step of its own. At a regular end the count is written to the file STEPS_TO.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<long> steps = 0;

void step() {
  static const long last = [] {
    const char* wanted = std::getenv("KILL_AT_STEP");
    return wanted ? std::atol(wanted) : 0;
  }();
  if (++steps != last) return;
  ::kill(::getpid(), SIGKILL);
  for (;;) ::pause();
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// Before the write, and when half of it is done.
template <class Write>
ssize_t torn(const Write& write, size_t size) {
  step();
  if (size < 2) return write(0, size);
  const ssize_t half = write(0, size / 2);
  if (half != static_cast<ssize_t>(size / 2)) return half;
  step();
  const ssize_t rest = write(half, size - static_cast<size_t>(half));
  return rest < 0 ? half : half + rest;
}

int opened(int (*open)(const char*, int, ...), const char* path, int flags, mode_t mode) {
  if ((flags & O_CREAT) != 0) step();
  return open(path, flags, mode);
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
  if (file <= STDERR_FILENO) return next(file, bytes, size);
  const auto part = [&](ssize_t from, size_t length) {
    return next(file, static_cast<const char*>(bytes) + from, length);
  };
  return torn(part, size);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static auto* const next = real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  const auto part = [&](ssize_t from, size_t length) {
    return next(file, static_cast<const char*>(bytes) + from, length, at + from);
  };
  return torn(part, size);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  return pwrite64(file, bytes, size, at);
}

int open(const char* path, int flags, ...) {
  static auto* const next = real<int(const char*, int, ...)>("open");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return opened(next, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  static auto* const next = real<int(const char*, int, ...)>("open64");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return opened(next, path, flags, mode);
}

int fsync(int file) {
  static auto* const next = real<int(int)>("fsync");
  step();
  return next(file);
}
int fdatasync(int file) {
  static auto* const next = real<int(int)>("fdatasync");
  step();
  return next(file);
}
int ftruncate64(int file, off64_t length) noexcept {
  static auto* const next = real<int(int, off64_t)>("ftruncate64");
  step();
  return next(file, length);
}
int ftruncate(int file, off_t length) noexcept { return ftruncate64(file, length); }

int rename(const char* from, const char* to) noexcept {
  static auto* const next = real<int(const char*, const char*)>("rename");
  step();
  return next(from, to);
}
int unlink(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("unlink");
  step();
  return next(path);
}
int remove(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("remove");
  step();
  return next(path);
}
int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const next = real<int(const char*, mode_t)>("mkdir");
  step();
  return next(path, mode);
}
int fchmodat(int folder, const char* path, mode_t mode, int flags) noexcept {
  static auto* const next = real<int(int, const char*, mode_t, int)>("fchmodat");
  step();
  return next(folder, path, mode, flags);
}

__attribute__((destructor)) void tell_steps() {
  const char* path = std::getenv("STEPS_TO");
  const long count = steps;
  if (path == nullptr) return;
  if (std::FILE* file = std::fopen(path, "w")) {
    std::fprintf(file, "%ld", count);
    std::fclose(file);
  }
}

}  // extern "C"
