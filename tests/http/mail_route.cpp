#include "bot/http/mail_route.h"

#include <catch2/catch.hpp>

#include "bot/crypto/crypto.h"
#include "tests/http/raw_connection.h"

using tickets::Role;
using walk::RawConnection;
using walk::request;
using walk::RunningSite;
using walk::status;

namespace {

constexpr std::uint64_t limit = 3 << 20;
const std::string a_mail = "From: admin@northwind.example\r\n\r\nHello.\r\n";

bot::http::ServerOptions with_mail() {
  bot::http::ServerOptions options;
  options.uploads.emplace(bot::http::mail_path, limit);
  return options;
}

struct MailSite : RunningSite {
  MailSite() : RunningSite(with_mail()) { add_mail_route(router, site); }

  std::string token(Role role) {
    const std::string shown = "sd_" + bot::random_token();
    const std::string email = std::string(tickets::text_of(role)) + "@splitdesk.example";
    add_user(email, role);
    store->write([&](tickets::UnitOfWork& work) {
      work.programs().save_token({bot::sha256_hex(shown), email, {email}, role, now, {}, {}});
      return true;
    });
    return shown;
  }
  int send(const std::string& token, const std::string& body,
           const std::string& type = "message/rfc822") {
    RawConnection connection(server.port());
    const std::string bearer = token.empty() ? "" : "Authorization: Bearer " + token + "\r\n";
    connection.send(request("POST /mail/inbound",
                            bearer + "Content-Type: " + type +
                                "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n",
                            body));
    answer = connection.response();
    return status(answer);
  }
  std::size_t stored() {
    return tickets::read(*store, [](tickets::UnitOfWork& work) {
      return work.inbound().unread_inbound(100).size();
    });
  }
  std::string answer;
};

bool says(const std::string& answer, std::string_view words) {
  return answer.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a mail server that shows a desk's token is answered 202 once its mail is kept") {
  MailSite site;
  const Role role = GENERATE(Role::support_desk, Role::desk_lead, Role::administrator);
  CHECK(site.send(site.token(role), a_mail) == 202);
  CHECK(says(site.answer, "{\"mail\":1}"));
  CHECK(site.stored() == 1);
  site.store->read([](tickets::UnitOfWork& work) { CHECK(work.inbound().raw(1) == a_mail); });
}

TEST_CASE("without the right token no mail is kept") {
  MailSite site;
  CHECK(site.send("", a_mail) == 401);
  CHECK(site.send("sd_wrong", a_mail) == 401);
  CHECK(site.send(site.token(Role::billing), a_mail) == 403);
  CHECK(site.stored() == 0);
}

TEST_CASE("what is no message, or too large, is refused for good") {
  MailSite site;
  const std::string token = site.token(Role::support_desk);
  CHECK(site.send(token, a_mail, "text/html") == 415);
  CHECK(says(site.answer, "body_type_unknown"));
  CHECK(site.send(token, "") == 422);
  CHECK(says(site.answer, "mail_empty"));
  CHECK(site.send(token, std::string(limit, 'x')) == 202);
  CHECK(site.send(token, std::string(limit + 1, 'x')) == 413);
  CHECK(site.stored() == 1);
}

namespace {

// A store whose disk is full.
class FullStore final : public tickets::Store {
 public:
  void read(const std::function<void(tickets::UnitOfWork&)>&) override {}
  void write(const std::function<bool(tickets::UnitOfWork&)>&) override {
    throw std::runtime_error("disk full");
  }
};

}  // namespace

TEST_CASE("a mail that cannot be kept now is to be sent again") {
  FullStore store;
  const bot::http::Site site{
      store, [] { return billing::Instant(); }, {}, {"", "", ""}, "", bot::Signer("key")};
  bot::http::Router router;
  add_mail_route(router, site);
  bool other = false;
  const auto found = router.find(bot::http::Method::post, "/mail/inbound", other);
  REQUIRE(found.has_value());
  bot::http::Request request;
  request.method = bot::http::Method::post;
  request.headers.add("content-type", "message/rfc822; charset=x");
  request.body = a_mail;
  const auto answer = (*found->handler)(request);
  CHECK(answer.status == 503);
  CHECK(says(answer.body, "mail_not_kept"));
  CHECK_FALSE(says(answer.body, "disk full"));
}
