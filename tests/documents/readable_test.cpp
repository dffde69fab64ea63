#include "bot/text/readable.h"

#include <catch2/catch.hpp>

TEST_CASE("text is made readable in one line") {
  struct Row {
    std::string text;
    std::string readable;
  };
  for (const Row& row :
       {Row{"plain", "plain"}, Row{"", ""}, Row{" \t\r\n ", ""}, Row{"  a \n b  ", "a b"},
        Row{std::string("nul\0bell\a", 9), "nul bell"},
        Row{"a\x7f"
            "b",
            "a b"},
        Row{"a\xc2\x85"
            "b",
            "a b"},
        Row{"\xef\xbf\xbe"
            "a\xef\xbf\xbf",
            "a"},
        Row{"bad \xff", "bad ?"}, Row{"\xc2\xa0", "\xc2\xa0"}, Row{"\u0425 <&>", "\u0425 <&>"}}) {
    INFO(row.text);
    CHECK(bot::readable(row.text) == row.readable);
  }
}
