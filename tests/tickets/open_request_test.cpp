#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"
#include "tests/support/story.h"
#include "tickets/desk.h"

using namespace tickets;
using support::a_request;
using support::code_of;
using support::Story;
using support::the_customer;

namespace {

Result<Ticket> opened(Story& story, const Actor& by, const Request& request) {
  return story.act([&](Desk& desk) { return open_request(desk, by, request); });
}

}  // namespace

TEST_CASE("a request with a setup in order waits for approval at once") {
  Story story;
  const auto ticket = opened(story, the_customer(), a_request());
  REQUIRE(ticket);
  CHECK(ticket->status == Status::awaiting_approval);
  CHECK(ticket->requester.name == "Org Admin");
  CHECK(ticket->report->verdict == billing::Verdict::ready);
}

TEST_CASE("a request that names no cost centers is for all of them") {
  Story story;
  const auto ticket = opened(story, the_customer(), a_request());
  CHECK(ticket->scope == std::set<billing::CostCenterId>{{"cc-lab"}, {"cc-ops"}, {"cc-retail"}});
}

TEST_CASE("a request for some cost centers is for those") {
  Story story;
  Request request = a_request();
  request.scope = {{"cc-lab"}, {"cc-retail"}};
  CHECK(opened(story, the_customer(), request)->scope == request.scope);
}

TEST_CASE("a request with a setup to fix waits for the customer") {
  Story story;
  story.save(support::an_organization().without_workspaces_in("cc-lab").build());
  const auto ticket = opened(story, the_customer(), a_request());
  CHECK(ticket->status == Status::awaiting_customer);
  CHECK(ticket->question.empty());
}

TEST_CASE("a request whose setup cannot be judged stays submitted") {
  Story story;
  story.reach(Status::submitted);
  CHECK(story.ticket().status == Status::submitted);
  CHECK(story.ticket().report->verdict == billing::Verdict::unknown);
}

TEST_CASE("opening and its check are two events of one unit of work") {
  Story story;
  story.open();
  const auto events = story.events();
  REQUIRE(events.size() == 2);
  CHECK(events[0].event.action == Action::open);
  CHECK(events[0].event.by == the_customer());
  CHECK(events[1].event.action == Action::pass_setup);
  CHECK(events[1].event.by == the_bot());
}

TEST_CASE("a second request of the organization is answered with the first") {
  Story story;
  story.open();
  const auto second = opened(story, the_customer(), a_request());
  REQUIRE(code_of(second) == "request_already_open");
  CHECK(second.refusal().subject == story.number.value);
}

TEST_CASE("after the first request is closed a second one may be opened") {
  const auto closed = GENERATE(Status::declined, Status::withdrawn);
  Story story;
  story.reach(closed);
  CHECK(opened(story, the_customer(), a_request()).ok());
}

TEST_CASE("a request is refused with the field that is wrong") {
  struct Row {
    const char* code;
    const char* field;
    void (*change)(Request&);
  };
  const auto row = GENERATE(values<Row>({
      {"name_missing", "name", [](Request& it) { it.requester.name = " \t"; }},
      {"line_too_long", "name", [](Request& it) { it.requester.name = std::string(201, 'n'); }},
      {"line_too_long", "account", [](Request& it) { it.account_name = std::string(201, 'a'); }},
      {"line_too_long", "phone", [](Request& it) { it.requester.phone = std::string(201, '5'); }},
      {"email_missing", "email", [](Request& it) { it.requester.email = {""}; }},
      {"email_malformed", "email",
       [](Request& it) { it.requester.email = {"a@x.example\r\nBcc: b@x.example"}; }},
      {"email_malformed", "email", [](Request& it) { it.requester.email = {"a\tb@x.example"}; }},
      {"email_malformed", "email", [](Request& it) { it.requester.email = {"A <a@x.example>"}; }},
      {"email_malformed", "email",
       [](Request& it) { it.requester.email = {"a@x.example,b@x.example"}; }},
      {"email_malformed", "email", [](Request& it) { it.requester.email = {"a@b@x.example"}; }},
      {"email_malformed", "email", [](Request& it) { it.requester.email = {"@"}; }},
      {"email_malformed", "email",
       [](Request& it) { it.requester.email = {std::string(245, 'a') + "@x.example"}; }},
      {"description_too_short", "description",
       [](Request& it) { it.description = "   nineteen characters    "; }},
      {"description_too_short", "description",
       [](Request& it) {
         it.description =
             "\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4"
             "\xC3\xA4\xC3\xA4";
       }},
      {"description_too_long", "description",
       [](Request& it) { it.description = std::string(2001, 'x'); }},
  }));
  Story story;
  Request request = a_request();
  row.change(request);
  const auto answer = opened(story, support::the_desk(), request);
  CHECK(code_of(answer) == row.code);
  CHECK(answer.refusal().kind == RefusalKind::invalid);
  CHECK(answer.refusal().subject == row.field);
}

