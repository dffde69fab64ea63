// Who is told of each event, looked at without any verb: the events are made by hand.
#include <catch2/catch.hpp>
#include <set>

#include "tests/support/instants.h"
#include "tests/support/sample_events.h"
#include "tickets/notification.h"

using namespace tickets;

namespace {

const billing::Instant noon = support::at(2026, 11, 23, 12);
const billing::TechnicalAccountManager primary_tam{"Primary TAM", "tam@example.net",
                                                   "Europe/Madrid"};
const NoticeAddresses addresses{{"lead@splitdesk.example"},
                                {"desk-inbox@splitdesk.example"},
                                {"bans@splitdesk.example"},
                                {"backup@example.net"},
                                {"tam-manager@example.net"}};

Ticket ticket_in(Status status) {
  Ticket ticket =
      tickets::advance(std::nullopt, support::an_opening("SPL-0001-1", "northwind", noon));
  ticket.status = status;
  return ticket;
}

Email address_of(const char* text) { return {text}; }

using Told = std::set<std::string>;

struct Happening {
  Ticket before = ticket_in(Status::awaiting_approval);
  Actor by = the_bot();

  // "template to recipient (audience)" of what the event makes known.
  Told told(Action action, Status to, EventBody body) {
    Event event = support::following(before, action, to, std::move(body), noon);
    event.by = by;
    const Ticket after = tickets::advance(before, event);
    Told all;
    for (const Notice& notice : notices(event, after, primary_tam, addresses))
      all.insert(std::string(text_of(notice.template_name)) + " to " + notice.recipient.value +
                 " (" + std::string(text_of(notice.audience)) + ")");
    return all;
  }
  Told stays(Action action, EventBody body) { return told(action, before.status, std::move(body)); }
  Told timer(TimerKind kind, std::uint32_t about, std::uint32_t step) {
    return stays(Action::remind, Reminded{{kind, about, step}, {}, {}, {}});
  }
};

const Actor operator_{{"desk@splitdesk.example"}, "Desk", Role::support_desk, {}};

Escalated an_escalation(bool caller_waiting, std::uint32_t adds_to = 0) {
  return {"It slips", "Two mails", "Call them", {}, caller_waiting, adds_to};
}

PromisedCall a_call() {
  return {"+1 555 0100",
          noon,
          noon + std::chrono::hours(1),
          "Europe/Madrid",
          {"caller@splitdesk.example"}};
}

}  // namespace

TEST_CASE("a joined request is told to the requester") {
  Happening it;
  it.by = operator_;
  CHECK(it.told(Action::mark_duplicate, Status::duplicate, Duplicated{{"SPL-0002-2"}}) ==
        Told{"duplicate to admin@northwind.example (customer)"});
}

TEST_CASE("a reopened request is told like a new one, also to who reopened it") {
  Happening it;
  it.before = ticket_in(Status::withdrawn);
  it.by = {{"admin@northwind.example"}, "Org Admin", Role::customer, {{"northwind"}}};
  CHECK(it.told(Action::reopen, Status::submitted, Reopened{"We want it after all."}) ==
        Told{"received to admin@northwind.example (customer)",
             "request_opened to tam@example.net (tam)"});
}

TEST_CASE("a promised call is told to the customer and who is to call, one that was made is not") {
  Happening it;
  it.by = operator_;
  const Told promise{"call_back_promised to admin@northwind.example (customer)",
                     "decision_due to caller@splitdesk.example (desk)"};
  CHECK(it.stays(Action::hand_over_call, CallHandedOver{CallResult::no_answer, {}, "", a_call()}) ==
        promise);
  CHECK(
      it.stays(Action::hand_over_call, CallHandedOver{CallResult::connected, {}, "", {}}).empty());
  it.before.call_backs = {{1, a_call()}};
  CHECK(it.stays(Action::call_back, CalledBack{1, false, "", a_call()}) == promise);
  CHECK(it.stays(Action::call_back, CalledBack{1, true, "", {}}).empty());
}

