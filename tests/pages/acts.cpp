// What the desk and the customer may do with a ticket besides deciding on it.
#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::the_customer;
using support::the_desk;
using support::Visitor;
using tickets::Status;

TEST_CASE("a ticket is taken by a button and shows its owner") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  CHECK(contains(visitor.get(the_desk(), visitor.ticket()).body, "Nobody has taken it yet"));
  visitor.post(the_desk(), visitor.ticket("/owner"));
  CHECK(visitor.story.ticket().owner->email == the_desk().email);
  const auto page = visitor.get(the_desk(), visitor.ticket());
  CHECK_FALSE(contains(page.body, "action=\"" + visitor.ticket("/owner")));
  CHECK(contains(visitor.get(support::the_desk_lead(), visitor.ticket()).body,
                 "Now with " + the_desk().name));
  CHECK_FALSE(contains(visitor.get(the_customer(), visitor.ticket()).body, the_desk().name));
}

TEST_CASE("a duplicate names the request that goes on, and each wrong number says what is wrong") {
  Visitor visitor;
  visitor.story.reach(Status::resolved);
  const auto first = visitor.story.number.value;
  visitor.story.ask_for(tickets::RequestKind::single_invoice);
  visitor.story.open();
  const auto mark = [&](const std::string& of) {
    return visitor.post(the_desk(), visitor.ticket("/duplicate"),
                        {visitor.seen(), {"duplicate-of", of}});
  };
  const std::vector<std::string> wrong_ones{"", "7", visitor.story.number.value};
  for (const std::string& wrong : wrong_ones) {
    INFO(wrong);
    const auto page = mark(wrong);
    CHECK(page.status >= 400);
    CHECK(contains(page.body, "id=\"duplicate-of-error\""));
    CHECK(contains(page.body, "name=\"duplicate-of\" value=\"" + wrong + "\""));
  }
  CHECK(Visitor::location(mark(first)) == visitor.ticket());
  CHECK(visitor.story.ticket().status == Status::duplicate);
  CHECK(visitor.story.ticket().duplicate_of->value == first);
}

TEST_CASE("a closed request is opened again by the customer while the window is open") {
  Visitor visitor;
  visitor.story.reach(Status::withdrawn);
  CHECK(contains(visitor.get(the_customer(), "/requests").body, "Open again"));
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body, "id=\"reopening\""));
  const auto empty =
      visitor.post(the_customer(), visitor.ticket("/reopening"), {{"reopening", " "}});
  CHECK(empty.status == 422);
  CHECK(contains(empty.body, "id=\"reopening-error\""));
  visitor.post(the_customer(), visitor.ticket("/reopening"), {{"reopening", "We do want it"}});
  CHECK(visitor.story.ticket().revision == 2);
  CHECK(contains(visitor.get(the_desk(), visitor.ticket()).body, "We do want it"));
}

TEST_CASE("after the window a closed request offers no way to open it again, and staff see why") {
  Visitor visitor;
  visitor.story.reach(Status::withdrawn);
  visitor.story.now += std::chrono::hours(24 * 31);
  CHECK_FALSE(contains(visitor.get(the_customer(), visitor.ticket()).body, "id=\"reopening\""));
  CHECK_FALSE(contains(visitor.get(the_customer(), "/requests").body, "Open again"));
  CHECK(contains(visitor.get(the_desk(), visitor.ticket()).body, "<dt>Open it again</dt>"));
}

TEST_CASE("a message sent twice by a double press is one message") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto seen = visitor.seen();
  const auto before = visitor.story.events().size();
  for (int i = 0; i < 2; ++i) {
    CHECK(Visitor::location(visitor.post(the_desk(), visitor.ticket("/replies"),
                                         {seen, {"reply", "We are looking at it"}})) ==
          visitor.ticket());
  }
  CHECK(visitor.story.events().size() == before + 1);
  for (int i = 0; i < 2; ++i) {
    visitor.post(the_desk(), visitor.ticket("/notes"), {visitor.seen(), {"note", "called"}});
  }
  INFO("the same words on a page loaded anew are meant twice");
  CHECK(visitor.story.events().size() == before + 3);
}

