#include "tests/contract/store_under_test.h"
#include "tests/support/instants.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

const auto administered_at = at(2026, 11, 1, 12);

void add_two_sessions(UnitOfWork& work) {
  for (const char* who : {"b@x.example", "a@x.example"}) {
    work.accounts().save_user({{who}, "A", Role::billing, std::nullopt, "$", true});
    work.accounts().save_session({std::string(who) + "-hash",
                                  {who},
                                  "csrf",
                                  administered_at,
                                  administered_at,
                                  administered_at,
                                  "192.0.2.7"});
  }
}

}  // namespace

TEST_CASE("a user's version grows with each change") {
  StoreUnderTest store(GENERATE(every_store()));
  User user{{"a@x.example"}, "A", Role::billing, std::nullopt, "$", true};
  const auto version = [&] {
    return store.read([](UnitOfWork& work) { return work.accounts().user({"a@x.example"}); })
        ->version;
  };
  store.write([&](UnitOfWork& work) { work.accounts().save_user(user); });
  CHECK(version() == 1);
  store.write([&](UnitOfWork& work) { work.accounts().save_user(user); });
  CHECK(version() == 2);
}

TEST_CASE("sessions are listed by account with where they came from, and end for one account") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write(add_two_sessions);
  const auto all = store.read([](UnitOfWork& work) { return work.accounts().sessions(); });
  REQUIRE(all.size() == 2);
  CHECK(all[0].user.value == "a@x.example");
  CHECK(all[0].client_address == "192.0.2.7");
  store.write([](UnitOfWork& work) { work.accounts().remove_sessions_of({"a@x.example"}); });
  const auto left = store.read([](UnitOfWork& work) { return work.accounts().sessions(); });
  REQUIRE(left.size() == 1);
  CHECK(left[0].user.value == "b@x.example");
}

TEST_CASE("the log of administration is read newest first and page by page") {
  StoreUnderTest store(GENERATE(every_store()));
  const Actor root{{"root@x.example"}, "Root", Role::administrator, std::nullopt};
  store.write([&](UnitOfWork& work) {
    for (const char* name : {"one", "two", "three"})
      work.accounts().append(
          {0, administered_at, root, AdministrationAct::token_added, name, "acts as a@x.example"});
  });
  const auto newest =
      store.read([](UnitOfWork& work) { return work.accounts().administration_log(2, 0); });
  REQUIRE(newest.size() == 2);
  CHECK(newest[0].subject == "three");
  CHECK(newest[0].by == root);
  CHECK(newest[0].at == administered_at);
  CHECK(newest[0].act == AdministrationAct::token_added);
  CHECK(newest[0].detail == "acts as a@x.example");
  const auto older = store.read([&](UnitOfWork& work) {
    return work.accounts().administration_log(2, newest.back().ordinal);
  });
  REQUIRE(older.size() == 1);
  CHECK(older[0].subject == "one");
}

TEST_CASE("the ledger of mail is read newest first by state, address and page") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([](UnitOfWork& work) {
    for (const char* who : {"a@x.example", "b@x.example", "a@x.example"}) {
      OutgoingMail mail;
      mail.ticket = {"SPL-0001-1"};
      mail.event_sequence = static_cast<std::uint32_t>(work.outbox().ledger({}).size() + 1);
      mail.notice = {MailTemplate::received, MailAudience::customer, {who}};
      mail.queued_at = mail.next_attempt_at = administered_at;
      work.outbox().enqueue(mail);
    }
    OutgoingMail delivery;
    delivery.ticket = {"SPL-0001-1"};
    delivery.notice = {MailTemplate::webhook, MailAudience::program, {"wh-1"}};
    delivery.queued_at = delivery.next_attempt_at = administered_at + std::chrono::hours(1);
    work.outbox().enqueue(delivery);
    auto first = work.outbox().claim(administered_at, administered_at, 1);
    first.at(0).state = MailState::accepted;
    work.outbox().update(first.at(0));
  });
  const auto list = [&](const MailFilter& filter) {
    return store.read([&](UnitOfWork& work) { return work.outbox().ledger(filter); });
  };
  const auto all = list({});
  REQUIRE(all.size() == 3);
  CHECK(all[0].id > all[1].id);
  CHECK(list({MailState::accepted, std::nullopt}).size() == 1);
  CHECK(list({MailState::queued, Email{"a@x.example"}}).size() == 1);
  CHECK(list({std::nullopt, Email{"a@x.example"}}).size() == 2);
  CHECK(list({std::nullopt, std::nullopt, all[1].id}).size() == 1);
  CHECK(list({std::nullopt, std::nullopt, 0, 2}).size() == 2);
}
