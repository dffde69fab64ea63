#include "billing/worded.h"

#include <catch2/catch.hpp>

using billing::worded;

TEST_CASE("values take the places of a sentence, in order or by number") {
  CHECK(worded("Nothing to fill.") == "Nothing to fill.");
  CHECK(worded("{} of {~}", {"2", "March"}) == "2 of March");
  CHECK(worded("{1} y {0}, {~1}", {"a", "b"}) == "b y a, b");
  CHECK(worded("{}{}", {"{}", "x"}) == "{}x");
  CHECK(worded("{} and {}", {"one"}) == "one and {}");
  CHECK(worded("{5} {name} {", {"one"}) == "{5} {name} {");
  CHECK(worded("", {"one"}).empty());
}

TEST_CASE("one is one, every other count is many") {
  CHECK(billing::worded_count(1, "one thing", "{} things", {"1"}) == "one thing");
  CHECK(billing::worded_count(0, "one thing", "{} things", {"0"}) == "0 things");
  CHECK(billing::worded_count(2, "one thing", "{} things", {"2"}) == "2 things");
}
