// The HTTP receiver of receiver.py as a child process.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

class Receiver {
 public:
  // Whether python3 is there; says so if it is not.
  static bool can_run();

  Receiver();  // runs on a free port
  ~Receiver();
  Receiver(const Receiver&) = delete;
  Receiver& operator=(const Receiver&) = delete;

  std::string url(const std::string& path) const;
  std::vector<std::string> requests() const;  // JSON, in the order they came

 private:
  std::filesystem::path folder_;
  int port_ = 0;
  pid_t child_ = -1;
};
