#include <algorithm>
#include <stdexcept>

#include "tickets/ticket.h"

namespace tickets {

namespace {

void expect(bool fits, const Event& event, const char* why) {
  if (fits) return;
  throw std::logic_error("event " + std::to_string(event.sequence) + " of " + event.ticket.value +
                         " (" + std::string(text_of(event.action)) + ") does not fit: " + why);
}

// A cost center that is gone needs no account number any more; its reservation is released.
void take_report(Ticket& ticket, const billing::SetupReport& report) {
  for (const billing::Finding& finding : report.findings)
    if (finding.code == "cost_center_unknown") ticket.bans.erase({finding.object_id});
  ticket.report = report;
}

void void_approval(Ticket& ticket) {
  ticket.approval.reset();
  ticket.scheduled.reset();
}

// What was decided before counts no more; who is in touch and what was promised stays.
void begin_revision(Ticket& ticket) {
  ++ticket.revision;
  void_approval(ticket);
  ticket.acknowledgements.clear();
  ticket.bans.clear();
  ticket.in_effect_from.reset();
  ticket.invoice_numbers.clear();
  ticket.closing_reason.clear();
  ticket.follow_ups.clear();
}

// What a repeated escalation adds; the same words again add nothing.
void add_line(std::string& text, const std::string& line) {
  if (line.empty() || line == text || text.ends_with("\n" + line)) return;
  text += (text.empty() ? "" : "\n") + line;
}

// However the call went, nobody waits on the line any more; who was put through has it. Only where
// nobody answered and nothing is promised yet, the caller waits for the next who is dialed.
void end_the_waiting(Ticket& ticket, const CallHandedOver& call) {
  if (call.result == CallResult::no_answer && !call.promised) return;
  for (Escalation& one : ticket.escalations) {
    if (!is_open(one) || !one.caller_waiting) continue;
    one.caller_waiting = false;
    if (call.result != CallResult::connected || call.to.value.empty()) continue;
    one.state = EscalationState::acknowledged;
    one.holder = Owner{call.to, call.to.value};
  }
}

// Adds up what the event says to what is known.
struct Sum {
  Ticket& ticket;
  const Event& event;

  void operator()(const Nothing&) const {}
  void operator()(const Opened& body) const {
    ticket.kind = body.kind;
    ticket.channel = body.channel;
    ticket.organization = body.organization;
    ticket.account_name = body.account_name;
    ticket.requester = body.requester;
    ticket.description = body.description;
    ticket.scope = body.scope;
    ticket.opened_at = event.at;
    ticket.call_wish = body.call_wish;
    ticket.follows = body.follows;
  }
  void operator()(const SetupChecked& body) const { take_report(ticket, body.report); }
  void operator()(const Asked& body) const {
    ticket.asked_from = event.from;
    ticket.question = body.question;
  }
  void operator()(const Answered&) const {}
  void operator()(const Acknowledged& body) const {
    std::erase_if(ticket.acknowledgements, [&](const Acknowledgement& given) {
      return given.code == body.code && given.object_id == body.object_id;
    });
    ticket.acknowledgements.push_back(
        {body.code, body.object_id, body.reason, body.override_block, event.by.email});
  }
  void operator()(const Approved& body) const {
    ticket.approval = Approval{event.by.email, event.at, body.fingerprint};
  }
  void operator()(const ApprovalFell& body) const {
    take_report(ticket, body.report);
    void_approval(ticket);
  }
  void operator()(const BansAssigned& body) const {
    for (const auto& [cost_center, ban] : body.bans) {
      if (ban.value.empty())
        ticket.bans.erase(cost_center);
      else
        ticket.bans[cost_center] = AssignedBan{ban, event.by.email};
    }
  }
  void operator()(const Scheduled& body) const {
    ticket.scheduled = ScheduledSwitch{body.from, event.by.email, event.at};
  }
  void operator()(const TookEffect& body) const { ticket.in_effect_from = body.from; }
  void operator()(const Confirmed& body) const { ticket.invoice_numbers = body.invoice_numbers; }
  void operator()(const Closed& body) const { ticket.closing_reason = body.text; }
  void operator()(const Said&) const {}
  void operator()(const Escalated& body) const {
    if (body.call_wish) ticket.call_wish = body.call_wish;
    if (body.adds_to != 0) {
      Escalation& open = escalation(body.adds_to);
      add_line(open.done_so_far, body.done_so_far);
      add_line(open.asked_of_tam, body.asked_of_tam);
      if (body.needed_by && (!open.needed_by || *body.needed_by < *open.needed_by))
        open.needed_by = body.needed_by;
      // A caller gives half an hour: it counts from now, or the turn would be over at once.
      if (body.caller_waiting && !open.caller_waiting) open.sent_at = event.at;
      open.caller_waiting = open.caller_waiting || body.caller_waiting;
      return;
    }
    Escalation opened;
    opened.sequence = event.sequence;
    opened.reason = body.reason;
    opened.done_so_far = body.done_so_far;
    opened.asked_of_tam = body.asked_of_tam;
    opened.needed_by = body.needed_by;
    opened.caller_waiting = body.caller_waiting;
    opened.sent_at = event.at;
    ticket.escalations.push_back(std::move(opened));
  }
  void operator()(const Duplicated& body) const { ticket.duplicate_of = body.of; }
  void operator()(const Reopened&) const { begin_revision(ticket); }
  // Without an owner it was put back, and nobody had it before.
  void operator()(const Taken& body) const {
    if (body.owner.value.empty())
      ticket.owner.reset();
    else
      ticket.owner = Owner{body.owner, body.name};
  }
  void operator()(const EscalationMoved& body) const {
    Escalation& moved = escalation(body.escalation);
    moved.state = body.state;
    if (body.state == EscalationState::acknowledged) {
      moved.holder =
          body.asked ? Owner{*body.asked, body.asked->value} : Owner{event.by.email, event.by.name};
    } else if (body.asked) {
      moved.asked = body.asked;
      ++moved.place;
      moved.sent_at = event.at;
      moved.holder.reset();
    }
  }
  void operator()(const CallHandedOver& body) const {
    if (body.call_wish) ticket.call_wish = body.call_wish;
    end_the_waiting(ticket, body);
    if (body.promised) ticket.call_backs.push_back({event.sequence, *body.promised});
  }
  void operator()(const CalledBack& body) const {
    const auto erased = std::erase_if(
        ticket.call_backs, [&](const CallBack& one) { return one.sequence == body.promise; });
    expect(erased == 1, event, "no such call-back is promised");
    if (body.promised_again) ticket.call_backs.push_back({event.sequence, *body.promised_again});
  }
  void operator()(const Reminded& body) const { ticket.fired.insert(body.timer); }
  void operator()(const DriftSeen& body) const {
    const auto known = std::find_if(ticket.follow_ups.begin(), ticket.follow_ups.end(),
                                    [&](const FollowUp& one) { return one.kind == body.kind; });
    if (known != ticket.follow_ups.end())
      known->sentences = body.sentences;
    else
      ticket.follow_ups.push_back({body.kind, body.sentences, event.at});
    std::sort(ticket.follow_ups.begin(), ticket.follow_ups.end(),
              [](const FollowUp& a, const FollowUp& b) { return a.kind < b.kind; });
  }
  void operator()(const DriftGone& body) const {
    std::erase_if(ticket.follow_ups, [&](const FollowUp& one) { return one.kind == body.kind; });
  }

