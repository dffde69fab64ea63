#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <csignal>
#include <iostream>

#include "tests/cli/command_line.h"
#include "tests/support/app/browser.h"

using cli_tests::CommandLine;

namespace {

// The server in a process of its own, as it runs in the field.
class ServerProcess {
 public:
  explicit ServerProcess(const CommandLine& command) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    // What waits in the stream would come out of both processes.
    std::cout.flush();
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      const std::string database = "sqlite:" + command.database().string();
      const char* words[] = {"splitdesk",   "serve",      "--listen",
                             "127.0.0.1:0", "--database", database.c_str()};
      ::_exit(bot::cli::run(6, words, {std::cin, std::cout, std::cerr}));
    }
    ::close(ends[1]);
    said_ = line_from(ends[0]);
    ::close(ends[0]);
  }
  ~ServerProcess() {
    if (process_ > 0) end(SIGKILL);
  }
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  const std::string& said() const { return said_; }
  std::string address() const { return said_.substr(said_.find("http://")); }
  // The exit code; -1 if it did not end by itself.
  int end(int signal) {
    ::kill(process_, signal);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  static std::string line_from(int end) {
    std::string line;
    char letter = 0;
    while (::read(end, &letter, 1) == 1 && letter != '\n') line += letter;
    return line;
  }

  pid_t process_ = -1;
  std::string said_;
};

}  // namespace

TEST_CASE("the server says where it serves, answers, and ends in order when it is told to") {
  const auto signal = GENERATE(SIGTERM, SIGINT);
  const CommandLine command;
  ServerProcess server(command);
  REQUIRE(server.said().starts_with("splitdesk serves http://127.0.0.1:"));
  support::Browser browser(server.address());
  CHECK(browser.get("/health").status == 200);
  CHECK(browser.get("/").path == "/sign-in");
  CHECK(server.end(signal) == 0);
  CHECK_THROWS(browser.get("/health"));
  CHECK(command({"verify"}).code == 0);
}

TEST_CASE("a server that is killed leaves a database that the next one serves") {
  const CommandLine command;
  {
    ServerProcess server(command);
    CHECK(support::Browser(server.address()).get("/health").status == 200);
    CHECK(server.end(SIGKILL) == -1);
  }
  ServerProcess next(command);
  CHECK(support::Browser(next.address()).get("/health").status == 200);
  CHECK(next.end(SIGTERM) == 0);
}
