#include "bot/words/catalogue.h"

#include <catch2/catch.hpp>

#include "bot/words/dates.h"
#include "bot/words/embedded.h"

using bot::Catalogue;
using bot::Language;

TEST_CASE("a catalogue says one form for one and another for any other count") {
  // "one\0many" -> "uno\0varios", and the header, as msgfmt writes them.
  const std::string header = "Plural-Forms: nplurals=2; plural=(n != 1);\n";
  const std::string key("one\0many", 8), words("uno\0varios", 10);
  std::string file;
  const auto number = [&](std::size_t value) {
    for (int byte = 0; byte < 4; ++byte) file += static_cast<char>(value >> 8 * byte & 0xff);
  };
  for (const std::size_t value : {std::size_t{0x950412de}, std::size_t{0}, std::size_t{2},
                                  std::size_t{28}, std::size_t{44}, std::size_t{0}, std::size_t{0}})
    number(value);
  const std::size_t texts = 60;
  number(0), number(texts);
  number(key.size()), number(texts + 1);
  number(header.size()), number(texts + 10);
  number(words.size()), number(texts + 11 + header.size());
  file += std::string(1, '\0') + key + '\0' + header + '\0' + words + '\0';
  const Catalogue catalogue(file);
  CHECK(catalogue.find(1, "one", "many") == "uno");
  for (const std::uint64_t count : {0, 2, 5, 1000000}) {
    CHECK(catalogue.find(count, "one", "many") == "varios");
  }
  CHECK_FALSE(catalogue.find("one"));
  CHECK_FALSE(catalogue.find(""));
  for (std::size_t length = 0; length < file.size(); length += 7) {
    CHECK_THROWS_AS(Catalogue(std::string_view(file).substr(0, length)), std::runtime_error);
  }
}

TEST_CASE("what is no catalogue is refused") {
  CHECK_THROWS_AS(Catalogue(""), std::runtime_error);
  CHECK_THROWS_AS(Catalogue(std::string(100, 'x')), std::runtime_error);
  CHECK_THROWS_AS(bot::embedded_words("xx.mo"), std::runtime_error);
}

TEST_CASE("days are written as the language writes them") {
  using namespace std::chrono;
  const year_month_day day{year{2026} / February / 5};
  CHECK(bot::day_in(Language::english, day) == "February 5, 2026");
  CHECK(bot::day_in(Language::spanish, day) == "5 de febrero de 2026");
  CHECK(bot::weekday_and_day_in(Language::english, day) == "Thu 05 Feb 2026");
  CHECK(bot::weekday_and_day_in(Language::spanish, day) == "jue 05 feb 2026");
  for (unsigned month = 1; month <= 12; ++month) {
    for (const unsigned of_month : {1u, 28u}) {
      const year_month_day any{year{2027}, std::chrono::month{month}, std::chrono::day{of_month}};
      const std::string english = bot::weekday_and_day_in(Language::english, any);
      CHECK(bot::date_said(english, Language::spanish) ==
            bot::weekday_and_day_in(Language::spanish, any));
    }
  }
}
