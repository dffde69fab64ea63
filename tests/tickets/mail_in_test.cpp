#include <catch2/catch.hpp>

#include "tests/support/mail_in_story.h"
#include "tests/support/organization_builder.h"
#include "tickets/mail_in/new_request.h"

using namespace tickets;
using support::a_mail_from;
using support::add_user;
using support::come_in;
using support::mails_about;
using support::Story;

namespace {

const std::string admin = "admin@northwind.example";

ReadMail answering(const Story& story, std::string_view sender,
                   MailAudience audience = MailAudience::customer) {
  ReadMail mail = a_mail_from(sender);
  mail.signed_addresses = {{story.number, audience}};
  return mail;
}

std::string body_text(const Event& event) {
  if (const auto* said = std::get_if<Said>(&event.body)) return said->text;
  if (const auto* answered = std::get_if<Answered>(&event.body)) return answered->text;
  return {};
}

// What the worker does: everything due leaves. Returns the first mail of the story's ticket.
OutgoingMail send_first_mail(Story& story) {
  story.store->write([&](UnitOfWork& work) {
    for (OutgoingMail& mail : work.outbox().claim(story.now, story.now, 100)) {
      mail.state = MailState::accepted;
      work.outbox().update(mail);
    }
    return true;
  });
  return story.mails().front();
}

}  // namespace

TEST_CASE("a known sender's mail opens a request, and the sender is told its number") {
  Story story;
  const auto mail = come_in(story, a_mail_from(admin));
  REQUIRE(mail.state == InboundState::opened);
  story.number = mail.ticket.value();
  const Ticket ticket = story.ticket();
  CHECK(ticket.channel == Channel::mail);
  CHECK(ticket.requester.email.value == admin);
  CHECK(ticket.organization.value == "northwind");
  CHECK(ticket.description == a_mail_from(admin).text);
  bool received = false;
  for (const auto& sent : story.mails())
    received = received || (sent.notice.template_name == MailTemplate::received &&
                            sent.notice.recipient.value == admin);
  CHECK(received);
}

TEST_CASE("who writes without naming a ticket decides where the mail ends") {
  struct Row {
    std::string sender;
    InboundState state;
  };
  const auto row = GENERATE(values<Row>({
      {"admin@northwind.example", InboundState::opened},
      {"user@northwind.example", InboundState::opened},
      {"closed@northwind.example", InboundState::quarantined},
      {"locked@northwind.example", InboundState::quarantined},
      {"both@northwind.example", InboundState::unfinished},
      {"stranger@elsewhere.example", InboundState::quarantined},
      {"desk@splitdesk.example", InboundState::quarantined},
      {"", InboundState::quarantined},
  }));
  Story story;
  using billing::MemberRole;
  using billing::MemberState;
  story.save(support::an_organization()
                 .with_member("locked@northwind.example", MemberRole::member, MemberState::locked)
                 .with_member("both@northwind.example", MemberRole::member, MemberState::active)
                 .build());
  story.save(support::an_organization()
                 .named("contoso")
                 .with_member("both@northwind.example", MemberRole::member, MemberState::active)
                 .with([](billing::Organization& other) {
                   std::erase_if(other.members, [](const billing::Member& member) {
                     return member.email == "admin@northwind.example";
                   });
                 })
                 .build());
  add_user(story, "user@northwind.example", Role::customer);
  add_user(story, "closed@northwind.example", Role::customer, false);
  add_user(story, "desk@splitdesk.example", Role::support_desk);
  INFO(row.sender);
  CHECK(come_in(story, a_mail_from(row.sender)).state == row.state);
}

TEST_CASE("a mail that says too little is not opened; the sender is sent the form, once") {
  Story story;
  ReadMail mail = a_mail_from(admin);
  mail.text = "Hello";
  const auto first = come_in(story, mail);
  CHECK(first.state == InboundState::unfinished);
  CHECK_FALSE(first.ticket.has_value());
  CHECK(missing_facts(first) == MissingFacts{false, true});
  CHECK(mails_about(story, "inbound:" + std::to_string(first.id)) ==
        std::vector<std::string>{"finish_request " + admin});
}

