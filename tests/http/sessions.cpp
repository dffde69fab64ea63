#include "bot/http/sessions.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <thread>

#include "tests/http/walk.h"

using bot::http::NewSession;
using bot::http::SignInFailure;
using walk::SmallSite;

namespace {

constexpr std::string_view desk = "desk@splitdesk.example";

bool is_failure(const std::variant<NewSession, SignInFailure>& outcome, SignInFailure wanted) {
  const auto* failure = std::get_if<SignInFailure>(&outcome);
  return failure != nullptr && *failure == wanted;
}

void fail(SmallSite& site, int times, std::string_view email, std::string_view address) {
  for (int i = 0; i < times; ++i) {
    CHECK(is_failure(site.keeper.sign_in(email, "wrong", address, ""), SignInFailure::wrong));
  }
}

}  // namespace

TEST_CASE("the store keeps a session's hash, never its token") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  CHECK(browser.cookie.size() == 43);
  site.store->read([&](tickets::UnitOfWork& work) {
    CHECK_FALSE(work.accounts().session(browser.cookie));
    CHECK(work.accounts().session(bot::sha256_hex(browser.cookie)));
  });
}

TEST_CASE("an e-mail address is known in any case and with blanks around") {
  SmallSite site;
  const auto outcome =
      site.keeper.sign_in(" Desk@Splitdesk.Example ", walk::password, "192.0.2.1", "");
  CHECK(std::holds_alternative<NewSession>(outcome));
}

TEST_CASE("an unknown person, a wrong password and an inactive account get the same answer") {
  SmallSite site;
  site.add_user("gone@splitdesk.example", tickets::Role::support_desk, false);
  const auto unknown = site.keeper.sign_in("no@splitdesk.example", walk::password, "192.0.2.1", "");
  const auto wrong = site.keeper.sign_in(desk, "wrong", "192.0.2.1", "");
  const auto inactive =
      site.keeper.sign_in("gone@splitdesk.example", walk::password, "192.0.2.1", "");
  CHECK(is_failure(unknown, SignInFailure::wrong));
  CHECK(is_failure(wrong, SignInFailure::wrong));
  CHECK(is_failure(inactive, SignInFailure::wrong));
}

TEST_CASE("a session ends eight hours after its last use") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  site.now += std::chrono::hours(8) - std::chrono::seconds(1);
  REQUIRE(site.keeper.find(browser.cookie));
  site.keeper.touch(site.keeper.find(browser.cookie)->session);
  site.now += std::chrono::hours(8) - std::chrono::seconds(1);
  CHECK(site.keeper.find(browser.cookie));
  site.now += std::chrono::seconds(1);
  CHECK_FALSE(site.keeper.find(browser.cookie));
}

TEST_CASE("a session ends seven days after the sign-in, however much it is used") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  for (int hours = 0; hours < 7 * 24; hours += 4) {
    REQUIRE(site.keeper.find(browser.cookie));
    site.keeper.touch(site.keeper.find(browser.cookie)->session);
    site.now += std::chrono::hours(4);
  }
  CHECK_FALSE(site.keeper.find(browser.cookie));
}

TEST_CASE("an account that is made inactive is out at once") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  site.add_user(desk, tickets::Role::support_desk, false);
  CHECK_FALSE(site.keeper.find(browser.cookie));
}

TEST_CASE("signing in again ends the session before and makes a new token") {
  SmallSite site;
  const auto before = site.signed_in(desk);
  auto outcome = site.keeper.sign_in(desk, walk::password, "192.0.2.1", before.cookie);
  CHECK(std::get<NewSession>(outcome).token != before.cookie);
  CHECK_FALSE(site.keeper.find(before.cookie));
}

TEST_CASE("a token that somebody else planted does not become a session") {
  SmallSite site;
  const std::string planted = bot::random_token();
  auto outcome = site.keeper.sign_in(desk, walk::password, "192.0.2.1", planted);
  CHECK(std::get<NewSession>(outcome).token != planted);
  CHECK_FALSE(site.keeper.find(planted));
}

