// Seconds and rates of a benchmark, and the memory of this process.
#pragma once

#include <chrono>
#include <cstdint>
#include <fstream>
#include <functional>
#include <string>

namespace bench {

inline double seconds_of(const std::function<void()>& job) {
  const auto begin = std::chrono::steady_clock::now();
  job();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// The most memory this process ever had, in MiB (VmHWM).
inline std::uint64_t peak_mebibytes() {
  std::ifstream status("/proc/self/status");
  std::string word;
  std::uint64_t kibibytes = 0;
  while (status >> word) {
    if (word == "VmHWM:") status >> kibibytes;
  }
  return kibibytes / 1024;
}

}  // namespace bench