TEST_CASE("a second request of the organization joins the first, and its sender is told where") {
  Story story;
  story.open();
  const auto mail = come_in(story, a_mail_from(admin));
  CHECK(mail.state == InboundState::already_open);
  CHECK(mail.ticket == story.number);
  CHECK(body_text(story.events().back().event) == a_mail_from(admin).text);
  CHECK(mails_about(story, "inbound:" + std::to_string(mail.id)) ==
        std::vector<std::string>{"finish_request " + admin});
}

TEST_CASE("a mail to the signed address answers the open question, and the clock's pause ends") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "Which month?");
  }));
  ReadMail mail = answering(story, admin);
  mail.text = "March.";
  CHECK(come_in(story, mail).state == InboundState::answered);
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a mail without words answers nothing") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "Which month?");
  }));
  ReadMail mail = answering(story, admin);
  mail.text.clear();
  mail.quote_left_out = true;
  CHECK(come_in(story, mail).state == InboundState::replied);
  CHECK(story.ticket().status == Status::awaiting_customer);
}

TEST_CASE("matching asks for a signed address, our ids or the number, and who it is") {
  enum class Shows { address, staff_address, reference, number, nothing };
  struct Row {
    Shows shows;
    std::string sender;
    InboundState state;
  };
  const auto row = GENERATE(values<Row>({
      {Shows::address, "admin@northwind.example", InboundState::replied},
      {Shows::address, "assistant@elsewhere.example", InboundState::replied},
      {Shows::address, "admin@contoso.example", InboundState::opened},
      {Shows::staff_address, "assistant@elsewhere.example", InboundState::quarantined},
      {Shows::reference, "admin@northwind.example", InboundState::replied},
      {Shows::reference, "assistant@elsewhere.example", InboundState::quarantined},
      {Shows::number, "admin@northwind.example", InboundState::replied},
      {Shows::number, "lead@splitdesk.example", InboundState::replied},
      {Shows::number, "assistant@elsewhere.example", InboundState::quarantined},
      {Shows::number, "admin@contoso.example", InboundState::opened},
      {Shows::nothing, "admin@northwind.example", InboundState::already_open},
  }));
  Story story;
  story.open();
  story.save(support::an_organization()
                 .named("contoso")
                 .with([](billing::Organization& other) {
                   for (auto& member : other.members) member.email = "admin@contoso.example";
                 })
                 .build());
  add_user(story, "lead@splitdesk.example", Role::desk_lead);
  ReadMail mail = a_mail_from(row.sender);
  switch (row.shows) {
    case Shows::address: mail.signed_addresses = {{story.number, MailAudience::customer}}; break;
    case Shows::staff_address: mail.signed_addresses = {{story.number, MailAudience::desk}}; break;
    case Shows::reference: mail.references = {story.mails().front().message_id}; break;
    case Shows::number: mail.numbers_in_subject = {story.number}; break;
    case Shows::nothing: break;
  }
  INFO(row.sender);
  const auto ended = come_in(story, mail);
  CHECK(ended.state == row.state);
  if (row.state == InboundState::replied) CHECK(ended.ticket == story.number);
  if (row.state == InboundState::opened) CHECK(ended.ticket != story.number);
}

