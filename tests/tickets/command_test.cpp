#include "tickets/commands/command.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"

using namespace tickets;
using support::code_of;
using support::Story;

namespace {

Result<Ticket> noted(Story& story, const Actor& by, const std::string& text,
                     std::optional<Version> seen = std::nullopt) {
  return story.act([&](Desk& desk) { return note(desk, by, story.number, text, seen); });
}
std::size_t count(Story& story, Action action) {
  const auto events = story.events();
  return static_cast<std::size_t>(
      std::count_if(events.begin(), events.end(),
                    [&](const StoredEvent& one) { return one.event.action == action; }));
}

}  // namespace

TEST_CASE("a note is taken apart into words and commands") {
  const NoteText note =
      read_note("Looked at it.\r\n/Approve\n//etc is a folder\n /no\n/ask  Why? ");
  CHECK(note.text == "Looked at it.\n/Approve\n/etc is a folder\n /no\n/ask  Why? ");
  REQUIRE(note.commands.size() == 2);
  CHECK(note.commands[0].line == 2);
  CHECK(note.commands[0].name == "approve");
  CHECK(note.commands[1].line == 5);
  CHECK(note.commands[1].words == "Why?");
}

TEST_CASE("a command does what the button does, beside the note itself") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto ticket = noted(story, support::the_desk(), "All in order.\n/take\n/approve");
  REQUIRE(ticket);
  CHECK(ticket->status == Status::awaiting_bans);
  CHECK(ticket->owner->email == support::the_desk().email);
  CHECK(ticket->approval->by == support::the_desk().email);
  CHECK(count(story, Action::note) == 1);
}

TEST_CASE("every command is the verb of its name") {
  struct Row {
    Status status;
    Actor by;
    const char* text;
    Action action;
  };
  const auto row = GENERATE(values<Row>({
      {Status::submitted, support::the_desk(), "/take", Action::take},
      {Status::awaiting_approval, support::the_desk(), "/ask Which month?", Action::ask_customer},
      {Status::awaiting_approval, support::the_biller(), "/recheck", Action::check_setup},
      {Status::awaiting_approval, support::the_desk(), "/approve", Action::approve},
      {Status::ready_to_switch, support::the_desk(), "/decline other: It cannot be done.",
       Action::decline},
      {Status::awaiting_bans, support::the_biller(), "/ban cc-retail 4711000123",
       Action::assign_ban},
      {Status::ready_to_switch, support::the_biller(), "/schedule 2024-10",
       Action::schedule_switch},
      {Status::switch_scheduled, support::the_biller(), "/unschedule Not yet.", Action::unschedule},
      {Status::verifying, support::the_desk(), "/escalate Invoice late: Please call them.",
       Action::escalate},
      {Status::ready_to_switch, support::the_desk(), "/withdraw They called.", Action::withdraw},
  }));
  CAPTURE(row.text);
  Story story;
  story.reach(row.status);
  REQUIRE(noted(story, row.by, row.text));
  const StoredEvent last = story.events().back();
  CHECK(count(story, row.action) >= 1);
  CHECK(last.event.by.email == row.by.email);
  CHECK(last.event.action == row.action);
}

TEST_CASE("a finding is acknowledged by a command") {
  Story story;
  auto builder = support::an_organization();
  builder.cost_center("cc-lab").administrators.clear();
  story.save(builder.build());
  story.open();
  REQUIRE(noted(story, support::the_desk(),
                "/acknowledge cost_center_without_administrator cc-lab: They know."));
  REQUIRE(story.ticket().acknowledgements.size() == 1);
  CHECK(story.ticket().acknowledgements[0].reason == "They know.");
}

TEST_CASE("a request is joined by a command") {
  Story story;
  story.reach(Status::resolved);
  const TicketNumber first = story.number;
  story.open();
  REQUIRE(noted(story, support::the_desk(), "/duplicate " + first.value));
  CHECK(story.ticket().status == Status::duplicate);
}

TEST_CASE("all of a note is done or nothing of it") {
  Story story;
  story.reach(Status::awaiting_bans);
  const auto before = story.events().size();
  const auto answer =
      noted(story, support::the_biller(), "/ban cc-lab NW-LAB\n/ban cc-ops NW-LAB\n/take");
  CHECK(code_of(answer) == "ban_in_use");
  CHECK(answer.refusal().message.starts_with("Line 2, /ban: "));
  CHECK(story.events().size() == before);
  CHECK(story.bans().empty());
}

TEST_CASE("several commands follow on one another") {
  Story story;
  story.reach(Status::awaiting_bans);
  const auto ticket = noted(story, support::the_biller(),
                            "/ban cc-lab NW-LAB\n/ban cc-ops NW-OPS\n/ban cc-retail NW-RETAIL\n"
                            "/schedule 2024-09",
                            story.version());
  REQUIRE(ticket);
  CHECK(ticket->status == Status::switch_scheduled);
}

TEST_CASE("a decision in a note counts for the version the note was written on") {
  Story story;
  story.reach(Status::awaiting_approval);
  const Version seen = story.version();
  REQUIRE(noted(story, support::the_biller(), "Have a look."));
  CHECK(code_of(noted(story, support::the_desk(), "/approve", seen)) == "ticket_changed_meanwhile");
  CHECK(noted(story, support::the_desk(), "Only a word.", seen));
  CHECK(noted(story, support::the_desk(), "/take", seen));
}

