#include <catch2/catch.hpp>

#include "bot/render/prepare.h"
#include "bot/render/view.h"
#include "templates/embedded.h"

using bot::View;

namespace {

std::string rendered(std::string_view markup, std::string_view value) {
  static int count = 0;
  const std::string name = "test/escaping_" + std::to_string(++count) + ".html.tpl";
  bot::add_template(name, "{{%AUTOESCAPE context=\"HTML\"}}" + std::string(markup));
  View view;
  view.set("X", value);
  return bot::render(name, view);
}

}  // namespace

TEST_CASE("a value is escaped where it lands") {
  struct Row {
    std::string_view markup, value, expected;
  };
  const Row row = GENERATE(values<Row>({
      {"<p>{{X}}</p>", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"},
      {"<p>{{X}}</p>", "a & b", "<p>a &amp; b</p>"},
      {"<p title=\"{{X}}\">", "\" onclick=\"alert(1)",
       "<p title=\"&quot; onclick=&quot;alert(1)\">"},
      {"<p title='{{X}}'>", "' onclick='alert(1)", "<p title='&#39; onclick=&#39;alert(1)'>"},
      {"<p title={{X}}>", "x onclick=alert(1)", "<p title=x_onclick=alert_1_>"},
      {"<a href=\"{{X}}\">", "javascript:alert(1)", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", "data:text/html,x", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", "/queue?a=1&b=2", "<a href=\"/queue?a=1&amp;b=2\">"},
      {"<a href=\"/t?q={{X:u}}\">", "a&b=c d", "<a href=\"/t?q=a%26b%3Dc+d\">"},
      {"<img src=\"{{X}}\">", "javascript:alert(1)", "<img src=\"#\">"},
      {"<textarea>{{X:p}}</textarea>", "</textarea><script>\nx",
       "<textarea>&lt;/textarea&gt;&lt;script&gt;\nx</textarea>"},
      {"<pre>{{X:p}}</pre>", "one\ntwo <b>", "<pre>one\ntwo &lt;b&gt;</pre>"},
      {"<title>{{X}}</title>", "</title><script>", "<title>&lt;/title&gt;&lt;script&gt;</title>"},
  }));
  INFO(row.markup << " with " << row.value);
  CHECK(rendered(row.markup, row.value) == row.expected);
}

TEST_CASE("an HTML template without the escaping pragma is refused") {
  CHECK_THROWS_WITH(bot::prepared_template("pages/x.html.tpl", "<p>{{X}}</p>"),
                    Catch::Contains("escaping pragma"));
}

TEST_CASE("an HTML template that writes a value raw is refused") {
  CHECK_THROWS_WITH(
      bot::prepared_template("pages/x.html.tpl", "{{%AUTOESCAPE context=\"HTML\"}}{{X:none}}"),
      Catch::Contains("unescaped"));
}

TEST_CASE("a broken template is refused") {
  CHECK_THROWS_AS(bot::add_template("test/broken.html.tpl",
                                    "{{%AUTOESCAPE context=\"HTML\"}}{{#OPEN}} never closed"),
                  std::runtime_error);
}

TEST_CASE("a template that is not there throws") {
  CHECK_THROWS_AS(bot::render("pages/no_such.html.tpl", View()), std::runtime_error);
}

TEST_CASE("every embedded template is well-formed and can be rendered empty") {
  int templates = 0;
  for (const auto& file : templates::embedded_files()) {
    if (!file.name.ends_with(".tpl")) continue;
    INFO(file.name);
    CHECK_NOTHROW(bot::render(file.name, View()));
    ++templates;
  }
  CHECK(templates > 4);
}
