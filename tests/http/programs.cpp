// Programs at the door: bearer tokens only, problems instead of pages, bodies as they came.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "bot/crypto/crypto.h"
#include "bot/http/problem.h"
#include "tests/http/raw_connection.h"

using bot::http::Request;
using bot::http::Response;
using tickets::Role;
using walk::header;
using walk::RawConnection;
using walk::request;
using walk::RunningSite;
using walk::status;

namespace {

constexpr const char* desk = "desk@splitdesk.example";

Response echo(const Request& asked) {
  Response response;
  response.body = asked.body + "|" + std::string(tickets::text_of(asked.user->role));
  if (!asked.body_file.empty()) {
    std::ifstream in(asked.body_file);
    std::string text;
    std::getline(in, text);
    response.body += "|" + std::to_string(std::filesystem::file_size(asked.body_file)) + text;
  }
  return response;
}

bot::http::ServerOptions with_upload() {
  bot::http::ServerOptions options;
  options.uploads = {{"/api/v1/large", 3 << 20}};
  return options;
}

// Routes below /api/ that echo, for the support desk; and one for anybody.
struct ProgramSite : RunningSite {
  ProgramSite() : RunningSite(with_upload()) {
    using tickets::bit;
    router.get("/api/v1/desk", bit(Role::support_desk) | bit(Role::auditor), echo);
    router.post("/api/v1/desk", bit(Role::support_desk), echo);
    router.post("/api/v1/large", bit(Role::support_desk), echo);
    router.get("/api/v1/broken", bot::http::anybody,
               [](const Request&) -> Response { throw std::runtime_error("the secret"); });
  }

