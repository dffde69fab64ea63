#include "bot/documents/country_code.h"

#include <catch2/catch.hpp>

#include "bot/documents/postal_address.h"

TEST_CASE("a country is known by its code and by its English names") {
  struct Row {
    const char* words;
    const char* code;
  };
  for (const Row& row :
       {Row{"US", "US"}, Row{"us", "US"}, Row{"USA", "US"}, Row{" United States ", "US"},
        Row{"United States of America", "US"}, Row{"UK", "GB"}, Row{"United Kingdom", "GB"},
        Row{"NETHERLANDS", "NL"}, Row{"Germany", "DE"}, Row{"South Korea", "KR"},
        Row{"Vietnam", "VN"}, Row{"Viet Nam", "VN"}, Row{"Taiwan", "TW"}, Row{"JPN", "JP"},
        Row{"C\u00f4te d'Ivoire", "CI"}}) {
    INFO(row.words);
    CHECK(bot::country_code(row.words) == row.code);
  }
}

TEST_CASE("what is no country has no code") {
  for (const char* words : {"", "Springfield", "12345", "ZZ", "Atlantis", "US of A"}) {
    INFO(words);
    CHECK_FALSE(bot::country_code(words));
  }
}

TEST_CASE("the lines of an address find their places") {
  const auto full = bot::postal_address(
      {"1 Main St", "Floor 2", "Room 3", " ", "Desk 4", "12345 Springfield", "Germany"});
  CHECK(full.street == "1 Main St");
  CHECK(full.additional_street == "Floor 2");
  CHECK(full.more == "Room 3, Desk 4");
  CHECK(full.city == "12345 Springfield");
  CHECK(full.country == "DE");
  const auto three = bot::postal_address({"1 Main St", "Springfield", "US"});
  CHECK(three.street == "1 Main St");
  CHECK(three.additional_street.empty());
  CHECK(three.city == "Springfield");
  CHECK_FALSE(bot::postal_address({"1 Main St", "Springfield"}).country);
  CHECK_FALSE(bot::postal_address({}).country);
  CHECK(bot::postal_address({"US"}).street.empty());
}
