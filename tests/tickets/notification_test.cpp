#include "tickets/notification.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/support/organization_builder.h"
#include "tests/support/story.h"

using namespace tickets;
using support::Story;

namespace {

// "template to recipient" of the mails that stand on the ticket.
std::set<std::string> told(Story& story) {
  std::set<std::string> all;
  for (const OutgoingMail& mail : story.mails())
    all.insert(std::string(text_of(mail.notice.template_name)) + " to " +
               mail.notice.recipient.value);
  return all;
}
// The ones that came on top.
std::set<std::string> news(Story& story, const std::set<std::string>& before) {
  std::set<std::string> fresh;
  for (const std::string& mail : told(story))
    if (!before.contains(mail)) fresh.insert(mail);
  return fresh;
}
using Told = std::set<std::string>;

}  // namespace

TEST_CASE("an opened request is told to the requester and the Primary TAM") {
  Story story;
  story.open();
  CHECK(told(story) ==
        Told{"received to admin@northwind.example", "request_opened to tam@example.net"});
}

TEST_CASE("where no Primary TAM is on file the desk lead is told") {
  Story story;
  story.save(support::an_organization().with([](auto& it) { it.primary_tam.reset(); }).build());
  story.open();
  CHECK(told(story).contains("request_opened to lead@splitdesk.example"));
}

TEST_CASE("an address is folded before it is written to, so that nobody is told twice") {
  Story story;
  story.save(support::an_organization()
                 .with([](auto& it) { it.primary_tam->email = "Tam@Example.NET"; })
                 .build());
  story.settings.addresses.desk_lead = {"Lead@SplitDesk.example"};
  story.open();
  CHECK(told(story).contains("request_opened to tam@example.net"));
}

TEST_CASE("a setup to fix is told to the requester once") {
  Story story;
  story.reach(Status::awaiting_customer);
  CHECK(told(story).contains("setup_incomplete to admin@northwind.example"));
}

TEST_CASE("each step tells who waits for it") {
  Story story;
  story.reach(Status::resolved);
  CHECK(told(story) ==
        Told{"received to admin@northwind.example", "request_opened to tam@example.net",
             "approved to admin@northwind.example", "bans_wanted to bans@splitdesk.example",
             "switch_scheduled to admin@northwind.example",
             "tam_switch_scheduled to tam@example.net", "switched to admin@northwind.example",
             "invoices_ready to admin@northwind.example", "tam_resolved to tam@example.net"});
}

TEST_CASE("a question, a reply, an escalation and a fallen approval are told") {
  Story story;
  story.reach(Status::ready_to_switch);
  const Told before = told(story);
  REQUIRE(story.act(
      [&](Desk& desk) { return reply(desk, support::the_desk(), story.number, "We are on it."); }));
  REQUIRE(story.act([&](Desk& desk) {
    return escalate(desk, support::the_desk(), story.number,
                    {"Urgent", "", "Call them.", {}, false});
  }));
  story.save(support::an_organization().with_provider("p-more", "ws-lab", "more").build());
  REQUIRE(story.act([&](Desk& desk) { return check_setup(desk, the_bot(), story.number); }));
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "Which month?");
  }));
  CHECK(news(story, before) == Told{"reply to admin@northwind.example",
                                    "escalation to tam@example.net",
                                    "approval_fell to desk-inbox@splitdesk.example",
                                    "question to admin@northwind.example"});
}

TEST_CASE("the person who acted is not mailed") {
  Story story;
  story.open();
  const Told before = told(story);
  REQUIRE(story.act([&](Desk& desk) {
    return reply(desk, support::the_customer(), story.number, "One more thing.");
  }));
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  CHECK(news(story, before).empty());
}

TEST_CASE("a request withdrawn or declined by the desk is told to the requester") {
  Story story;
  story.open();
  SECTION("withdrawn") {
    REQUIRE(story.act([&](Desk& desk) {
      return withdraw(desk, support::the_desk(), story.number, "Asked for by phone.");
    }));
    CHECK(told(story).contains("withdrawn to admin@northwind.example"));
  }
  SECTION("declined") {
    REQUIRE(story.act([&](Desk& desk) {
      return decline(desk, support::the_desk(), story.number, story.version(), {"other", "No."});
    }));
    CHECK(told(story).contains("declined to admin@northwind.example"));
  }
}

TEST_CASE("an address the configuration leaves empty is told nothing") {
  Story story;
  story.settings.addresses = {};
  story.reach(Status::awaiting_bans);
  for (const std::string& mail : told(story)) CHECK(mail.find("bans_wanted") == std::string::npos);
}

TEST_CASE("the ids of a ticket's mails differ and are under the configured domain") {
  Story story;
  story.reach(Status::resolved);
  std::set<std::string> ids;
  for (const OutgoingMail& mail : story.mails()) {
    CHECK(mail.message_id.ends_with("@splitdesk.example"));
    ids.insert(mail.message_id);
  }
  CHECK(ids.size() == story.mails().size());
}

TEST_CASE("every mail template is read back from its text") {
  for (int name = 0; name <= static_cast<int>(MailTemplate::webhook); ++name)
    CHECK(mail_template_from(text_of(MailTemplate{name})) == MailTemplate{name});
  CHECK(text_of(MailTemplate::webhook) == "webhook");
  CHECK(text_of(MailTemplate::request_opened) == "request_opened");
  CHECK_FALSE(mail_template_from("letter"));
}