TEST_CASE("an answer sent twice is one answer, and the second press is no error") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  visitor.post(the_desk(), visitor.ticket("/questions"),
               {visitor.seen(), {"question", "Which month?"}});
  const auto seen = visitor.seen();
  for (int i = 0; i < 2; ++i) {
    CHECK(Visitor::location(visitor.post(the_customer(), visitor.ticket("/answers"),
                                         {seen, {"answer", "October"}})) == visitor.ticket());
  }
  CHECK(visitor.story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("the same words an hour later are another message") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto seen = visitor.seen();
  const auto before = visitor.story.events().size();
  visitor.post(the_customer(), visitor.ticket("/replies"), {seen, {"reply", "Any news?"}});
  visitor.story.now += std::chrono::hours(1);
  visitor.post(the_customer(), visitor.ticket("/replies"), {seen, {"reply", "Any news?"}});
  CHECK(visitor.story.events().size() == before + 2);
}

TEST_CASE("a ticket explains itself to customer and desk with the same facts") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  for (const auto& who : {the_customer(), the_desk()}) {
    const auto page = visitor.get(who, visitor.ticket());
    for (const char* fact : {"Whose turn", "What is missing", "Next news by",
                             "Why it runs or is "
                             "paused",
                             "September 2024, if it is ready by"}) {
      INFO(who.name << ": " << fact);
      CHECK(contains(page.body, fact));
    }
  }
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body,
                 "The account number of Cost Center Laboratory is being assigned."));
}

TEST_CASE("the clock says that it waits for you to the customer, and for whom to the desk") {
  Visitor visitor;
  visitor.story.save(support::an_organization().without_workspaces_in("cc-lab").build());
  visitor.story.open();
  CHECK(contains(visitor.get(the_customer(), visitor.ticket()).body, "Paused: waiting for you"));
  CHECK(
      contains(visitor.get(the_desk(), visitor.ticket()).body, "Paused: waiting for the customer"));
}

TEST_CASE("the note's composer lists the commands, and what they refuse stands at the note") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.get(the_desk(), visitor.ticket());
  CHECK(contains(page.body, "<summary>Commands</summary>"));
  CHECK(contains(page.body, "/take"));
  const auto before = visitor.story.events().size();
  for (const std::string note : {"Have a look\n/aprove", "/schedule 2024-10"}) {
    const auto refused =
        visitor.post(the_desk(), visitor.ticket("/notes"), {visitor.seen(), {"note", note}});
    INFO(note);
    CHECK(refused.status >= 400);
    CHECK(contains(refused.body, "id=\"note-error\""));
    CHECK(contains(refused.body, note + "</textarea>"));
  }
  CHECK(visitor.story.events().size() == before);
  visitor.post(the_desk(), visitor.ticket("/notes"), {visitor.seen(), {"note", "/take"}});
  CHECK(visitor.story.ticket().owner->email == the_desk().email);
}

TEST_CASE("a note's decision on an old version is not carried out, and its words are kept") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto old_version = visitor.seen();
  visitor.post(the_desk(), visitor.ticket("/replies"), {{"reply", "We are looking at it"}});
  const auto page = visitor.post(the_desk(), visitor.ticket("/notes"),
                                 {old_version, {"note", "All fine\n/approve"}});
  CHECK(page.status == 409);
  CHECK(contains(page.body, "All fine\n/approve</textarea>"));
  CHECK(visitor.story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a command that does not exist is named on the page, once, with its line") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.post(the_desk(), visitor.ticket("/notes"),
                                 {visitor.seen(), {"note", "hello\n/take\n/foo"}});
  CHECK(page.status == 422);
  CHECK(
      contains(page.body, "<a href=\"#note\">Line 3, /foo: there is no such command, and nothing"));
  const std::string usage = "/decline CODE: TEXT";
  const auto first = page.body.find(usage);
  CHECK(first > page.body.find("Line 3, /foo"));
  CHECK(page.body.find(usage, first + 1) == std::string::npos);
}

TEST_CASE("declining by a command for an unknown reason lists the reasons there are") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.post(the_desk(), visitor.ticket("/notes"),
                                 {visitor.seen(), {"note", "/decline nope: We are sorry."}});
  CHECK(contains(page.body, "not_needed, setup_not_possible, not_authorized, other"));
}

TEST_CASE("a number that cannot be dialed is refused where the customer wishes for a call") {
  Visitor visitor;
  visitor.fill_in_the_form();
  for (const char* number : {"call me", "1234", "+1 555 0100 extension 7"}) {
    INFO(number);
    const auto page = visitor.post(the_customer(), "/requests/new/call",
                                   {{"call", "yes"}, {"call-number", number}});
    CHECK(page.status == 422);
    CHECK(contains(page.body, "id=\"call-number-error\""));
  }
}
