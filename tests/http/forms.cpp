#include "bot/http/forms.h"

#include <catch2/catch.hpp>

#include "bot/text/utf8.h"

using bot::http::Fields;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Row {
  std::string text;
  Pairs expected;
};

std::string part(const std::string& disposition, const std::string& value) {
  return "--b\r\nContent-Disposition: " + disposition + "\r\n\r\n" + value + "\r\n";
}

constexpr std::string_view multipart = "multipart/form-data; boundary=b";

}  // namespace

TEST_CASE("a form is read by the letter") {
  const std::vector<Row> rows = {
      {"", {}},
      {"a=1&b=2", {{"a", "1"}, {"b", "2"}}},
      {"b=x=y=z", {{"b", "x=y=z"}}},
      {"t=abc==", {{"t", "abc=="}}},
      {"k=v&k=v", {{"k", "v"}, {"k", "v"}}},
      {"a=1&a=2&b=&a=3", {{"a", "1"}, {"a", "2"}, {"b", ""}, {"a", "3"}}},
      {"flag&&x=", {{"flag", ""}, {"x", ""}}},
      {"=v", {{"", "v"}}},
      {"n=a+b%2Bc", {{"n", "a b+c"}}},
      {"%C3%A4=%E2%82%AC", {{"\xC3\xA4", "\xE2\x82\xAC"}}},
      {"t=a%0D%0Ab%0Dc%0Ad", {{"t", "a\nb\nc\nd"}}},
      {"q=a?b", {{"q", "a?b"}}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(bot::http::parse_urlencoded(row.text).value().pairs() == row.expected);
  }
}

TEST_CASE("a form with broken bytes is refused") {
  const std::string text = GENERATE(
      values<std::string>({"a=%", "a=%4", "a=%zz", "a=%u00e4", "a=%00", "%00=a", "a=%FF", "a=%C3",
                           "a=%C0%80", "a=%ED%A0%80", "a=%F5%80%80%80", "a=\xE4"}));
  INFO(text);
  const auto fields = bot::http::parse_urlencoded(text);
  REQUIRE_FALSE(fields.ok());
  CHECK(fields.refusal().code.text == "form_unreadable");
}

TEST_CASE("a form of more than two thousand fields is refused") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "a=1&";
  CHECK(bot::http::parse_urlencoded(text).ok());
  const auto fields = bot::http::parse_urlencoded(text + "a=1");
  REQUIRE_FALSE(fields.ok());
  CHECK(fields.refusal().code.text == "form_too_many_fields");
}

TEST_CASE("what is encoded is decoded to the same") {
  std::string text;
  for (int c = 1; c < 128; ++c) text += static_cast<char>(c);
  text += "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80";
  CHECK(bot::http::percent_decoded(bot::http::percent_encoded(text)).value() == text);
  CHECK(bot::http::percent_encoded("/a b?c=d&e") == "%2Fa%20b%3Fc%3Dd%26e");
}

TEST_CASE("a multipart form's parts become fields") {
  const std::string body = part("form-data; name=\"a\"", "1") +
                           part("form-data; name=b; filename=\"x.csv\"", "line\r\nline") +
                           part("form-data; name=\"with \\\" quote\"", "--b") +
                           part("form-data; name=\"a\"", "") + "--b--\r\n";
  CHECK(bot::http::parse_multipart(multipart, body).value().pairs() ==
        Pairs{{"a", "1"}, {"b", "line\r\nline"}, {"with \" quote", "--b"}, {"a", ""}});
}

TEST_CASE("a multipart form that is cut off or malformed is refused") {
  const std::string whole = part("form-data; name=\"a\"", "value") + "--b--";
  for (std::size_t length = 1; length + 1 < whole.size(); ++length) {
    INFO(whole.substr(0, length));
    CHECK_FALSE(bot::http::parse_multipart(multipart, whole.substr(0, length)).ok());
  }
  CHECK(bot::http::parse_multipart(multipart, whole).ok());
  CHECK_FALSE(bot::http::parse_multipart("multipart/form-data", whole).ok());
  CHECK_FALSE(
      bot::http::parse_multipart(multipart, part("attachment; name=a", "1") + "--b--").ok());
  CHECK_FALSE(bot::http::parse_multipart(multipart, part("form-data", "1") + "--b--").ok());
}

TEST_CASE("a multipart value that is not UTF-8 is refused") {
  const auto fields =
      bot::http::parse_multipart(multipart, part("form-data; name=a", "\xFF") + "--b--");
  REQUIRE_FALSE(fields.ok());
  CHECK(fields.refusal().code.text == "form_unreadable");
}

TEST_CASE("a body is read by its type, whatever its case and parameters") {
  CHECK(bot::http::parse_form("Application/X-WWW-Form-Urlencoded; charset=utf-8", "a=1")
            .value()
            .get("a") == "1");
  CHECK(bot::http::parse_form("", "").value().pairs().empty());
  const auto unknown = bot::http::parse_form("text/plain", "a=1");
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.refusal().code.text == "form_type_unknown");
}

TEST_CASE("cookies are read one by one") {
  const std::vector<Row> rows = {
      {"a=1; b=2", {{"a", "1"}, {"b", "2"}}},
      {"a=x=y==;b=\"q\"", {{"a", "x=y=="}, {"b", "\"q\""}}},
      {"a=1; broken; =none; ; c=", {{"a", "1"}, {"c", ""}}},
      {"a=1; a=2", {{"a", "1"}, {"a", "2"}}},
      {"", {}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(bot::http::parse_cookies(row.text).pairs() == row.expected);
  }
}

TEST_CASE("fields answer for a name that is there once, often or never") {
  Fields fields;
  fields.add("a", "1");
  fields.add("a", "2");
  CHECK(fields.get("a") == "1");
  CHECK(fields.all("a") == std::vector<std::string_view>{"1", "2"});
  CHECK(fields.has("a"));
  CHECK_FALSE(fields.has("b"));
  CHECK(fields.get("b").empty());
}

TEST_CASE("UTF-8 is told from what only looks like it") {
  CHECK(bot::is_utf8(""));
  CHECK(bot::is_utf8("plain \xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80"));
  CHECK_FALSE(bot::is_utf8("\x80"));
  CHECK_FALSE(bot::is_utf8("\xE0\x80\x80"));
  CHECK_FALSE(bot::is_utf8("\xF0\x80\x80\x80"));
  CHECK_FALSE(bot::is_utf8("\xF4\x90\x80\x80"));
  CHECK_FALSE(bot::is_utf8("\xE2\x82"));
}
