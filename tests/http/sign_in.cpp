#include "bot/http/sign_in.h"

#include <catch2/catch.hpp>

#include "bot/http/site.h"
#include "tests/http/walk.h"
#include "tests/support/sample_events.h"

using bot::http::Request;
using bot::http::Response;
using walk::header;
using walk::set_cookie;
using walk::SmallSite;

namespace {

constexpr std::string_view desk = "desk@splitdesk.example";

// The sign-in form as the page gave it, filled in and sent.
Response sent(SmallSite& site, std::string_view email, std::string_view password,
              std::string_view next = "/") {
  const std::string token = set_cookie(site.get("/sign-in"), "splitdesk_form");
  Request request;
  request.method = bot::http::Method::post;
  request.path = "/sign-in";
  request.client_address = "192.0.2.1";
  request.cookies.add("splitdesk_form", token);
  request.form.add("csrf", token);
  request.form.add("email", std::string(email));
  request.form.add("password", std::string(password));
  request.form.add("next", std::string(next));
  return site.door.answer(std::move(request));
}

std::string session_cookie_line(const Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Set-Cookie" && value.starts_with("splitdesk_session=")) return value;
  }
  return {};
}

}  // namespace

TEST_CASE("a sign-in leads to where one wanted to go, with a session") {
  SmallSite site;
  const Response answer = sent(site, desk, walk::password, "/desk-only");
  CHECK(answer.status == 303);
  CHECK(header(answer, "Location") == "/desk-only");
  const SmallSite::Browser browser{set_cookie(answer, "splitdesk_session"), ""};
  CHECK(site.get("/desk-only", &browser).status == 200);
}

TEST_CASE("a sign-in leads nowhere else") {
  SmallSite site;
  CHECK(header(sent(site, desk, walk::password, "//evil.example"), "Location") == "/");
}

TEST_CASE("the session's cookie is for this site and not for scripts") {
  SmallSite site;
  const std::string line = session_cookie_line(sent(site, desk, walk::password));
  CHECK(line.find("; Path=/; HttpOnly; SameSite=Lax") != std::string::npos);
  CHECK(line.find("Secure") == std::string::npos);
}

TEST_CASE("under https the session's cookie is sent over https only") {
  SmallSite site;
  site.site.base_url = "https://splitdesk.example";
  CHECK(session_cookie_line(sent(site, desk, walk::password)).find("; Secure") !=
        std::string::npos);
}

TEST_CASE("a wrong password keeps the e-mail address, says what to check and signs nobody in") {
  SmallSite site;
  const Response answer = sent(site, desk, "wrong");
  CHECK(answer.status == 422);
  CHECK(answer.body.find("do not belong together") != std::string::npos);
  CHECK(answer.body.find("value=\"desk@splitdesk.example\"") != std::string::npos);
  CHECK(answer.body.find("<title>Error: Sign in") != std::string::npos);
  CHECK(session_cookie_line(answer).empty());
}

TEST_CASE("an unknown person gets the same page as a wrong password") {
  SmallSite site;
  const auto generic = [](std::string page) {
    // The form's token and the address typed differ; everything else must not.
    for (auto at = page.find("value=\""); at != std::string::npos; at = page.find("value=\"", at)) {
      page.erase(at, page.find('"', at + 7) + 1 - at);
    }
    return page;
  };
  CHECK(generic(sent(site, "no@splitdesk.example", "wrong").body) ==
        generic(sent(site, desk, "wrong").body));
}

TEST_CASE("a sign-in form without its cookie's token is refused") {
  SmallSite site;
  bot::http::Fields form;
  form.add("email", std::string(desk));
  form.add("password", std::string(walk::password));
  form.add("csrf", "made-up");
  const Response answer = site.post("/sign-in", nullptr, form);
  CHECK(answer.status == 403);
  CHECK(session_cookie_line(answer).empty());
}

TEST_CASE("after ten failures the sign-in says how long to wait") {
  SmallSite site;
  for (int i = 0; i < 10; ++i) CHECK(sent(site, desk, "wrong").status == 422);
  const Response answer = sent(site, desk, walk::password);
  CHECK(answer.status == 429);
  CHECK(answer.body.find("Wait 15 minutes") != std::string::npos);
}

