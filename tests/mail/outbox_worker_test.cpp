#include "bot/worker/outbox_worker.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>

#include "bot/mail/message.h"
#include "opened_request.h"
#include "recording_transport.h"
#include "sample_occasion.h"
#include "tests/support/instants.h"
#include "tests/support/memory_store.h"

namespace {

using tickets::MailState;

const billing::Instant opening_hour = support::at(2026, 2, 2, 15);

// A request came in at `opening_hour`; the clock is the test's.
struct Post {
  std::unique_ptr<tickets::Store> store = support::memory_store();
  RecordingTransport transport;
  billing::Instant now = opening_hour;
  tickets::TicketNumber number = open_sample_request(*store, opening_hour);

  std::size_t send() {
    const bot::OutboxParts parts{*store, transport, sample_mail_settings(), sample_desk_settings()};
    return bot::send_due_mails(parts, [this] { return now; });
  }
  tickets::OutgoingMail mail(std::size_t at = 0) { return mails_of(*store, number).at(at); }
};

bot::SendOutcome refused() { return {bot::SendResult::permanent, "550 no such user"}; }
bot::SendOutcome busy() { return {bot::SendResult::temporary, "451 later"}; }

}  // namespace

TEST_CASE("queued mails are sent once and recorded as accepted") {
  Post post;
  CHECK(post.send() == 2);
  CHECK(post.send() == 0);
  REQUIRE(post.transport.sent.size() == 2);
  CHECK(post.mail().state == MailState::accepted);
  CHECK(post.mail().attempts == 1);
  CHECK(post.mail().last_answer == "250 taken");
}

TEST_CASE("the TAM's mail has both parts and goes to the TAM") {
  Post post;
  post.send();
  const auto& sent = post.transport.sent;
  const auto found = std::find_if(sent.begin(), sent.end(), [](const auto& mail) {
    return mail.envelope.to == "tam@example.net";
  });
  REQUIRE(found != sent.end());
  const auto read = bot::read_message(found->raw);
  REQUIRE(read);
  CHECK(read->header("To") == "tam@example.net");
  CHECK(read->subject == "[" + post.number.value + "] Separate invoices for NW01");
  for (const std::string& part : {read->text, read->html}) {
    CHECK(part.find("Org Admin") != std::string::npos);
    CHECK(part.find("Please split our invoice by team.") != std::string::npos);
    CHECK(part.find("/b/" + post.number.value) != std::string::npos);
  }
}

TEST_CASE("a refused mail is dead at once, with the server's answer") {
  Post post;
  post.transport.answer = refused;
  post.send();
  CHECK(post.mail().state == MailState::dead);
  CHECK(post.mail().last_answer == "550 no such user");
}

TEST_CASE("the desk is told once of each mail that died, and not of mails that told it") {
  Post post;
  post.transport.answer = refused;
  post.send();
  post.transport.sent.clear();
  CHECK(post.send() == 2);
  for (const auto& sent : post.transport.sent) {
    CHECK(sent.envelope.to == "desk@splitdesk.example");
    CHECK(sent.raw.find("A mail did not arrive.") != std::string::npos);
    CHECK(sent.raw.find("550 no such user") != std::string::npos);
  }
  CHECK(post.send() == 0);
}

TEST_CASE("a mail that could not be sent waits and is tried again with the same bytes") {
  Post post;
  post.transport.answer = busy;
  post.send();
  CHECK(post.mail().state == MailState::queued);
  CHECK(post.mail().attempts == 1);
  CHECK(post.mail().next_attempt_at >= opening_hour + std::chrono::minutes(1));
  CHECK(post.send() == 0);
  post.now += std::chrono::minutes(2);
  post.transport.answer = RecordingTransport().answer;
  CHECK(post.send() == 2);
  CHECK(post.mail().state == MailState::accepted);
  CHECK(post.mail().attempts == 2);
  // Jitter may have changed the order.
  const auto& sent = post.transport.sent;
  CHECK((sent[0].raw == sent[2].raw || sent[0].raw == sent[3].raw));
}

TEST_CASE("after three days of failures a mail is dead and shown as undelivered") {
  Post post;
  post.transport.answer = busy;
  for (int hour = 0; hour < 80; ++hour) {
    post.send();
    post.now += std::chrono::hours(1);
  }
  CHECK(post.mail().state == MailState::dead);
  CHECK(post.mail().last_answer == "451 later");
  CHECK(post.mail().attempts > 10);
  const auto undelivered = tickets::read(
      *post.store, [](tickets::UnitOfWork& work) { return work.outbox().undelivered(10); });
  CHECK(std::ranges::count(undelivered, MailState::dead, &tickets::OutgoingMail::state) == 2);
}

