// Escalations and calls on the page of the desk.
#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::FormFields;
using support::the_desk;
using support::Visitor;
using namespace tickets;

namespace {

const Email called_tam{"tam@example.net"};

struct Calls : Visitor {
  Calls() {
    story.save(support::an_organization()
                   .with([](auto& it) {
                     it.primary_tam = {"Robin Tam", called_tam.value, "Europe/Madrid"};
                   })
                   .build());
    story.reach(Status::awaiting_approval);
    story.now = billing::parse_instant("2024-08-20 15:00:00").value();  // TAMs are on duty
  }
  bot::http::Response escalated(std::string needed = "") {
    return post(the_desk(), ticket("/escalations"),
                {{"escalation-reason", "The cut-off is near"},
                 {"escalation-asked", "Call the requester"},
                 {"escalation-needed", std::move(needed)}});
  }
  std::string escalation_path() { return ticket("/escalations/" + std::to_string(sequence())); }
  std::uint32_t sequence() { return story.ticket().escalations.back().sequence; }
  bot::http::Response moved(const Actor& by, const char* state, const char* text) {
    const std::string name = std::to_string(sequence());
    return post(by, escalation_path(),
                {{"escalation-state-" + name, state}, {"escalation-text-" + name, text}});
  }
  Escalation escalation() { return story.ticket().escalations.back(); }
};

// What the operator types when nobody answered; `without` leaves fields out.
FormFields promised(std::initializer_list<std::string> without = {}) {
  FormFields fields{{"call-dialed", called_tam.value},
                    {"call-result", "no_answer"},
                    {"call-number", "+1 555 0100"},
                    {"call-date", "2024-08-22"},
                    {"call-from", "09:00"},
                    {"call-to", "11:00"},
                    {"call-time_zone", "Europe/Madrid"},
                    {"call-owner", "desk@splitdesk.example"}};
  for (const std::string& name : without)
    for (auto& [field, value] : fields)
      if (field == name) value.clear();
  return fields;
}

}  // namespace

TEST_CASE("the desk reads with whom an escalation is, and writes down what he said") {
  Calls story;
  story.escalated();
  auto page = story.get(the_desk(), story.ticket());
  CHECK(contains(page.body, "Waits for tam@example.net"));
  CHECK(contains(page.body, "Write down what the TAM said"));
  story.moved(the_desk(), "acknowledged", "");
  CHECK(contains(story.get(the_desk(), story.ticket()).body, "tam@example.net has it"));
  const auto empty = story.moved(the_desk(), "answered", " ");
  CHECK(empty.status == 422);
  CHECK(contains(empty.body, "href=\"#escalation-text-" + std::to_string(story.sequence()) + "\""));
  story.moved(the_desk(), "answered", "Robin called them.");
  CHECK(story.escalation().state == EscalationState::answered);
}

TEST_CASE("a TAM with an account takes his escalation on the page, another TAM does not") {
  Calls story;
  story.escalated();
  Actor other = support::the_tam();
  other.email = {"other@example.net"};
  CHECK(story.moved(other, "acknowledged", "").status == 403);
  story.moved(support::the_tam(), "acknowledged", "");
  CHECK(story.escalation().holder->email == called_tam);
}

TEST_CASE("what cannot be said to an escalation by a form is refused") {
  Calls story;
  story.escalated();
  for (const char* state : {"expired", "sent", "", "gone"})
    CHECK(story.moved(the_desk(), state, "x").status == 422);
  CHECK(story.escalation().state == EscalationState::sent);
  CHECK(story
            .post(the_desk(), story.ticket("/escalations/999"),
                  {{"escalation-state-999", "acknowledged"}})
            .status == 404);
}

TEST_CASE("the time it is needed by is read on the desk's clock and must lie ahead") {
  Calls story;
  story.site.time_zone = "America/Chicago";
  const auto past = story.escalated("2024-08-20 09:59");
  CHECK(past.status == 422);
  CHECK(contains(past.body, "href=\"#escalation-needed\""));
  CHECK(contains(past.body, "value=\"2024-08-20 09:59\""));
  story.escalated("2024-08-20 10:30");
  CHECK(story.escalation().needed_by == billing::parse_instant("2024-08-20 15:30:00").value());
}

