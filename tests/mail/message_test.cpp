#include "bot/mail/message.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "sample_occasion.h"

namespace {

bot::Message a_message() {
  bot::Message message;
  message.from_name = "splitdesk support";
  message.from = "desk@splitdesk.example";
  message.to = "admin@northwind.example";
  message.reply_to = "answers@splitdesk.example";
  message.subject = "[SPL-7K3Q-9] Separate invoices for NW01";
  message.message_id = "SPL-7K3Q-9.2.1@splitdesk.example";
  message.references = {"SPL-7K3Q-9@splitdesk.example", "SPL-7K3Q-9.1.1@splitdesk.example"};
  message.list_id = "requests.splitdesk.example";
  message.date = billing::Instant(std::chrono::seconds(1'772'000'000));
  message.text = "Hello.\n";
  message.html = "<p>Hello.</p>\n";
  return message;
}

bot::ReadMessage read_back(const bot::Message& message) {
  const auto read = bot::read_message(bot::wire_text(message));
  REQUIRE(read);
  return *read;
}

std::string head_of(const std::string& raw) { return raw.substr(0, raw.find("\r\n\r\n")); }

}  // namespace

TEST_CASE("a message is read back as it was composed") {
  const bot::ReadMessage read = read_back(a_message());
  CHECK(read.subject == "[SPL-7K3Q-9] Separate invoices for NW01");
  CHECK(read.text == "Hello.\n");
  CHECK(read.html == "<p>Hello.</p>\n");
  CHECK(read.header("Message-Id") == "<SPL-7K3Q-9.2.1@splitdesk.example>");
  CHECK(read.header("References") ==
        "<SPL-7K3Q-9@splitdesk.example> <SPL-7K3Q-9.1.1@splitdesk.example>");
  CHECK(read.header("In-Reply-To") == "<SPL-7K3Q-9.1.1@splitdesk.example>");
  CHECK(read.header("Auto-Submitted") == "auto-generated");
  CHECK(read.header("List-Id") == "<requests.splitdesk.example>");
  CHECK(read.header("Reply-To") == "answers@splitdesk.example");
  CHECK(read.header("To") == "admin@northwind.example");
  CHECK(read.header("Date") == "Wed, 25 Feb 2026 06:13:20 +0000");
}

TEST_CASE("the same message gives the same bytes, for every retry") {
  CHECK(bot::wire_text(a_message()) == bot::wire_text(a_message()));
}

TEST_CASE("texts of any script survive in subject and both parts") {
  bot::Message message = a_message();
  message.subject =
      "[SPL-7K3Q-9] Separate invoices for \u5c0f\u58f2\u90e8\u9580 \u0625\u0645\u0627"
      "\u0631\u0629 Gr\u00fc\u00dfe und noch viel mehr, damit gefaltet wird";
  message.text = "\u5c0f\u58f2 Gr\u00fc\u00dfe = 100 %\n.\n..\nFrom here\n";
  message.html = "<p>\u0625\u0645\u0627\u0631\u0629</p>\n";
  const bot::ReadMessage read = read_back(message);
  CHECK(read.subject == message.subject);
  CHECK(read.text == message.text);
  CHECK(read.html == message.html);
}

TEST_CASE("a message is ASCII in lines that every server takes") {
  bot::Message message = a_message();
  message.subject = std::string(300, 'x') + " \u00e9";
  message.text = std::string(5'000, 'y') + " \u00e9\n";
  std::istringstream lines(bot::wire_text(message));
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(line.ends_with('\r'));
    CHECK(line.size() <= 999);
    CHECK(std::all_of(line.begin(), line.end(), [](char c) { return (c & 0x80) == 0; }));
  }
}

TEST_CASE("no user text can add a header") {
  const std::string attack = "NW01\r\nBcc: everybody@victim.example\r\n\r\n<script>";
  for (std::string bot::Message::*field :
       {&bot::Message::subject, &bot::Message::from_name, &bot::Message::to,
        &bot::Message::reply_to, &bot::Message::message_id, &bot::Message::list_id}) {
    bot::Message message = a_message();
    message.*field = attack;
    const std::string raw = bot::wire_text(message);
    INFO(raw);
    CHECK(head_of(raw).find("\r\nBcc:") == std::string::npos);
    CHECK(raw.find("\r\n\r\n<script>") == std::string::npos);
  }
}

TEST_CASE("broken bytes in a name do not break the message") {
  bot::Message message = a_message();
  message.from_name = "\xff\xfe broken";
  message.subject = std::string("nul \0 and \x1b", 11);
  CHECK(read_back(message).subject.starts_with("nul"));
}

TEST_CASE("the subject is the same in every mail about a ticket") {
  CHECK(bot::subject_of(occasion_for(tickets::MailTemplate::received).ticket) ==
        "[SPL-7K3Q-9] Separate invoices for NW01");
  CHECK(bot::subject_of(occasion_for(tickets::MailTemplate::tam_resolved).ticket) ==
        "[SPL-7K3Q-9] Separate invoices for NW01");
}

TEST_CASE("a very long account name is cut between characters") {
  tickets::Ticket ticket = occasion_for(tickets::MailTemplate::received).ticket;
  ticket.account_name = "x";
  for (int at = 0; at < 100; ++at) ticket.account_name += "\u00e9";
  bot::Message message = a_message();
  message.subject = bot::subject_of(ticket);
  CHECK(message.subject.size() < 160);
  CHECK(read_back(message).subject == message.subject);
}

TEST_CASE("a subject without blanks is cut into words of at most 75 characters") {
  bot::Message message = a_message();
  message.subject.clear();
  for (int at = 0; at < 70; ++at) message.subject += at % 9 == 0 ? "x\u00e9" : "\u5c0f";
  std::istringstream lines(head_of(bot::wire_text(message)));
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 90);
  CHECK(read_back(message).subject == message.subject);
}

TEST_CASE("a machine is told that no person wrote, and we know our own mail again") {
  bot::Message message = a_message();
  const auto header = [&](std::string_view name) {
    return std::string(bot::read_message(bot::wire_text(message)).value().header(name));
  };
  CHECK(header("X-Auto-Response-Suppress") == "OOF, AutoReply");
  CHECK(header(bot::loop_header) == "1");
  message.origin = bot::Origin::replied;
  CHECK(header("Auto-Submitted") == "auto-replied");
  message.origin = bot::Origin::typed;
  CHECK(header("Auto-Submitted").empty());
  CHECK(header("X-Auto-Response-Suppress").empty());
  CHECK(header(bot::loop_header) == "1");
  message.in_reply_to = "theirs@contoso.example";
  CHECK(header("In-Reply-To") == "<theirs@contoso.example>");
}

TEST_CASE("only what a person typed is typed, only the answer to a mail is a reply") {
  tickets::Event event;
  tickets::Opened opened;
  opened.channel = tickets::Channel::mail;
  event.body = opened;
  using tickets::MailTemplate;
  CHECK(bot::origin_of(MailTemplate::reply, {}) == bot::Origin::typed);
  CHECK(bot::origin_of(MailTemplate::question, {}) == bot::Origin::typed);
  CHECK(bot::origin_of(MailTemplate::received, {}) == bot::Origin::generated);
  CHECK(bot::origin_of(MailTemplate::received, event) == bot::Origin::replied);
  CHECK(bot::origin_of(MailTemplate::request_opened, event) == bot::Origin::generated);
  CHECK(bot::origin_of(MailTemplate::finish_request, {}) == bot::Origin::replied);
}

TEST_CASE("a ticket's list has a name of its own") {
  CHECK(bot::list_id_of({"SPL-7K3Q-9"}, "desk@splitdesk.example") ==
        "spl-7k3q-9.requests.splitdesk.example");
}

TEST_CASE("references start with the ticket's root and hold the last eight at most") {
  std::vector<tickets::OutgoingMail> mails;
  for (int at = 1; at <= 12; ++at) {
    tickets::OutgoingMail mail;
    mail.id = at;
    mail.ticket = {"SPL-7K3Q-9"};
    mail.notice.recipient = {at % 4 == 0 ? "tam@example.net" : "admin@northwind.example"};
    mail.message_id = std::to_string(at) + "@splitdesk.example";
    mails.push_back(mail);
  }
  CHECK(bot::references_of(mails[0], mails) ==
        std::vector<std::string>{"SPL-7K3Q-9@splitdesk.example"});
  CHECK(bot::references_of(mails[7], mails) ==
        std::vector<std::string>{"SPL-7K3Q-9@splitdesk.example", "4@splitdesk.example"});
  const auto last = bot::references_of(mails[10], mails);
  CHECK(last.size() == 8);
  CHECK(last.front() == "SPL-7K3Q-9@splitdesk.example");
  CHECK(last.back() == "10@splitdesk.example");
}

TEST_CASE("what is not our kind of message is not read") {
  CHECK_FALSE(bot::read_message(""));
  CHECK_FALSE(bot::read_message("Subject: x\r\n\r\nplain"));
}
