#include <catch2/catch.hpp>

#include "tests/support/mail_in_story.h"
#include "tickets/mail_in/quarantine.h"

using namespace tickets;
using support::a_mail_from;
using support::come_in;
using support::Story;

namespace {

std::string code_of(const Result<InboundMail>& answer) {
  return answer.ok() ? "" : std::string(answer.refusal().code.text);
}

}  // namespace

TEST_CASE("the desk files a mail: a participant's as his reply, a stranger's as a note") {
  Story story;
  story.open();
  const ReadMail mail = a_mail_from("stranger@elsewhere.example");
  const auto set_aside = come_in(story, mail);
  REQUIRE(set_aside.state == InboundState::quarantined);
  ReadMail as_read = mail;
  const bool participant = GENERATE(true, false);
  if (participant) as_read.sender = {"admin@northwind.example"};
  as_read.text = "/approve";
  const auto filed = story.act([&](Desk& desk) {
    return file_mail(desk, support::the_desk(), set_aside.id, as_read, story.number);
  });
  REQUIRE(filed.ok());
  CHECK(filed->state == InboundState::replied);
  CHECK(filed->ticket == story.number);
  CHECK(filed->settled_by == support::the_desk().email);
  const Event event = story.events().back().event;
  CHECK(event.action == (participant ? Action::reply : Action::note));
  CHECK(event.by.role == (participant ? Role::customer : Role::support_desk));
  CHECK(event.audience == (participant ? Audience::customer : Audience::internal));
}

TEST_CASE("a mail is settled once, by the desk, and thrown away with a reason only") {
  Story story;
  story.open();
  const ReadMail mail = a_mail_from("stranger@elsewhere.example");
  const auto id = come_in(story, mail).id;
  const auto discarded = [&](const Actor& by, std::int64_t which, std::string reason) {
    return story.act([&](Desk& desk) { return discard_mail(desk, by, which, std::move(reason)); });
  };
  CHECK(code_of(discarded(support::the_desk(), id, " ")) == "reason_missing");
  CHECK(code_of(discarded(support::the_biller(), id, "spam")) == "action_not_allowed");
  CHECK(code_of(discarded(support::the_customer(), id, "spam")) == "action_not_allowed");
  CHECK(code_of(discarded(support::the_desk(), 99, "spam")) == "inbound_unknown");
  CHECK(discarded(support::the_desk(), id, "spam").ok());
  CHECK(code_of(discarded(support::the_desk(), id, "spam")) == "inbound_settled");
  CHECK(code_of(story.act([&](Desk& desk) {
          return file_mail(desk, support::the_desk(), id, mail, story.number);
        })) == "inbound_settled");
}

TEST_CASE("a request that the desk opened from a mail is where the mail ended") {
  Story story;
  const auto id = come_in(story, a_mail_from("stranger@elsewhere.example")).id;
  story.open();
  const auto linked =
      story.act([&](Desk& desk) { return link_mail(desk, support::the_desk(), id, story.number); });
  REQUIRE(linked.ok());
  CHECK(linked->state == InboundState::opened);
  CHECK(linked->ticket == story.number);
}