TEST_CASE("the brief goes to the TAM before anybody dials, with the caller's number") {
  Calls story;
  const auto faults = story.post(the_desk(), story.ticket("/call-briefs"));
  CHECK(faults.status == 422);
  CHECK(contains(faults.body, "href=\"#brief-number\""));
  CHECK(contains(faults.body, "href=\"#brief-asked\""));
  story.post(the_desk(), story.ticket("/call-briefs"),
             {{"brief-number", "555-0199"}, {"brief-window", "today"}, {"brief-asked", "Help"}});
  CHECK(story.escalation().caller_waiting);
  CHECK(story.story.ticket().call_wish == CallWish{"555-0199", "today"});
  const auto mails = story.story.mails();
  CHECK(mails.back().notice.template_name == MailTemplate::caller_waiting);
  CHECK(mails.back().notice.recipient == called_tam);
}

TEST_CASE("a caller put through is written down with whom he talks to") {
  Calls story;
  story.post(the_desk(), story.ticket("/calls"),
             {{"call-dialed", called_tam.value},
              {"call-result", "connected"},
              {"call-text", "They talk"},
              {"call-number", "555-0199"}});
  const auto call = std::get<CallHandedOver>(story.story.events().back().event.body);
  CHECK(call.result == CallResult::connected);
  CHECK(call.to == called_tam);
  CHECK_FALSE(call.promised);
  CHECK(story.story.ticket().call_wish == CallWish{"555-0199", ""});
}

TEST_CASE("no answer promises a window on the customer's clock, and the customer is told") {
  Calls story;
  const auto done = story.post(the_desk(), story.ticket("/calls"), promised());
  CHECK(Visitor::location(done) == story.ticket("#calls"));
  REQUIRE(story.story.ticket().call_backs.size() == 1);
  const PromisedCall call = story.story.ticket().call_backs.front().promised;
  CHECK(call.from == billing::parse_instant("2024-08-22 07:00:00").value());
  CHECK(call.to == billing::parse_instant("2024-08-22 09:00:00").value());
  const std::string window = "Thu 22 Aug 2024, 09:00 to 11:00 Europe/Madrid";
  CHECK(contains(story.get(the_desk(), story.ticket()).body, window));
  const auto customers = story.get(support::the_customer(), story.ticket());
  CHECK(contains(customers.body, "We will call you at +1 555 0100: " + window + "."));
  CHECK_FALSE(contains(customers.body, "desk@splitdesk.example"));
  CHECK(story.story.mails().back().notice.template_name == MailTemplate::call_back_promised);
}

TEST_CASE("a promise with something missing or unreadable says so at the field, the rest stays") {
  struct Row {
    std::initializer_list<std::string> without;
    FormFields instead;
    std::vector<std::string> faults;
  };
  const Row rows[] = {
      {{"call-date", "call-from", "call-to"}, {}, {"call-from", "call-to"}},
      {{"call-date"}, {}, {"call-date"}},
      {{"call-from"}, {}, {"call-from"}},
      {{"call-number"}, {}, {"call-number"}},
      {{"call-owner"}, {}, {"call-owner"}},
      {{"call-time_zone"}, {}, {"call-time_zone"}},
      {{"call-time_zone"}, {{"call-time_zone", "Mars/Base"}}, {"call-time_zone"}},
      {{"call-to"}, {{"call-to", "08:00"}}, {"call-to"}},
      {{"call-from"}, {{"call-from", "soon"}}, {"call-from"}},
      {{"call-date"}, {{"call-date", "2024-08-19"}}, {"call-from"}},
      {{"call-date"}, {{"call-date", "2024-13-40"}}, {"call-date"}},
      {{"call-dialed", "call-result"}, {{"call-result", "connected"}}, {"call-dialed"}},
  };
  for (const Row& row : rows) {
    Calls story;
    FormFields fields = promised(row.without);
    for (const auto& [name, value] : row.instead)
      for (auto& [field, typed] : fields)
        if (field == name) typed = value;
    const auto page = story.post(the_desk(), story.ticket("/calls"), fields);
    CHECK(page.status == 422);
    CHECK(story.story.ticket().call_backs.empty());
    for (const std::string& field : row.faults) {
      INFO(field);
      CHECK(contains(page.body, "href=\"#" + field + "\""));
      CHECK(contains(page.body, "id=\"" + field + "-error\""));
    }
    for (const auto& [name, value] : fields) {
      if (value.empty() || name == "call-dialed" || name == "call-result") continue;
      INFO(name);
      CHECK(contains(page.body, "name=\"" + name + "\" value=\"" + value + "\""));
    }
  }
}

