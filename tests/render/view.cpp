#include "bot/render/view.h"

#include <catch2/catch.hpp>

#include "bot/render/prepare.h"

using bot::View;

namespace {

std::string text_with(std::string_view name, std::string_view text, const View& view) {
  bot::add_template(name, text);
  return bot::render(name, view);
}

}  // namespace

TEST_CASE("a section's rounds see their own values and the outer ones") {
  View view;
  view.set("OUTER", "all");
  view.add("ROW").set("INNER", 1);
  view.add("ROW").set("INNER", 2);
  CHECK(text_with("test/rows.txt.tpl", "{{#ROW}}[{{INNER}} {{OUTER}}]{{/ROW}}", view) ==
        "[1 all][2 all]");
}

TEST_CASE("a section that is not shown leaves nothing") {
  View view;
  view.show_if(false, "HIDDEN").show_if(true, "SHOWN");
  CHECK(text_with("test/sections.txt.tpl", "a{{#HIDDEN}}b{{/HIDDEN}}{{#SHOWN}}c{{/SHOWN}}", view) ==
        "ac");
}

TEST_CASE("an included template sees its own values and those set everywhere") {
  bot::add_template("test/part.txt.tpl", "{{OWN}}-{{EVERYWHERE}}-{{OUTER}}");
  View view;
  view.set("OUTER", "outer").set_everywhere("EVERYWHERE", "token");
  view.include("PART", "test/part.txt.tpl").set("OWN", "own");
  CHECK(text_with("test/whole.txt.tpl", "({{>PART}})", view) == "(own-token-)");
}

TEST_CASE("including a template that is not there throws") {
  View view;
  CHECK_THROWS_AS(view.include("PART", "test/no_such.txt.tpl"), std::runtime_error);
}

TEST_CASE("a plain text template is not escaped") {
  View view;
  view.set("X", "Tom & \"Jerry\" <t@cats.example>\nsecond line");
  CHECK(text_with("test/plain.txt.tpl", "{{X}}", view) ==
        "Tom & \"Jerry\" <t@cats.example>\nsecond line");
}

TEST_CASE("in plain text a marker's own line leaves no line, an empty line stays") {
  View view;
  view.add("ROW").set("X", 1);
  view.add("ROW").set("X", 2);
  CHECK(text_with("test/lines.txt.tpl", "Hello\n\n{{#ROW}}\n- {{X}}\n{{/ROW}}\n\nBye\n", view) ==
        "Hello\n\n- 1\n- 2\n\nBye\n");
}

TEST_CASE("a view that was moved keeps its values and rows") {
  View view;
  view.set("A", "a");
  View& row = view.add("ROW");
  View moved = std::move(view);
  row.set("B", "b");
  CHECK(text_with("test/moved.txt.tpl", "{{A}}{{#ROW}}{{B}}{{/ROW}}", moved) == "ab");
}
