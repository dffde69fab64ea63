#include "bot/documents/sheet.h"

#include <catch2/catch.hpp>

TEST_CASE("the letters of many scripts are all there") {
  for (const char* words :
       {"Latin \u2014 caf\u00e9 \u0141\u00f3d\u017a \u1ea4n b\u1ea3n",
        "\u0391\u03c0\u03bf\u03b8\u03ae\u03ba\u03b5\u03c5\u03c3\u03b7",
        "\u0425\u0440\u0430\u043d\u0438\u043b\u0438\u0449\u0435", "\u0531\u057a\u0565\u057d",
        "\u10e1\u10d0\u10ea\u10d0\u10d5\u10d8", "\u062a\u062e\u0632\u064a\u0646",
        "\u05d0\u05d7\u05e1\u05d5\u05df", "\u092d\u0902\u0921\u093e\u0930\u0923",
        "\u09b8\u099e\u09cd\u099a\u09af", "\u0b9a\u0bc7\u0bae\u0bbf\u0baa\u0bcd\u0baa\u0bc1",
        "\u0e17\u0e35\u0e48\u0e40\u0e01\u0e47\u0e1a", "\u5bf9\u8c61\u5b58\u50a8", "\u5132\u5b58",
        "\u30aa\u30d6\u30b8\u30a7\u30af\u30c8", "\uac1d\uccb4",
        "\U0001f680 \u2713 \u2192 \u20ac"}) {
    bot::Sheet sheet("Scripts", "Contoso Cloud", billing::Instant{});
    sheet.put(50, 50, 400, words, {});
    sheet.put(50, 80, 400, words, {.weight = bot::Weight::bold});
    INFO(words);
    CHECK(sheet.unknown_letters() == 0);
  }
}

TEST_CASE("a letter that no font has is counted") {
  bot::Sheet sheet("Scripts", "Contoso Cloud", billing::Instant{});
  sheet.put(50, 50, 400, "\U000f0000", {});
  CHECK(sheet.unknown_letters() == 1);
}