TEST_CASE("a call nobody wished for asks for the number first") {
  Calls story;
  const auto page = story.post(
      the_desk(), story.ticket("/calls"),
      {{"call-dialed", called_tam.value}, {"call-result", "connected"}, {"call-number", ""}});
  CHECK(page.status == 409);
  CHECK(contains(page.body, "href=\"#call-number\""));
}

TEST_CASE("a promised call is made, or promised again, from the page") {
  Calls story;
  story.post(the_desk(), story.ticket("/calls"), promised());
  const std::uint32_t first = story.story.ticket().call_backs.front().sequence;
  const std::string path = story.ticket("/call-backs/" + std::to_string(first));
  const std::string prefix = "again-" + std::to_string(first) + "-";
  const auto page = story.post(the_desk(), path, {{prefix + "reached", "no"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "href=\"#" + prefix + "from\""));
  story.post(the_desk(), path,
             {{prefix + "reached", "no"},
              {prefix + "number", "+1 555 0100"},
              {prefix + "date", "2024-08-23"},
              {prefix + "from", "09:00"},
              {prefix + "to", "10:00"},
              {prefix + "time_zone", "Europe/Madrid"},
              {prefix + "owner", "desk@splitdesk.example"}});
  REQUIRE(story.story.ticket().call_backs.size() == 1);
  const std::uint32_t second = story.story.ticket().call_backs.front().sequence;
  CHECK(second != first);
  CHECK(story.post(the_desk(), path, {{prefix + "reached", "yes"}}).status == 404);
  story.post(the_desk(), story.ticket("/call-backs/" + std::to_string(second)),
             {{"again-" + std::to_string(second) + "-reached", "yes"}});
  CHECK(story.story.ticket().call_backs.empty());
}

TEST_CASE("outside the TAM's hours a call-back is offered straight away") {
  Calls story;
  CHECK(contains(story.get(the_desk(), story.ticket()).body, "id=\"call-brief\""));
  story.story.now = billing::parse_instant("2024-08-20 02:00:00").value();
  const auto page = story.get(the_desk(), story.ticket());
  CHECK(contains(page.body, "TAM off duty"));
  CHECK_FALSE(contains(page.body, "id=\"call-brief\""));
  CHECK(contains(page.body, "<option value=\"prefers_callback\" selected"));
}

TEST_CASE("a window that is over is marked as late") {
  Calls story;
  story.post(the_desk(), story.ticket("/calls"), promised());
  CHECK_FALSE(contains(story.get(the_desk(), story.ticket()).body, "The window is over."));
  story.story.now = billing::parse_instant("2024-08-22 09:00:00").value();
  CHECK(contains(story.get(the_desk(), story.ticket()).body, "The window is over."));
}

TEST_CASE("billing reads about calls and finds no form for them") {
  Calls story;
  story.post(the_desk(), story.ticket("/calls"), promised());
  const auto page = story.get(support::the_biller(), story.ticket());
  CHECK(contains(page.body, "Promised to the customer"));
  CHECK_FALSE(contains(page.body, "/calls\""));
  CHECK_FALSE(contains(page.body, "/call-backs/"));
}
