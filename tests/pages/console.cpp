// The console around the pages: keys, the command menu, second looks, undo, preferences.
#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"

using support::contains;
using support::the_auditor;
using support::the_biller;
using support::the_customer;
using support::the_desk;
using support::Visitor;
using tickets::Status;

TEST_CASE("keys are declared at what they do, and a customer has none") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page = visitor.get(the_desk(), visitor.ticket());
  CHECK(contains(page.body, "href=\"" + visitor.ticket("/approval") + "\" data-hotkey=\"a\""));
  CHECK(contains(page.body, "href=\"#reply\" data-hotkey=\"r\""));
  CHECK(contains(page.body, "href=\"#note\" data-hotkey=\"i\""));
  CHECK(contains(page.body, "form=\"take-it\" data-hotkey=\"t\""));
  CHECK(contains(page.body, "form=\"check-again\" data-hotkey=\"c\""));
  CHECK(contains(page.body, "data-hotkey=\"g d\""));
  CHECK(contains(page.body, "data-hotkey=\"/,s\""));
  CHECK(contains(page.body, "/assets/console."));
  const auto own = visitor.get(the_customer(), visitor.ticket());
  CHECK_FALSE(contains(own.body, "data-hotkey"));
  CHECK_FALSE(contains(own.body, "/assets/console."));
}

TEST_CASE("the command menu offers only what is possible now, and is a page without script") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const std::string on = "/commands?on=" + visitor.story.number.value;
  const auto menu = visitor.get(the_desk(), visitor.ticket());
  CHECK(contains(menu.body, "href=\"" + on + "\""));
  const auto page = visitor.get(the_desk(), on);
  CHECK(contains(page.body, "<a href=\"" + visitor.ticket("/approval") + "\">Approve</a>"));
  CHECK(contains(page.body, "<a href=\"" + visitor.ticket("#reply") + "\">"));
  CHECK(contains(page.body, "<a href=\"" + visitor.ticket("#decision") + "\">Take it</a>"));
  CHECK_FALSE(contains(page.body, "BAN grid"));
  CHECK_FALSE(contains(visitor.get(the_auditor(), on).body, "Approve"));
  CHECK(visitor.get(the_desk(), "/commands?on=SPL-0000-0").status != 500);
  CHECK(visitor.get(the_customer(), "/commands").status == 403);
}

TEST_CASE("an approval is looked at twice, and looking changes nothing") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto before = visitor.seen();
  const auto page = visitor.get(the_desk(), visitor.ticket("/approval"));
  CHECK(contains(page.body, "3 invoices from 1 September 2024 at the earliest"));
  CHECK(contains(page.body, "action=\"" + visitor.ticket("/approval") + "\""));
  CHECK(contains(page.body, "name=\"version\" value=\"" + before.second + "\""));
  CHECK(visitor.seen() == before);
  CHECK(visitor.get(the_biller(), visitor.ticket("/approval")).status == 403);
}

TEST_CASE("a date is looked at twice, and a month that is none is refused at its field") {
  Visitor visitor;
  visitor.story.reach(Status::ready_to_switch);
  const auto page = visitor.get(the_biller(), visitor.ticket("/switch?switch=2024-10"));
  CHECK(contains(page.body, "3 invoices a month from 1 October 2024 on."));
  CHECK(contains(page.body, "name=\"switch\" value=\"2024-10\""));
  const auto wrong = visitor.get(the_biller(), visitor.ticket("/switch?switch=soon"));
  CHECK(wrong.status == 422);
  CHECK(contains(wrong.body, "id=\"switch-error\""));
}

TEST_CASE("what cannot be approved now says why in place of the button") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.get(the_desk(), visitor.ticket("/approval"));
  CHECK(contains(page.body, "<h2>Not now</h2>"));
  CHECK_FALSE(contains(page.body, "Yes, approve it"));
}

TEST_CASE("taking is undone by a form of the next page") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto taken = visitor.post(the_desk(), visitor.ticket("/owner"));
  REQUIRE(Visitor::location(taken) == visitor.ticket("?done=taken"));
  const auto page = visitor.get(the_desk(), Visitor::location(taken));
  CHECK(contains(page.body, "You have taken it."));
  CHECK(contains(page.body, "action=\"" + visitor.ticket("/owner-before") + "\""));
  CHECK_FALSE(contains(visitor.get(the_biller(), visitor.ticket("?done=taken")).body,
                       "You have taken it."));
  const auto stale = visitor.post(the_desk(), visitor.ticket("/owner-before"), {{"version", "1"}});
  CHECK(stale.status == 409);
  CHECK(visitor.story.ticket().owner);
  const auto undone = visitor.post(the_desk(), visitor.ticket("/owner-before"), {visitor.seen()});
  CHECK(Visitor::location(undone) == visitor.ticket());
  CHECK_FALSE(visitor.story.ticket().owner);
  CHECK(contains(visitor.get(the_desk(), visitor.ticket()).body, "Nobody sees to it now."));
}

