#include <catch2/catch.hpp>

#include "tests/support/story.h"
#include "tickets/accounts/user_accounts.h"

using namespace tickets;
using support::an_administrator;
using support::code_of;
using support::Story;

namespace {

User account_called(const char* email, Role role, const char* hash = "$argon2id$") {
  return {{email}, "Somebody", role, std::nullopt, hash, true};
}

}  // namespace

TEST_CASE("an account is added once, and changed as it was seen only") {
  Story story;
  const auto ann = account_called("ann@x.example", Role::billing);
  const auto add = [&] {
    return story.act(
        [&](Desk& desk) { return add_user(desk.work, an_administrator(), ann, desk.now); });
  };
  REQUIRE(add().ok());
  CHECK(code_of(add()) == "user_exists");
  User changed = ann;
  changed.role = Role::desk_lead;
  const auto change = [&](std::uint64_t seen) {
    return story.act([&](Desk& desk) {
      return change_user(desk.work, an_administrator(), changed, seen, desk.now);
    });
  };
  CHECK(code_of(change(0)) == "account_changed_meanwhile");
  CHECK(change(1).ok());
  CHECK(code_of(change(1)) == "account_changed_meanwhile");
  // Sent again as it is: nothing changes and nothing is on record twice.
  CHECK(change(2).ok());
  CHECK(story.look(
            [](Desk& desk) { return desk.work.accounts().administration_log(10, 0).size(); }) == 2);
}

TEST_CASE("a deactivated account gets no password, and comes back without one") {
  Story story;
  const auto act = [&](auto&& verb) {
    return story.act([&](Desk& desk) { return verb(desk.work, desk.now); });
  };
  const Email ann{"ann@x.example"};
  REQUIRE(act([&](UnitOfWork& work, billing::Instant now) {
            return put_user(work, at_the_command_line(), account_called("ann@x.example", Role::tam),
                            now);
          }).ok());
  REQUIRE(act([&](UnitOfWork& work, billing::Instant now) {
            return deactivate_user(work, an_administrator(), ann, std::nullopt, now);
          }).ok());
  CHECK(code_of(act([&](UnitOfWork& work, billing::Instant now) {
          return renew_password(work, an_administrator(), ann, 2, "mark", now);
        })) == "account_inactive");
  const auto back = act([&](UnitOfWork& work, billing::Instant now) {
    return activate_user(work, an_administrator(), ann, 2, "mark", now);
  });
  REQUIRE(back.ok());
  CHECK(back->active);
  CHECK_FALSE(has_password(*back));
}

TEST_CASE("the last administrator who can sign in is not replaced by a command") {
  Story story;
  const auto put = [&](const User& user) {
    return story.act(
        [&](Desk& desk) { return put_user(desk.work, at_the_command_line(), user, desk.now); });
  };
  REQUIRE(put(account_called("root@x.example", Role::administrator)).ok());
  CHECK(code_of(put(account_called("root@x.example", Role::auditor))) == "last_administrator");
  REQUIRE(put(account_called("two@x.example", Role::administrator)).ok());
  CHECK(put(account_called("root@x.example", Role::auditor)).ok());
}
