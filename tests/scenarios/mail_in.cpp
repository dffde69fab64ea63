// Mail through the program's own door, read by its worker, answered by its outbox.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <sstream>

#include "bot/cli/operations.h"
#include "bot/mail/reply_address.h"
#include "tests/scenarios/northwind.h"
#include "tests/support/printed.h"

using scenarios::Northwind;
using tickets::InboundMail;
using tickets::InboundState;

namespace {

// What a mail server does: the message on standard input, then the exit code.
int deliver(Northwind& story, const std::string& raw) {
  std::istringstream in(raw);
  std::ostringstream out, err;
  return bot::cli::mailgate(story.office.config(), {in, out, err});
}

std::string mail(const std::string& id, const std::string& from, const std::string& body,
                 const std::string& headers = "To: desk@splitdesk.example\r\n") {
  return "From: " + from + "\r\nMessage-ID: <" + id + "@mx.example>\r\nSubject: Invoices\r\n" +
         headers + "\r\n" + body + "\r\n";
}

const std::string words = "Please send one invoice for each line of business.";

InboundMail inbound(Northwind& story, std::int64_t id) {
  return tickets::read(story.office.app().store(), [&](tickets::UnitOfWork& work) {
    return work.inbound().inbound(id).value();
  });
}

std::size_t ticket_count(Northwind& story) {
  return tickets::read(story.office.app().store(),
                       [](tickets::UnitOfWork& work) { return work.tickets().tickets({}).size(); });
}

std::string signed_address(Northwind& story,
                           tickets::MailAudience audience = tickets::MailAudience::customer) {
  const auto& config = story.office.config();
  return bot::reply_address(bot::signer_from(bot::key_file_of(config)), config.mail_from,
                            {{story.number}, audience});
}

// Each door answers "opened" or "already open".
std::string by_web(Northwind& story) {
  auto customer = story.office.sign_in("admin@northwind.example");
  if (customer.get("/requests/new/details").shows("You already have an open request"))
    return "already open";
  customer.submit("/requests/new/details",
                  {{"description", "One invoice for each line of business, please"}});
  customer.submit("/requests/new/setup", {{"go", "continue"}});
  const auto sent = customer.fill_in("/requests/new/check", "/requests");
  return sent.path.ends_with("/confirmation") ? "opened" : sent.body;
}

std::string by_phone(Northwind& story) {
  tickets::Request request;
  request.channel = tickets::Channel::phone;
  request.organization = {"northwind"};
  request.account_name = "northwind";
  request.requester = {{"admin@northwind.example"}, "Caller", "+1 555 0101"};
  request.description = words;
  const tickets::Actor desk{
      {"desk@splitdesk.example"}, "Desk", tickets::Role::support_desk, std::nullopt};
  auto& app = story.office.app();
  const auto opened = tickets::write(app.store(), [&](tickets::UnitOfWork& work) {
    tickets::Desk at{work, app.now(), app.desk_settings()};
    return tickets::open_request(at, desk, request);
  });
  if (opened.ok()) return "opened";
  return opened.refusal().code.text == "request_already_open" ? "already open"
                                                              : opened.refusal().message;
}

std::string by_mail(Northwind& story) {
  if (deliver(story, mail("door", "admin@northwind.example", words)) != 0) return "not kept";
  story.office.work_once();
  switch (inbound(story, 1).state) {
    case InboundState::opened: return "opened";
    case InboundState::already_open:
      return story.office.any_mail_says("Your organization has an open request already")
                 ? "already open"
                 : "nothing was sent";
    default: return std::string(tickets::text_of(inbound(story, 1).state));
  }
}

}  // namespace

