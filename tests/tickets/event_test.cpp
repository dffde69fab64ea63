#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/printed.h"
#include "tests/support/story.h"
#include "tickets/event_text.h"
#include "tickets/ticket.h"

using namespace tickets;
using support::Story;

namespace {

Event an_event(EventBody body) {
  Event event;
  event.ticket = {"SPL-7K3Q-9"};
  event.sequence = 3;
  event.at = support::at(2024, 8, 20, 12);
  event.by = support::the_customer();
  event.action = Action::reply;
  event.from = Status::submitted;
  event.to = Status::submitted;
  event.audience = Audience::customer;
  event.body = std::move(body);
  return event;
}

billing::SetupReport a_report() {
  billing::SetupReport report;
  report.verdict = billing::Verdict::blocked;
  report.findings = {{"a", billing::Severity::block, "b", "c", "d", "e", "f"}};
  report.fingerprint = {"lines"};
  report.checked_at = support::at(2024, 8, 20);
  return report;
}

PromisedCall a_promise() {
  return {"555-0100", support::at(2024, 9, 1, 9), support::at(2024, 9, 1, 11), "UTC", {"a"}};
}

}  // namespace

TEST_CASE("equal events have equal texts") {
  CHECK(canonical_text(an_event(Said{"Hello"})) == canonical_text(an_event(Said{"Hello"})));
}

TEST_CASE("the text of an event keeps its form") {
  CHECK(canonical_text(an_event(Said{"Hello"})) ==
        "10:SPL-7K3Q-91:310:172415520023:admin@northwind.example9:Org Admin8:customer3:yes"
        "9:northwind5:reply9:submitted9:submitted8:customer2:135:Hello3:web");
}

TEST_CASE("a change of any field of an event changes its text") {
  const std::string text = canonical_text(an_event(Said{"Hello"}));
  const auto change = GENERATE(values<void (*)(Event&)>({
      [](Event& it) { it.ticket.value = "SPL-7K3Q-8"; },
      [](Event& it) { it.sequence = 4; },
      [](Event& it) { it.at += std::chrono::seconds(1); },
      [](Event& it) { it.by.email.value += "x"; },
      [](Event& it) { it.by.name += "x"; },
      [](Event& it) { it.by.role = Role::billing; },
      [](Event& it) { it.by.organization.reset(); },
      [](Event& it) { it.by.organization->value += "x"; },
      [](Event& it) { it.action = Action::note; },
      [](Event& it) { it.from.reset(); },
      [](Event& it) { it.to = Status::withdrawn; },
      [](Event& it) { it.audience = Audience::internal; },
      [](Event& it) { it.body = Said{"Hello!"}; },
      [](Event& it) { it.body = Asked{"Hello"}; },
      [](Event& it) { it.body = Answered{"Hello"}; },
  }));
  Event event = an_event(Said{"Hello"});
  change(event);
  CHECK(canonical_text(event) != text);
}

TEST_CASE("bodies that differ in one field have different texts") {
  std::vector<EventBody> bodies{
      Nothing{},
      Opened{},
      SetupChecked{},
      SetupChecked{a_report()},
      Acknowledged{"a", "b", "c", false},
      Acknowledged{"a", "b", "c", true},
      Acknowledged{"a", "bc", "", false},
      Acknowledged{"ab", "", "c", false},
      Approved{{"lines"}},
      ApprovalFell{{"x", "y"}, {}},
      ApprovalFell{{"xy"}, {}},
      ApprovalFell{{"x", "y"}, a_report()},
      BansAssigned{{{{"cc"}, {"A"}}}},
      BansAssigned{{{{"cc"}, {""}}}},
      Scheduled{{2024, 9}},
      TookEffect{{2024, 9}},
      Confirmed{{2024, 9}, {}},
      Confirmed{{2024, 9}, {"INV-1"}},
      Closed{"a", "b"},
      Closed{"ab", ""},
      Escalated{"a", "b", "c", {}, false},
      Escalated{"a", "b", "c", {}, true},
      Escalated{"a", "b", "c", support::at(2024, 9, 1), false},
      Escalated{"a", "b", "c", {}, false, 7},
      Answered{"a", Channel::web},
      Answered{"a", Channel::mail},
      Said{"a", Channel::web},
      Said{"a", Channel::api},
      Duplicated{{"SPL-7K3Q-9"}},
      Reopened{"a"},
      Taken{{"a"}, "b"},
      Taken{{"ab"}, ""},
      EscalationMoved{7, EscalationState::answered, "a", {}},
      EscalationMoved{8, EscalationState::answered, "a", {}},
      EscalationMoved{7, EscalationState::declined, "a", {}},
      EscalationMoved{7, EscalationState::answered, "", {}},
      EscalationMoved{7, EscalationState::answered, "a", Email{"b"}},
      CallHandedOver{CallResult::no_answer, {"a"}, "b", {}},
      CallHandedOver{CallResult::declined, {"a"}, "b", {}},
      CallHandedOver{CallResult::no_answer, {"a"}, "b", a_promise()},
      CalledBack{7, true, "a", {}},
      CalledBack{7, false, "a", {}},
      CalledBack{7, false, "a", a_promise()},
      Reminded{{TimerKind::decision, 1, 50}, {}, {}, {}},
      Reminded{{TimerKind::decision, 1, 80}, {}, {}, {}},
      Reminded{{TimerKind::decision, 2, 50}, {}, {}, {}},
      Reminded{{TimerKind::slip_risk, 1, 50}, {}, {}, {}},
      Reminded{{TimerKind::decision, 1, 50}, {"a"}, {}, {}},
      Reminded{{TimerKind::decision, 1, 50}, {}, billing::Month(2024, 9), {}},
      Reminded{{TimerKind::decision, 1, 50}, {}, {}, billing::Month(2024, 9)},
      DriftSeen{DriftKind::provider_moved, {"a"}},
      DriftSeen{DriftKind::provider_moved, {"b"}},
      DriftSeen{DriftKind::cost_center_deleted, {"a"}},
      DriftGone{DriftKind::provider_moved},
      DriftGone{DriftKind::cost_center_deleted},
  };
  for (int field = 0; field < 7; ++field) {
    auto report = a_report();
    auto& finding = report.findings[0];
    if (field == 0) finding.severity = billing::Severity::note;
    if (field == 1) finding.code = "x";
    if (field == 2) finding.object_id = "x";
    if (field == 3) finding.sentence = "x";
    if (field == 4) finding.remedy = "x";
    if (field == 5) report.fingerprint.lines = "x";
    if (field == 6) report.checked_at += std::chrono::seconds(1);
    bodies.push_back(SetupChecked{report});
  }
  std::set<std::string> texts;
  for (const EventBody& body : bodies) texts.insert(canonical_text(an_event(body)));
  CHECK(texts.size() == bodies.size());
}

