// The document says what the program answers: no route more, none less.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "bot/api/api.h"
#include "bot/http/message.h"
#include "tests/api/api_story.h"
#include "tests/support/app/api_document.h"
#include "tests/support/memory_store.h"

using api_tests::ApiStory;
using nlohmann::json;

namespace {

std::string file_text(const std::string& path) {
  std::ifstream in(SOURCE_FOLDER "/" + path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

json document() { return json::parse(file_text("docs/openapi.json")); }

std::set<std::string> documented() {
  std::set<std::string> all;
  const json paths = document().at("paths");
  for (const auto& [path, item] : paths.items()) {
    for (const auto& [method, operation] : item.items())
      if (method != "parameters") all.insert(method + " " + path);
  }
  return all;
}

std::set<std::string> answered() {
  const auto store = support::memory_store();
  const bot::http::Site site{*store, [] { return billing::Instant{}; }, {}, {},
                             "",     bot::Signer("a key of a test")};
  const bot::DocumentSeller seller;
  const bot::focus::Archive archive("nowhere");
  bot::api::ApiRoutes routes(site, seller, archive);
  bot::http::Router router;
  routes.add_to(router);
  std::set<std::string> all;
  for (const auto& path : router.patterns(bot::http::Method::get)) all.insert("get " + path);
  for (const auto& path : router.patterns(bot::http::Method::post)) all.insert("post " + path);
  return all;
}

std::string words_of(const std::set<std::string>& names) {
  std::string words;
  for (const std::string& name : names) words += name + "\n";
  return words;
}

}  // namespace

TEST_CASE("the document and the program have the same routes") {
  CHECK(words_of(documented()) == words_of(answered()));
}

TEST_CASE("the document is served as it lies in docs, to anybody") {
  ApiStory story;
  support::Program nobody(story.office.app().address(), "");
  const auto reply = nobody.get("/openapi.json");
  CHECK(reply.status == 200);
  CHECK(reply.header("content-type") == "application/json");
  CHECK(reply.body == file_text("docs/openapi.json"));
  const auto refusals = nobody.get("/refusals");
  CHECK(refusals.header("content-type") == "text/markdown; charset=utf-8");
  CHECK(refusals.body == file_text("docs/refusals.md"));
}

TEST_CASE("a linter finds nothing in the document") {
  const std::string command = std::string("/usr/bin/python3 -W ignore ") + SOURCE_FOLDER +
                              "/tests/api/lint_openapi.py " + SOURCE_FOLDER +
                              "/docs/openapi.json " + SOURCE_FOLDER + "/docs/refusals.md";
  const int code = std::system(command.c_str());
  if (WIFEXITED(code) && WEXITSTATUS(code) == 77) {
    WARN("skipped: python3-jsonschema is not installed");
    return;
  }
  CHECK(code == 0);
}

TEST_CASE("an answer that does not fit the document is seen") {
  const support::Office office;
  support::Reply reply{200, {{"content-type", "application/json"}}, R"({"tickets": [5]})"};
  const auto misfits =
      support::what_does_not_fit(office, {{"GET", "/api/v1/tickets", "", "", reply},
                                          {"GET", "/api/v1/tickets", "", "", {418, {}, ""}},
                                          {"GET", "/api/v1/no-such", "", "", reply}});
  if (misfits.starts_with("skipped")) {
    WARN(misfits);
    return;
  }
  CHECK(misfits.find("'next' is a required property") != std::string::npos);
  CHECK(misfits.find("$.tickets[0]") != std::string::npos);
  CHECK(misfits.find("status 418 is not described") != std::string::npos);
  CHECK(misfits.find("no such route") != std::string::npos);
}

TEST_CASE("refusals of every kind fit the document") {
  ApiStory story;
  story.open();
  auto& desk = story.program("desk");
  support::Program nobody(story.office.app().address(), "");
  CHECK(nobody.get("/tickets").status == 401);
  CHECK(desk.get("/runs").status == 403);
  CHECK(desk.get("/tickets/SPL-9999-9").status == 404);
  CHECK(desk.post(story.path("/decline"), {{"reason_code", "other"}}).status == 422);
  CHECK(desk.post(story.path("/approval")).status == 428);
  CHECK(desk.post(story.path("/approval"), nullptr, {{"If-Match", "\"1\""}}).status == 412);
  CHECK(desk.post(story.path("/confirmation")).status == 403);
  CHECK(desk.send(story.path("/notes"), "text/plain", "x").status == 415);
  CHECK(desk.ask("PUT", "/api/v1/tickets", {}, "").status == 405);
  CHECK(desk.post(story.path("/reopening"), {{"reason", "again"}}).status == 409);
  for (const auto* program : {&desk, &nobody}) {
    const auto misfits = support::what_does_not_fit(story.office, program->exchanges());
    INFO(misfits);
    CHECK((misfits.empty() || misfits.starts_with("skipped")));
  }
}
