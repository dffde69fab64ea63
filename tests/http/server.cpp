#include "bot/http/server.h"

#include <catch2/catch.hpp>

#include "bot/http/assets.h"
#include "tests/http/raw_connection.h"

using walk::RawConnection;
using walk::request;
using walk::RunningSite;
using walk::status;

namespace {

std::string body(std::string_view response) {
  return std::string(response.substr(response.find("\r\n\r\n") + 4));
}

// The form token and cookie of a browser that has just opened the sign-in page.
constexpr std::string_view form_token = "0123456789012345678901234567890123456789abc";

std::string echo_post(std::string_view type, const std::string& form) {
  return request("POST /echo",
                 "Cookie: splitdesk_form=" + std::string(form_token) +
                     "\r\nContent-Type: " + std::string(type) +
                     "\r\nContent-Length: " + std::to_string(form.size()) + "\r\n",
                 form);
}

}  // namespace

TEST_CASE("a second server on the same port is refused") {
  RunningSite site;
  bot::http::ServerOptions options;
  options.port = site.server.port();
  CHECK_THROWS_AS(bot::http::Server(site.door, options), std::runtime_error);
}

TEST_CASE("a server that was stopped before it served does not serve") {
  walk::SmallSite site;
  bot::http::Server server(site.door, {});
  server.stop();
  server.serve();
  SUCCEED("serve returned");
}

TEST_CASE("several requests are answered on one connection") {
  RunningSite site;
  RawConnection connection(site.server.port());
  for (int i = 0; i < 20; ++i) {
    connection.send(request("GET /health"));
    CHECK(status(connection.response()) == 200);
  }
}

TEST_CASE("a query arrives by the letter") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(request("GET /say?b=x=y=z&t=abc==&k=v&k=v&n=%C3%A4+b"));
  CHECK(body(connection.response()) == "b=x=y=z\nt=abc==\nk=v\nk=v\nn=\xC3\xA4 b\n");
}

TEST_CASE("a form of more than eight kilobytes arrives whole") {
  RunningSite site;
  RawConnection connection(site.server.port());
  const std::string text(100000, 'x');
  connection.send(echo_post("application/x-www-form-urlencoded",
                            "text=" + text + "&csrf=" + std::string(form_token)));
  const std::string answer = connection.response();
  CHECK(status(answer) == 200);
  CHECK(answer.find("text=" + text + "\n") != std::string::npos);
}

TEST_CASE("a multipart form arrives as fields") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(
      echo_post("multipart/form-data; boundary=xyz",
                "--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nline 1\r\nline 2"
                "\r\n--xyz\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" +
                    std::string(form_token) + "\r\n--xyz--\r\n"));
  const std::string answer = connection.response();
  CHECK(status(answer) == 200);
  CHECK(body(answer).starts_with("text=line 1\nline 2\ncsrf="));
}

TEST_CASE("HEAD is answered like GET, without the body") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(request("GET /health"));
  const std::string whole = connection.response();
  connection.send(request("HEAD /health"));
  const std::string head = connection.response(true);
  CHECK(status(head) == 200);
  CHECK(head.find("Content-Length: " + std::to_string(body(whole).size())) != std::string::npos);
  connection.send(request("GET /health"));
  CHECK(connection.response().starts_with("HTTP/1.1 200"));  // no body of the HEAD in between
}

TEST_CASE("every answer carries the headers that keep a browser in bounds") {
  RunningSite site;
  const std::string line =
      GENERATE("GET /sign-in", "GET /no-such-page", "GET /broken", "DELETE /health");
  INFO(line);
  RawConnection connection(site.server.port());
  connection.send(request(line));
  const std::string answer = connection.response();
  CHECK(answer.find("Content-Security-Policy: default-src 'none'; style-src 'self'; "
                    "script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'\r\n") !=
        std::string::npos);
  CHECK(answer.find("X-Content-Type-Options: nosniff\r\n") != std::string::npos);
  CHECK(answer.find("Referrer-Policy: same-origin\r\n") != std::string::npos);
  CHECK(answer.find("Cache-Control: no-store\r\n") != std::string::npos);
}

TEST_CASE("browsers are told to stay with https where the site has it") {
  bot::http::ServerOptions options;
  options.https_outside = true;
  RunningSite site(options);
  RawConnection connection(site.server.port());
  connection.send(request("GET /health"));
  CHECK(connection.response().find("Strict-Transport-Security: max-age=") != std::string::npos);
}

TEST_CASE("a style sheet may be kept for ever under its hashed name") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(request("GET " + bot::http::asset_path("splitdesk.css")));
  const std::string answer = connection.response();
  CHECK(status(answer) == 200);
  CHECK(answer.find("Cache-Control: public, max-age=31536000, immutable\r\n") != std::string::npos);
  CHECK(answer.find("Content-Type: text/css; charset=utf-8\r\n") != std::string::npos);
  const auto etag = answer.find("ETag: ") + 6;
  connection.send(request("GET " + bot::http::asset_path("splitdesk.css"),
                          "If-None-Match: " + answer.substr(etag, 18) + "\r\n"));
  CHECK(status(connection.response()) == 304);
}

TEST_CASE("pages are not compressed, style sheets are") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(request("GET /sign-in", "Accept-Encoding: gzip\r\n"));
  CHECK(connection.response().find("Content-Encoding") == std::string::npos);
  connection.send(
      request("GET " + bot::http::asset_path("splitdesk.css"), "Accept-Encoding: gzip\r\n"));
  CHECK(connection.response().find("Content-Encoding: gzip") != std::string::npos);
}
