#include "bot/render/json.h"

#include <catch2/catch.hpp>

#include "bot/render/json_document.h"

using bot::Json;
using bot::JsonDocument;

namespace {

// The faults of reading that text as the member `a`.
template <class Read>
std::vector<std::string> faults_of(const std::string& text, Read&& read) {
  JsonDocument document("{\"a\": " + text + "}", "body");
  const auto root = document.root();
  if (root) read(*root->required("a"));
  std::vector<std::string> places;
  for (const auto& fault : document.faults()) places.push_back(fault.where);
  return places;
}

}  // namespace

TEST_CASE("what is written keeps its order and its kinds") {
  Json list = Json::list();
  list.add(1).add("two").add(true).add(Json());
  Json json = Json::object();
  json.set("z", std::move(list)).set("a", std::string("text")).set("z2", Json::parsed("{\"k\":1}"));
  CHECK(json.text() ==
        "{\n  \"z\": [\n    1,\n    \"two\",\n    true,\n    null\n  ],\n  \"a\": \"text\",\n"
        "  \"z2\": {\n    \"k\": 1\n  }\n}\n");
}

TEST_CASE("what is no UTF-8 is replaced in what is written") {
  CHECK(Json("a\xC3(").text() == "\"a\xEF\xBF\xBD(\"\n");
}

TEST_CASE("words may have line ends, but no other control characters, and have an end") {
  const auto read = [](const bot::JsonNode& node) { node.words(10); };
  CHECK(faults_of(R"("a\nb\tc")", read).empty());
  CHECK(faults_of(R"("a\u0001")", read) == std::vector<std::string>{"$.a"});
  CHECK(faults_of(R"("12345678901")", read) == std::vector<std::string>{"$.a"});
  CHECK(faults_of("5", read) == std::vector<std::string>{"$.a"});
}

TEST_CASE("a number is a whole one within its bound, a truth true or false") {
  const auto number = [](const bot::JsonNode& node) { node.number(100); };
  CHECK(faults_of("100", number).empty());
  for (const char* text : {"101", "-1", "1.5", "\"1\"", "true", "1e400"})
    CHECK(faults_of(text, number).size() == 1);
  const auto truth = [](const bot::JsonNode& node) { node.truth(); };
  CHECK(faults_of("false", truth).empty());
  CHECK(faults_of("0", truth).size() == 1);
}

TEST_CASE("the members of an object come with their places") {
  JsonDocument document(R"({"b": {"cc-1": "x", "d": "y"}})", "body");
  const auto members = document.root()->required("b")->members();
  REQUIRE(members.size() == 2);
  CHECK(members[0].first == "cc-1");
  CHECK(members[0].second.path() == "$.b['cc-1']");
  CHECK(members[1].second.path() == "$.b.d");
}
