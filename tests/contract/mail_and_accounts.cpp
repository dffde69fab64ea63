#include "tests/contract/store_under_test.h"
#include "tests/support/instants.h"
#include "tests/support/sample_events.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

OutgoingMail mail(const char* recipient, billing::Instant due = at(2026, 11, 1, 9)) {
  OutgoingMail one;
  one.ticket = {"SPL-0001-1"};
  one.event_sequence = 1;
  one.notice = {MailTemplate::received, MailAudience::customer, {recipient}};
  one.queued_at = at(2026, 11, 1, 8);
  one.next_attempt_at = due;
  one.message_id = std::string("1.") + recipient;
  return one;
}

void enqueue(StoreUnderTest& store, const OutgoingMail& one) {
  store.write([&](UnitOfWork& work) { work.outbox().enqueue(one); });
}

std::vector<OutgoingMail> claim(StoreUnderTest& store, billing::Instant now,
                                std::size_t limit = 10) {
  std::vector<OutgoingMail> claimed;
  store.write([&](UnitOfWork& work) {
    claimed = work.outbox().claim(now, now - std::chrono::minutes(10), limit);
  });
  return claimed;
}

std::vector<std::string> recipients(const std::vector<OutgoingMail>& mails) {
  std::vector<std::string> result;
  for (const auto& one : mails) result.push_back(one.notice.recipient.value);
  return result;
}

using Texts = std::vector<std::string>;
const auto accounts_noon = at(2026, 11, 1, 12);

}  // namespace

TEST_CASE("a queued mail comes back, and a second one with its key is ignored") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue(store, mail("a@x.example"));
  auto again = mail("a@x.example");
  again.message_id = "another";
  enqueue(store, again);
  enqueue(store, mail("b@x.example"));
  const auto mails =
      store.read([](UnitOfWork& work) { return work.outbox().mails_of({"SPL-0001-1"}); });
  REQUIRE(recipients(mails) == Texts{"a@x.example", "b@x.example"});
  CHECK(mails[0].message_id == "1.a@x.example");
  CHECK(mails[0].notice == mail("a@x.example").notice);
  CHECK(mails[0].id != mails[1].id);
  CHECK(mails[0].queued_at == at(2026, 11, 1, 8));
  CHECK(store.read([](UnitOfWork& work) { return work.outbox().oldest_unsent(); }) ==
        at(2026, 11, 1, 8));
}

TEST_CASE("mails are claimed once, those due first, up to the limit") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue(store, mail("second@x.example", at(2026, 11, 1, 11)));
  enqueue(store, mail("first@x.example", at(2026, 11, 1, 10)));
  enqueue(store, mail("third@x.example", accounts_noon));
  enqueue(store, mail("tomorrow@x.example", at(2026, 11, 2)));
  const auto first = claim(store, accounts_noon, 2);
  CHECK(recipients(first) == Texts{"first@x.example", "second@x.example"});
  CHECK(first[0].state == MailState::sending);
  CHECK(recipients(claim(store, accounts_noon)) == Texts{"third@x.example"});
  CHECK(claim(store, accounts_noon).empty());
}

TEST_CASE("a mail whose worker died is claimed again when its lease is over") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue(store, mail("a@x.example"));
  REQUIRE(claim(store, accounts_noon).size() == 1);
  CHECK(claim(store, accounts_noon + std::chrono::minutes(10)).empty());
  CHECK(claim(store, accounts_noon + std::chrono::minutes(11)).size() == 1);
}

TEST_CASE("a worker past its lease cannot write over what the next one recorded") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue(store, mail("a@x.example"));
  auto slow = claim(store, accounts_noon).at(0);
  auto next = claim(store, accounts_noon + std::chrono::minutes(11)).at(0);
  CHECK(slow.taken_at == accounts_noon);
  CHECK(next.taken_at == accounts_noon + std::chrono::minutes(11));
  const auto update = [&](const OutgoingMail& one) {
    bool kept = false;
    store.write([&](UnitOfWork& work) { kept = work.outbox().update(one); });
    return kept;
  };
  slow.state = MailState::queued;
  CHECK_FALSE(update(slow));
  next.state = MailState::accepted;
  next.last_answer = "250 taken";
  CHECK(update(next));
  CHECK_FALSE(update(slow));
  CHECK_FALSE(update(next));
  const auto kept =
      store.read([](UnitOfWork& work) { return work.outbox().mails_of({"SPL-0001-1"}); });
  CHECK((kept.at(0).state == MailState::accepted));
  CHECK(kept.at(0).last_answer == "250 taken");
  CHECK_FALSE(kept.at(0).taken_at);
}