TEST_CASE("an escalation asks the Primary TAM, with other words if a caller waits") {
  Happening it;
  it.by = operator_;
  CHECK(it.stays(Action::escalate, an_escalation(false)) ==
        Told{"escalation to tam@example.net (tam)"});
  CHECK(it.stays(Action::escalate, an_escalation(true)) ==
        Told{"caller_waiting to tam@example.net (tam)"});
}

TEST_CASE("what is added to an escalation is told to who has it, or to who is asked") {
  Happening it;
  it.by = operator_;
  Escalation open;
  open.sequence = 1;
  it.before.escalations = {open};
  CHECK(it.stays(Action::escalate, an_escalation(false, 1)) ==
        Told{"escalation to tam@example.net (tam)"});
  it.before.escalations[0].asked = address_of("backup@example.net");
  CHECK(it.stays(Action::escalate, an_escalation(true, 1)) ==
        Told{"caller_waiting to backup@example.net (tam)"});
  it.before.escalations[0].holder = Owner{{"tam-manager@example.net"}, "Manager"};
  CHECK(it.stays(Action::escalate, an_escalation(false, 1)) ==
        Told{"escalation to tam-manager@example.net (tam)"});
}

TEST_CASE("an escalation that went on is told to who is asked next, and only then") {
  Happening it;
  Escalation open;
  open.sequence = 1;
  it.before.escalations = {open};
  const EscalationMoved on{1, EscalationState::sent, "", address_of("backup@example.net")};
  CHECK(it.stays(Action::move_escalation, on) == Told{"escalation to backup@example.net (tam)"});
  it.before.escalations[0].caller_waiting = true;
  CHECK(it.stays(Action::move_escalation, on) ==
        Told{"caller_waiting to backup@example.net (tam)"});
  CHECK(it.stays(Action::move_escalation, EscalationMoved{1, EscalationState::acknowledged, "", {}})
            .empty());
}

TEST_CASE("what became of an escalation is told to the owner, or else to the desk") {
  Happening it;
  Escalation open;
  open.sequence = 1;
  it.before.escalations = {open};
  const auto end =
      GENERATE(EscalationState::answered, EscalationState::declined, EscalationState::expired);
  const EscalationMoved over{1, end, "It is settled.", {}};
  CHECK(it.stays(Action::move_escalation, over) ==
        Told{"decision_due to desk-inbox@splitdesk.example (desk)"});
  it.before.owner = Owner{{"owner@splitdesk.example"}, "Owner"};
  CHECK(it.stays(Action::move_escalation, over) ==
        Told{"decision_due to owner@splitdesk.example (desk)"});
}

TEST_CASE("a decision that is due is told to the owner, then to the desk lead") {
  Happening it;
  CHECK(it.timer(TimerKind::decision, 1, 50) ==
        Told{"decision_due to desk-inbox@splitdesk.example (desk)"});
  it.before.owner = Owner{{"desk@splitdesk.example"}, "Desk"};
  CHECK(it.timer(TimerKind::decision, 1, 50) ==
        Told{"decision_due to desk@splitdesk.example (desk)"});
  CHECK(it.timer(TimerKind::decision, 1, 80) ==
        Told{"decision_due to lead@splitdesk.example (desk)"});
  CHECK(it.timer(TimerKind::decision, 1, 100).empty());
}

TEST_CASE("who waits for the customer reminds him, until the request is withdrawn") {
  Happening it;
  it.before = ticket_in(Status::awaiting_customer);
  for (const std::uint32_t day : {2u, 5u, 9u})
    CHECK(it.timer(TimerKind::waiting_customer, 1, day) ==
          Told{"reminder to admin@northwind.example (customer)"});
  CHECK(it.timer(TimerKind::waiting_customer, 1, 14) ==
        Told{"decision_due to desk-inbox@splitdesk.example (desk)"});
  CHECK(it.told(Action::withdraw, Status::withdrawn, Closed{"no_answer", "No answer."}) ==
        Told{"withdrawn to admin@northwind.example (customer)"});
}