TEST_CASE("the same request through three doors, in any order, is one ticket") {
  std::array<int, 3> order{0, 1, 2};
  do {
    Northwind story;
    std::vector<std::string> answers;
    for (const int door : order)
      answers.push_back(door == 0 ? by_web(story) : door == 1 ? by_phone(story) : by_mail(story));
    INFO(order[0] << order[1] << order[2]);
    CHECK(answers == std::vector<std::string>{"opened", "already open", "already open"});
    CHECK(ticket_count(story) == 1);
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("a mail that was kept before the program was killed is read once after it") {
  Northwind story;
  story.open();
  REQUIRE(deliver(story, mail("one", "admin@northwind.example", "More words.",
                              "To: " + signed_address(story) + "\r\n")) == 0);
  CHECK(inbound(story, 1).state == InboundState::stored);
  story.office.restart();
  story.office.work_once();
  CHECK(inbound(story, 1).state == InboundState::replied);
  const auto version = story.ticket().version;
  story.office.restart();
  story.office.work_once();
  CHECK(story.ticket().version == version);
}

TEST_CASE("an answer by mail answers the question, and its mail is not answered by a machine") {
  Northwind story;
  story.open();
  auto desk = story.office.sign_in("desk@splitdesk.example");
  desk.fill_in(story.path(), story.path("/questions"), {{"question", "Which month?"}});
  REQUIRE(story.ticket().status == tickets::Status::awaiting_customer);
  REQUIRE(deliver(story, mail("one", "admin@northwind.example",
                              "September.\r\n\r\nOn Monday the desk wrote:\r\n> Which month?",
                              "To: " + signed_address(story) + "\r\n")) == 0);
  story.office.work_once();
  CHECK(inbound(story, 1).state == InboundState::answered);
  CHECK(story.ticket().status == tickets::Status::awaiting_approval);
  CHECK(desk.get(story.path()).shows("September."));
  CHECK(desk.seen().shows("Answered the question"));
}

TEST_CASE("two programs that answer one another stop by themselves") {
  const bool says_so = GENERATE(true, false);
  Northwind story;
  story.office.work_once();
  std::size_t answered = 0;
  // An absence note to every mail of ours; the worse kind does not say that it is one.
  for (int round = 0; round < 60; ++round) {
    const std::size_t before = story.office.mail_files();
    const std::string headers = std::string("To: desk@splitdesk.example\r\n") +
                                (says_so ? "Auto-Submitted: auto-replied\r\n" : "");
    REQUIRE(deliver(story, mail("away-" + std::to_string(round), "admin@northwind.example",
                                "I am away.", headers)) == 0);
    story.office.work_once();
    if (story.office.mail_files() > before) ++answered;
  }
  CHECK(ticket_count(story) == 0);
  CHECK(answered <= (says_so ? 0u : 6u));
  const auto last = inbound(story, 60).state;
  CHECK(last == (says_so ? InboundState::automatic : InboundState::capped));
}

TEST_CASE("a bounce marks the mail it is about, and staff sees it on the ticket") {
  Northwind story;
  story.open();
  story.office.work_once();
  const auto sent = tickets::read(story.office.app().store(), [&](tickets::UnitOfWork& work) {
    return work.outbox().mails_of({story.number}).front();
  });
  REQUIRE(sent.state == tickets::MailState::accepted);
  const std::string report =
      "Return-Path: <>\r\nTo: " + signed_address(story, sent.notice.audience) +
      "\r\nFrom: MAILER-DAEMON@mx.example\r\nMessage-ID: <dsn@mx.example>\r\n"
      "Subject: Undelivered\r\nAuto-Submitted: auto-replied\r\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
      "--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
      "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; " +
      sent.notice.recipient.value +
      "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n"
      "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" +
      sent.message_id + ">\r\n\r\n--b--\r\n";
  REQUIRE(deliver(story, report) == 0);
  story.office.work_once();
  CHECK(inbound(story, 1).state == InboundState::bounce);
  auto desk = story.office.sign_in("desk@splitdesk.example");
  CHECK(desk.get(story.path()).shows("Did not arrive: check the address"));
  CHECK(desk.seen().shows("550 no such user"));
}

TEST_CASE("a stranger's mail waits for the desk, who files it, and is answered by nobody") {
  Northwind story;
  story.open();
  story.office.work_once();
  REQUIRE(deliver(story, mail("one", "\"<b>Eve</b>\" <eve@elsewhere.example>",
                              "<script>alert(1)</script> /approve")) == 0);
  story.office.work_once();
  CHECK(inbound(story, 1).state == InboundState::quarantined);
  CHECK_FALSE(story.office.any_mail_says("eve@elsewhere.example has"));
  auto desk = story.office.sign_in("desk@splitdesk.example");
  CHECK(desk.get("/mail").shows("The sender is not known"));
  CHECK(desk.get("/mail/1").shows("<script>alert(1)</script> /approve"));
  CHECK(desk.seen().body.find("<script>alert") == std::string::npos);
  const auto raw = desk.get("/mail/1/raw");
  CHECK(raw.content_type.starts_with("text/plain"));
  desk.fill_in("/mail/1", "/mail/1/filing", {{"ticket", story.number}});
  CHECK(desk.seen().path == story.path());
  CHECK(inbound(story, 1).state == InboundState::replied);
  CHECK(story.ticket().status == tickets::Status::awaiting_approval);
  CHECK(desk.get("/mail").shows("No mail waits for the desk"));
}

TEST_CASE("the desk opens a request from a mail, or throws it away with a reason") {
  Northwind story;
  REQUIRE(deliver(story, mail("one", "eve@elsewhere.example", words)) == 0);
  REQUIRE(deliver(story, mail("two", "eve@elsewhere.example", "Buy this!")) == 0);
  story.office.work_once();
  auto desk = story.office.sign_in("desk@splitdesk.example");
  desk.fill_in("/mail/2", "/mail/2/discard");
  CHECK(desk.seen().shows("Write down why this mail is thrown away"));
  desk.fill_in("/mail/2", "/mail/2/discard", {{"reason", "advertising"}});
  CHECK(inbound(story, 2).state == InboundState::discarded);
  desk.fill_in("/mail/1", "/mail/1/request", {{"account", "nobody"}, {"name", "Eve"}});
  CHECK(desk.seen().status == 404);
  CHECK(ticket_count(story) == 0);
  desk.submit("/mail/1/request", {{"account", "northwind"}});
  CHECK(inbound(story, 1).state == InboundState::opened);
  CHECK(ticket_count(story) == 1);
}

TEST_CASE("a mail with facts missing leaves the sender a form that is filled in already") {
  Northwind story;
  REQUIRE(deliver(story, mail("one", "admin@northwind.example", "Split invoices")) == 0);
  story.office.work_once();
  CHECK(inbound(story, 1).state == InboundState::unfinished);
  CHECK(story.office.any_mail_says("facts are missing to open a request"));
  auto customer = story.office.sign_in("admin@northwind.example");
  const auto page = customer.get("/requests/new/details");
  CHECK(page.body.find("Split invoices") != std::string::npos);
}