TEST_CASE("mail is due while a claim would take some") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto has_due = [&](billing::Instant now) {
    return store.read([&](UnitOfWork& work) {
      return work.outbox().has_due(now, now - std::chrono::minutes(10));
    });
  };
  CHECK_FALSE(has_due(accounts_noon));
  enqueue(store, mail("a@x.example", accounts_noon));
  CHECK_FALSE(has_due(accounts_noon - std::chrono::seconds(1)));
  CHECK(has_due(accounts_noon));
  claim(store, accounts_noon);
  CHECK_FALSE(has_due(accounts_noon + std::chrono::minutes(10)));
  CHECK(has_due(accounts_noon + std::chrono::minutes(11)));
}

TEST_CASE("a mail that is being sent is still unsent") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto oldest = [&] {
    return store.read([](UnitOfWork& work) { return work.outbox().oldest_unsent(); });
  };
  CHECK_FALSE(oldest());
  enqueue(store, mail("a@x.example"));
  auto sending = claim(store, accounts_noon).at(0);
  CHECK(oldest() == at(2026, 11, 1, 8));
  sending.state = MailState::accepted;
  store.write([&](UnitOfWork& work) { work.outbox().update(sending); });
  CHECK_FALSE(oldest());
}

TEST_CASE("lost mails are told of as long as their request is active") {
  StoreUnderTest store(GENERATE(every_store()));
  std::optional<Ticket> ticket;
  store.write([&](UnitOfWork& work) {
    const Event opening = support::an_opening("SPL-0001-1", "northwind", accounts_noon);
    ticket = tickets::advance(std::nullopt, opening);
    work.tickets().append(opening, *ticket);
  });
  const auto lost = [&] {
    return recipients(
        store.read([](UnitOfWork& work) { return work.outbox().lost_of_active_tickets(9); }));
  };
  for (const char* recipient : {"dead", "bounced", "accepted"}) enqueue(store, mail(recipient));
  auto of_nobody = mail("dead too");
  of_nobody.ticket = {"SPL-0002-2"};
  enqueue(store, of_nobody);
  auto claimed = claim(store, accounts_noon);
  const MailState states[] = {MailState::dead, MailState::bounced, MailState::accepted,
                              MailState::dead};
  CHECK(lost().empty());
  store.write([&](UnitOfWork& work) {
    for (std::size_t i = 0; i < claimed.size(); ++i) {
      claimed[i].state = states[i];
      work.outbox().update(claimed[i]);
    }
  });
  CHECK(lost() == Texts{"dead", "bounced"});
  store.write([&](UnitOfWork& work) {
    const Event event = support::following(*ticket, Action::withdraw, Status::withdrawn,
                                           Closed{"withdrawn", "Not needed."}, accounts_noon);
    work.tickets().append(event, tickets::advance(*ticket, event));
  });
  CHECK(lost().empty());
}

TEST_CASE("what became of a mail is kept, and undelivered ones are listed") {
  StoreUnderTest store(GENERATE(every_store()));
  for (const char* recipient : {"late", "dead", "bounced", "accepted", "fresh"}) {
    enqueue(store, mail(recipient));
  }
  auto claimed = claim(store, accounts_noon, 4);
  const MailState states[] = {MailState::queued, MailState::dead, MailState::bounced,
                              MailState::accepted};
  store.write([&](UnitOfWork& work) {
    for (std::size_t i = 0; i < claimed.size(); ++i) {
      claimed[i].state = states[i];
      claimed[i].attempts = 3;
      claimed[i].next_attempt_at = at(2026, 11, 3);
      claimed[i].last_answer = "451 later";
      work.outbox().update(claimed[i]);
    }
  });
  const auto open = store.read([](UnitOfWork& work) { return work.outbox().undelivered(9); });
  REQUIRE(recipients(open) == Texts{"bounced", "dead", "late"});
  CHECK(open[2].attempts == 3);
  CHECK(open[2].last_answer == "451 later");
  CHECK(open[2].next_attempt_at == at(2026, 11, 3));
  CHECK(store.read([](UnitOfWork& work) { return work.outbox().undelivered(1); }).size() == 1);
}

TEST_CASE("a user is saved, changed and listed by e-mail") {
  StoreUnderTest store(GENERATE(every_store()));
  User one{
      {"b@x.example"}, "B", Role::customer, billing::OrganizationName{"northwind"}, "$h", true};
  User other{{"a@x.example"}, "A", Role::desk_lead, std::nullopt, "$i", true};
  store.write([&](UnitOfWork& work) {
    work.accounts().save_user(one);
    work.accounts().save_user(other);
    one.active = false;
    one.name = "Changed";
    work.accounts().save_user(one);
  });
  const auto users = store.read([](UnitOfWork& work) { return work.accounts().users(); });
  REQUIRE(users.size() == 2);
  CHECK(users[0].role == Role::desk_lead);
  CHECK(users[1].name == "Changed");
  CHECK_FALSE(users[1].active);
  CHECK(users[1].organization == one.organization);
  CHECK(store.read([](UnitOfWork& work) { return work.accounts().user({"a@x.example"}); }));
  CHECK_FALSE(store.read([](UnitOfWork& work) { return work.accounts().user({"c@x.example"}); }));
}

