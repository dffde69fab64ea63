// What somebody typed is never lost because a session ended.
#include "bot/http/kept_form.h"

#include <catch2/catch.hpp>

#include "bot/http/door.h"
#include "tests/http/walk.h"

using bot::http::Fields;
using bot::http::Method;
using bot::http::Request;
using bot::http::Response;
using walk::header;
using walk::set_cookie;
using walk::SmallSite;

namespace {

constexpr std::string_view desk = "desk@splitdesk.example";
const std::string typed = "First line <b>\nsecond & last";

bool says(const Response& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

Fields a_reply() {
  Fields form;
  form.add("text", typed);
  form.add("version", "3");
  return form;
}

// The sign-in page's own form with everything it carries, filled in and sent.
Response signed_in_with(SmallSite& site, const Response& page, std::string_view password) {
  Request request;
  request.method = Method::post;
  request.path = request.target = "/sign-in";
  request.client_address = "192.0.2.1";
  const std::string token = set_cookie(page, "splitdesk_form");
  request.cookies.add("splitdesk_form", token);
  request.form.add("csrf", token);
  request.form.add("email", std::string(desk));
  request.form.add("password", std::string(password));
  request.form.add("kept-action", "/desk-only");
  const Fields reply = a_reply();
  for (const auto& [name, value] : reply.pairs()) request.form.add("kept." + name, value);
  return site.door.answer(std::move(request));
}

}  // namespace

TEST_CASE("a form sent after the session ended is carried through the sign-in") {
  SmallSite site;
  const Response page = site.post("/desk-only", nullptr, a_reply());
  CHECK(page.status == 403);
  CHECK(says(page, "name=\"kept-action\""));
  CHECK(says(page, "name=\"kept.text\""));
  CHECK(says(page, "First line &lt;b&gt;\nsecond &amp; last</textarea>"));
  CHECK(site.posted.empty());

  const Response wrong = signed_in_with(site, page, "not the password");
  CHECK(wrong.status == 422);
  CHECK(says(wrong, "First line &lt;b&gt;\nsecond &amp; last</textarea>"));

  const Response again = signed_in_with(site, page, walk::password);
  CHECK(again.status == 200);
  CHECK(says(again, "action=\"/desk-only\""));
  CHECK(says(again, "First line &lt;b&gt;\nsecond &amp; last</blockquote>"));
  CHECK(site.posted.empty());

  // Its button sends it where it was meant to go, with the new session's token.
  SmallSite::Browser browser{set_cookie(again, "splitdesk_session"), ""};
  browser.csrf = site.keeper.find(browser.cookie)->session.csrf_token;
  CHECK(says(again, browser.csrf));
  CHECK(site.post("/desk-only", &browser, a_reply()).status == 303);
  CHECK(site.posted == std::vector<std::string>{typed});
}

TEST_CASE("a sign-in that carries a form loses it neither to another tab nor to the brake") {
  SmallSite site;
  const Response page = site.post("/desk-only", nullptr, a_reply());
  Request request;
  request.method = Method::post;
  request.path = request.target = "/sign-in";
  request.client_address = "192.0.2.1";
  request.form.add("csrf", set_cookie(page, "splitdesk_form"));  // whose cookie another tab removed
  request.form.add("kept-action", "/desk-only");
  request.form.add("kept.text", typed);
  const Response first = site.door.answer(Request(request));
  CHECK(first.status == 403);
  CHECK(says(first, "name=\"kept.text\""));
  request.cookies.add("splitdesk_session", site.signed_in(desk).cookie);
  const Response again = site.door.answer(Request(request));
  CHECK(says(again, "action=\"/desk-only\""));
  CHECK(says(again, "First line &lt;b&gt;\nsecond &amp; last</blockquote>"));

  for (int i = 0; i < 10; ++i) signed_in_with(site, page, "not the password");
  const Response braked = signed_in_with(site, page, walk::password);
  CHECK(braked.status == 429);
  CHECK(says(braked, "name=\"kept.text\""));
  CHECK(site.posted.empty());
}

TEST_CASE("a form of an earlier session is shown with what was typed, and nothing is done") {
  SmallSite site;
  auto browser = site.signed_in(desk);
  const std::string current = browser.csrf;
  browser.csrf = site.signed_in(desk).csrf;
  const Response again = site.post("/desk-only", &browser, a_reply());
  CHECK(again.status == 403);
  CHECK(says(again, "form_token_wrong"));
  CHECK(says(again, "First line &lt;b&gt;\nsecond &amp; last</blockquote>"));
  CHECK(says(again, current));
  CHECK(site.posted.empty());
}

TEST_CASE("a form of another site is carried nowhere") {
  SmallSite site;
  for (const bool signed_in : {false, true}) {
    Request request;
    request.method = Method::post;
    request.path = request.target = "/desk-only";
    request.headers.add("origin", "https://elsewhere.example");
    if (signed_in) request.cookies.add("splitdesk_session", site.signed_in(desk).cookie);
    request.form = a_reply();
    const Response answer = site.door.answer(std::move(request));
    CHECK_FALSE(says(answer, "First line"));
    CHECK(answer.status == (signed_in ? 403 : 303));
  }
}

TEST_CASE("what does not fit, a file, or nothing at all is not carried") {
  Request request;
  request.path = request.target = "/desk-only";
  request.form.add("csrf", "token");
  CHECK_FALSE(bot::http::kept_form(request));
  request.form.add("text", "");
  CHECK_FALSE(bot::http::kept_form(request));
  request.form.add("text", "x");
  CHECK(bot::http::kept_form(request));
  request.form.add("more", std::string(64 << 10, 'x'));
  CHECK_FALSE(bot::http::kept_form(request));
}

TEST_CASE("what is carried is sent to an address of ours only") {
  Request request;
  request.form.add("kept-action", "//elsewhere.example/take");
  request.form.add("kept.text", "x");
  CHECK(bot::http::carried_form(request)->action == "/");
}
