// The brief a TAM reaches from his mail.
#include <catch2/catch.hpp>

#include "bot/render/brief_link.h"
#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::Visitor;
using namespace tickets;

namespace {

const Email tam{"tam@example.net"}, backup{"backup@example.net"};

// Northwind's request in review, escalated to Robin in Madrid, with a back-up behind him.
struct Briefs : Visitor {
  Briefs() {
    story.settings.addresses.backup_tam = backup;
    site.desk = story.settings;
    story.save(support::an_organization()
                   .with([](auto& it) {
                     it.primary_tam = {"Robin Tam", tam.value, "Europe/Madrid"};
                   })
                   .build());
    story.reach(Status::awaiting_approval);
  }
  void escalate() {
    const auto escalated = story.act([&](Desk& desk) {
      return tickets::escalate(desk, support::the_desk(), story.number,
                               {"The cut-off is near", "Two mails answered", "Call the requester",
                                billing::parse_instant("2024-08-21 12:00:00").value(), false});
    });
    if (!escalated) throw std::logic_error(escalated.refusal().message);
  }
  std::uint32_t sequence() { return story.ticket().escalations.back().sequence; }
  std::string path(const Email& asked, std::string_view below = "") {
    return bot::brief_path(site.signer, story.number, sequence(), asked) + std::string(below);
  }
  Escalation escalation() { return story.ticket().escalations.back(); }
};

}  // namespace

TEST_CASE("a TAM reads on his brief what is asked, by when on his own clock, and whom to call") {
  Briefs story;
  story.escalate();
  const auto page = story.get_as_anybody(story.path(tam));
  CHECK(page.status == 200);
  for (const char* words :
       {"Please take this by Wed 21 Aug 2024, 14:00 Europe/Madrid.", "Call the requester",
        "The cut-off is near", "Two mails answered", "tel:5550100",
        "mailto:admin@northwind.example", "Northwind", "Robin Tam", "I have it",
        "Pass it on to backup@example.net", "one invoice per Cost Center"}) {
    INFO(words);
    CHECK(contains(page.body, words));
  }
}

TEST_CASE("a TAM presses I have it, and has it, without an account") {
  Briefs story;
  story.escalate();
  const auto pressed = story.post_as_anybody(story.path(tam, "/acknowledgement"));
  CHECK(Visitor::location(pressed) == story.path(tam));
  CHECK(story.escalation().state == EscalationState::acknowledged);
  CHECK(story.escalation().holder == Owner{tam, "Robin Tam"});
  const auto page = story.get_as_anybody(story.path(tam));
  CHECK(contains(page.body, "You have it"));
  CHECK_FALSE(contains(page.body, ">I have it<"));
  CHECK(story.story.events().back().event.by.role == Role::tam);
}

TEST_CASE("an answer from the brief closes the escalation") {
  Briefs story;
  story.escalate();
  story.post_as_anybody(story.path(tam, "/answer"), {{"answer", "They agreed."}});
  CHECK(story.escalation().state == EscalationState::answered);
  const auto page = story.get_as_anybody(story.path(tam));
  CHECK(contains(page.body, "nothing is asked of you any more"));
  CHECK(contains(page.body, "They agreed."));
  CHECK_FALSE(contains(page.body, "/answer\""));
  CHECK(story.post_as_anybody(story.path(tam, "/answer"), {{"answer", "Again"}}).status == 409);
}

TEST_CASE("passing on asks the back-up, whose own link then works") {
  Briefs story;
  story.escalate();
  CHECK(contains(story.get_as_anybody(story.path(backup)).body, "nothing is asked of you"));
  story.post_as_anybody(story.path(tam, "/passing-on"), {{"passing-on", "On leave"}});
  CHECK(story.escalation().asked == backup);
  CHECK(contains(story.get_as_anybody(story.path(tam)).body, "This is with backup@example.net"));
  CHECK(story.post_as_anybody(story.path(tam, "/answer"), {{"answer", "Still me"}}).status == 403);
  story.post_as_anybody(story.path(backup, "/acknowledgement"));
  CHECK(story.escalation().holder->email == backup);
}