TEST_CASE("a session that was ended is not brought back by a form under way") {
  SmallSite site;
  const auto browser = site.signed_in(desk);
  const auto session = site.keeper.find(browser.cookie)->session;
  site.keeper.sign_out(browser.cookie);
  site.now += std::chrono::minutes(2);
  site.keeper.touch(session);
  CHECK_FALSE(site.keeper.find(browser.cookie));
}

TEST_CASE("after ten failures an e-mail address is not looked at for a quarter of an hour") {
  SmallSite site;
  for (int i = 0; i < 10; ++i) fail(site, 1, desk, "192.0.2." + std::to_string(10 + i));
  CHECK(is_failure(site.keeper.sign_in(desk, walk::password, "192.0.2.99", ""),
                   SignInFailure::too_many));
  site.now += std::chrono::minutes(15) + std::chrono::seconds(1);
  CHECK(std::holds_alternative<NewSession>(
      site.keeper.sign_in(desk, walk::password, "192.0.2.99", "")));
}

TEST_CASE("after ten failures a client address is not looked at") {
  SmallSite site;
  for (int i = 0; i < 10; ++i) {
    fail(site, 1, "guess" + std::to_string(i) + "@splitdesk.example", "192.0.2.66");
  }
  CHECK(is_failure(site.keeper.sign_in(desk, walk::password, "192.0.2.66", ""),
                   SignInFailure::too_many));
  CHECK(std::holds_alternative<NewSession>(
      site.keeper.sign_in(desk, walk::password, "192.0.2.67", "")));
}

TEST_CASE("attempts at the same time are counted like attempts one by one") {
  SmallSite site;
  std::atomic<int> looked_at = 0;
  std::vector<std::thread> attempts;
  for (int i = 0; i < 30; ++i) {
    attempts.emplace_back([&] {
      const auto outcome = site.keeper.sign_in(desk, "wrong", "192.0.2.5", "");
      if (is_failure(outcome, SignInFailure::wrong)) ++looked_at;
    });
  }
  for (std::thread& attempt : attempts) attempt.join();
  CHECK(looked_at == 10);
}

TEST_CASE("a sign-in that would wait too long for the one before it is told so") {
  SmallSite site;
  std::promise<void> inside, leave;
  std::atomic<bool> first = true;
  bot::http::SessionKeeper keeper(
      *site.store,
      [&] {
        if (first.exchange(false)) {
          inside.set_value();
          leave.get_future().wait();
        }
        return site.now;
      },
      {.password_cost = bot::PasswordCost::cheap, .patience = std::chrono::milliseconds(20)});
  std::thread slow([&] {
    CHECK(
        std::holds_alternative<NewSession>(keeper.sign_in(desk, walk::password, "192.0.2.1", "")));
  });
  inside.get_future().wait();
  CHECK(is_failure(keeper.sign_in(desk, walk::password, "192.0.2.2", ""), SignInFailure::busy));
  leave.set_value();
  slow.join();
  CHECK(std::holds_alternative<NewSession>(keeper.sign_in(desk, walk::password, "192.0.2.2", "")));
}

TEST_CASE("a session is alive until it was idle for too long, or its time is over") {
  using namespace std::chrono_literals;
  const bot::http::SessionRules rules{.idle = 8h, .absolute = 24h};
  tickets::Session session;
  session.created_at = session.last_seen_at = support::at(2026, 3, 2, 9);
  session.expires_at = session.created_at + rules.absolute;
  const auto alive_after = [&](std::chrono::seconds passed) {
    return bot::http::is_alive(session, rules, session.created_at + passed);
  };
  CHECK(alive_after(8h - 1s));
  CHECK_FALSE(alive_after(8h));
  session.last_seen_at += 20h;
  CHECK(alive_after(24h - 1s));
  CHECK_FALSE(alive_after(24h));
}