  Escalation& escalation(std::uint32_t sequence) const {
    const auto found =
        std::find_if(ticket.escalations.begin(), ticket.escalations.end(),
                     [&](const Escalation& one) { return one.sequence == sequence; });
    expect(found != ticket.escalations.end(), event, "there is no such escalation");
    return *found;
  }
};

// What follows from the status alone.
void enter(Ticket& ticket, const Event& event) {
  if (event.from != event.to) {
    ticket.changed_at = event.at;
    ticket.stages.push_back({event.to, event.at, event.sequence});
  } else if (event.to == Status::awaiting_customer && event.by.role == Role::customer) {
    // He was heard from: if he is still waited for, that begins anew.
    ticket.stages.push_back({event.to, event.at, event.sequence});
  }
  ticket.status = event.to;
  if (event.action == Action::fail_setup) {
    // A blocked setup leads back to the check, whatever was approved or asked before.
    void_approval(ticket);
    ticket.asked_from = Status::submitted;
  }
  if (event.action == Action::unschedule) ticket.scheduled.reset();
  if (event.to != Status::awaiting_customer) {
    ticket.asked_from.reset();
    ticket.question.clear();
  }
  // A reservation that was never printed is free again.
  const bool given_up = event.to == Status::declined || event.to == Status::withdrawn ||
                        event.to == Status::duplicate;
  if (given_up) ticket.bans.clear();
  // Nobody waits for a call or an answer about a request that is over.
  if (!is_active(event.to)) {
    ticket.call_backs.clear();
    for (Escalation& one : ticket.escalations)
      if (is_open(one)) one.state = EscalationState::expired;
  }
}

}  // namespace

Ticket advance(const std::optional<Ticket>& before, const Event& event) {
  const bool opens = std::holds_alternative<Opened>(event.body);
  expect(opens == !before.has_value(), event, "a ticket begins with Opened, once");
  expect(opens == (event.action == Action::open), event, "only the first event opens");
  expect(event.sequence == (before ? before->version.value : 0) + 1, event,
         "it is not the next in sequence");
  if (before) {
    expect(event.ticket == before->number, event, "it belongs to another ticket");
    expect(event.from == before->status, event, "the ticket is in another status");
  } else {
    expect(!event.from.has_value(), event, "there was no status before");
  }
  Ticket ticket = before.value_or(Ticket{});
  ticket.number = event.ticket;
  ticket.version = {event.sequence};
  std::visit(Sum{ticket, event}, event.body);
  enter(ticket, event);
  return ticket;
}

}  // namespace tickets
