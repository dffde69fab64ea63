#include <catch2/catch.hpp>

#include "bot/http/message.h"

using bot::http::anybody;
using bot::http::Method;
using bot::http::Request;
using bot::http::Response;
using bot::http::Router;

namespace {

bot::http::Handler says(std::string word) {
  return [word = std::move(word)](const Request&) {
    Response response;
    response.body = word;
    return response;
  };
}

Router some_routes() {
  Router router;
  router.get("/", anybody, says("start"));
  router.get("/requests/{number}", anybody, says("one"));
  router.get("/requests/new", anybody, says("new"));
  router.post("/requests/{number}/approval", anybody, says("approval"));
  router.get("/{a}/{b}/c", anybody, says("names"));
  return router;
}

std::string found(Method method, std::string_view path) {
  const Router router = some_routes();
  bool other_method = false;
  const auto match = router.find(method, path, other_method);
  if (!match) return other_method ? "other method" : "nothing";
  std::string text = (*match->handler)(Request{}).body;
  for (const auto& [name, value] : match->path_values.pairs()) text += " " + name + "=" + value;
  return text;
}

}  // namespace

TEST_CASE("a path finds its route") {
  struct Row {
    Method method;
    std::string path, expected;
  };
  const Row row = GENERATE(values<Row>({
      {Method::get, "/", "start"},
      {Method::get, "/requests/new", "new"},
      {Method::get, "/requests/SPL-7K3Q-9", "one number=SPL-7K3Q-9"},
      {Method::post, "/requests/A/approval", "approval number=A"},
      {Method::get, "/requests/A/approval", "other method"},
      {Method::post, "/requests/new", "other method"},
      {Method::get, "/x/y/c", "names a=x b=y"},
      {Method::get, "/requests/", "nothing"},
      {Method::get, "/requests//approval", "nothing"},
      {Method::get, "//requests/new", "nothing"},
      {Method::get, "/requests", "nothing"},
      {Method::get, "", "nothing"},
      {Method::get, "requests/new", "nothing"},
  }));
  INFO(row.path);
  CHECK(found(row.method, row.path) == row.expected);
}

TEST_CASE("two routes that cannot be told apart are a bug") {
  Router router = some_routes();
  CHECK_THROWS_AS(router.get("/requests/{other}", anybody, says("x")), std::logic_error);
  CHECK_NOTHROW(router.post("/requests/{other}", anybody, says("x")));
}

TEST_CASE("each kind of refusal has its status") {
  using billing::RefusalKind;
  CHECK(bot::http::status_of(RefusalKind::invalid) == 422);
  CHECK(bot::http::status_of(RefusalKind::not_found) == 404);
  CHECK(bot::http::status_of(RefusalKind::not_allowed) == 403);
  CHECK(bot::http::status_of(RefusalKind::conflict) == 409);
}

TEST_CASE("a name with an ending is taken before one without") {
  Router router;
  router.get("/invoices/{number}", anybody, says("page"));
  router.get("/invoices/{number}.pdf", anybody, says("paper"));
  bool other = false;
  const auto paper = router.find(Method::get, "/invoices/INV-1.pdf", other);
  REQUIRE(paper);
  CHECK((*paper->handler)(Request()).body == "paper");
  CHECK(paper->path_values.get("number") == "INV-1");
  const auto page = router.find(Method::get, "/invoices/INV-1", other);
  REQUIRE(page);
  CHECK((*page->handler)(Request()).body == "page");
  CHECK(page->path_values.get("number") == "INV-1");
}
