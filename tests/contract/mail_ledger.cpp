#include "tests/contract/opened.h"
#include "tests/support/sample_events.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

const auto ledger_noon = at(2026, 11, 1, 12);
using Ids = std::vector<std::int64_t>;

OutgoingMail ledger_mail(const char* about, MailState state = MailState::queued,
                         MailTemplate name = MailTemplate::received,
                         const char* recipient = "a@x.example") {
  OutgoingMail one;
  one.ticket = {"SPL-0001-1"};
  one.event_sequence = 1;
  one.about = about;
  one.notice = {name, MailAudience::customer, {recipient}};
  one.state = state;
  one.queued_at = ledger_noon;
  one.next_attempt_at = ledger_noon;
  one.message_id = std::string(about) + "@splitdesk.example";
  return one;
}

void enqueue_one(StoreUnderTest& store, const OutgoingMail& one) {
  store.write([&](UnitOfWork& work) { work.outbox().enqueue(one); });
}

std::vector<OutgoingMail> all_of(StoreUnderTest& store, const char* ticket = "SPL-0001-1") {
  return store.read([&](UnitOfWork& work) { return work.outbox().mails_of({ticket}); });
}

Ids ids(const std::vector<OutgoingMail>& mails) {
  Ids all;
  for (const OutgoingMail& one : mails) all.push_back(one.id);
  return all;
}

}  // namespace

TEST_CASE("what a mail is about is part of its key, also without a ticket") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, ledger_mail(""));
  enqueue_one(store, ledger_mail(""));
  enqueue_one(store, ledger_mail("again:1"));
  CHECK(all_of(store).size() == 2);
  CHECK(all_of(store).at(1).about == "again:1");
  OutgoingMail digest = ledger_mail("morning:2026-11-24");
  digest.ticket = {};
  digest.event_sequence = 0;
  enqueue_one(store, digest);
  enqueue_one(store, digest);
  CHECK(all_of(store, "").size() == 1);
}

TEST_CASE("a mail is found by its id and by its Message-ID") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, ledger_mail("1"));
  enqueue_one(store, ledger_mail("2"));
  const auto found = store.read(
      [](UnitOfWork& work) { return work.outbox().mail_with_message_id("2@splitdesk.example"); });
  REQUIRE(found);
  CHECK(found->about == "2");
  const auto by_id = store.read([&](UnitOfWork& work) { return work.outbox().mail(found->id); });
  REQUIRE(by_id);
  CHECK(by_id->message_id == "2@splitdesk.example");
  CHECK_FALSE(store.read([](UnitOfWork& work) { return work.outbox().mail(99); }));
  CHECK_FALSE(store.read(
      [](UnitOfWork& work) { return work.outbox().mail_with_message_id("3@splitdesk.example"); }));
}

TEST_CASE("a mail that came back is bounced with the answer") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, ledger_mail("1", MailState::accepted));
  const std::int64_t id = all_of(store).at(0).id;
  const auto mark = [&](std::int64_t which) {
    bool marked = false;
    store.write(
        [&](UnitOfWork& work) { marked = work.outbox().mark_bounced(which, "550 no such user"); });
    return marked;
  };
  CHECK_FALSE(mark(id + 1));
  CHECK(mark(id));
  CHECK(all_of(store).at(0).state == MailState::bounced);
  CHECK(all_of(store).at(0).last_answer == "550 no such user");
}

TEST_CASE("only a mail that left can come back, and never a webhook's row") {
  StoreUnderTest store(GENERATE(every_store()));
  struct Example {
    MailState state;
    MailTemplate name;
    bool marked;
  };
  const auto example = GENERATE(values<Example>({
      {MailState::accepted, MailTemplate::received, true},
      {MailState::sending, MailTemplate::received, true},
      {MailState::queued, MailTemplate::received, false},
      {MailState::held, MailTemplate::received, false},
      {MailState::digested, MailTemplate::received, false},
      {MailState::dead, MailTemplate::received, false},
      {MailState::bounced, MailTemplate::received, false},
      {MailState::accepted, MailTemplate::webhook, false},
  }));
  INFO(text_of(example.state) << " " << text_of(example.name));
  const bool sending = example.state == MailState::sending;
  enqueue_one(store, ledger_mail("1", sending ? MailState::queued : example.state, example.name));
  bool marked = false;
  store.write([&](UnitOfWork& work) {
    if (sending) work.outbox().claim(ledger_noon, ledger_noon, 1);
    marked = work.outbox().mark_bounced(1, "550 no such user");
  });
  CHECK(marked == example.marked);
  const MailState expected = example.marked ? MailState::bounced : example.state;
  CHECK((all_of(store).at(0).state == expected));
}

