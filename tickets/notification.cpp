#include "tickets/notification.h"

#include <algorithm>
#include <utility>

namespace tickets {

namespace {

// Collects who is told of one event.
class Notices {
 public:
  Notices(const Event& event, const Ticket& after, Email tam, const NoticeAddresses& addresses)
      : event_(event), after_(after), tam_(std::move(tam)), addresses_(addresses) {}

  void customer(MailTemplate name) { add(name, MailAudience::customer, after_.requester.email); }
  void tam(MailTemplate name) { add(name, MailAudience::tam, tam_); }
  void tam(MailTemplate name, const Email& asked) { add(name, MailAudience::tam, asked); }
  void billing(MailTemplate name) { add(name, MailAudience::billing, addresses_.billing); }
  void desk(MailTemplate name) { add(name, MailAudience::desk, addresses_.desk); }
  void desk_lead(MailTemplate name) { add(name, MailAudience::desk, addresses_.desk_lead); }
  void somebody_at_desk(MailTemplate name, const std::optional<Email>& who) {
    add(name, MailAudience::desk, who && !who->value.empty() ? *who : addresses_.desk);
  }

  // Who promised to call: a TAM, who may have no account, or somebody at the desk.
  void caller(MailTemplate name, const std::optional<Email>& who) {
    if (who && is_tam(*who))
      tam(name, *who);
    else
      somebody_at_desk(name, who);
  }

  std::vector<Notice> take() { return std::move(notices_); }

 private:
  void add(MailTemplate name, MailAudience audience, const Email& address) {
    const Email recipient{billing::folded(address.value)};
    const bool acted = recipient.value == billing::folded(event_.by.email.value);
    if (recipient.value.empty() || (acted && name != MailTemplate::received)) return;
    const bool told = std::any_of(notices_.begin(), notices_.end(), [&](const Notice& notice) {
      return notice.template_name == name && notice.recipient == recipient;
    });
    if (!told) notices_.push_back({name, audience, recipient});
  }

  // The desk lead has an account, also where he stands in for a TAM.
  bool is_tam(const Email& who) const {
    const auto is = [&](const Email& address) {
      return !address.value.empty() && billing::folded(address.value) == billing::folded(who.value);
    };
    return !is(addresses_.desk_lead) &&
           (is(tam_) || is(addresses_.backup_tam) || is(addresses_.tam_manager));
  }

  const Event& event_;
  const Ticket& after_;
  Email tam_;
  const NoticeAddresses& addresses_;
  std::vector<Notice> notices_;
};

MailTemplate asking(bool caller_waiting) {
  return caller_waiting ? MailTemplate::caller_waiting : MailTemplate::escalation;
}

const Escalation* escalation_of(const Ticket& ticket, std::uint32_t sequence) {
  const auto found = std::find_if(ticket.escalations.begin(), ticket.escalations.end(),
                                  [&](const Escalation& one) { return one.sequence == sequence; });
  return found == ticket.escalations.end() ? nullptr : &*found;
}

// An addition goes to who has it, or else to who is asked now (workflow section 6).
void tell_escalation(Notices& to, const Escalated& body, const Ticket& after) {
  const MailTemplate name = asking(body.caller_waiting);
  const Escalation* open = body.adds_to == 0 ? nullptr : escalation_of(after, body.adds_to);
  if (open != nullptr && open->holder) return to.tam(name, open->holder->email);
  if (open != nullptr && open->asked) return to.tam(name, *open->asked);
  to.tam(name);
}

std::optional<Email> owner_of(const Ticket& ticket) {
  return ticket.owner ? std::optional(ticket.owner->email) : std::nullopt;
}

void tell_move(Notices& to, const EscalationMoved& body, const Ticket& after) {
  const Escalation* moved = escalation_of(after, body.escalation);
  switch (body.state) {
    case EscalationState::sent:
      if (body.asked) to.tam(asking(moved != nullptr && moved->caller_waiting), *body.asked);
      return;
    case EscalationState::acknowledged: return;  // it names who has it already
    case EscalationState::answered:
    case EscalationState::declined:
    case EscalationState::expired:
      // The chain is at its end: who asked goes on.
      to.somebody_at_desk(MailTemplate::decision_due, owner_of(after));
      return;
  }
}

// Who promised to call; he stays told also where the ticket has another owner.
std::optional<Email> caller_of(const Ticket& ticket, std::uint32_t promise) {
  for (const CallBack& one : ticket.call_backs)
    if (one.sequence == promise) return one.promised.owner;
  return owner_of(ticket);
}

// The customer, and who is to call, be it that somebody else promised it for him.
void tell_promise(Notices& to, const PromisedCall& promised) {
  to.customer(MailTemplate::call_back_promised);
  to.caller(MailTemplate::decision_due, promised.owner);
}

// Workflow section 5. Where the timer leads to an event of its own (escalation, withdrawal), that
// event tells.
void tell_timer(Notices& to, const TimerKey& timer, const Ticket& after) {
  switch (timer.kind) {
    case TimerKind::decision:
      if (timer.step == 50) to.somebody_at_desk(MailTemplate::decision_due, owner_of(after));
      if (timer.step == 80) to.desk_lead(MailTemplate::decision_due);
      return;
    case TimerKind::waiting_customer:
      // After the last day only where the reminders did not all arrive, see clock/unanswered.h.
      if (timer.step < 14)
        to.customer(MailTemplate::reminder);
      else
        to.somebody_at_desk(MailTemplate::decision_due, owner_of(after));
      return;
    case TimerKind::slip_risk:
      if (timer.step == 2) to.tam(MailTemplate::slip_risk);
      if (timer.step == 1) to.customer(MailTemplate::date_slips);
      return;
    case TimerKind::first_invoices:
      to.billing(MailTemplate::decision_due);
      to.desk(MailTemplate::decision_due);
      return;
    case TimerKind::call_back:
      to.caller(MailTemplate::decision_due, caller_of(after, timer.about));
      // Its time is over, and nobody wrote down that he called.
      if (timer.step == 1) to.desk(MailTemplate::decision_due);
      return;
    case TimerKind::escalation:
    case TimerKind::daily_check: return;
  }
}

void tell_drift(Notices& to, DriftKind kind) {
  to.desk(MailTemplate::follow_up);
  if (kind == DriftKind::cost_center_without_ban) to.billing(MailTemplate::follow_up);
}

// What the event's own words decide: one overload where they do.
struct BodyTeller {
  Notices& to;
  const Ticket& after;