TEST_CASE("staff's and TAMs' mails are notes for colleagues, and commands in them stay words") {
  const auto [sender, audience] = GENERATE(table<std::string, Audience>(
      {{"desk@splitdesk.example", Audience::internal}, {"tam@splitdesk.example", Audience::tam}}));
  Story story;
  story.reach(Status::awaiting_approval);
  add_user(story, "desk@splitdesk.example", Role::support_desk);
  add_user(story, "tam@splitdesk.example", Role::tam);
  ReadMail mail = answering(story, sender);
  mail.text = "/approve\n/decline other: no";
  CHECK(come_in(story, mail).state == InboundState::replied);
  const Event event = story.events().back().event;
  CHECK(event.action == Action::note);
  CHECK(event.audience == audience);
  CHECK(body_text(event) == mail.text);
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a customer's commands are words of a reply") {
  Story story;
  story.reach(Status::awaiting_approval);
  ReadMail mail = answering(story, admin);
  mail.text = "/approve";
  CHECK(come_in(story, mail).state == InboundState::replied);
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a machine's mail is filed and does nothing") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "Which month?");
  }));
  const auto events = story.events().size();
  const auto mails = story.mails().size();
  ReadMail mail = answering(story, admin);
  mail.automatic = "It says Auto-Submitted: auto-replied.";
  const auto ended = come_in(story, mail);
  CHECK(ended.state == InboundState::automatic);
  CHECK(ended.ticket == story.number);
  CHECK(story.events().size() == events);
  CHECK(story.mails().size() == mails);
  CHECK(story.ticket().status == Status::awaiting_customer);
}

TEST_CASE("the same Message-ID again ends as repeated, and changes nothing") {
  Story story;
  story.open();
  const ReadMail mail = answering(story, admin);
  CHECK(come_in(story, mail).state == InboundState::replied);
  const auto events = story.events().size();
  CHECK(come_in(story, mail).state == InboundState::repeated);
  CHECK(come_in(story, mail).state == InboundState::repeated);
  CHECK(story.events().size() == events);
}

TEST_CASE("a bounce marks the mail it names, and the desk is told once") {
  Story story;
  story.open();
  const OutgoingMail sent = send_first_mail(story);
  ReadMail mail = a_mail_from("mailer-daemon@mx.example");
  mail.automatic = "null sender";
  mail.signed_addresses = {{sent.ticket, sent.notice.audience}};
  mail.bounce = BounceReport{{"unknown@x", sent.message_id}, {}, "550 no such user"};
  const auto ended = come_in(story, mail);
  CHECK(ended.state == InboundState::bounce);
  CHECK(ended.ticket == story.number);
  const auto marked =
      story.look([&](Desk& desk) { return desk.work.outbox().mail(sent.id).value(); });
  CHECK(marked.state == MailState::bounced);
  CHECK(marked.last_answer == "550 no such user");
  CHECK(mails_about(story, "lost:" + std::to_string(sent.id)).size() == 1);
}

TEST_CASE("a report that did not come to the mail's own signed address marks nothing") {
  Story story;
  story.open();
  const OutgoingMail sent = send_first_mail(story);
  ReadMail mail = a_mail_from("eve@elsewhere.example");
  SECTION("but to no signed address") {}
  SECTION("but to another ticket's") {
    mail.signed_addresses = {{{"SPL-0009-9"}, sent.notice.audience}};
  }
  mail.bounce = BounceReport{{sent.message_id}, {sent.notice.recipient}, "550 no such user"};
  CHECK(come_in(story, mail).state == InboundState::automatic);
  CHECK(story.mails().front().state == MailState::accepted);
}

TEST_CASE("a report of a mail that was not sent yet marks nothing: it is still sent") {
  Story story;
  story.open();
  const OutgoingMail queued = story.mails().front();
  ReadMail mail = a_mail_from("eve@elsewhere.example");
  mail.signed_addresses = {{queued.ticket, queued.notice.audience}};
  mail.bounce = BounceReport{{queued.message_id}, {}, "550 no such user"};
  CHECK(come_in(story, mail).state == InboundState::automatic);
  CHECK(story.mails().front().state == MailState::queued);
}