TEST_CASE("the rights and hands of the buttons hold for commands") {
  Story story;
  story.reach(Status::awaiting_approval);
  CHECK(code_of(noted(story, support::the_biller(), "/approve")) == "action_not_allowed");
  CHECK(code_of(noted(story, support::the_tam(), "/take")) == "action_not_allowed");
  Actor both = support::an_administrator();
  REQUIRE(noted(story, both, "/approve"));
  CHECK(code_of(noted(story, both, "/ban cc-lab NW-LAB")) == "approver_cannot_assign_bans");
}

TEST_CASE("an unknown command names all there are, with usage and who may") {
  Story story;
  story.open();
  const auto answer = noted(story, support::the_desk(), "Hello\n/aprove");
  REQUIRE(code_of(answer) == "command_unknown");
  CHECK(answer.refusal().message.starts_with("Line 2, /aprove: "));
  REQUIRE(answer.refusal().faults.size() == commands().size());
  CHECK(answer.refusal().faults[1].message ==
        "/approve approves the request (support desk, desk lead or administrator).");
  CHECK(count(story, Action::note) == 0);
}

TEST_CASE("a command that is not written as it should is explained by its usage") {
  const auto text = GENERATE("/approve please", "/ask", "/ban cc-lab", "/decline other",
                             "/decline : no", "/schedule September", "/unschedule", "/withdraw",
                             "/escalate Late", "/duplicate SPL-1", "/acknowledge a_code: why",
                             "/take it", "/recheck now", "/why not");
  Story story;
  story.reach(Status::awaiting_approval);
  const auto answer = noted(story, support::the_desk(), text);
  CAPTURE(text);
  REQUIRE(code_of(answer) == "command_malformed");
  REQUIRE(answer.refusal().faults.size() == 1);
  CHECK(answer.refusal().faults[0].where == "line 1");
  CHECK(answer.refusal().faults[0].message.find("write it as /") != std::string::npos);
  CHECK(answer.refusal().faults[0].message.find("....") == std::string::npos);
}

TEST_CASE("each line that is wrong has a fault of its own") {
  Story story;
  story.open();
  const auto answer = noted(story, support::the_desk(), "/ask\nwords\n/withdraw");
  REQUIRE(code_of(answer) == "command_malformed");
  REQUIRE(answer.refusal().faults.size() == 2);
  CHECK(answer.refusal().faults[1].where == "line 3");
}

TEST_CASE("a note takes twenty commands at most") {
  Story story;
  story.open();
  std::string text;
  for (int n = 0; n < 21; ++n) text += "/why\n";
  CHECK(code_of(noted(story, support::the_desk(), text)) == "commands_too_many");
}

TEST_CASE("a line with two strokes is kept with one and does nothing") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(noted(story, support::the_desk(), "//approve was typed by mistake"));
  CHECK(story.ticket().status == Status::awaiting_approval);
  CHECK(std::get<Said>(story.events().back().event.body).text == "/approve was typed by mistake");
}

TEST_CASE("a line that begins with a blank is no command, nor is the first one") {
  Story story;
  story.reach(Status::awaiting_approval);
  REQUIRE(noted(story, support::the_desk(), " /approve"));
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("asked why, the bot answers with what the next step waits for") {
  Story story;
  story.reach(Status::awaiting_bans);
  REQUIRE(noted(story, support::the_desk(), "/why"));
  const StoredEvent last = story.events().back();
  CHECK(last.event.by == the_bot());
  CHECK(last.event.audience == Audience::internal);
  CHECK(std::get<Said>(last.event.body).text.find("Assign a BAN to Cost Center cc-lab.") !=
        std::string::npos);
}

TEST_CASE("what looks like a command in a reply or an answer stays text") {
  Story story;
  story.reach(Status::awaiting_approval);
  const auto channel = GENERATE(Channel::web, Channel::mail, Channel::api);
  for (const Actor& by : {support::the_customer(), support::the_desk()})
    REQUIRE(story.act([&](Desk& desk) {
      return reply(desk, by, story.number, "/approve\n/withdraw now", channel);
    }));
  CHECK(story.ticket().status == Status::awaiting_approval);
  CHECK(std::get<Said>(story.events().back().event.body).text == "/approve\n/withdraw now");
  REQUIRE(story.act([&](Desk& desk) {
    return ask(desk, support::the_desk(), story.number, story.version(), "/approve?");
  }));
  REQUIRE(story.act([&](Desk& desk) {
    return answer(desk, support::the_customer(), story.number, "/approve", channel);
  }));
  CHECK(story.ticket().status == Status::awaiting_approval);
}

TEST_CASE("a customer commands nothing") {
  Story story;
  story.reach(Status::awaiting_approval);
  CHECK(code_of(noted(story, support::the_customer(), "/withdraw no more")) ==
        "action_not_allowed");
  CHECK(code_of(noted(story, support::the_customer(), "/nonsense")) == "action_not_allowed");
}

TEST_CASE("every command is found by its name, and its usage begins with it") {
  for (const Command& command : commands()) {
    CHECK(find_command(command.name) == &command);
    CHECK(command.usage.starts_with("/" + std::string(command.name)));
    CHECK_FALSE(who_may(command).empty());
  }
  CHECK_FALSE(find_command("open"));
}

TEST_CASE("the document of the lifecycle lists the commands") {
  std::ifstream file(SOURCE_FOLDER "/docs/lifecycle.md");
  std::stringstream text;
  text << file.rdbuf();
  std::string table = "| command | what it does | who may |\n|---|---|---|\n";
  for (const Command& command : commands())
    table += "| `" + std::string(command.usage) + "` | " + std::string(command.does) + " | " +
             who_may(command) + " |\n";
  INFO("write this into docs/lifecycle.md:\n" << table);
  CHECK(text.str().find(table) != std::string::npos);
}
