#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "bot/webhooks/cloud_event.h"
#include "bot/webhooks/webhook_signature.h"
#include "bot/worker/outbox_worker.h"
#include "receiver.h"
#include "tests/support/instants.h"
#include "tests/support/story.h"

namespace {

using nlohmann::json;
using tickets::MailState;

const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

// Webhooks only: nothing else is due.
struct NoMail final : bot::Transport {
  bot::SendOutcome send(const bot::Envelope&, std::string_view) override {
    return {bot::SendResult::accepted, "250 taken"};
  }
};

// Northwind's story, told to one webhook.
struct Told {
  support::Story story;
  NoMail transport;
  bot::WebhookSettings settings{"https://splitdesk.example", true, 1};

  explicit Told(const std::string& url) {
    save({"wh-1", url, secret, true, story.now});
    story.open();
  }
  void save(const tickets::Webhook& webhook) {
    story.store->write([&](tickets::UnitOfWork& work) {
      work.programs().save_webhook(webhook);
      return true;
    });
  }
  bot::OutboxParts parts() {
    bot::MailSettings mail;
    mail.from = mail.reply_to = "desk@splitdesk.example";
    return {*story.store, transport, mail, story.settings, settings};
  }
  void send_mails() {
    while (bot::send_due_mails(parts(), [this] { return story.now; }) > 0) {
    }
  }
  void send() {
    send_mails();
    while (bot::tell_due_webhooks(parts(), [this] { return story.now; }) > 0) {
    }
  }
  std::vector<tickets::OutgoingMail> rows() {  // oldest first
    auto rows = tickets::read(*story.store, [](tickets::UnitOfWork& work) {
      return work.outbox().webhook_deliveries(100, 0);
    });
    return {rows.rbegin(), rows.rend()};
  }
  tickets::Webhook webhook() {
    return tickets::read(*story.store, [](tickets::UnitOfWork& work) {
      return work.programs().webhook("wh-1").value();
    });
  }
};

}  // namespace