TEST_CASE("a bounce without our id is matched by the address it came back to and whom it names") {
  Story story;
  story.open();
  send_first_mail(story);
  ReadMail mail = answering(story, "mailer-daemon@mx.example");
  mail.automatic = "null sender";
  mail.bounce = BounceReport{{}, {{admin}}, "550 no such user"};
  CHECK(come_in(story, mail).state == InboundState::bounce);
  mail.message_id = "another@mx.example";
  mail.bounce = BounceReport{{}, {{"nobody@northwind.example"}}, "550 no such user"};
  CHECK(come_in(story, mail).state == InboundState::automatic);
}

TEST_CASE("beyond a sender's or a ticket's cap mails wait for the desk, until the hour is over") {
  Story story;
  story.open();
  for (std::uint32_t count = 0; count < mails_of_a_sender_an_hour; ++count)
    REQUIRE(come_in(story, answering(story, admin)).state == InboundState::replied);
  CHECK(come_in(story, answering(story, admin)).state == InboundState::capped);
  const auto per_ticket = mails_on_a_ticket_an_hour - mails_of_a_sender_an_hour;
  for (std::uint32_t count = 0; count < per_ticket; ++count) {
    const std::string sender = "a" + std::to_string(count) + "@elsewhere.example";
    REQUIRE(come_in(story, answering(story, sender)).state == InboundState::replied);
  }
  const auto capped = come_in(story, answering(story, "z@elsewhere.example"));
  CHECK(capped.state == InboundState::capped);
  CHECK(capped.ticket == story.number);
  story.now += std::chrono::minutes(61);
  CHECK(come_in(story, answering(story, admin)).state == InboundState::replied);
}

TEST_CASE("the desk is told of the first mail of an hour that waits for it") {
  Story story;
  story.settings.addresses.desk = {"desk@splitdesk.example"};
  const auto told = [&](const InboundMail& mail) {
    return mails_about(story, "inbound:" + std::to_string(mail.id));
  };
  const std::vector<std::string> once{"mail_quarantined desk@splitdesk.example"};
  CHECK(told(come_in(story, a_mail_from("x@elsewhere.example"))) == once);
  CHECK(told(come_in(story, a_mail_from("y@elsewhere.example"))).empty());
  CHECK(told(come_in(story, a_mail_from("x@elsewhere.example"))).empty());
  story.now += std::chrono::hours(1);
  CHECK(told(come_in(story, a_mail_from("x@elsewhere.example"))) == once);
}

TEST_CASE("a customer's mail to a closed ticket opens a new one that follows it") {
  Story story;
  story.reach(Status::declined);
  const auto ended = come_in(story, answering(story, admin));
  REQUIRE(ended.state == InboundState::opened);
  REQUIRE(ended.ticket != story.number);
  const TicketNumber closed = story.number;
  story.number = ended.ticket.value();
  CHECK(story.ticket().follows == closed);
  const auto again = come_in(story, answering(story, admin));
  CHECK(again.state == InboundState::replied);
}

TEST_CASE("a mail to a closed ticket that says too little, or from others, goes to the desk") {
  const auto [sender, words] = GENERATE(table<std::string, std::string>(
      {{"admin@northwind.example", "Thanks!"},
       {"assistant@elsewhere.example", "Please open this once more for all of us."},
       {"desk@splitdesk.example", "Please open this once more for all of us."}}));
  Story story;
  story.reach(Status::withdrawn);
  add_user(story, "desk@splitdesk.example", Role::support_desk);
  ReadMail mail = answering(story, sender);
  mail.text = words;
  const auto ended = come_in(story, mail);
  CHECK(ended.state == InboundState::quarantined);
  CHECK_FALSE(ended.reason.empty());
}

TEST_CASE("what a verb refuses is quarantined with its reason, and nothing of it is kept") {
  Story story;
  story.open();
  add_user(story, "audit@splitdesk.example", Role::auditor);
  const auto events = story.events().size();
  CHECK(come_in(story, answering(story, "audit@splitdesk.example")).state ==
        InboundState::quarantined);
  CHECK(story.events().size() == events);
}
