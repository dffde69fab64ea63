#include "bot/http/language.h"

#include <catch2/catch.hpp>

#include "bot/http/door.h"
#include "tests/http/walk.h"

using bot::Language;
using bot::http::Request;
using walk::header;
using walk::set_cookie;

namespace {

bot::http::Response answered(walk::SmallSite& site, std::string_view target,
                             std::string_view accepted = "", std::string_view chosen = "") {
  Request request;
  request.target = target;
  request.path = target.substr(0, target.find('?'));
  const auto next = target.find("?next=");
  if (next != std::string_view::npos)
    request.query.add("next", std::string(target.substr(next + 6)));
  if (!accepted.empty()) request.headers.add("accept-language", std::string(accepted));
  if (!chosen.empty()) request.cookies.add("language", std::string(chosen));
  return site.door.answer(std::move(request));
}

bool says(const bot::http::Response& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the language is the one chosen, preferred, accepted, in this order") {
  struct Row {
    std::string chosen, preferred, accepted;
    Language language;
  };
  const Row row = GENERATE(values<Row>({
      {"", "", "", Language::english},
      {"", "", "es", Language::spanish},
      {"", "", "es-MX,es;q=0.9,en;q=0.8", Language::spanish},
      {"", "", "en-US,en;q=0.9,es;q=0.8", Language::english},
      {"", "", "fr, es;q=0.5, en;q=0.25", Language::spanish},
      {"", "", "en;q=0.1, ES;q=0.15", Language::spanish},
      {"", "", "es;q=0, en;q=0.1", Language::english},
      {"", "", "es;q=0", Language::english},
      {"", "", "fr,de", Language::english},
      {"", "", ";;;,,q=,=", Language::english},
      {"", "es", "en", Language::spanish},
      {"", "en", "es", Language::english},
      {"en", "es", "es", Language::english},
      {"es", "en", "en", Language::spanish},
      {"xx", "yy", "es", Language::spanish},
  }));
  Request request;
  if (!row.chosen.empty()) request.cookies.add("language", row.chosen);
  request.preferences.language = row.preferred;
  if (!row.accepted.empty()) request.headers.add("accept-language", row.accepted);
  INFO(row.chosen << "|" << row.preferred << "|" << row.accepted);
  CHECK(bot::http::language_of(request) == row.language);
}

TEST_CASE("a page says in which language it is and leads to the other one") {
  walk::SmallSite site;
  const auto english = answered(site, "/sign-in");
  CHECK(says(english, "<html lang=\"en\">"));
  CHECK(says(english, "href=\"/language/es?next=%2Fsign-in\" hreflang=\"es\""));
  CHECK(says(english, "Sign in"));
  const auto spanish = answered(site, "/sign-in", "es");
  CHECK(says(spanish, "<html lang=\"es\">"));
  CHECK(says(spanish, "href=\"/language/en?next=%2Fsign-in\" hreflang=\"en\""));
  CHECK(says(spanish, "Iniciar sesión"));
  CHECK_FALSE(says(spanish, "Sign in"));
  // The thread speaks English again.
  CHECK(says(answered(site, "/sign-in"), "Sign in"));
}

TEST_CASE("a chosen language stays in the browser and leads back to the page") {
  walk::SmallSite site;
  const auto answer = answered(site, "/language/es?next=/sign-in");
  CHECK(answer.status == 303);
  CHECK(header(answer, "Location") == "/sign-in");
  CHECK(set_cookie(answer, "language") == "es");
  CHECK(says(answered(site, "/sign-in", "en", "es"), "<html lang=\"es\">"));
  CHECK(header(answered(site, "/language/es?next=//elsewhere.example"), "Location") == "/");
  CHECK(answered(site, "/language/xx").status == 404);
}

TEST_CASE("an address that is a secret stands in no other address") {
  walk::SmallSite site;
  for (const char* path :
       {"/s/SPL-7K3Q-9/mark", "/b/SPL-7K3Q-9/3/mark", "/password/a@x.example/1/m"})
    CHECK_FALSE(says(answered(site, path), "/language/"));
  CHECK(says(answered(site, "/no-such-page"), "/language/es"));
}
