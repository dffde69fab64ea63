#include "bot/mail/smtp_transport.h"

#include <catch2/catch.hpp>

#include "bot/mail/message.h"
#include "bot/worker/outbox_worker.h"
#include "opened_request.h"
#include "sample_occasion.h"
#include "smtp_server.h"
#include "tests/support/instants.h"
#include "tests/support/memory_store.h"

namespace {

using bot::SendResult;

bot::MailSettings settings_for(const SmtpServer& server) {
  bot::MailSettings settings = sample_mail_settings();
  settings.driver = bot::MailDriver::smtp;
  settings.smtp_url = server.url();
  settings.smtp_user = "splitdesk";
  settings.smtp_password = "secret word";
  settings.smtp_ca_file = server.certificate();
  settings.smtp_timeout_s = 10;
  return settings;
}

bot::SendOutcome send(const bot::MailSettings& settings, const std::string& to,
                      const std::string& text = "Hello.") {
  bot::SmtpTransport transport(settings);
  return transport.send({"desk@splitdesk.example", to, "1"}, "Subject: x\r\n\r\n" + text + "\r\n");
}

}  // namespace

TEST_CASE("a real server takes a mail over STARTTLS and AUTH, dots and all") {
  if (!SmtpServer::can_run()) return;
  SmtpServer server;
  server.run();
  const auto outcome = send(settings_for(server), "tam@example.net", "one\r\n.\r\n..two\r\n.three");
  CHECK(outcome.answer == "250 2.0.0 taken as 1");
  CHECK(outcome.result == SendResult::accepted);
  REQUIRE(server.mails().size() == 1);
  CHECK(server.mails()[0] == "Subject: x\r\n\r\none\r\n.\r\n..two\r\n.three\r\n");
  CHECK(server.facts()[0] ==
        "tls=True user=splitdesk from=desk@splitdesk.example to=tam@example.net");
}

TEST_CASE("what the server says about this mail decides whether it is tried again") {
  if (!SmtpServer::can_run()) return;
  SmtpServer server;
  server.run();
  const bot::MailSettings settings = settings_for(server);
  struct Row {
    const char* to;
    const char* text;
    SendResult result;
    const char* answer;
  };
  for (const Row& row :
       {Row{"refused@example.net", "Hello.", SendResult::permanent, "550 5.1.1 no such user here"},
        Row{"tam@example.net", "REFUSE THIS", SendResult::permanent, "554 5.7.1 refused"},
        Row{"later@example.net", "Hello.", SendResult::temporary, "451 4.7.1 greylisted"}}) {
    const auto outcome = send(settings, row.to, row.text);
    INFO(row.to << ": " << outcome.answer);
    CHECK(outcome.result == row.result);
    CHECK(outcome.answer.starts_with(row.answer));
  }
  CHECK(server.mails().empty());
}

TEST_CASE("a wrong password loses no mail, and is not told in the answer") {
  if (!SmtpServer::can_run()) return;
  SmtpServer server;
  server.run();
  bot::MailSettings settings = settings_for(server);
  settings.smtp_password = "wrong word";
  const auto outcome = send(settings, "tam@example.net");
  INFO(outcome.answer);
  CHECK(outcome.result == SendResult::temporary);
  CHECK(outcome.answer.find("wrong word") == std::string::npos);
  CHECK(server.mails().empty());
}

TEST_CASE("a server whose certificate nobody vouches for gets nothing") {
  if (!SmtpServer::can_run()) return;
  SmtpServer server;
  server.run();
  bot::MailSettings settings = settings_for(server);
  settings.smtp_ca_file.clear();
  CHECK(send(settings, "tam@example.net").result == SendResult::temporary);
  CHECK(server.mails().empty());
}

TEST_CASE("the TAM's mail arrives with both parts right") {
  if (!SmtpServer::can_run()) return;
  SmtpServer server;
  server.run();
  const auto store = support::memory_store();
  const billing::Instant now = support::at(2026, 2, 2, 15);
  const tickets::TicketNumber number = open_sample_request(*store, now);
  const auto transport = bot::make_transport(settings_for(server));
  bot::send_due_mails({*store, *transport, settings_for(server), sample_desk_settings()},
                      [&] { return now; });
  REQUIRE(server.mails().size() == 2);
  for (const tickets::OutgoingMail& mail : mails_of(*store, number))
    CHECK(mail.state == tickets::MailState::accepted);
  for (std::size_t at = 0; at < 2; ++at) {
    if (!server.facts()[at].ends_with("to=tam@example.net")) continue;
    const auto read = bot::read_message(server.mails()[at]);
    REQUIRE(read);
    CHECK(read->text.starts_with("A request for separate invoices came in.\n"));
    CHECK(read->html.find("A request for separate invoices came in.") != std::string::npos);
    return;
  }
  FAIL("no mail to the TAM");
}

TEST_CASE("while the server is down nothing is lost, and it is sent once the server is back") {
  if (!SmtpServer::can_run()) return;
  SmtpServer server;
  server.run();
  server.end();
  const auto store = support::memory_store();
  billing::Instant now = support::at(2026, 2, 2, 15);
  const tickets::TicketNumber number = open_sample_request(*store, now);
  const auto transport = bot::make_transport(settings_for(server));
  const bot::OutboxParts parts{*store, *transport, settings_for(server), sample_desk_settings()};
  const auto clock = [&] { return now; };
  CHECK(bot::send_due_mails(parts, clock) == 2);
  for (const tickets::OutgoingMail& mail : mails_of(*store, number)) {
    CHECK(mail.state == tickets::MailState::queued);
    CHECK_FALSE(mail.last_answer.empty());
  }
  server.run();
  now += std::chrono::minutes(2);
  CHECK(bot::send_due_mails(parts, clock) == 2);
  CHECK(server.mails().size() == 2);
  for (const tickets::OutgoingMail& mail : mails_of(*store, number))
    CHECK(mail.state == tickets::MailState::accepted);
}
