// Every misbehavior that was seen with the library as it comes is sent here and refused.
#include <catch2/catch.hpp>

#include "tests/http/raw_connection.h"

using walk::RawConnection;
using walk::request;
using walk::RunningSite;
using walk::status;

namespace {

std::string many_headers(int count) {
  std::string headers;
  for (int i = 0; i < count; ++i) headers += "X-" + std::to_string(i) + ": 1\r\n";
  return headers;
}

struct Bad {
  std::string what;
  std::string bytes;
  int status;
  std::string code;
};

const std::string hidden = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n";

std::vector<Bad> bad_requests() {
  const std::string hidden_length = "Content-Length: " + std::to_string(hidden.size()) + "\r\n";
  const std::string form = "Content-Type: application/x-www-form-urlencoded\r\n";
  return {
      {"a chunked body",
       request("POST /echo", form + "Transfer-Encoding: chunked\r\n", "3\r\na=b\r\n0\r\n\r\n"), 411,
       "length_required"},
      {"a compressed body",
       request("POST /echo", form + "Content-Encoding: gzip\r\nContent-Length: 3\r\n", "a=b"), 415,
       "encoding_not_accepted"},
      {"a POST without a length", request("POST /echo", form), 411, "length_required"},
      {"a GET with another request in its body", request("GET /health", hidden_length, hidden), 400,
       "request_malformed"},
      {"a length that is not a number", request("POST /echo", form + "Content-Length: abc\r\n"),
       400, "request_malformed"},
      {"a negative length", request("POST /echo", form + "Content-Length: -1\r\n"), 400,
       "request_malformed"},
      {"a length of twenty digits",
       request("POST /echo", form + "Content-Length: 99999999999999999999\r\n"), 400,
       "request_malformed"},
      {"two lengths",
       request("POST /echo", form + "Content-Length: 3\r\nContent-Length: 3\r\n", "a=b"), 400,
       "request_malformed"},
      {"a length and chunks",
       request("POST /echo", form + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "a=b"),
       400, "request_malformed"},
      {"no host", "GET /health HTTP/1.1\r\n\r\n", 400, "request_malformed"},
      {"two hosts", request("GET /health", "Host: b\r\n"), 400, "request_malformed"},
      {"101 headers", request("GET /health", many_headers(100)), 431, "too_many_headers"},
      {"a form over the limit", request("POST /echo", form + "Content-Length: 1048577\r\n"), 413,
       "body_too_large"},
      {"two ranges", request("GET /health", "Range: bytes=0-,0-\r\n"), 416, "too_many_ranges"},
      {"a method we do not know", request("DELETE /health"), 405, "method_not_known"},
      {"an address with bytes that are not ASCII", request("GET /\xC3\xA4"), 400,
       "request_malformed"},
      {"an address with a broken escape", request("GET /say?a=%zz"), 400, "form_unreadable"},
      {"an address with a NUL", request("GET /say?a=%00"), 400, "form_unreadable"},
      {"a form with a NUL", request("POST /echo", form + "Content-Length: 5\r\n", "a=%00"), 400,
       "form_unreadable"},
      {"a form of unknown kind",
       request("POST /echo", "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}"), 400,
       "form_type_unknown"},
      {"a Range that cannot be read", request("GET /health", "Range: bytes=x\r\n"), 416, ""},
      {"a request line that is none", "HELLO\r\nHost: a\r\n\r\n", 400, ""},
      {"a header line without end", request("GET /health", "X: " + std::string(9000, 'x') + "\r\n"),
       400, ""},
      {"an address without end", request("GET /" + std::string(9000, 'x')), 414, ""},
  };
}

}  // namespace

TEST_CASE("a request whose frame cannot be trusted is refused and its connection closed") {
  RunningSite site;
  for (const Bad& bad : bad_requests()) {
    INFO(bad.what);
    RawConnection connection(site.server.port());
    connection.send(bad.bytes);
    const std::string answer = connection.response();
    INFO(answer);
    CHECK(status(answer) == bad.status);
    CHECK(answer.find(bad.code) != std::string::npos);
    CHECK(connection.is_closed());
  }
}

TEST_CASE("a HEAD with another request in its body is refused and closed") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(
      request("HEAD /health", "Content-Length: " + std::to_string(hidden.size()) + "\r\n", hidden));
  CHECK(status(connection.response(true)) == 400);
  CHECK(connection.is_closed());
}

TEST_CASE("a body that ends early never reaches a page") {
  RunningSite site;
  const auto browser = site.signed_in("desk@splitdesk.example");
  const std::string form = "text=cut&csrf=" + browser.csrf;
  {
    RawConnection connection(site.server.port());
    connection.send(request("POST /desk-only",
                            "Content-Type: application/x-www-form-urlencoded\r\nCookie: "
                            "splitdesk_session=" +
                                browser.cookie + "\r\nContent-Length: 500\r\n",
                            form));
  }
  RawConnection other(site.server.port());
  other.send(request("GET /health"));
  CHECK(status(other.response()) == 200);
  CHECK(site.posted.empty());
}

TEST_CASE("what a client says in REMOTE_ADDR is not its address") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(request("GET /address", "REMOTE_ADDR: 6.6.6.6\r\nX-Forwarded-For: 7.7.7.7\r\n"));
  const std::string answer = connection.response();
  CHECK(answer.ends_with("127.0.0.1"));
}

TEST_CASE("of a trusted proxy the last forwarded address is believed") {
  bot::http::ServerOptions options;
  options.trusted_proxies = {"127.0.0.1"};
  RunningSite site(options);
  RawConnection connection(site.server.port());
  connection.send(request("GET /address", "X-Forwarded-For: 6.6.6.6, 192.0.2.7\r\n"));
  CHECK(connection.response().ends_with("192.0.2.7"));
}

TEST_CASE("the words of an exception stay inside, its incident number is told") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(request("GET /broken"));
  const std::string answer = connection.response();
  CHECK(status(answer) == 500);
  CHECK(answer.find("secret") == std::string::npos);
  CHECK(answer.find("EXCEPTION_WHAT") == std::string::npos);
  CHECK(answer.find("Number of this incident") != std::string::npos);
}

TEST_CASE("a range bomb gets no page at all") {
  RunningSite site;
  std::string ranges = "0-";
  for (int i = 0; i < 299; ++i) ranges += ",0-";
  RawConnection connection(site.server.port());
  connection.send(request("GET /sign-in", "Range: bytes=" + ranges + "\r\n"));
  const std::string answer = connection.response();
  CHECK(status(answer) == 416);
  CHECK(answer.size() < 1500);
}

TEST_CASE("one range gets the whole page, never a piece of it") {
  RunningSite site;
  RawConnection connection(site.server.port());
  connection.send(request("GET /sign-in", "Range: bytes=5-9\r\n"));
  const std::string answer = connection.response();
  CHECK(status(answer) == 200);
  CHECK(answer.find("</html>") != std::string::npos);
}