TEST_CASE("a session lives until it is removed or expires") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([](UnitOfWork& work) {
    work.accounts().save_user({{"a@x.example"}, "A", Role::billing, std::nullopt, "$", true});
    for (const char* token : {"one", "two", "three"}) {
      work.accounts().save_session(
          {token,
           {"a@x.example"},
           "csrf",
           accounts_noon,
           accounts_noon,
           *token == 'o' ? accounts_noon : accounts_noon + std::chrono::hours(1)});
    }
    work.accounts().remove_session("two");
    work.accounts().remove_sessions_before(accounts_noon + std::chrono::seconds(1));
  });
  const auto session = [&](const char* token) {
    return store.read([&](UnitOfWork& work) { return work.accounts().session(token); });
  };
  CHECK_FALSE(session("one"));
  CHECK_FALSE(session("two"));
  REQUIRE(session("three"));
  CHECK(session("three")->csrf_token == "csrf");
  CHECK(session("three")->expires_at == accounts_noon + std::chrono::hours(1));
}

TEST_CASE("an account's sessions end when its password, role or active flag changes") {
  StoreUnderTest store(GENERATE(every_store()));
  struct Change {
    const char* what;
    void (*make)(User&);
    bool ends;
  };
  const auto change = GENERATE(values<Change>({
      {"nothing", [](User&) {}, false},
      {"name", [](User& user) { user.name = "B"; }, false},
      {"password", [](User& user) { user.password_hash = "$new"; }, true},
      {"role", [](User& user) { user.role = Role::desk_lead; }, true},
      {"active", [](User& user) { user.active = false; }, true},
  }));
  INFO(change.what);
  User user{{"a@x.example"}, "A", Role::billing, std::nullopt, "$", true};
  const User other{{"b@x.example"}, "B", Role::billing, std::nullopt, "$", true};
  store.write([&](UnitOfWork& work) {
    work.accounts().save_user(user);
    work.accounts().save_user(other);
    work.accounts().save_session(
        {"own", user.email, "csrf", accounts_noon, accounts_noon, accounts_noon});
    work.accounts().save_session(
        {"other", other.email, "csrf", accounts_noon, accounts_noon, accounts_noon});
    change.make(user);
    work.accounts().save_user(user);
  });
  CHECK(store.read([](UnitOfWork& work) { return work.accounts().session("own"); }).has_value() !=
        change.ends);
  CHECK(store.read([](UnitOfWork& work) { return work.accounts().session("other"); }));
}

TEST_CASE("failed sign-ins are counted by who and since when") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([](UnitOfWork& work) {
    work.accounts().add_failed_sign_in("a", accounts_noon);
    work.accounts().add_failed_sign_in("a", accounts_noon);
    work.accounts().add_failed_sign_in("a", accounts_noon + std::chrono::minutes(5));
    work.accounts().add_failed_sign_in("b", accounts_noon);
  });
  const auto count = [&](const char* who, billing::Instant since) {
    return store.read(
        [&](UnitOfWork& work) { return work.accounts().failed_sign_ins(who, since); });
  };
  CHECK(count("a", accounts_noon) == 3);
  CHECK(count("a", accounts_noon + std::chrono::minutes(1)) == 1);
  CHECK(count("c", accounts_noon) == 0);
}

TEST_CASE("a draft is kept, replaced and removed") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto draft = [&] {
    return store.read([](UnitOfWork& work) { return work.accounts().draft({"a@x.example"}); });
  };
  const auto save = [&](std::string_view fields) {
    store.write([&](UnitOfWork& work) { work.accounts().save_draft({"a@x.example"}, fields); });
  };
  CHECK_FALSE(draft());
  save("first");
  save(std::string_view("a\0b", 3));
  CHECK(draft() == std::string("a\0b", 3));
  store.write([](UnitOfWork& work) { work.accounts().remove_draft({"a@x.example"}); });
  CHECK_FALSE(draft());
}

TEST_CASE("preferences are the usual ones until somebody saves others, each person's own") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto of = [&](const char* email) {
    return store.read([&](UnitOfWork& work) { return work.accounts().preferences({email}); });
  };
  const auto save = [&](const Preferences& wanted) {
    store.write(
        [&](UnitOfWork& work) { work.accounts().save_preferences({"a@x.example"}, wanted); });
  };
  CHECK(of("a@x.example") == Preferences{});
  save({false, true});
  CHECK(of("a@x.example") == Preferences{false, true});
  save({true, true, "es"});
  CHECK(of("a@x.example") == Preferences{true, true, "es"});
  CHECK(of("b@x.example") == Preferences{});
}