TEST_CASE("a signature is the one of the Standard Webhooks specification") {
  CHECK(bot::webhook_signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
                               R"({"test": 2432232314})") ==
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST_CASE("new secrets differ and can be read by other libraries") {
  CHECK(bot::new_webhook_secret() != bot::new_webhook_secret());
  CHECK(bot::new_webhook_secret().starts_with("whsec_"));
}

TEST_CASE("each event is posted once, signed, as a CloudEvent") {
  if (!Receiver::can_run()) return;
  Receiver receiver;
  Told told(receiver.url("/ok"));
  told.send();
  told.send();
  const auto requests = receiver.requests();
  REQUIRE(requests.size() == told.story.events().size());
  const json request = json::parse(requests.front());
  const json headers = request["headers"];
  CHECK(headers["content-type"] == "application/cloudevents+json; charset=utf-8");
  const std::string id = told.story.number.value + ".1";
  CHECK(headers["webhook-id"] == id);
  CHECK(headers["webhook-signature"] ==
        bot::webhook_signature(secret, id, headers["webhook-timestamp"].get<std::string>(),
                               request["body"].get<std::string>()));
  const json event = json::parse(request["body"].get<std::string>());
  CHECK(event["specversion"] == "1.0");
  CHECK(event["id"] == id);
  CHECK(event["source"] == "https://splitdesk.example");
  CHECK(event["type"] == "splitdesk.ticket.open");
  CHECK(event["subject"] == told.story.number.value);
  CHECK(event["time"] == "2024-08-20T12:00:00Z");
  CHECK(event["data"] ==
        json{{"number", told.story.number.value},
             {"status", "submitted"},
             {"kind", "separate_invoices"},
             {"organization", "northwind"},
             {"version", 1},
             {"action", "open"},
             {"link", "https://splitdesk.example/tickets/" + told.story.number.value}});
}

TEST_CASE("no delivery holds an account number or words written for people") {
  support::Story story;
  story.reach(tickets::Status::resolved);
  for (const tickets::StoredEvent& stored : story.events()) {
    const std::string body =
        bot::cloud_event_json(stored.event, story.ticket(), "https://splitdesk.example");
    for (const char* word : {"NW-LAB", "NW-OPS", "NW-RETAIL", "Please send us", "admin@"})
      CHECK(body.find(word) == std::string::npos);
  }
}

TEST_CASE("a receiver that fails is tried again with the same id, and then has it") {
  if (!Receiver::can_run()) return;
  Receiver receiver;
  Told told(receiver.url("/flaky"));
  told.send();
  CHECK(told.rows().front().state == MailState::queued);
  CHECK(told.rows().front().last_answer == "500");
  CHECK(receiver.requests().size() == 1);  // the others wait for their turn
  told.story.now += std::chrono::minutes(2);
  told.send();
  for (const auto& row : told.rows()) CHECK(row.state == MailState::accepted);
  CHECK(told.rows().front().attempts == 2);
  std::size_t firsts = 0;
  for (const std::string& request : receiver.requests())
    firsts += json::parse(request)["headers"]["webhook-id"] == told.story.number.value + ".1";
  CHECK(firsts == 2);
}

TEST_CASE("a receiver that is gone switches its webhook off, and nothing more is sent") {
  if (!Receiver::can_run()) return;
  Receiver receiver;
  Told told(receiver.url("/gone"));
  told.send();
  CHECK_FALSE(told.webhook().active);
  CHECK(receiver.requests().size() == 1);
  for (const auto& row : told.rows()) CHECK(row.state == MailState::dead);
  const std::size_t before = told.rows().size();
  REQUIRE(told.story.act([&](tickets::Desk& desk) {
    return tickets::reply(desk, support::the_desk(), told.story.number, "We are on it.");
  }));
  CHECK(told.rows().size() == before);
}

TEST_CASE("redirects are not followed and a slow receiver is given up on") {
  if (!Receiver::can_run()) return;
  Receiver receiver;
  const bot::WebhookSettings settings{"https://splitdesk.example", true, 1};
  CHECK(bot::deliver({receiver.url("/elsewhere"), "{}", {}}, settings).result ==
        bot::DeliveryResult::temporary);
  CHECK(receiver.requests().size() == 1);
  CHECK(bot::deliver({receiver.url("/slow"), "{}", {}}, settings).result ==
        bot::DeliveryResult::temporary);
}

TEST_CASE("private addresses are refused, also behind names, unless the configuration allows it") {
  if (!Receiver::can_run()) return;
  Receiver receiver;
  Told told(receiver.url("/ok"));
  told.settings.allow_private = false;
  told.send();
  CHECK(receiver.requests().empty());
  CHECK(told.rows().front().state == MailState::dead);
  CHECK(told.rows().front().last_answer.find("127.0.0.1 is no address of the public internet") !=
        std::string::npos);
  const std::string port = receiver.url("").substr(receiver.url("").rfind(':'));
  for (const char* host : {"localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"}) {
    INFO(host);
    CHECK(bot::deliver({"http://" + std::string(host) + port + "/ok", "{}", {}}, told.settings)
              .result != bot::DeliveryResult::accepted);
  }
  CHECK(receiver.requests().empty());
}

TEST_CASE("only web addresses with a host and without a password may be webhooks") {
  for (const char* url : {"https://hooks.contoso.example/splitdesk", "http://h.example:8080/?a=b"})
    CHECK(bot::is_webhook_url(url));
  for (const char* url :
       {"", "hooks.example", "ftp://h.example/", "file:///etc/passwd",
        "https://user:word@h.example/", "gopher://h.example", "https://", "javascript:alert(1)"}) {
    INFO(url);
    CHECK_FALSE(bot::is_webhook_url(url));
  }
}

TEST_CASE("the desk is not mailed of a webhook that cannot be reached") {
  if (!Receiver::can_run()) return;
  Receiver receiver;
  Told told(receiver.url("/gone"));
  told.send();
  for (const auto& mail : told.story.mails())
    CHECK(mail.notice.template_name != tickets::MailTemplate::mail_undeliverable);
}

TEST_CASE("a silent webhook is asked once, however much waits for it, and holds up no other") {
  if (!Receiver::can_run()) return;
  Receiver receiver;
  Told told(receiver.url("/busy"));
  tickets::Webhook other = told.webhook();
  other.id = "wh-2";
  other.url = receiver.url("/ok");
  told.save(other);
  for (std::size_t count = 0; count < 3 * bot::outbox_batch; ++count)
    REQUIRE(told.story.act([&](tickets::Desk& desk) {
      return tickets::reply(desk, support::the_desk(), told.story.number, "We are on it.");
    }));
  told.send();
  std::size_t busy = 0, arrived = 0;
  for (const auto& row : told.rows()) {
    if (row.notice.recipient.value == "wh-2") arrived += row.state == MailState::accepted;
    if (row.notice.recipient.value == "wh-1") busy += row.attempts;
  }
  CHECK(busy == 1);
  CHECK(arrived == 3 * bot::outbox_batch);
}

TEST_CASE("no mail waits for a webhook") {
  Told told("https://hooks.contoso.example/silent");
  told.send_mails();
  for (const auto& mail : told.story.mails())
    if (mail.notice.audience != tickets::MailAudience::program) CHECK(mail.attempts == 1);
  for (const auto& row : told.rows()) CHECK(row.attempts == 0);
}
