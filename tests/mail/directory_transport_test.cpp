#include "bot/mail/directory_transport.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace {

struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() /
                               ("splitdesk-mail-" + std::to_string(getpid())) / "inner";
  ~Folder() { std::filesystem::remove_all(path.parent_path()); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path), {}));
  }
};

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a mail becomes one file with the same bytes, and the folder is made") {
  const Folder folder;
  bot::DirectoryTransport transport(folder.path);
  const auto outcome = transport.send({"a@x.example", "b@x.example", "000001-T"}, "Raw\r\n\r\nx");
  CHECK(outcome.result == bot::SendResult::accepted);
  CHECK(content_of(folder.path / "000001-T.eml") == "Raw\r\n\r\nx");
  CHECK(folder.files() == 1);
}

TEST_CASE("the same mail again replaces its file") {
  const Folder folder;
  bot::DirectoryTransport transport(folder.path);
  (void)transport.send({"a@x.example", "b@x.example", "1"}, "first");
  (void)transport.send({"a@x.example", "b@x.example", "1"}, "second");
  CHECK(content_of(folder.path / "1.eml") == "second");
  CHECK(folder.files() == 1);
}

TEST_CASE("a folder that cannot be written is tried again later") {
  const Folder folder;
  std::filesystem::create_directories(folder.path.parent_path());
  std::ofstream(folder.path) << "a file where the folder should be";
  bot::DirectoryTransport transport(folder.path);
  const auto outcome = transport.send({"a@x.example", "b@x.example", "1"}, "x");
  CHECK(outcome.result == bot::SendResult::temporary);
  CHECK_FALSE(outcome.answer.empty());
}
