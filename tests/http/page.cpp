#include <catch2/catch.hpp>

#include "bot/http/assets.h"
#include "bot/http/site.h"
#include "tests/http/walk.h"

using billing::RefusalKind;
using bot::http::Response;
using walk::SmallSite;

namespace {

bool says(const Response& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

// A store whose disk is gone.
struct BrokenStore : tickets::Store {
  void read(const std::function<void(tickets::UnitOfWork&)>&) override {
    throw std::runtime_error("disk I/O error at /secret/path");
  }
  void write(const std::function<bool(tickets::UnitOfWork&)>&) override {
    throw std::runtime_error("disk I/O error at /secret/path");
  }
};

}  // namespace

TEST_CASE("every page shows the help lines, signed in or not") {
  SmallSite site;
  const auto browser = site.signed_in("desk@splitdesk.example");
  for (const Response& answer : {site.get("/sign-in"), site.get("/no-such-page", &browser)}) {
    CHECK(says(answer, "+1 555 0100"));
    CHECK(says(answer, "mailto:help@desk.example"));
    CHECK(says(answer, "Hours: Mon-Fri"));
  }
}

TEST_CASE("the navigation shows what the role may open") {
  SmallSite site;
  const auto desk = site.signed_in("desk@splitdesk.example");
  const auto customer = site.signed_in("admin@northwind.example");
  CHECK(says(site.get("/no-such-page", &desk), "href=\"/queue\""));
  CHECK_FALSE(says(site.get("/no-such-page", &desk), "href=\"/requests\""));
  CHECK(says(site.get("/no-such-page", &customer), "href=\"/requests\""));
  CHECK_FALSE(says(site.get("/no-such-page", &customer), "href=\"/queue\""));
  CHECK_FALSE(says(site.get("/no-such-page"), "href=\"/queue\""));
}

TEST_CASE("a moved clock is announced on every page") {
  SmallSite site;
  CHECK_FALSE(says(site.get("/sign-in"), "moved clock"));
  site.site.clock_is_moved = true;
  CHECK(says(site.get("/sign-in"), "moved clock"));
}

TEST_CASE("a refusal's page says what is wrong, where, and with which code") {
  SmallSite site;
  const Response answer =
      bot::http::refusal_page(site.site, {},
                              {RefusalKind::conflict,
                               "ticket_changed_meanwhile",
                               "Look again & decide.",
                               "SPL-7K3Q-9",
                               {{"cc-retail", "Retail <b>has</b> no account number."}}});
  CHECK(answer.status == 409);
  CHECK(says(answer, "Look again &amp; decide."));
  CHECK(says(answer, "<strong>cc-retail</strong>: Retail &lt;b&gt;has&lt;/b&gt; no account"));
  CHECK(says(answer, "ticket_changed_meanwhile"));
}

TEST_CASE("a name with markup in it stays text in the frame") {
  SmallSite site;
  site.store->write([&](tickets::UnitOfWork& work) {
    auto user = *work.accounts().user({"desk@splitdesk.example"});
    user.name = "<script>alert(1)</script>";
    work.accounts().save_user(user);
    return true;
  });
  const auto browser = site.signed_in("desk@splitdesk.example");
  const Response answer = site.get("/no-such-page", &browser);
  CHECK_FALSE(says(answer, "<script>alert"));
  CHECK(says(answer, "&lt;script&gt;alert"));
}

TEST_CASE("with the records gone, a page says so and health is unwell, without inner words") {
  BrokenStore gone;
  SmallSite whole;
  bot::http::Site site{gone, [] { return billing::Instant{}; }, {}, {},
                       "",   bot::Signer("a key of a test")};
  bot::http::SessionKeeper keeper(gone, site.now, {.password_cost = bot::PasswordCost::cheap});
  bot::http::Router router;
  add_sign_in(router, site, keeper);
  add_health(router, site);
  bot::http::TokenKeeper tokens(gone, site.now);
  const bot::http::Door door(site, router, keeper, tokens);
  bot::http::Request request;
  request.path = "/";
  request.cookies.add("splitdesk_session", "some-token");
  const Response page = door.answer(request);
  CHECK(page.status == 503);
  CHECK(says(page, "Number of this incident"));
  CHECK_FALSE(says(page, "secret"));
  bot::http::Request health;
  health.path = "/health";
  const Response answer = door.answer(health);
  CHECK(answer.status == 503);
  CHECK(answer.body == "{\"status\":\"store_unreadable\"}\n");
}

TEST_CASE("an asset's path has the hash of its bytes, and no other hash is answered") {
  const std::string path = bot::http::asset_path("splitdesk.css");
  const auto asset = bot::http::asset_at(path);
  REQUIRE(asset);
  CHECK(path.find(bot::sha256_hex(asset->bytes).substr(0, 16)) != std::string::npos);
  CHECK_FALSE(bot::http::asset_at("/assets/splitdesk.0000000000000000.css"));
  CHECK_THROWS_AS(bot::http::asset_path("no_such.css"), std::logic_error);
}
