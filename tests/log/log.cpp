#include "bot/log/log.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace {

// What `writes` puts on standard error.
template <class Writes>
std::string standard_error_of(Writes&& writes) {
  std::FILE* file = std::tmpfile();
  const int before = ::dup(STDERR_FILENO);
  ::dup2(::fileno(file), STDERR_FILENO);
  writes();
  std::fflush(stderr);
  ::dup2(before, STDERR_FILENO);
  ::close(before);
  std::rewind(file);
  std::string text;
  char buffer[4096];
  while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, file)) {
    text.append(buffer, read);
  }
  std::fclose(file);
  return text;
}

}  // namespace

TEST_CASE("a log line is one JSON object with its fields") {
  const std::string line = standard_error_of([] {
    bot::log(bot::LogLevel::warning, "mail refused", {{"to", "a@b.example"}, {"attempt", 3}});
  });
  const auto json = nlohmann::json::parse(line);
  CHECK(json["level"] == "warning");
  CHECK(json["message"] == "mail refused");
  CHECK(json["to"] == "a@b.example");
  CHECK(json["attempt"] == 3);
  CHECK(json["at"].get<std::string>().ends_with("Z"));
}

TEST_CASE("a value with line breaks, quotes and braces stays inside its string") {
  const std::string_view nasty = "x\"}\r\n{\"level\":\"error\",\"message\":\"forged {} \\ %v\t\x01";
  const std::string line = standard_error_of([&] {
    bot::log(bot::LogLevel::error, "sign-in failed", {{"who", nasty}});
  });
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  CHECK(nlohmann::json::parse(line)["who"].get<std::string>() == nasty);
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
  const std::string line =
      standard_error_of([] { bot::log(bot::LogLevel::error, "a\xFF\xC3(\xED\xA0\x80 \xC3\xA9"); });
  CHECK(nlohmann::json::parse(line)["message"].get<std::string>().ends_with("\xC3\xA9"));
}

TEST_CASE("a message below the level is not written") {
  bot::set_log_level(bot::LogLevel::error);
  const std::string line = standard_error_of([] { bot::log(bot::LogLevel::warning, "not heard"); });
  bot::set_log_level(bot::LogLevel::info);
  CHECK(line.empty());
}
