#include "bot/focus/archive/archive.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/temporary_folder.h"

using bot::focus::Archive;
namespace fs = std::filesystem;

namespace {

std::size_t begun_files(const fs::path& folder) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    count += entry.path().filename().string().starts_with(".incoming-");
  }
  return count;
}

}  // namespace

TEST_CASE("what a killed import left in the archive is swept by the next one") {
  const support::TemporaryFolder folder;
  std::ofstream(folder.path() / ".incoming-dead") << "half a file";
  const Archive archive(folder.path());
  const auto writing = archive.write();
  CHECK_FALSE(fs::exists(folder.path() / ".incoming-dead"));
  CHECK(begun_files(folder.path()) == 1);
}

TEST_CASE("two imports at once do not sweep one another, and keep the same bytes once") {
  const support::TemporaryFolder folder;
  const Archive archive(folder.path());
  {
    auto one = archive.write(), other = archive.write();
    CHECK(begun_files(folder.path()) == 2);
    for (auto* writing : {&one, &other}) {
      writing->hash_piece("costs");
      writing->write_piece("costs");
      const auto hash = writing->hash();
      writing->keep();
      CHECK(archive.has(hash));
    }
  }
  CHECK(begun_files(folder.path()) == 0);
}