  void operator()(const Escalated& body) const { tell_escalation(to, body, after); }
  void operator()(const EscalationMoved& body) const { tell_move(to, body, after); }
  void operator()(const CallHandedOver& body) const {
    if (body.promised) tell_promise(to, *body.promised);
  }
  void operator()(const CalledBack& body) const {
    if (body.promised_again) tell_promise(to, *body.promised_again);
  }
  void operator()(const Reminded& body) const { tell_timer(to, body.timer, after); }
  void operator()(const DriftSeen& body) const { tell_drift(to, body.kind); }
  template <class Body>
  void operator()(const Body&) const {}
};

void tell(Notices& to, const Event& event, const Ticket& after) {
  switch (event.action) {
    case Action::open:
    // Begins again from the check; the requester gets a receipt as at the beginning.
    case Action::reopen:
      to.customer(MailTemplate::received);
      to.tam(MailTemplate::request_opened);
      return;
    case Action::fail_setup: to.customer(MailTemplate::setup_incomplete); return;
    case Action::ask_customer: to.customer(MailTemplate::question); return;
    case Action::approve:
      to.customer(MailTemplate::approved);
      if (!cost_centers_without_ban(after).empty()) to.billing(MailTemplate::bans_wanted);
      return;
    case Action::schedule_switch:
      to.customer(MailTemplate::switch_scheduled);
      to.tam(MailTemplate::tam_switch_scheduled);
      return;
    case Action::approval_falls:
      to.desk(MailTemplate::approval_fell);
      // He was told a date that does not hold any more.
      if (event.from == Status::switch_scheduled) to.customer(MailTemplate::date_slips);
      return;
    case Action::unschedule: to.customer(MailTemplate::date_slips); return;
    case Action::take_effect: to.customer(MailTemplate::switched); return;
    case Action::confirm_invoices:
      to.customer(MailTemplate::invoices_ready);
      to.tam(MailTemplate::tam_resolved);
      return;
    case Action::decline: to.customer(MailTemplate::declined); return;
    case Action::withdraw: to.customer(MailTemplate::withdrawn); return;
    case Action::mark_duplicate: to.customer(MailTemplate::duplicate); return;
    case Action::reply:
      // What the customer writes himself is read on the ticket.
      if (event.by.role != Role::customer) to.customer(MailTemplate::reply);
      return;
    case Action::escalate:
    case Action::hand_over_call:
    case Action::call_back:
    case Action::move_escalation:
    case Action::remind:
    case Action::open_follow_up: std::visit(BodyTeller{to, after}, event.body); return;
    case Action::pass_setup:
    case Action::answer:
    case Action::assign_ban:
    case Action::complete_bans:
    case Action::note:
    case Action::acknowledge_finding:
    case Action::check_setup:
    case Action::take:
    case Action::close_follow_up: return;
  }
}

}  // namespace

std::vector<Notice> notices(const Event& event, const Ticket& after,
                            const std::optional<billing::TechnicalAccountManager>& primary_tam,
                            const NoticeAddresses& addresses) {
  const bool on_file = primary_tam && !primary_tam->email.empty();
  Notices to(event, after, on_file ? Email{primary_tam->email} : addresses.desk_lead, addresses);
  tell(to, event, after);
  return to.take();
}

}  // namespace tickets