TEST_CASE("people's mails and programs' rows are claimed apart") {
  StoreUnderTest store(GENERATE(every_store()));
  for (const char* about : {"1", "2", "3"})
    enqueue_one(store, ledger_mail(about, MailState::queued, MailTemplate::webhook));
  enqueue_one(store, ledger_mail("4"));
  const auto claimed = [&](Readers readers) {
    std::vector<OutgoingMail> mails;
    store.write([&](UnitOfWork& work) {
      CHECK(work.outbox().has_due(ledger_noon, ledger_noon, readers));
      mails = work.outbox().claim(ledger_noon, ledger_noon, 3, readers);
      CHECK_FALSE(work.outbox().has_due(ledger_noon, ledger_noon, readers));
    });
    return ids(mails);
  };
  CHECK(claimed(Readers::people) == Ids{4});
  CHECK(claimed(Readers::programs) == Ids{1, 2, 3});
}

TEST_CASE("whatever is queued for a silent webhook is put off at once") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, ledger_mail("1", MailState::queued, MailTemplate::webhook, "silent"));
  enqueue_one(store, ledger_mail("2", MailState::queued, MailTemplate::webhook, "silent"));
  enqueue_one(store, ledger_mail("3", MailState::accepted, MailTemplate::webhook, "silent"));
  enqueue_one(store, ledger_mail("4", MailState::queued, MailTemplate::webhook, "other"));
  enqueue_one(store, ledger_mail("5", MailState::queued, MailTemplate::received, "silent"));
  const auto later = ledger_noon + std::chrono::minutes(4);
  store.write([&](UnitOfWork& work) {
    work.outbox().put_off({"silent"}, later);
    work.outbox().put_off({"silent"}, later - std::chrono::minutes(1));
  });
  std::vector<billing::Instant> due;
  for (const OutgoingMail& one : all_of(store)) due.push_back(one.next_attempt_at);
  CHECK(due == std::vector<billing::Instant>{later, later, ledger_noon, ledger_noon, ledger_noon});
}

namespace {

Ids undelivered(StoreUnderTest& store, std::size_t limit = 10) {
  return store.read([&](UnitOfWork& work) { return ids(work.outbox().undelivered(limit)); });
}

Ids lost(StoreUnderTest& store) {
  return store.read([](UnitOfWork& work) { return ids(work.outbox().lost_of_active_tickets(10)); });
}

OutgoingMail of_no_ticket(const char* about, MailState state,
                          MailTemplate name = MailTemplate::morning_digest) {
  OutgoingMail one = ledger_mail(about, state, name);
  one.ticket = {};
  one.event_sequence = 0;
  return one;
}

}  // namespace

TEST_CASE("the newest mail that did not arrive comes first, and no webhook hides it") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, ledger_mail("1", MailState::dead));
  enqueue_one(store, ledger_mail("2", MailState::bounced));
  for (const char* about : {"3", "4", "5"})
    enqueue_one(store, ledger_mail(about, MailState::dead, MailTemplate::webhook));
  CHECK(undelivered(store) == Ids{2, 1});
  CHECK(undelivered(store, 1) == Ids{2});
}

TEST_CASE("a lost mail leaves the lists once a copy that was sent again is accepted") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([&](UnitOfWork& work) {
    const Event opening = support::an_opening("SPL-0001-1", "northwind", ledger_noon);
    work.tickets().append(opening, tickets::advance(std::nullopt, opening));
  });
  enqueue_one(store, ledger_mail("", MailState::dead));
  enqueue_one(store, ledger_mail("again:1", MailState::dead));
  enqueue_one(store,
              ledger_mail("again:1", MailState::accepted, MailTemplate::received, "b@x.example"));
  enqueue_one(store, ledger_mail("again:1", MailState::accepted, MailTemplate::reply));
  CHECK(undelivered(store) == Ids{2, 1});
  CHECK(lost(store) == Ids{1, 2});
  enqueue_one(store, ledger_mail("again:2", MailState::accepted));
  CHECK(undelivered(store).empty());
  CHECK(lost(store).empty());
}

TEST_CASE("a lost mail of a request that is closed is not listed, a late one is") {
  StoreUnderTest store(GENERATE(every_store()));
  store.write([&](UnitOfWork& work) {
    const Event opening = support::an_opening("SPL-0001-1", "northwind", ledger_noon);
    const Ticket ticket = tickets::advance(std::nullopt, opening);
    work.tickets().append(opening, ticket);
    const Event event = support::following(ticket, Action::withdraw, Status::withdrawn,
                                           Closed{"withdrawn", "Not needed."}, ledger_noon);
    work.tickets().append(event, tickets::advance(ticket, event));
  });
  enqueue_one(store, ledger_mail("1", MailState::dead));
  OutgoingMail late = ledger_mail("2");
  late.attempts = 1;
  enqueue_one(store, late);
  CHECK(undelivered(store) == Ids{2});
}

TEST_CASE("a lost mail about no request counts until a later one to the address is accepted") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, of_no_ticket("inbound:1", MailState::dead, MailTemplate::finish_request));
  enqueue_one(store, of_no_ticket("morning:1", MailState::dead));
  enqueue_one(store, ledger_mail("3", MailState::accepted));
  CHECK(lost(store) == Ids{2});
  enqueue_one(store, of_no_ticket("morning:2", MailState::accepted));
  CHECK(lost(store).empty());
}

