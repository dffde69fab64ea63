#include "billing/structure/known_on.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/printed.h"

using namespace billing;
using support::at;

namespace {

const Month september(2024, 9);
const Month october(2024, 10);

// The n-th import, on the n-th of November.
ChargeImport import(unsigned n, const char* source, const char* hash, Feed feed,
                    std::vector<Month> periods) {
  return {{{hash}, {source}, feed, hash, 1, 1, at(2024, 11, n)}, n, std::move(periods)};
}

// "aa 2024-09 2024-10, bb 2024-10"
std::string standing(const std::vector<ChargeImport>& imports, unsigned day) {
  std::string text;
  for (const auto& [file, periods] : standing_files(imports, {at(2024, 11, day)})) {
    text += (text.empty() ? "" : ", ") + file.hash.sha256_hex;
    for (const Month period : periods) text += " " + period.text();
  }
  return text;
}

}  // namespace

TEST_CASE("a file of an overwrite feed takes the place of its source's periods, day by day") {
  const std::vector imports{
      import(1, "aws", "aa", Feed::overwrite, {september, october}),
      import(2, "azure", "bb", Feed::overwrite, {october}),
      import(3, "aws", "cc", Feed::overwrite, {october}),
      import(4, "aws", "dd", Feed::overwrite, {september}),
  };
  CHECK(standing(imports, 1) == "aa 2024-09 2024-10");
  CHECK(standing(imports, 2) == "aa 2024-09 2024-10, bb 2024-10");
  CHECK(standing(imports, 3) == "aa 2024-09, bb 2024-10, cc 2024-10");
  CHECK(standing(imports, 4) == "bb 2024-10, cc 2024-10, dd 2024-09");
}

TEST_CASE("files of an append feed add up, each once") {
  const std::vector imports{import(1, "aws", "aa", Feed::append, {september}),
                            import(2, "aws", "bb", Feed::append, {september}),
                            import(3, "aws", "aa", Feed::append, {september})};
  CHECK(standing(imports, 2) == "aa 2024-09, bb 2024-09");
  CHECK(standing(imports, 3) == "bb 2024-09, aa 2024-09");
}

TEST_CASE("a file that was overwritten may come again") {
  const std::vector imports{import(1, "aws", "aa", Feed::overwrite, {september}),
                            import(2, "aws", "bb", Feed::overwrite, {september}),
                            import(3, "aws", "aa", Feed::overwrite, {september})};
  CHECK(standing(imports, 2) == "bb 2024-09");
  CHECK(standing(imports, 3) == "aa 2024-09");
}

TEST_CASE("within a second the version of the charges tells before from after") {
  const KnownOn known{at(2024, 11, 1), 7};
  CHECK(known.includes(at(2024, 11, 1), 7));
  CHECK_FALSE(known.includes(at(2024, 11, 1), 8));
  CHECK(KnownOn{at(2024, 11, 1)}.includes(at(2024, 11, 1), 8));
}