TEST_CASE("who signed out is out, also with the old cookie") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  const Response answer = site.post("/sign-out", &browser);
  CHECK(header(answer, "Location") == "/sign-in");
  CHECK(session_cookie_line(answer).find("Max-Age=0") != std::string::npos);
  CHECK(site.get("/desk-only", &browser).status == 303);
}

TEST_CASE("nobody is signed out by a form without the token") {
  SmallSite site;
  auto browser = site.signed_in(desk);
  browser.csrf = "made-up";
  CHECK(site.post("/sign-out", &browser).status == 403);
  CHECK(site.get("/desk-only", &browser).status == 200);
}

TEST_CASE("each role begins at its own page") {
  using tickets::Role;
  CHECK(bot::http::landing_path(Role::customer) == "/requests");
  CHECK(bot::http::landing_path(Role::support_desk) == "/queue?show=decide");
  CHECK(bot::http::landing_path(Role::billing) == "/queue?show=bans");
  CHECK(bot::http::landing_path(Role::auditor) == "/runs");
  CHECK(bot::http::landing_path(Role::administrator) == "/queue");
  SmallSite site;
  const auto browser = site.signed_in(desk);
  CHECK(header(site.get("/", &browser), "Location") == "/queue?show=decide");
  CHECK(header(site.get("/"), "Location") == "/sign-in");
}

TEST_CASE("health is well while the store answers and mail leaves") {
  SmallSite site;
  const Response answer = site.get("/health");
  CHECK(answer.status == 200);
  CHECK(answer.body == "{\"status\":\"ok\"}\n");
}

TEST_CASE("health is unwell once a mail waits for more than 15 minutes") {
  SmallSite site;
  site.store->write([&](tickets::UnitOfWork& work) {
    tickets::OutgoingMail mail;
    mail.ticket = {"SPL-0001-A"};
    mail.queued_at = mail.next_attempt_at = site.now;
    work.outbox().enqueue(mail);
    return true;
  });
  site.now += std::chrono::minutes(15);
  CHECK(site.get("/health").status == 200);
  site.now += std::chrono::seconds(1);
  CHECK(site.get("/health").status == 503);
}

TEST_CASE("health is unwell while a mail is being sent for more than 15 minutes") {
  SmallSite site;
  site.store->write([&](tickets::UnitOfWork& work) {
    tickets::OutgoingMail mail;
    mail.ticket = {"SPL-0001-A"};
    mail.queued_at = mail.next_attempt_at = site.now;
    work.outbox().enqueue(mail);
    work.outbox().claim(site.now, site.now, 1);
    return true;
  });
  site.now += std::chrono::minutes(16);
  const Response answer = site.get("/health");
  CHECK(answer.status == 503);
  CHECK(answer.body.find("mail_waits") != std::string::npos);
}

TEST_CASE("health is unwell when mail that came in was not read for 15 minutes") {
  SmallSite site;
  site.store->write([&](tickets::UnitOfWork& work) {
    work.inbound().keep("From: a@b.example\r\n\r\nHello\r\n", site.now);
    return true;
  });
  CHECK(site.get("/health").status == 200);
  site.now += std::chrono::minutes(16);
  const Response answer = site.get("/health");
  CHECK(answer.status == 503);
  CHECK(answer.body.find("mail_unread") != std::string::npos);
}

TEST_CASE("health is unwell while a mail of an active request is lost, and says which") {
  SmallSite site;
  site.store->write([&](tickets::UnitOfWork& work) {
    const auto opening = support::an_opening("SPL-0001-A", "northwind", site.now);
    work.tickets().append(opening, tickets::advance(std::nullopt, opening));
    tickets::OutgoingMail mail;
    mail.ticket = {"SPL-0001-A"};
    mail.event_sequence = 1;
    mail.notice = {tickets::MailTemplate::received,
                   tickets::MailAudience::customer,
                   {"secret@northwind.example"}};
    mail.queued_at = mail.next_attempt_at = site.now;
    work.outbox().enqueue(mail);
    auto claimed = work.outbox().claim(site.now, site.now, 1);
    claimed.at(0).state = tickets::MailState::dead;
    work.outbox().update(claimed.at(0));
    return true;
  });
  const Response answer = site.get("/health");
  CHECK(answer.status == 503);
  CHECK(answer.body ==
        "{\"status\":\"mail_lost\",\"lost\":[{\"mail\":1,\"ticket\":\"SPL-0001-A\","
        "\"template\":\"received\",\"state\":\"dead\"}]}\n");
}
