#include "receiver.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace {
constexpr const char* python = "/usr/bin/python3";
}  // namespace

bool Receiver::can_run() {
  if (access(python, X_OK) == 0) return true;
  WARN("skipped: python3 is not installed");
  return false;
}

Receiver::Receiver() {
  std::string name = std::filesystem::temp_directory_path() / "splitdesk-receiver-XXXXXX";
  REQUIRE(mkdtemp(name.data()) != nullptr);
  folder_ = name;
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const std::string script = std::string(SOURCE_FOLDER) + "/tests/webhooks/receiver.py";
  child_ = fork();
  REQUIRE(child_ >= 0);
  if (child_ == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    execl(python, python, script.c_str(), name.c_str(), nullptr);
    _exit(127);
  }
  close(ends[1]);
  std::string answer;
  for (char c = 0; c != '\n' && read(ends[0], &c, 1) == 1;) answer += c;
  close(ends[0]);
  REQUIRE_FALSE(answer.empty());
  port_ = std::stoi(answer);
}

Receiver::~Receiver() {
  kill(child_, SIGTERM);
  waitpid(child_, nullptr, 0);
  std::filesystem::remove_all(folder_);
}

std::string Receiver::url(const std::string& path) const {
  return "http://127.0.0.1:" + std::to_string(port_) + path;
}

std::vector<std::string> Receiver::requests() const {
  std::vector<std::string> contents;
  for (int at = 1; std::filesystem::exists(folder_ / (std::to_string(at) + ".json")); ++at) {
    std::ostringstream text;
    text << std::ifstream(folder_ / (std::to_string(at) + ".json")).rdbuf();
    contents.push_back(text.str());
  }
  return contents;
}
