#include "bot/render/manifest_json.h"

#include <catch2/catch.hpp>

#include "tests/support/printed.h"

using bot::parse_manifest;

TEST_CASE("a manifest is read from a file") {
  const auto manifest =
      parse_manifest(R"({"rows": 2, "sum": {"USD": "1.5", "EUR": "2"}, "sha256": ")" +
                     std::string(64, 'c') + R"("})");
  REQUIRE(manifest.ok());
  CHECK(manifest->rows == 2);
  CHECK(manifest->sums.at(billing::Currency::from_code("EUR").value()) == cost("2"));
  CHECK(manifest->hash->sha256_hex == std::string(64, 'c'));
}

TEST_CASE("a manifest that is wrong is refused with the place of what is wrong") {
  struct Row {
    std::string text, where;
  };
  for (const auto& [text, where] :
       {Row{"", "$"}, Row{"[]", "$"}, Row{"{}", "manifest"}, Row{R"({"row": 1})", "$.row"},
        Row{R"({"rows": "1"})", "$.rows"}, Row{R"({"rows": -1})", "$.rows"},
        Row{R"({"sum": {"USD": 1.5}})", "$.sum.USD"}, Row{R"({"sum": "USD 1"})", "$.sum"},
        Row{R"({"sum": {"USD": "3, EUR 3"}})", "$.sum.USD"},
        Row{R"({"rows": 1, "sum": {}})", "$.sum"}, Row{R"({"sum": {"USD": "much"}})", "sum"},
        Row{R"({"sha256": "12"})", "sha256"}}) {
    INFO(text);
    const auto manifest = parse_manifest(text);
    REQUIRE_FALSE(manifest.ok());
    CHECK(manifest.refusal().code.text == "manifest_unreadable");
    CHECK(manifest.refusal().faults.at(0).where == where);
  }
}
