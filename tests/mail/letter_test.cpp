#include "bot/mail/letter.h"

#include <catch2/catch.hpp>

TEST_CASE("a letter is folded at blanks, under what the line began with") {
  const std::string forty(40, 'x');
  const std::string eighty(80, 'y');
  const std::vector<std::pair<std::string, std::string>> rows{
      {"short", "short\n"},
      {"", ""},
      {"a\n\n\n\nb\n\n", "a\n\nb\n"},
      {forty + " " + forty, forty + "\n" + forty + "\n"},
      {"  " + forty + " " + forty, "  " + forty + "\n  " + forty + "\n"},
      {"- " + forty + " " + forty, "- " + forty + "\n  " + forty + "\n"},
      {"Now             " + forty + " " + forty,
       "Now             " + forty + "\n                " + forty + "\n"},
      {eighty, eighty + "\n"},
      {"see " + eighty + " end", "see\n" + eighty + "\nend\n"},
      {"trailing   \nblanks\t\r\n", "trailing\nblanks\n"}};
  for (const auto& [text, letter] : rows) {
    INFO(text);
    CHECK(bot::as_letter(text) == letter);
  }
}

TEST_CASE("columns are characters, not bytes") {
  std::string cyrillic;
  for (int at = 0; at < 71; ++at) cyrillic += "\u0416";
  CHECK(bot::as_letter(cyrillic + " \u0416") == cyrillic + "\n\u0416\n");
  CHECK(bot::as_letter("\u0416 " + cyrillic.substr(0, 140)) ==
        "\u0416 " + cyrillic.substr(0, 140) + "\n");
}