TEST_CASE("a date that may slip is told to the TAM first, then to the customer") {
  Happening it;
  CHECK(it.timer(TimerKind::slip_risk, 24314, 5).empty());
  CHECK(it.timer(TimerKind::slip_risk, 24314, 2) == Told{"slip_risk to tam@example.net (tam)"});
  CHECK(it.timer(TimerKind::slip_risk, 24314, 1) ==
        Told{"date_slips to admin@northwind.example (customer)"});
  CHECK(it.timer(TimerKind::slip_risk, 24314, 0).empty());
}

TEST_CASE("late first invoices are told to billing and the desk") {
  Happening it;
  it.before = ticket_in(Status::verifying);
  CHECK(it.timer(TimerKind::first_invoices, 1, 1) ==
        Told{"decision_due to bans@splitdesk.example (billing)",
             "decision_due to desk-inbox@splitdesk.example (desk)"});
}

TEST_CASE("a promised call whose time begins is told to who promised it, its end to the desk too") {
  Happening it;
  it.before.call_backs = {{1, a_call()}};
  CHECK(it.timer(TimerKind::call_back, 1, 0) ==
        Told{"decision_due to caller@splitdesk.example (desk)"});
  CHECK(it.timer(TimerKind::call_back, 1, 1) ==
        Told{"decision_due to caller@splitdesk.example (desk)",
             "decision_due to desk-inbox@splitdesk.example (desk)"});
}

TEST_CASE("a TAM who promised a call is told as a TAM, who may have no account") {
  Happening it;
  PromisedCall call = a_call();
  call.owner = {GENERATE("tam@example.net", "Backup@example.net", "tam-manager@example.net")};
  const std::string his = "decision_due to " + billing::folded(call.owner.value) + " (tam)";
  it.before.call_backs = {{1, call}};
  CHECK(it.stays(Action::call_back, CalledBack{1, false, "", call}) ==
        Told{"call_back_promised to admin@northwind.example (customer)", his});
  CHECK(it.timer(TimerKind::call_back, 1, 0) == Told{his});
  CHECK(it.timer(TimerKind::call_back, 1, 1) ==
        Told{his, "decision_due to desk-inbox@splitdesk.example (desk)"});
}

TEST_CASE("a desk lead who promised a call is told as a colleague, whoever he stands in for") {
  Happening it;
  PromisedCall call = a_call();
  call.owner = {"lead@splitdesk.example"};
  it.before.call_backs = {{1, call}};
  CHECK(it.timer(TimerKind::call_back, 1, 0) ==
        Told{"decision_due to lead@splitdesk.example (desk)"});
}

TEST_CASE("a switch that was taken back or fell is told to the customer") {
  Happening it;
  it.before = ticket_in(Status::switch_scheduled);
  it.by = {{"biller@splitdesk.example"}, "Biller", Role::billing, {}};
  CHECK(it.told(Action::unschedule, Status::ready_to_switch, Said{"A mistake."}) ==
        Told{"date_slips to admin@northwind.example (customer)"});
  it.by = the_bot();
  const ApprovalFell fell{{"Provider p-aws moved"}, support::a_setup_report()};
  const std::string desk = "approval_fell to desk-inbox@splitdesk.example (desk)";
  CHECK(it.told(Action::approval_falls, Status::awaiting_approval, fell) ==
        Told{desk, "date_slips to admin@northwind.example (customer)"});
  it.before = ticket_in(Status::awaiting_bans);
  CHECK(it.told(Action::approval_falls, Status::awaiting_approval, fell) == Told{desk});
}

TEST_CASE("drift is told to the desk, and to billing where an account number is missing") {
  Happening it;
  it.before = ticket_in(Status::resolved);
  const std::string desk = "follow_up to desk-inbox@splitdesk.example (desk)";
  CHECK(it.stays(Action::open_follow_up, DriftSeen{DriftKind::provider_moved, {"p-aws moved."}}) ==
        Told{desk});
  CHECK(it.stays(Action::open_follow_up,
                 DriftSeen{DriftKind::cost_center_without_ban, {"Labs has none."}}) ==
        Told{desk, "follow_up to bans@splitdesk.example (billing)"});
}