  std::string token(std::string_view name, Role role = Role::support_desk) {
    const std::string shown = "sd_" + bot::random_token();
    store->write([&](tickets::UnitOfWork& work) {
      work.programs().save_token(
          {bot::sha256_hex(shown), std::string(name), {desk}, role, now, {}, {}});
      return true;
    });
    return shown;
  }
  std::string ask(std::string_view line, std::string_view headers = "",
                  std::string_view body = "") {
    RawConnection connection(server.port());
    connection.send(request(line, headers, body));
    return connection.response();
  }
  std::optional<tickets::ApiToken> kept(std::string_view shown) {
    std::optional<tickets::ApiToken> found;
    store->read([&](auto& work) { found = work.programs().token(bot::sha256_hex(shown)); });
    return found;
  }
};

std::string bearer(const std::string& token) { return "Authorization: Bearer " + token + "\r\n"; }

bool says(const std::string& answer, std::string_view words) {
  return answer.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a program with a token is let in as its person") {
  ProgramSite site;
  const std::string answer = site.ask("GET /api/v1/desk", bearer(site.token("crm")));
  CHECK(status(answer) == 200);
  CHECK(says(answer, "|support_desk"));
}

TEST_CASE("the scheme of a token may be written in any case") {
  ProgramSite site;
  CHECK(status(site.ask("GET /api/v1/desk",
                        "Authorization: bEARER " + site.token("crm") + "\r\n")) == 200);
}

TEST_CASE("without a good token the answer is 401 and says which scheme") {
  ProgramSite site;
  const std::string good = site.token("crm");
  const std::string tries[] = {"", bearer("sd_wrong"), "Authorization: Basic abc\r\n",
                               bearer(good) + bearer(good), "Authorization: Bearer\r\n"};
  for (const std::string& headers : tries) {
    INFO(headers);
    const std::string answer = site.ask("GET /api/v1/desk", headers);
    CHECK(status(answer) == 401);
    CHECK(says(answer, "WWW-Authenticate: Bearer realm=\"splitdesk\""));
    CHECK(says(answer, "application/problem+json"));
    CHECK(says(answer,
               headers.find("wrong") == std::string::npos ? "token_missing" : "token_unknown"));
  }
}

TEST_CASE("a revoked token and one of somebody inactive are dead") {
  ProgramSite site;
  const std::string shown = site.token("crm"), other = site.token("other");
  site.store->write([&](tickets::UnitOfWork& work) {
    auto token = *work.programs().token(bot::sha256_hex(shown));
    token.revoked_at = site.now;
    work.programs().save_token(token);
    return true;
  });
  CHECK(status(site.ask("GET /api/v1/desk", bearer(shown))) == 401);
  CHECK(status(site.ask("GET /api/v1/desk", bearer(other))) == 200);
  site.add_user(desk, Role::support_desk, false);
  CHECK(status(site.ask("GET /api/v1/desk", bearer(other))) == 401);
}

TEST_CASE("a token is dead once its person has another role") {
  ProgramSite site;
  const std::string shown = site.token("crm");
  site.add_user(desk, Role::administrator);
  CHECK(status(site.ask("GET /api/v1/desk", bearer(shown))) == 401);
}

TEST_CASE("an auditor's token reads and changes nothing") {
  ProgramSite site;
  const std::string token = bearer(site.token("audit", Role::auditor));
  CHECK(says(site.ask("GET /api/v1/desk", token), "|auditor"));
  const std::string answer = site.ask("POST /api/v1/desk", token + "Content-Length: 0\r\n");
  CHECK(status(answer) == 403);
  CHECK(says(answer, "role_not_allowed"));
}

TEST_CASE("a customer's token cannot be an auditor's") {
  CHECK_FALSE(bot::http::may_act_as(Role::customer, Role::auditor));
  CHECK(bot::http::may_act_as(Role::billing, Role::auditor));
  CHECK_FALSE(bot::http::may_act_as(Role::billing, Role::administrator));
}

TEST_CASE("a session's cookie opens nothing to a program, a token no page") {
  ProgramSite site;
  const auto browser = site.signed_in(desk);
  const std::string cookie = "Cookie: splitdesk_session=" + browser.cookie + "\r\n";
  CHECK(status(site.ask("GET /api/v1/desk", cookie)) == 401);
  CHECK(status(site.ask("GET /desk-only", cookie)) == 200);
  CHECK(status(site.ask("GET /desk-only", bearer(site.token("crm")))) == 303);
}

TEST_CASE("a program's body arrives as it was sent, without a form's token") {
  ProgramSite site;
  const std::string body = "{\"a\": \"\xC3\xA4=%\"}";
  const std::string answer =
      site.ask("POST /api/v1/desk",
               bearer(site.token("crm")) + "Content-Type: application/json\r\nContent-Length: " +
                   std::to_string(body.size()) + "\r\n",
               body);
  CHECK(status(answer) == 200);
  CHECK(says(answer, body + "|"));
}

TEST_CASE("a large body lies in a file while it is answered") {
  ProgramSite site;
  const std::string body(2 << 20, 'x');
  const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
  const std::string answer =
      site.ask("POST /api/v1/large", bearer(site.token("crm")) + length, body);
  CHECK(status(answer) == 200);
  CHECK(says(answer, "|2097152xxx"));
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
    CHECK_FALSE(entry.path().filename().string().starts_with("splitdesk-upload-"));
}

TEST_CASE("a large body is not read from whoever may not send it") {
  ProgramSite site;
  RawConnection connection(site.server.port());
  connection.send(request("POST /api/v1/large", "Content-Length: 3000000\r\n"));
  CHECK(status(connection.response()) == 401);
  CHECK(connection.is_closed());
}

TEST_CASE("what is wrong with a program's frame is told as a problem") {
  ProgramSite site;
  struct Bad {
    const char *line, *headers;
    int status;
    const char* code;
  };
  for (const Bad& bad : std::initializer_list<Bad>{
           {"POST /api/v1/desk", "Content-Length: 1048577\r\n", 413, "body_too_large"},
           {"POST /api/v1/large", "Content-Length: 3145729\r\n", 413, "body_too_large"},
           {"PUT /api/v1/desk", "Content-Length: 0\r\n", 405, "method_not_known"},
           {"POST /api/v1/desk", "", 411, "length_required"},
           {"GET /api/v1/desk?a=%zz", "", 400, "form_unreadable"},
           {"POST /api/v1/broken", "Content-Length: 0\r\n", 405, "method_not_for_route"},
           {"GET /api/v1/nothing", "", 404, "route_unknown"}}) {
    INFO(bad.line << " " << bad.headers);
    const std::string answer = site.ask(bad.line, bad.headers);
    INFO(answer);
    CHECK(status(answer) == bad.status);
    CHECK(says(answer, "application/problem+json"));
    CHECK(says(answer, "\"code\": \"" + std::string(bad.code) + "\""));
    CHECK(says(answer, "/api/v1/refusals#" + std::string(bad.code)));
  }
}

TEST_CASE("what breaks for a program is told with its incident, not its words") {
  ProgramSite site;
  const std::string answer = site.ask("GET /api/v1/broken");
  CHECK(status(answer) == 500);
  CHECK(says(answer, "broken_machine"));
  CHECK(says(answer, "\"incident\": \""));
  CHECK_FALSE(says(answer, "secret"));
}

TEST_CASE("when a token was used is kept to the hour, and not by the request") {
  ProgramSite site;
  const std::string shown = site.token("crm");
  site.now = support::at(2026, 3, 2, 9) + std::chrono::minutes(20);
  CHECK(status(site.ask("GET /api/v1/desk", bearer(shown))) == 200);
  CHECK_FALSE(site.kept(shown)->last_used_at);
  site.tokens.write_uses();
  CHECK(site.kept(shown)->last_used_at == support::at(2026, 3, 2, 9));
}

TEST_CASE("a refusal has the status of its code, else that of its kind") {
  using billing::Refusal;
  using billing::RefusalKind;
  const auto status_of = [](const Refusal& refusal) { return bot::http::problem_status(refusal); };
  CHECK(status_of({RefusalKind::conflict, "imports_busy", "", "", {}}) == 429);
  CHECK(status_of({RefusalKind::conflict, "version_stale", "", "", {}}) == 412);
  CHECK(status_of({RefusalKind::invalid, "version_missing", "", "", {}}) == 428);
  CHECK(status_of({RefusalKind::invalid, "text_missing", "", "", {}}) == 422);
  CHECK(status_of({RefusalKind::conflict, "run_on_hold", "", "", {}}) == 409);
  const Response busy = bot::http::problem_response(
      bot::http::problem_of({RefusalKind::conflict, "imports_busy", "Later.", "", {}}));
  CHECK(header(busy, "Retry-After") == "5");
}
