#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::the_desk;
using support::Visitor;
using tickets::Status;

TEST_CASE("each filter of the queue has its count and says what to do when it is empty") {
  Visitor visitor;
  for (const auto& [id, words] :
       std::vector<std::pair<std::string, std::string>>{{"decide", "Nothing to decide."},
                                                        {"customer", "No customer is waited for."},
                                                        {"bans", "Nobody waits for BANs."},
                                                        {"release", "No date is to be set."},
                                                        {"risk", "Nothing is at risk"},
                                                        {"escalated", "No escalation is open."},
                                                        {"calls", "No call is promised."},
                                                        {"follow-ups", "No setup has drifted"}}) {
    const auto page = visitor.get(the_desk(), "/queue?show=" + id);
    INFO(id);
    CHECK(contains(page.body, words));
    CHECK(contains(page.body, "aria-current=\"page\">"));
  }
  visitor.story.reach(Status::awaiting_bans);
  const auto page = visitor.get(the_desk(), "/queue?show=bans");
  CHECK(contains(page.body, "BANs (1)"));
  CHECK(contains(page.body, "Decide (0)"));
  CHECK(contains(page.body, visitor.story.number.value));
}

TEST_CASE("a row says when the month slips, in words and with a sign") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  visitor.story.now = support::Story().now + std::chrono::hours(24 * 8);
  const auto page = visitor.get(the_desk(), "/queue?show=bans");
  CHECK(contains(page.body, "<span aria-hidden=\"true\">"));
  CHECK(contains(page.body, "▲"));
}

TEST_CASE("an escalated request is in the escalated list and says so in its row") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  visitor.post(the_desk(), visitor.ticket("/escalations"),
               {{"escalation-reason", "The cut-off is near"},
                {"escalation-done", "Two mails"},
                {"escalation-asked", "Call the requester"}});
  const auto page = visitor.get(the_desk(), "/queue?show=escalated");
  CHECK(contains(page.body, "Escalated (1)"));
  CHECK(contains(page.body, visitor.story.number.value));
  CHECK(contains(page.body, "<span class=\"tag look\">Escalated</span>"));
}

TEST_CASE("mine shows what I have taken, with initials, and nothing else") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  CHECK(contains(visitor.get(the_desk(), "/queue?mine=1").body, "You have taken none of these."));
  visitor.post(the_desk(), visitor.ticket("/owner"));
  const auto page = visitor.get(the_desk(), "/queue?mine=1");
  CHECK(contains(page.body, visitor.story.number.value));
  CHECK(contains(page.body, "<abbr title=\"" + the_desk().name + "\">"));
  CHECK(contains(page.body, "All open (1)"));
  CHECK_FALSE(contains(visitor.get(support::the_desk_lead(), "/queue?mine=1").body,
                       visitor.story.number.value));
}

TEST_CASE("undelivered mail is listed with the request it belongs to") {
  Visitor visitor;
  CHECK(contains(visitor.get(the_desk(), "/undelivered").body, "Every mail has arrived"));
  visitor.story.open();
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    auto mails = work.outbox().claim(visitor.story.now, visitor.story.now, 1);
    mails.at(0).state = tickets::MailState::dead;
    mails.at(0).last_answer = "550 no such user";
    return work.outbox().update(mails.at(0));
  });
  const auto page = visitor.get(the_desk(), "/undelivered");
  CHECK(contains(page.body, "550 no such user"));
  CHECK(contains(page.body, visitor.ticket("#mails")));
  CHECK(contains(visitor.get(the_desk(), "/queue").body, "Undelivered mail (1)"));
}
