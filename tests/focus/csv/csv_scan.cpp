#include "bot/focus/csv/csv_scan.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using bot::focus::CsvMarks;
using bot::focus::CsvScan;

namespace {

struct Marked {
  std::vector<std::uint32_t> ends, row_ends;
  bool stray, inside_quotes;
  std::uint32_t stray_at;
  bool operator==(const Marked&) const = default;
};

Marked marked(CsvScan scan, std::string text) {
  const std::size_t size = text.size();
  text.append(64, '\0');
  std::vector<std::uint32_t> ends(size + 64), row_ends(size + 64);
  CsvMarks marks{.ends = ends.data(), .row_ends = row_ends.data()};
  scan(text.data(), size, marks);
  ends.resize(marks.ends_count);
  row_ends.resize(marks.row_count);
  const bool stray = marks.stray < size;
  return {ends, row_ends, stray, !stray && marks.inside_quotes, stray ? marks.stray : 0};
}

std::string random_text(std::mt19937_64& random) {
  static const std::string letters[] = {"\",\n\r", "a,b,,c\n", "abcdefgh\"\",\n,", "abcdefghi"};
  std::string text;
  for (auto parts = random() % 9; parts > 0; --parts) {
    const std::string& some = letters[random() % 4];
    for (auto length = random() % 70; length > 0; --length) text += some[random() % some.size()];
  }
  return text;
}

}  // namespace

TEST_CASE("every way to scan finds the same separators") {
  const std::uint64_t seed = 64;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = random_text(random);
    INFO("round " << round << ", text: " << text);
    const Marked expected = marked(bot::focus::portable_csv_scan(), text);
    for (const CsvScan scan : {bot::focus::avx2_csv_scan(), bot::focus::avx512_csv_scan()}) {
      if (scan != nullptr) CHECK(marked(scan, text) == expected);
    }
  }
}

TEST_CASE("quotes are counted to the last one") {
  const std::uint64_t seed = 65;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random);
    INFO("round " << round << ", text: " << text);
    const bool odd = std::ranges::count(text, '"') % 2 != 0;
    CHECK(bot::focus::odd_quotes(text.data(), text.size()) == odd);
  }
}
