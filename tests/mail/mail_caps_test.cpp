#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "bot/mail/message.h"
#include "bot/worker/outbox_worker.h"
#include "opened_request.h"
#include "recording_transport.h"
#include "sample_occasion.h"
#include "tests/support/instants.h"
#include "tests/support/memory_store.h"
#include "tickets/posting.h"

namespace {

using tickets::MailState;
using tickets::MailTemplate;
using tickets::OutgoingMail;

const billing::Instant opening = support::at(2026, 2, 2, 15);

struct Flood {
  std::unique_ptr<tickets::Store> store = support::memory_store();
  tickets::DeskSettings settings = sample_desk_settings();
  RecordingTransport transport;
  billing::Instant now = opening;
  tickets::TicketNumber number = open_sample_request(*store, opening - std::chrono::hours(48));
  std::map<std::string, std::vector<billing::Instant>> arrivals;  // by address
  std::map<std::string, billing::Instant> left;                   // by Message-ID
  unsigned posted = 0;

  Flood() {
    send();
    arrivals.clear();
  }
  void post(MailTemplate name, const std::string& to) {
    OutgoingMail mail;
    mail.ticket = number;
    mail.event_sequence = 1;
    mail.about = "again:" + std::to_string(++posted);
    mail.notice = {name, tickets::MailAudience::customer, {to}};
    store->write([&](tickets::UnitOfWork& work) {
      tickets::Desk desk{work, now, settings};
      tickets::post_mail(desk, mail);
      return true;
    });
  }
  void send() {
    const bot::OutboxParts parts{*store, transport, sample_mail_settings(), settings};
    while (bot::send_due_mails(parts, [this] { return now; }) > 0) {
    }
    for (const auto& sent : transport.sent) arrivals[sent.envelope.to].push_back(now);
    raw.insert(raw.end(), transport.sent.begin(), transport.sent.end());
    transport.sent.clear();
  }
  // Sends at once whatever comes due meanwhile, as a worker that looks every second does.
  void wait(std::chrono::seconds time) {
    const auto until = now + time;
    for (auto hour = std::chrono::floor<std::chrono::hours>(now); hour <= until;
         hour += std::chrono::hours(1)) {
      const auto due = hour + tickets::digest_grace;
      if (due <= now || due > until) continue;
      now = due;
      send();
    }
    now = until;
    send();
  }
  std::vector<OutgoingMail> mails() { return mails_of(*store, number); }
  std::size_t count(MailState state) {
    return static_cast<std::size_t>(std::ranges::count(mails(), state, &OutgoingMail::state));
  }
  std::vector<RecordingTransport::Sent> raw;
};

// The most that arrived in any stretch of that length that begins with an arrival.
std::size_t most_within(const std::vector<billing::Instant>& arrivals, std::chrono::hours length) {
  std::size_t most = 0;
  for (const auto begin : arrivals)
    most = std::max(most, static_cast<std::size_t>(std::ranges::count_if(arrivals, [&](auto at) {
                      return at >= begin && at < begin + length;
                    })));
  return most;
}

}  // namespace

TEST_CASE("the sixth mail of an hour is held, and told of in one digest when the hour is over") {
  Flood flood;
  for (int i = 0; i < 7; ++i) flood.post(MailTemplate::approved, "a@northwind.example");
  flood.send();
  CHECK(flood.arrivals["a@northwind.example"].size() == 5);
  CHECK(flood.count(MailState::held) == 2);
  flood.now += std::chrono::minutes(64);
  flood.send();
  CHECK(flood.arrivals["a@northwind.example"].size() == 5);
  flood.now += std::chrono::minutes(1);
  flood.send();
  REQUIRE(flood.arrivals["a@northwind.example"].size() == 6);
  CHECK(flood.count(MailState::held) == 0);
  CHECK(flood.count(MailState::digested) == 2);
  const auto read = bot::read_message(flood.raw.back().raw);
  REQUIRE(read);
  CHECK(read->text.starts_with("2 mails in one."));
}

TEST_CASE("the twenty-first mail of a day is held") {
  Flood flood;
  for (int hour = 0; hour < 6; ++hour) {
    for (int i = 0; i < 4; ++i) flood.post(MailTemplate::approved, "a@northwind.example");
    flood.now += std::chrono::minutes(61);
  }
  CHECK(flood.count(MailState::held) == 4);
}

TEST_CASE("what a person typed and what asks a TAM for help is neither counted nor held") {
  Flood flood;
  for (int i = 0; i < 6; ++i)
    for (const MailTemplate name : {MailTemplate::reply, MailTemplate::question,
                                    MailTemplate::escalation, MailTemplate::caller_waiting})
      flood.post(name, "a@northwind.example");
  for (int i = 0; i < 5; ++i) flood.post(MailTemplate::approved, "a@northwind.example");
  CHECK(flood.count(MailState::held) == 0);
}

TEST_CASE("a digest that could not be sent is tried again and tells the same") {
  Flood flood;
  for (int i = 0; i < 6; ++i) flood.post(MailTemplate::approved, "a@northwind.example");
  flood.send();
  flood.transport.answer = [] { return bot::SendOutcome{bot::SendResult::temporary, "451"}; };
  flood.now += std::chrono::minutes(66);
  flood.raw.clear();
  flood.send();
  CHECK(flood.count(MailState::held) == 1);
  flood.transport.answer = RecordingTransport().answer;
  flood.now += std::chrono::minutes(2);
  flood.send();
  REQUIRE(flood.raw.size() == 2);
  CHECK(flood.raw[0].raw == flood.raw[1].raw);
  CHECK(flood.count(MailState::digested) == 1);
}

TEST_CASE(
    "however much happens, an address gets five mails and a digest an hour, nothing is lost") {
  const std::uint64_t seed = 20261123;
  INFO("seed " << seed);
  std::mt19937_64 chance(seed);
  Flood flood;
  const std::vector<std::string> addresses{"a@northwind.example", "b@northwind.example"};
  for (int step = 0; step < 600; ++step) {
    flood.wait(std::chrono::seconds(chance() % 900));
    const std::size_t burst = chance() % 5;
    for (std::size_t i = 0; i < burst; ++i)
      flood.post(chance() % 2 == 0 ? MailTemplate::approved : MailTemplate::reminder,
                 addresses[chance() % 2]);
    flood.send();
  }
  flood.wait(std::chrono::hours(3));
  for (const std::string& address : addresses) {
    CHECK(most_within(flood.arrivals[address], std::chrono::hours(1)) <= 5 + 1);
    CHECK(most_within(flood.arrivals[address], std::chrono::hours(24)) <= 20 + 24);
  }
  CHECK(flood.count(MailState::held) == 0);
  CHECK(flood.count(MailState::queued) == 0);
  // Each was sent by itself or told of in exactly one digest.
  std::size_t told = 0;
  for (const auto& sent : flood.raw) {
    const auto read = bot::read_message(sent.raw);
    REQUIRE(read);
    if (read->subject == "Several mails in one")
      told += static_cast<std::size_t>(std::stoul(read->text));
  }
  CHECK(told == flood.count(MailState::digested));
  CHECK(flood.count(MailState::digested) + flood.count(MailState::accepted) ==
        flood.mails().size());
}
