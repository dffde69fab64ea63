// The Primary TAM, who has no account: from the desk's escalation to his answer, and the caller
// whom nobody could be found for.
#include <catch2/catch.hpp>

#include "bot/render/brief_link.h"
#include "tests/scenarios/northwind.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/instants.h"

using scenarios::Northwind;
using support::Browser;
using tickets::EscalationState;

namespace {

const tickets::Email tam{"tam@example.net"};

billing::Organization northwind_with_tam() {
  return support::an_organization()
      .with([](auto& it) {
        it.primary_tam = {"Robin Tam", tam.value, "Europe/Madrid"};
      })
      .build();
}

// A request of Northwind that the desk has escalated, at 10:00 in Chicago.
struct Escalated : Northwind {
  Escalated() : Northwind(northwind_with_tam()) {
    office.set_clock(support::at(2024, 8, 20, 15));
    open();
    Browser desk = office.sign_in("desk@splitdesk.example");
    desk.fill_in(
        path(), path("/escalations"),
        {{"escalation-reason", "The cut-off is near"}, {"escalation-asked", "Call the requester"}});
  }
  tickets::Escalation escalation() { return ticket().escalations.back(); }
  // As anybody makes it who has the installation's key: the program that writes the mail.
  std::string brief(const tickets::Email& asked) {
    const auto signer = bot::signer_from(bot::key_file_of(office.config()));
    return bot::brief_path(signer, {number}, escalation().sequence, asked);
  }
  Browser nobody() { return Browser(office.app().address()); }
};

}  // namespace

TEST_CASE("a TAM presses I have it from the link, without an account, and answers") {
  Escalated story;
  const std::string brief = story.brief(tam);
  Browser robin = story.nobody();
  const auto read = robin.get(brief);
  REQUIRE(read.status == 200);
  CHECK(read.shows("Please take this."));
  CHECK(story.escalation().state == EscalationState::sent);

  const auto taken = robin.submit(brief + "/acknowledgement");
  CHECK(taken.path == brief);
  CHECK(taken.shows("You have it."));
  CHECK(story.escalation().holder == tickets::Owner{tam, "Robin Tam"});

  const auto answered = robin.submit(brief + "/answer", {{"answer", "They agreed"}});
  CHECK(answered.shows("nothing is asked of you any more"));
  CHECK(story.escalation().state == EscalationState::answered);
  Browser desk = story.office.sign_in("desk@splitdesk.example");
  CHECK(desk.get(story.path()).shows("They agreed"));
}

TEST_CASE("reading a brief, however often, leaves the database as it was") {
  Escalated story;
  const auto before = story.office.rows();
  Browser scanner = story.nobody();
  for (const std::string& path :
       {story.brief(tam), story.brief({"desk-lead@splitdesk.example"}),
        story.brief({"x@y.example"}), story.brief(tam) + "/acknowledgement",
        story.brief(tam) + "/answer"})
    for (int i = 0; i < 3; ++i) CHECK(scanner.get(path).status < 500);
  CHECK(support::changes_between(before, story.office.rows()) == std::vector<std::string>{});
}

TEST_CASE("a form that does not come from the brief itself presses nothing") {
  Escalated story;
  Browser elsewhere = story.nobody();
  CHECK(elsewhere.post(story.brief(tam) + "/acknowledgement", {}).status == 403);
  CHECK(elsewhere.post(story.brief(tam) + "/acknowledgement", {{"csrf", "guessed"}}).status == 403);
  CHECK(story.escalation().state == EscalationState::sent);
}

TEST_CASE("what a TAM passes on is mailed to the next, whose link then moves it") {
  Escalated story;
  Browser robin = story.nobody();
  robin.fill_in(story.brief(tam), story.brief(tam) + "/passing-on", {{"passing-on", "On leave"}});
  story.office.work_once();
  CHECK(story.office.delivered(story.number).contains("escalation desk-lead@splitdesk.example"));
  const std::string next = story.brief({"desk-lead@splitdesk.example"});
  Browser lead = story.nobody();
  lead.fill_in(next, next + "/acknowledgement");
  CHECK(story.escalation().state == EscalationState::acknowledged);
}

TEST_CASE("the link in the TAM's mail is his brief") {
  Escalated story;
  story.office.work_once();
  CHECK(story.office.any_mail_says(story.brief(tam)));
}

TEST_CASE("an escalation nobody takes goes down the chain by the clock, and then has expired") {
  Escalated story;
  Browser robin = story.nobody();
  CHECK(robin.get(story.brief(tam))
            .shows("If nobody takes it by Tue 20 Aug 2024, 19:00 Europe/Madrid, it goes to "
                   "desk-lead@splitdesk.example."));
  story.office.set_clock(support::at(2024, 8, 20, 16, 59));
  story.office.work_once();
  CHECK_FALSE(story.escalation().asked);
  story.office.set_clock(support::at(2024, 8, 20, 17));
  story.office.work_once();
  CHECK(story.escalation().asked == tickets::Email{"desk-lead@splitdesk.example"});
  story.office.work_once();
  CHECK(story.office.delivered(story.number).contains("escalation desk-lead@splitdesk.example"));
  CHECK(robin.get(story.brief(tam)).shows("This is with desk-lead@splitdesk.example now"));
  story.office.set_clock(support::at(2024, 8, 20, 19));
  story.office.work_once();
  CHECK(story.escalation().state == EscalationState::expired);
  CHECK(robin.get(story.brief(tam)).shows("Closed: nobody answered in time."));
}

TEST_CASE("a caller for whom nobody answers is promised a call, and has it by mail") {
  Escalated story;
  Browser desk = story.office.sign_in("desk@splitdesk.example");
  desk.fill_in(story.path(), story.path("/call-briefs"),
               {{"brief-number", "+1 555 0100"}, {"brief-asked", "Explain the dates"}});
  story.office.work_once();
  CHECK(story.office.delivered(story.number).contains("caller_waiting tam@example.net"));
  desk.fill_in(story.path(), story.path("/calls"),
               {{"call-result", "no_answer"},
                {"call-date", "2024-08-21"},
                {"call-from", "09:00"},
                {"call-to", "11:00"},
                {"call-time_zone", "America/New_York"}});
  REQUIRE(story.ticket().call_backs.size() == 1);
  CHECK(story.ticket().call_backs.front().promised.owner ==
        tickets::Email{"desk@splitdesk.example"});
  story.office.work_once();
  CHECK(
      story.office.delivered(story.number).contains("call_back_promised admin@northwind.example"));
  Browser customer = story.office.sign_in("admin@northwind.example");
  CHECK(customer.get(story.path())
            .shows("We will call you at +1 555 0100: Wed 21 Aug 2024, 09:00 to 11:00 "
                   "America/New_York."));

  story.office.set_clock(support::at(2024, 8, 21, 14));
  Browser next_day = story.office.sign_in("desk@splitdesk.example");
  const auto promise = std::to_string(story.ticket().call_backs.front().sequence);
  next_day.fill_in(story.path(), story.path("/call-backs/" + promise));
  CHECK(story.ticket().call_backs.empty());
  CHECK_FALSE(customer.get(story.path()).shows("We will call you"));
}