TEST_CASE("a mail whose worker died is sent again with the same Message-ID") {
  Post post;
  std::vector<tickets::OutgoingMail> claimed;
  post.store->write([&](tickets::UnitOfWork& work) {
    claimed = work.outbox().claim(opening_hour, opening_hour - bot::sending_lease, 10);
    return true;
  });
  REQUIRE(claimed.size() == 2);
  CHECK(post.send() == 0);
  post.now += bot::sending_lease + std::chrono::seconds(1);
  CHECK(post.send() == 2);
  const auto read = bot::read_message(post.transport.sent[0].raw);
  REQUIRE(read);
  CHECK(read->header("Message-Id") == "<" + claimed[0].message_id + ">");
}

TEST_CASE("a worker that took longer than its lease leaves what the next one recorded") {
  Post post;
  bool slow = true;
  post.transport.answer = [&] {
    if (slow) {
      slow = false;  // meanwhile another worker takes both over and sends them
      post.now += bot::sending_lease + std::chrono::seconds(1);
      CHECK(post.send() == 2);
      return busy();
    }
    return bot::SendOutcome{bot::SendResult::accepted, "250 taken"};
  };
  post.send();
  CHECK(post.mail(0).state == MailState::accepted);
  CHECK(post.mail(1).state == MailState::accepted);
  CHECK(post.mail(0).attempts == 1);
  CHECK(post.transport.sent.size() == 3);
}

TEST_CASE("a look at an outbox with nothing due takes no write") {
  struct Counting final : tickets::Store {
    std::unique_ptr<tickets::Store> store = support::memory_store();
    int writes = 0;
    void read(const std::function<void(tickets::UnitOfWork&)>& job) override { store->read(job); }
    void write(const std::function<bool(tickets::UnitOfWork&)>& job) override {
      ++writes;
      store->write(job);
    }
  } store;
  RecordingTransport transport;
  const bot::OutboxParts parts{store, transport, sample_mail_settings(), sample_desk_settings()};
  CHECK(bot::send_due_mails(parts, [] { return opening_hour; }) == 0);
  CHECK(store.writes == 0);
}

TEST_CASE("a mail that cannot be composed is kept and holds no other up") {
  Post post;
  post.store->write([&](tickets::UnitOfWork& work) {
    tickets::OutgoingMail mail;
    mail.ticket = {"SPL-GONE-0"};
    mail.event_sequence = 1;
    mail.notice = {
        tickets::MailTemplate::received, tickets::MailAudience::customer, {"x@y.example"}};
    mail.queued_at = mail.next_attempt_at = opening_hour - std::chrono::hours(1);
    mail.message_id = "gone@splitdesk.example";
    work.outbox().enqueue(mail);
    return true;
  });
  CHECK(post.send() == 3);
  CHECK(post.transport.sent.size() == 2);
  const auto kept = mails_of(*post.store, {"SPL-GONE-0"}).at(0);
  CHECK(kept.state == MailState::queued);
  CHECK(kept.last_answer.find("incident") != std::string::npos);
}

TEST_CASE("a worker that is stopped puts back what it has not sent") {
  Post post;
  const bot::OutboxParts parts{*post.store, post.transport, sample_mail_settings(),
                               sample_desk_settings()};
  bot::send_due_mails(
      parts, [&] { return post.now; }, [&] { return post.transport.sent.size() == 1; });
  CHECK(post.transport.sent.size() == 1);
  CHECK(post.mail(0).state == MailState::accepted);
  CHECK(post.mail(1).state == MailState::queued);
  CHECK(post.mail(1).attempts == 0);
}

TEST_CASE("the worker's thread sends what comes and stops when told") {
  auto store = support::memory_store();
  RecordingTransport transport;
  std::atomic<int> answers = 0;
  transport.answer = [&] {
    ++answers;
    return bot::SendOutcome{bot::SendResult::accepted, "250 taken"};
  };
  bot::OutboxWorker worker({*store, transport, sample_mail_settings(), sample_desk_settings()},
                           [] { return opening_hour; });
  worker.start();
  const tickets::TicketNumber number = open_sample_request(*store, opening_hour);
  for (int waited = 0; waited < 500 && answers < 2; ++waited)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  worker.stop();
  CHECK(answers == 2);
  for (const tickets::OutgoingMail& mail : mails_of(*store, number))
    CHECK(mail.state == MailState::accepted);
}