TEST_CASE("single keys are switched off and on, on the server") {
  Visitor visitor;
  const auto on = visitor.get(the_desk(), "/queue");
  CHECK_FALSE(contains(on.body, "data-no-single-keys"));
  const auto saved = visitor.post(the_desk(), "/preferences", {{"keys", "off"}});
  CHECK(Visitor::location(saved) == "/preferences?saved=1");
  CHECK(contains(visitor.get(the_desk(), "/queue").body, "data-no-single-keys"));
  CHECK_FALSE(contains(visitor.get(the_biller(), "/queue").body, "data-no-single-keys"));
  visitor.post(the_desk(), "/preferences", {{"keys", "on"}});
  CHECK_FALSE(contains(visitor.get(the_desk(), "/queue").body, "data-no-single-keys"));
}

TEST_CASE("rows are dense where somebody wants them so, and the form leads back to the list") {
  Visitor visitor;
  visitor.story.open();
  CHECK(
      contains(visitor.get(the_desk(), "/queue?show=open").body, "name=\"rows\" value=\"dense\""));
  const auto saved =
      visitor.post(the_desk(), "/preferences", {{"rows", "dense"}, {"next", "/queue?show=open"}});
  CHECK(Visitor::location(saved) == "/queue?show=open");
  const auto page = visitor.get(the_desk(), "/queue?show=open");
  CHECK(contains(page.body, "class=\"cards rows dense\""));
  CHECK(contains(page.body, "name=\"rows\" value=\"roomy\""));
}

TEST_CASE("a preference that is none is refused, nothing is saved, and no other site is gone to") {
  Visitor visitor;
  const auto wrong = visitor.post(the_desk(), "/preferences", {{"keys", "off"}, {"rows", "tiny"}});
  CHECK(wrong.status == 422);
  CHECK(contains(wrong.body, "<title>Error: "));
  CHECK_FALSE(contains(visitor.get(the_desk(), "/queue").body, "data-no-single-keys"));
  const auto away = visitor.post(the_desk(), "/preferences",
                                 {{"rows", "dense"}, {"next", "//elsewhere.example/"}});
  CHECK(Visitor::location(away) == "/");
}

TEST_CASE("the queues stand beside every list and are a page of their own") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  for (const char* address : {"/queues", "/queue", "/undelivered", "/mail"}) {
    const auto page = visitor.get(the_desk(), address);
    INFO(address);
    CHECK(contains(page.body, "BANs (1)"));
    CHECK(contains(page.body, "Stuck (0)"));
    CHECK(contains(page.body, "Quarantine (0)"));
  }
  CHECK(contains(visitor.get(the_desk(), "/queue?show=bans").body, "BANs 0/3"));
}

TEST_CASE("what is late is stuck") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  CHECK(contains(visitor.get(the_desk(), "/queue").body, "Stuck (0)"));
  visitor.story.now += std::chrono::hours(24 * 20);
  const auto page = visitor.get(the_desk(), "/queue?show=stuck");
  CHECK(contains(page.body, "Stuck (1)"));
  CHECK(contains(page.body, "Late since "));
}

TEST_CASE("a text whose form is gone is shown again, not lost") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto page =
      visitor.post(the_desk(), visitor.ticket("/answers"), {{"answer", "They said yes"}});
  CHECK(page.status == 409);
  CHECK(contains(page.body, "What you typed"));
  CHECK(contains(page.body, "They said yes</blockquote>"));
}

TEST_CASE("what changed meanwhile is told in words, for every decision with a text") {
  for (const auto& [path, field, from] : std::vector<std::tuple<std::string, std::string, Status>>{
           {"/questions", "question", Status::awaiting_approval},
           {"/declines", "decline", Status::awaiting_approval},
           {"/withdrawal", "withdrawal", Status::awaiting_approval},
           {"/duplicate", "duplicate-of", Status::awaiting_approval},
           {"/escalations", "escalation-reason", Status::awaiting_approval}}) {
    INFO(path);
    Visitor visitor;
    visitor.story.reach(from);
    const auto old = visitor.seen();
    visitor.post(the_desk(), visitor.ticket("/owner"));
    visitor.post(the_desk(), visitor.ticket("/declines"),
                 {visitor.seen(), {"reason-code", "other"}, {"decline", "Not possible"}});
    REQUIRE(visitor.story.ticket().status == Status::declined);
    const auto page = visitor.post(support::the_desk_lead(), visitor.ticket(path),
                                   {old, {field, visitor.story.number.value}});
    CHECK(page.status == 409);
    CHECK(contains(page.body, "What is different now"));
    CHECK(contains(page.body, "<th scope=\"row\">Owner</th>"));
    CHECK(contains(page.body, "<th scope=\"row\">State</th>"));
    CHECK(contains(page.body, visitor.story.number.value + "</textarea>"));
  }
}