TEST_CASE("blanks around an e-mail address are not part of it") {
  Story story;
  Request request = a_request();
  request.requester.email = {" " + std::string(244, 'A') + "@x.example\r\n"};
  const auto ticket = opened(story, support::the_desk(), request);
  REQUIRE(ticket);
  CHECK(ticket->requester.email.value == std::string(244, 'a') + "@x.example");
}

TEST_CASE("the description is counted in characters, not bytes") {
  Story story;
  Request request = a_request();
  request.description.clear();
  for (int i = 0; i < 2000; ++i) request.description += "\xC3\xA4";
  CHECK(opened(story, the_customer(), request).ok());
}

TEST_CASE("all wrong fields are told at once") {
  Story story;
  Request request = a_request();
  request.requester.name.clear();
  request.description = "short";
  const auto answer = opened(story, the_customer(), request);
  REQUIRE_FALSE(answer);
  CHECK(answer.refusal().faults.size() == 2);
}

TEST_CASE("a customer opens a request for his own organization only") {
  Story story;
  const auto answer =
      opened(story, support::a_customer_of("contoso", "admin@contoso.example"), a_request());
  CHECK(code_of(answer) == "not_your_organization");
}

TEST_CASE("a customer asks in his own name") {
  Story story;
  const auto ticket =
      opened(story, support::a_customer_of("northwind", "Member@northwind.example"), a_request());
  CHECK(ticket->requester.email.value == "member@northwind.example");
  CHECK(ticket->status == Status::awaiting_customer);  // he is no administrator
}

TEST_CASE("the desk opens a request in the name of a caller") {
  Story story;
  Request request = a_request();
  request.channel = Channel::phone;
  const auto ticket = opened(story, support::the_desk(), request);
  CHECK(ticket->requester.email.value == "admin@northwind.example");
  CHECK(ticket->channel == Channel::phone);
}

TEST_CASE("billing does not open requests") {
  Story story;
  CHECK(code_of(opened(story, support::the_biller(), a_request())) == "action_not_allowed");
}

TEST_CASE("a request for an unknown account is refused") {
  Story story;
  Request request = a_request();
  request.organization = {"nobody"};
  CHECK(code_of(opened(story, support::the_desk(), request)) == "account_unknown");
}

TEST_CASE("a refused request leaves nothing behind") {
  Story story;
  Request request = a_request();
  request.description = "short";
  REQUIRE_FALSE(opened(story, the_customer(), request));
  CHECK(story.look([](Desk& desk) { return desk.work.tickets().tickets({}).size(); }) == 0);
}

TEST_CASE("an account is found by name, display name and alias") {
  Story story;
  const auto text = GENERATE(as<std::string>{}, "northwind", " Northwind Traders ", "nw01");
  const auto found = story.look([&](Desk& desk) { return resolve_account(desk.work, text); });
  CHECK(found.value().value == "northwind");
}

TEST_CASE("an account name nobody or several have is refused") {
  Story story;
  story.save(support::an_organization().named("contoso").build());
  const auto code = [&](const char* text) {
    return std::string(story.look([&](Desk& desk) { return resolve_account(desk.work, text); })
                           .refusal()
                           .code.text);
  };
  CHECK(code("fabrikam") == "account_unknown");
  CHECK(code("  ") == "account_unknown");
  CHECK(code("NW01") == "account_ambiguous");
}

TEST_CASE("a name stands in one line whatever was typed") {
  Story story;
  auto request = support::a_request();
  request.requester.name = "Northwind\r\nBcc: everybody@northwind.example";
  const auto ticket =
      story.act([&](Desk& desk) { return open_request(desk, support::the_customer(), request); });
  REQUIRE(ticket.ok());
  CHECK(ticket->requester.name == "Northwind  Bcc: everybody@northwind.example");
}