TEST_CASE("a no without a reason is refused at its field, and what was typed stays") {
  Briefs story;
  story.escalate();
  const auto page = story.post_as_anybody(story.path(tam, "/passing-on"), {{"passing-on", " "}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "href=\"#passing-on\""));
  const auto longer =
      story.post_as_anybody(story.path(tam, "/answer"), {{"answer", std::string(10'001, 'x')}});
  CHECK(longer.status == 422);
  CHECK(contains(longer.body, "xxx</textarea>"));
}

TEST_CASE("a note from the brief is for the desk, never for the customer") {
  Briefs story;
  story.escalate();
  story.post_as_anybody(story.path(tam, "/notes"), {{"note", "They renew in May"}});
  CHECK(story.story.events().back().event.audience == Audience::internal);
  CHECK(contains(story.get_as_anybody(story.path(tam)).body, "They renew in May"));
  CHECK_FALSE(contains(story.get_as_anybody(story.path(backup)).body, "They renew in May"));
  CHECK_FALSE(contains(story.get(support::the_customer(), story.ticket()).body, "renew in May"));
}

TEST_CASE("no decision is made from a brief, not even by a command in its note") {
  Briefs story;
  story.escalate();
  const Version before = story.story.version();
  const auto page = story.post_as_anybody(story.path(tam, "/notes"), {{"note", "/approve"}});
  CHECK(page.status >= 400);
  CHECK(contains(page.body, "/approve</textarea>"));
  CHECK(story.story.version() == before);
}

TEST_CASE("notes among colleagues and account numbers are not on a brief") {
  Briefs story;
  story.escalate();
  story.post(support::the_desk(), story.ticket("/notes"), {story.seen(), {"note", "house only"}});
  CHECK_FALSE(contains(story.get_as_anybody(story.path(tam)).body, "house only"));
}

TEST_CASE("a brief shows the last five facts only") {
  Briefs story;
  story.escalate();
  for (const char* text : {"one", "two", "three", "four", "five"})
    REQUIRE(story.story.act([&](Desk& desk) {
      return reply(desk, support::the_desk(), story.story.number, std::string("Reply ") + text);
    }));
  const auto page = story.get_as_anybody(story.path(tam));
  CHECK(contains(page.body, "Reply one"));
  CHECK_FALSE(contains(page.body, "Escalated to the Primary TAM"));
}

TEST_CASE("a wrong mark, escalation or number is not found") {
  Briefs story;
  story.escalate();
  const std::string good = story.path(tam);
  const std::string mark = good.substr(good.rfind('/') + 1);
  const std::string number = story.story.number.value;
  const std::string sequence = std::to_string(story.sequence());
  for (const std::string& path :
       {"/b/" + number + "/" + sequence + "/" + std::string(32, '0'), "/b/" + number + "/0/" + mark,
        "/b/" + number + "/1/" + mark, "/b/" + number + "/x/" + mark,
        "/b/SPL-0000-0/" + sequence + "/" + mark, "/b/" + number + "/" + sequence + "x/" + mark,
        story.path(Email{"stranger@example.net"})}) {
    INFO(path);
    CHECK(story.get_as_anybody(path).status == 404);
    CHECK(story.post_as_anybody(path + "/acknowledgement").status == 404);
    CHECK(story.post_as_anybody(path + "/notes", {{"note", "x"}}).status == 404);
  }
  CHECK(story.escalation().state == EscalationState::sent);
}

TEST_CASE("a TAM who is no longer on file has lost his link") {
  Briefs story;
  story.escalate();
  const std::string old = story.path(tam);
  story.story.save(support::an_organization()
                       .with([](auto& it) {
                         it.primary_tam = {"Kim Tam", "kim@example.net", "UTC"};
                       })
                       .build());
  CHECK(story.get_as_anybody(old).status == 404);
  CHECK(story.get_as_anybody(story.path({"kim@example.net"})).status == 200);
}

TEST_CASE("the brief of a ticket is read, and a note is all that can be added") {
  Briefs story;
  const std::string path = bot::brief_path(story.site.signer, story.story.number, 0, tam);
  const auto page = story.get_as_anybody(path);
  CHECK(page.status == 200);
  CHECK(contains(page.body, "For your information"));
  CHECK_FALSE(contains(page.body, "I have it"));
  CHECK(story.post_as_anybody(path + "/acknowledgement").status == 404);
  CHECK(Visitor::location(story.post_as_anybody(path + "/notes", {{"note", "Hi"}})) == path);
}

TEST_CASE("a TAM writes down on his brief how the call went that was promised for him") {
  Briefs story;
  const auto promise = [&](const Email& owner) {
    const auto promised = story.story.act([&](Desk& desk) {
      const PromisedCall call{"+1 555 0100", story.story.now + std::chrono::hours(24),
                              story.story.now + std::chrono::hours(26), "Europe/Madrid", owner};
      return hand_over_call(desk, support::the_desk(), story.story.number,
                            {CallResult::no_answer, tam, "", call, CallWish{"+1 555 0100", ""}});
    });
    if (!promised) throw std::logic_error(promised.refusal().message);
    return promised->version.value;
  };
  const std::uint32_t his = promise(tam);
  const std::uint32_t others = promise(support::the_desk().email);
  const std::string path = bot::brief_path(story.site.signer, story.story.number, 0, tam);
  const std::string form = path + "/call-backs/" + std::to_string(his);
  const std::string prefix = "again-" + std::to_string(his) + "-";
  const auto page = story.get_as_anybody(path);
  CHECK(contains(page.body, "Please call the customer"));
  CHECK(contains(page.body, "Wed 21 Aug 2024, 14:00 to 16:00 Europe/Madrid"));
  CHECK(contains(page.body, "action=\"" + form + "\""));
  CHECK_FALSE(contains(page.body, "/call-backs/" + std::to_string(others)));
  CHECK(story.post_as_anybody(path + "/call-backs/" + std::to_string(others)).status == 404);

  const auto bare = story.post_as_anybody(form, {{prefix + "reached", "no"}});
  CHECK(bare.status == 422);
  CHECK(contains(bare.body, "href=\"#" + prefix + "from\""));
  CHECK(Visitor::location(story.post_as_anybody(
            form, {{prefix + "reached", "yes"}, {prefix + "text", "They agree."}})) == path);
  const auto event = story.story.events().back().event;
  CHECK(event.by.email == tam);
  CHECK(event.by.role == Role::tam);
  CHECK(std::get<CalledBack>(event.body).text == "They agree.");
  CHECK(story.story.ticket().call_backs.size() == 1);
  const auto twice = story.post_as_anybody(form, {{prefix + "reached", "yes"}});
  CHECK(twice.status == 404);
  CHECK(contains(twice.body, "it was made already"));
}

TEST_CASE("a brief of a request that is over shows its end and takes no more words") {
  Briefs story;
  story.escalate();
  REQUIRE(story.story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.story.number, ""); }));
  const auto page = story.get_as_anybody(story.path(tam));
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Closed: the request is over."));
  CHECK_FALSE(contains(page.body, "<form"));
}

TEST_CASE("a brief that the end of its request has closed says so when the request goes on") {
  Briefs story;
  story.escalate();
  const auto path = story.path(tam);
  REQUIRE(story.story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.story.number, ""); }));
  REQUIRE(story.story.act([&](Desk& desk) {
    return reopen(desk, support::the_customer(), story.story.number, "We need it after all");
  }));
  const auto page = story.get_as_anybody(path);
  CHECK(contains(page.body, "Closed: the request was closed."));
  CHECK_FALSE(contains(page.body, "nobody answered in time"));
}

TEST_CASE("a brief keeps out of search machines, and its forms carry the browser's token") {
  Briefs story;
  story.escalate();
  const auto page = story.get_as_anybody(story.path(tam));
  std::string robots, cookie;
  for (const auto& [name, value] : page.headers) {
    if (name == "X-Robots-Tag") robots = value;
    if (name == "Set-Cookie") cookie = value;
  }
  CHECK(robots == "noindex, nofollow");
  const auto begin = cookie.find('=') + 1;
  const std::string token = cookie.substr(begin, cookie.find(';') - begin);
  CHECK(token.size() == 43);
  CHECK(contains(page.body, "name=\"csrf\" value=\"" + token + "\""));
}
