// An open file of the operating system, closed when it goes out of sight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

namespace bot::focus {

class FileDescriptor {
 public:
  FileDescriptor() = default;
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  // Throw std::system_error, as all of these do.
  static FileDescriptor open_to_read(const std::filesystem::path&);
  static FileDescriptor create(const std::filesystem::path&);  // must not exist yet
  static FileDescriptor open_folder(const std::filesystem::path&);

  std::size_t read(char* room, std::size_t size) const;  // 0 at the end
  void write(std::string_view bytes) const;              // all of them
  void sync() const;                                     // durable when it returns
  // Whether nobody else has it locked: then it is until it is closed. Never waits.
  bool try_lock() const;
  // Begins to write a part to the disk and does not wait for it.
  void start_sync(std::uint64_t from, std::uint64_t bytes) const;
  explicit operator bool() const { return number_ >= 0; }

 private:
  explicit FileDescriptor(int number) : number_(number) {}
  int number_ = -1;
};

}  // namespace bot::focus
