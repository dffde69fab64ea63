#include "bot/http/door.h"

#include <catch2/catch.hpp>

#include "tests/http/walk.h"

using bot::http::Fields;
using bot::http::Request;
using walk::header;
using walk::set_cookie;
using walk::SmallSite;

namespace {

constexpr std::string_view desk = "desk@splitdesk.example";
constexpr std::string_view customer = "admin@northwind.example";

bool says(const bot::http::Response& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

Request form_of(const SmallSite::Browser& browser) {
  Request request;
  request.method = bot::http::Method::post;
  request.path = "/desk-only";
  request.cookies.add("splitdesk_session", browser.cookie);
  request.form.add("csrf", browser.csrf);
  request.form.add("text", "hello");
  request.headers.add("host", "splitdesk.example");
  return request;
}

}  // namespace

TEST_CASE("who is signed out is led to the sign-in, and back") {
  SmallSite site;
  const auto answer = site.get("/desk-only");
  CHECK(answer.status == 303);
  CHECK(header(answer, "Location") == "/sign-in?next=%2Fdesk-only");
}

TEST_CASE("a form sent while signed out leads to the sign-in and does nothing") {
  SmallSite site;
  CHECK(header(site.post("/desk-only"), "Location") == "/sign-in?next=%2Fdesk-only");
  CHECK(site.posted.empty());
}

TEST_CASE("a page for another role says for whom it is") {
  SmallSite site;
  const auto browser = site.signed_in(customer);
  const auto answer = site.get("/desk-only", &browser);
  CHECK(answer.status == 403);
  CHECK(says(answer, "support desk operator"));
}

TEST_CASE("a form for another role does nothing") {
  SmallSite site;
  const auto browser = site.signed_in(customer);
  CHECK(site.post("/desk-only", &browser).status == 403);
  CHECK(site.posted.empty());
}

TEST_CASE("a path that is not there is not found, one for the other method says so") {
  SmallSite site;
  CHECK(site.get("/no-such-page").status == 404);
  const auto answer = site.get("/echo");
  CHECK(answer.status == 405);
  CHECK(header(answer, "Allow") == "POST");
}

TEST_CASE("a form with its session's token arrives") {
  SmallSite site;
  CHECK(site.door.answer(form_of(site.signed_in(desk))).status == 303);
  CHECK(site.posted == std::vector<std::string>{"hello"});
}

TEST_CASE("a form without its token, or with another's, is refused") {
  SmallSite site;
  auto browser = site.signed_in(desk);
  const auto other = site.signed_in(customer);
  browser.csrf = GENERATE_COPY(std::string(), other.csrf, browser.csrf.substr(1),
                               std::string("0123456789012345678901234567890123456789abc"));
  const auto answer = site.door.answer(form_of(browser));
  CHECK(answer.status == 403);
  CHECK(says(answer, "form_token_wrong"));
  CHECK(site.posted.empty());
}

TEST_CASE("the sign-in form's cookie is no key to a signed-in page") {
  SmallSite site;
  Request request = form_of({site.signed_in(desk).cookie, "made-up"});
  request.cookies.add("splitdesk_form", "made-up");
  CHECK(site.door.answer(std::move(request)).status == 403);
  CHECK(site.posted.empty());
}

TEST_CASE("a form from another site is refused, its token right or not") {
  struct Row {
    std::string name, value;
    bool is_taken;
  };
  const Row row = GENERATE(values<Row>({
      {"origin", "http://splitdesk.example", true},
      {"origin", "https://splitdesk.example", true},
      {"origin", "https://evil.example", false},
      {"origin", "https://splitdesk.example.evil.example", false},
      {"origin", "https://splitdesk.example:8443", false},
      {"origin", "null", false},
      {"sec-fetch-site", "same-origin", true},
      {"sec-fetch-site", "none", true},
      {"sec-fetch-site", "same-site", false},
      {"sec-fetch-site", "cross-site", false},
  }));
  INFO(row.name << ": " << row.value);
  SmallSite site;
  Request request = form_of(site.signed_in(desk));
  request.headers.add(row.name, row.value);
  const auto answer = site.door.answer(std::move(request));
  CHECK(site.posted.size() == (row.is_taken ? 1 : 0));
  if (!row.is_taken) CHECK(says(answer, "form_from_elsewhere"));
}

TEST_CASE("reading pages writes nothing to the session") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  const auto before = site.keeper.find(browser.cookie)->session.last_seen_at;
  site.now += std::chrono::hours(1);
  CHECK(site.get("/desk-only", &browser).status == 200);
  CHECK(site.keeper.find(browser.cookie)->session.last_seen_at == before);
}

TEST_CASE("a sent form prolongs the session") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  site.now += std::chrono::hours(1);
  site.post("/desk-only", &browser);
  CHECK(site.keeper.find(browser.cookie)->session.last_seen_at == site.now);
}

TEST_CASE("what breaks becomes a page with an incident number and without its words") {
  SmallSite site;
  const auto answer = site.get("/broken");
  CHECK(answer.status == 500);
  CHECK(says(answer, "Number of this incident"));
  CHECK_FALSE(says(answer, "secret"));
}

TEST_CASE("only paths of this site are gone to after sign-in") {
  struct Row {
    std::string next, expected;
  };
  const Row row = GENERATE(values<Row>({
      {"/tickets/SPL-7K3Q-9?x=1#bans", "/tickets/SPL-7K3Q-9?x=1#bans"},
      {"/", "/"},
      {"", "/"},
      {"//evil.example", "/"},
      {"/\\evil.example", "/"},
      {"/a\\b", "/"},
      {"https://evil.example", "/"},
      {"javascript:alert(1)", "/"},
      {"evil.example", "/"},
      {"/\t/evil.example", "/"},
      {"/a\r\nSet-Cookie: x=1", "/"},
      {"/\xC3\xA4", "/"},
  }));
  INFO(row.next);
  CHECK(bot::http::own_path(row.next) == row.expected);
}
