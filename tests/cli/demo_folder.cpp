#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/cli/command_line.h"

using cli_tests::contains;

namespace {

support::Answer demo(const std::filesystem::path& folder, cli_tests::Words more = {}) {
  cli_tests::Words words{"demo", "--directory", folder.string()};
  words.insert(words.end(), more.begin(), more.end());
  return cli_tests::run(words);
}

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a demo is made once and its sign-ins are repeated") {
  const support::TemporaryFolder folder;
  const auto place = folder.path() / "demo";
  const auto made = demo(place);
  REQUIRE(made.code == 0);
  CHECK(contains(made.out, "admin@northwind.example"));
  CHECK(demo(place).out == made.out);
  CHECK(demo(place, {"--fresh"}).out != made.out);
  const auto sign_ins = std::filesystem::status(place / "sign-ins.txt").permissions();
  CHECK((sign_ins & std::filesystem::perms::others_read) == std::filesystem::perms::none);
}

TEST_CASE("a folder that is no demo is never thrown away") {
  const support::TemporaryFolder folder;
  const auto place = folder.path() / "real";
  std::filesystem::create_directories(place);
  std::ofstream(place / "splitdesk.toml") << "database = \"sqlite:real.db\"\n";
  const auto answer = demo(place, {"--fresh"});
  CHECK(answer.code == 1);
  CHECK(contains(answer.err, "[folder_not_a_demo]"));
  CHECK(text_of(place / "splitdesk.toml") == "database = \"sqlite:real.db\"\n");
}