TEST_CASE("a ticket is the sum of its events") {
  const auto status =
      GENERATE(Status::submitted, Status::awaiting_customer, Status::awaiting_approval,
               Status::awaiting_bans, Status::ready_to_switch, Status::switch_scheduled,
               Status::verifying, Status::resolved, Status::declined, Status::withdrawn);
  Story story;
  story.reach(status);
  CHECK(story.ticket().status == status);
  CHECK(rebuilt(story.events()) == story.ticket());
}

TEST_CASE("an event that does not fit is a bug") {
  Story story;
  story.open();
  const Ticket ticket = story.ticket();
  Event event = an_event(Said{"Hello"});
  event.ticket = ticket.number;
  event.from = event.to = ticket.status;
  REQUIRE_NOTHROW(tickets::advance(ticket, event));
  SECTION("out of sequence") { event.sequence = 5; }
  SECTION("of another ticket") { event.ticket = {"SPL-0000-0"}; }
  SECTION("from another status") { event.from = Status::verifying; }
  SECTION("opening again") { event.body = Opened{}; }
  CHECK_THROWS_AS(tickets::advance(ticket, event), std::logic_error);
}

TEST_CASE("a ticket cannot begin in the middle") {
  CHECK_THROWS_AS(tickets::advance(std::nullopt, an_event(Said{"Hello"})), std::logic_error);
  CHECK_THROWS_AS(rebuilt({}), std::logic_error);
}

TEST_CASE("a ticket knows since when it is in its status") {
  Story story;
  story.open();
  const auto since = story.ticket().changed_at;
  story.now += std::chrono::hours(5);
  REQUIRE(story.act(
      [&](Desk& desk) { return note(desk, support::the_desk(), story.number, "Looked at it."); }));
  CHECK(story.ticket().changed_at == since);
}

TEST_CASE("the words of events are read back from their texts") {
  for (const Audience it : {Audience::customer, Audience::internal, Audience::tam})
    CHECK(audience_from(text_of(it)) == it);
  for (const Channel it :
       {Channel::web, Channel::phone, Channel::mail, Channel::command_line, Channel::api})
    CHECK(channel_from(text_of(it)) == it);
  for (const RequestKind it :
       {RequestKind::separate_invoices, RequestKind::single_invoice, RequestKind::add_cost_centers})
    CHECK(request_kind_from(text_of(it)) == it);
  for (int it = 0; it <= static_cast<int>(EscalationState::expired); ++it)
    CHECK(escalation_state_from(text_of(EscalationState{it})) == EscalationState{it});
  for (int it = 0; it <= static_cast<int>(CallResult::prefers_callback); ++it)
    CHECK(call_result_from(text_of(CallResult{it})) == CallResult{it});
  for (int it = 0; it <= static_cast<int>(TimerKind::daily_check); ++it)
    CHECK(timer_kind_from(text_of(TimerKind{it})) == TimerKind{it});
  for (int it = 0; it <= static_cast<int>(DriftKind::cost_center_renamed); ++it)
    CHECK(drift_kind_from(text_of(DriftKind{it})) == DriftKind{it});
  CHECK(text_of(Audience::tam) == "tam");
  CHECK(text_of(Channel::command_line) == "command_line");
  for (const MailState it :
       {MailState::queued, MailState::sending, MailState::accepted, MailState::bounced,
        MailState::dead, MailState::held, MailState::digested})
    CHECK(mail_state_from(text_of(it)) == it);
  CHECK(text_of(MailState::dead) == "dead");
  CHECK_FALSE(channel_from("fax"));
}