TEST_CASE("the oldest late mail is the one queued first, and no webhook") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto oldest = [&] {
    const auto late = store.read([](UnitOfWork& work) { return work.outbox().oldest_late(); });
    return late ? late->id : 0;
  };
  enqueue_one(store, ledger_mail("1"));
  CHECK(oldest() == 0);
  for (const auto name : {MailTemplate::received, MailTemplate::question, MailTemplate::webhook}) {
    OutgoingMail late = ledger_mail("late", MailState::queued, name);
    late.attempts = 1;
    late.queued_at = name == MailTemplate::received   ? ledger_noon
                     : name == MailTemplate::question ? ledger_noon - std::chrono::minutes(1)
                                                      : ledger_noon - std::chrono::minutes(2);
    enqueue_one(store, late);
  }
  CHECK(oldest() == 3);
}

TEST_CASE("a mail that is held or was digested is never claimed and not late") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, ledger_mail("1", MailState::held));
  enqueue_one(store, ledger_mail("2", MailState::digested));
  std::size_t claimed = 99;
  store.write([&](UnitOfWork& work) {
    claimed = work.outbox().claim(at(2026, 12, 1), at(2026, 12, 1), 10).size();
  });
  CHECK(claimed == 0);
  CHECK_FALSE(store.read(
      [](UnitOfWork& work) { return work.outbox().has_due(at(2026, 12, 1), at(2026, 12, 1)); }));
  CHECK_FALSE(store.read([](UnitOfWork& work) { return work.outbox().oldest_unsent(); }));
  CHECK(store.read([](UnitOfWork& work) { return work.outbox().undelivered(10).size(); }) == 0);
}

TEST_CASE("the cap counts what was sent without a person having typed it") {
  struct Example {
    MailState state;
    MailTemplate name;
    const char* recipient;
    std::uint32_t counted;
  };
  const auto example = GENERATE(values<Example>({
      {MailState::queued, MailTemplate::received, "a@x.example", 1},
      {MailState::sending, MailTemplate::reminder, "a@x.example", 1},
      {MailState::accepted, MailTemplate::approved, "a@x.example", 1},
      {MailState::held, MailTemplate::received, "a@x.example", 0},
      {MailState::digested, MailTemplate::received, "a@x.example", 0},
      {MailState::dead, MailTemplate::received, "a@x.example", 0},
      {MailState::bounced, MailTemplate::received, "a@x.example", 0},
      {MailState::accepted, MailTemplate::reply, "a@x.example", 0},
      {MailState::accepted, MailTemplate::question, "a@x.example", 0},
      {MailState::accepted, MailTemplate::escalation, "a@x.example", 0},
      {MailState::accepted, MailTemplate::caller_waiting, "a@x.example", 0},
      {MailState::accepted, MailTemplate::digest, "a@x.example", 0},
      {MailState::accepted, MailTemplate::webhook, "a@x.example", 0},
      {MailState::accepted, MailTemplate::received, "b@x.example", 0},
  }));
  StoreUnderTest store(GENERATE(every_store()));
  INFO(text_of(example.state) << " " << text_of(example.name));
  enqueue_one(store, ledger_mail("1", example.state, example.name, example.recipient));
  const auto count = [&](billing::Instant since) {
    return store.read(
        [&](UnitOfWork& work) { return work.outbox().automatic_mails_to({"a@x.example"}, since); });
  };
  CHECK(count(ledger_noon) == example.counted);
  CHECK(count(ledger_noon + std::chrono::seconds(1)) == 0);
}

TEST_CASE("held mails of an address come oldest first until a digest told of them") {
  StoreUnderTest store(GENERATE(every_store()));
  enqueue_one(store, ledger_mail("1", MailState::held));
  enqueue_one(store, ledger_mail("2", MailState::held));
  enqueue_one(store, ledger_mail("3", MailState::held, MailTemplate::received, "b@x.example"));
  enqueue_one(store, ledger_mail("4", MailState::queued));
  const auto held = [&] {
    return store.read([](UnitOfWork& work) { return work.outbox().held_for({"a@x.example"}); });
  };
  const Ids all = ids(all_of(store));
  CHECK(ids(held()) == Ids{all[0], all[1]});
  store.write([&](UnitOfWork& work) { work.outbox().mark_digested({all[0], all[3], 99}); });
  CHECK(ids(held()) == Ids{all[1]});
  CHECK(all_of(store).at(0).state == MailState::digested);
  CHECK(all_of(store).at(3).state == MailState::queued);
}

TEST_CASE("deliveries to webhooks come newest first, page by page") {
  StoreUnderTest store(GENERATE(every_store()));
  for (const char* about : {"1", "2", "3"})
    enqueue_one(store, ledger_mail(about, MailState::queued, MailTemplate::webhook, "hook-1"));
  enqueue_one(store, ledger_mail("4"));
  const auto page = [&](std::size_t limit, std::int64_t before) {
    return ids(store.read(
        [&](UnitOfWork& work) { return work.outbox().webhook_deliveries(limit, before); }));
  };
  const Ids all = ids(all_of(store));
  CHECK(page(10, 0) == Ids{all[2], all[1], all[0]});
  CHECK(page(2, 0) == Ids{all[2], all[1]});
  CHECK(page(2, all[1]) == Ids{all[0]});
}
