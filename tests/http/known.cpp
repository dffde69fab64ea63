#include "bot/http/known.h"

#include <catch2/catch.hpp>

using bot::http::Request;
using bot::http::Response;
using bot::http::unless_known;

namespace {

std::string tag_of(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "ETag") return value;
  }
  return {};
}

Response page_of(std::string body, int status = 200) {
  Response response;
  response.body = std::move(body);
  response.status = status;
  return response;
}

}  // namespace

TEST_CASE("whoever has the page as it is now is spared it") {
  const auto first = unless_known(Request{}, page_of("a page"));
  CHECK(first.status == 200);
  CHECK(first.body == "a page");
  REQUIRE_FALSE(tag_of(first).empty());

  Request again;
  again.headers.add("if-none-match", tag_of(first));
  const auto same = unless_known(again, page_of("a page"));
  CHECK(same.status == 304);
  CHECK(same.body.empty());
  CHECK(tag_of(same) == tag_of(first));

  const auto other = unless_known(again, page_of("another page"));
  CHECK(other.status == 200);
  CHECK(tag_of(other) != tag_of(first));
}

TEST_CASE("a form shown again and a page that is not there have no tag") {
  for (const int status : {422, 409, 404}) {
    const auto answer = unless_known(Request{}, page_of("no", status));
    CHECK(answer.status == status);
    CHECK(tag_of(answer).empty());
  }
}
