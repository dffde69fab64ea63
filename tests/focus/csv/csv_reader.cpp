#include "bot/focus/csv/csv_reader.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/focus/csv/csv_text.h"

using bot::focus::CsvReader;
using focus_tests::naively_parsed;
using focus_tests::parsed;
using focus_tests::Row;
using focus_tests::source_of;

namespace {

std::vector<Row> rows_of(std::string text) {
  const auto result = parsed(CsvReader(source_of(std::move(text))));
  REQUIRE_FALSE(result.broken);
  return result.rows;
}

std::string random_text(std::mt19937_64& random, bool well_formed) {
  constexpr std::string_view letters = "ab,\"\n\r1 ";
  std::string text;
  const auto rows = 1 + random() % 12;
  for (std::uint64_t row = 0; row < rows; ++row) {
    const auto fields = 1 + random() % 5;
    for (std::uint64_t field = 0; field < fields; ++field) {
      if (field != 0) text += ',';
      const bool quoted = random() % 2 == 0;
      if (quoted) text += '"';
      for (auto length = random() % (random() % 9 == 0 ? 90 : 6); length > 0; --length) {
        const char letter = letters[random() % letters.size()];
        const bool special = letter == ',' || letter == '"' || letter == '\n' || letter == '\r';
        if (!well_formed && random() % 40 == 0) {
          text += letter;
        } else if (quoted) {
          text += letter;
          if (letter == '"') text += letter;
        } else if (!special) {
          text += letter;
        }
      }
      if (quoted) text += '"';
    }
    text += random() % 3 == 0 ? "\r\n" : "\n";
  }
  if (random() % 3 == 0) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("fields are read as RFC 4180 writes them") {
  struct {
    std::string text;
    std::vector<Row> rows;
  } const cases[] = {
      {"", {}},
      {"a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
      {"a,b\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r\n1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"\xEF\xBB\xBF"
       "a,b\n",
       {{"a", "b"}}},
      {"\xEF\xBB\xBF\"a\",b\n", {{"a", "b"}}},
      {"\"a,b\",c\n", {{"a,b", "c"}}},
      {"\"say \"\"hi\"\"\",c\n", {{"say \"hi\"", "c"}}},
      {"\"\"\"\",c\n", {{"\"", "c"}}},
      {"\"two\nlines\",c\n", {{"two\nlines", "c"}}},
      {"\"two\r\nlines\"\r\n", {{"two\r\nlines"}}},
      {",,\n", {{"", "", ""}}},
      {"\"\",\"\"\n", {{"", ""}}},
      {"a\n\n\r\nb\n\n", {{"a"}, {"b"}}},
      {"\"last\"", {{"last"}}},
  };
  for (const auto& one : cases) {
    INFO("text: " << one.text);
    CHECK(rows_of(one.text) == one.rows);
  }
}

TEST_CASE("a stray quote is a fault of its row and ends the reading") {
  struct {
    std::string text;
    std::uint64_t row;
  } const cases[] = {
      {"a,b\n1,2\"\n3,4\n", 2},    {"a,b\n1,\"2\"x\n", 2}, {"a\"b\n", 1},
      {"a,b\n1, \"2\"\n", 2},      {"a,b\n\"1\" ,2\n", 2}, {"a\n\"open\n1\n2\n", 2},
      {"a\n1\n2\n\"\"x\"\"\n", 4}, {"a\n\"1\"\rx\n", 2},   {"a\n1\n\"", 3},
  };
  for (const auto& one : cases) {
    INFO("text: " << one.text);
    const auto result = parsed(CsvReader(source_of(one.text)));
    CHECK(result.broken);
    CHECK(result.broken_row == one.row);
    CHECK(result.rows.size() == one.row - 1);
  }
}

TEST_CASE("a field of one mebibyte is read, a longer one is a fault") {
  const std::string longest(bot::focus::longest_field, 'x');
  CHECK(rows_of("a,b\n1," + longest + "\n2,3\n")[1][1] == longest);
  CHECK(rows_of("a,b\n1,\"" + longest + "\"\n2,3\n")[1][1] == longest);
  for (const std::string& text :
       {"a,b\n1," + longest + "xxx\n2,3\n", "a,b\n1,\"" + longest + longest + "\"\n2,3\n"}) {
    const auto result = parsed(CsvReader(source_of(text)));
    CHECK(result.broken);
    CHECK(result.broken_row == 2);
  }
}

TEST_CASE("a quote that is never closed does not swallow the whole file") {
  std::string text = "a,b\n1,\"open\n";
  while (text.size() < 5 << 20) text += "2,3\n";
  std::size_t handed_out = 0;
  auto source = source_of(text);
  CsvReader reader([&](char* room, std::size_t size) {
    const std::size_t got = source(room, size);
    handed_out += got;
    return got;
  });
  CHECK(parsed(std::move(reader)).broken_row == 2);
  CHECK(handed_out < 4u << 20);
}

TEST_CASE("the answer does not depend on where the buffer or a piece ends") {
  const std::string text =
      "\xEF\xBB\xBFname,\"words, and more\",cost\r\n\"a \"\"quoted\"\" word\",\"two\r\nlines\","
      "5.8620E-7\r\n,,\r\nlong,\"" +
      std::string(150, ',') + "\",\"\"\r\n\"last\",\"\"\"\",7";
  const auto expected = parsed(CsvReader(source_of(text)));
  REQUIRE(expected.rows.size() == 5);
  for (std::size_t buffer = 1; buffer <= text.size() + 2; ++buffer) {
    INFO("buffer " << buffer);
    CHECK(parsed(CsvReader(source_of(text), buffer)) == expected);
    CHECK(parsed(CsvReader(source_of(text, buffer))) == expected);
    CHECK(parsed(CsvReader(source_of(text, 1), buffer)) == expected);
  }
}

TEST_CASE("random files read the same as one character at a time") {
  const std::uint64_t seed = 20240901;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random, round % 3 != 0);
    INFO("round " << round << ", text: " << text);
    const auto expected = naively_parsed(text);
    const std::size_t buffer = 4 + random() % 200;
    CHECK(parsed(CsvReader(source_of(text), buffer)) == expected);
    CHECK(parsed(CsvReader(source_of(text), buffer, bot::focus::portable_csv_scan())) == expected);
  }
}
