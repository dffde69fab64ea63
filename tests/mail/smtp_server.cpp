#include "smtp_server.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

constexpr const char* python = "/usr/bin/python3";  // Debian's, which sees Debian's packages

bool succeeds(const std::string& command) {
  return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace

bool SmtpServer::can_run() {
  if (succeeds(std::string(python) + " -c 'import aiosmtpd'") && succeeds("openssl version"))
    return true;
  WARN("skipped: python3-aiosmtpd or openssl is not installed");
  return false;
}

SmtpServer::SmtpServer() {
  std::string name = std::filesystem::temp_directory_path() / "splitdesk-smtp-XXXXXX";
  REQUIRE(mkdtemp(name.data()) != nullptr);
  folder_ = name;
  REQUIRE(
      succeeds("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
               "-days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout " +
               (folder_ / "key.pem").string() + " -out " + certificate()));
}

SmtpServer::~SmtpServer() {
  end();
  std::filesystem::remove_all(folder_);
}

void SmtpServer::run() {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const std::string script = std::string(SOURCE_FOLDER) + "/tests/mail/smtp_server.py";
  const std::string folder = folder_;
  const std::string port = std::to_string(port_);
  const std::string key = folder_ / "key.pem";
  const std::string pem = certificate();
  child_ = fork();
  REQUIRE(child_ >= 0);
  if (child_ == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    execl(python, python, script.c_str(), folder.c_str(), port.c_str(), pem.c_str(), key.c_str(),
          nullptr);
    _exit(127);
  }
  close(ends[1]);
  std::string answer;
  for (char c = 0; c != '\n' && read(ends[0], &c, 1) == 1;) answer += c;
  close(ends[0]);
  REQUIRE_FALSE(answer.empty());
  port_ = std::stoi(answer);
}

void SmtpServer::end() {
  if (child_ < 0) return;
  kill(child_, SIGTERM);
  waitpid(child_, nullptr, 0);
  child_ = -1;
}

std::string SmtpServer::url() const { return "smtp://localhost:" + std::to_string(port_); }

std::vector<std::string> SmtpServer::files(const std::string& ending) const {
  std::vector<std::string> contents;
  for (int at = 1; std::filesystem::exists(folder_ / (std::to_string(at) + ending)); ++at) {
    std::ostringstream text;
    text << std::ifstream(folder_ / (std::to_string(at) + ending), std::ios::binary).rdbuf();
    contents.push_back(text.str());
  }
  return contents;
}

std::vector<std::string> SmtpServer::mails() const { return files(".eml"); }
std::vector<std::string> SmtpServer::facts() const { return files(".txt"); }
