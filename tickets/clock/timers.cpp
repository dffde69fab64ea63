#include "tickets/clock/timers.h"

#include <algorithm>

#include "tickets/clock/cut_off.h"
#include "tickets/clock/promise.h"
#include "tickets/clock/slip_timers.h"

namespace tickets {

namespace {

using billing::Instant;
using std::chrono::days;
using std::chrono::hours;

constexpr hours between_looks_for_invoices{1};

// Collects the timers of one ticket that have not fired.
struct Timers {
  const Ticket& ticket;
  const DeskSettings& settings;
  Instant now;
  std::vector<Timer> timers = {};

  void add(TimerKey key, Instant due_at) {
    if (!ticket.fired.contains(key)) timers.push_back({key, due_at});
  }

  void decision() {
    if (!clock_runs(ticket.status)) return;
    for (const int percent : decision_shares)
      if (const auto due_at = used_up_at(ticket, settings, percent))
        add({TimerKind::decision, ticket.revision, static_cast<std::uint32_t>(percent)}, *due_at);
  }

  void waiting() {
    if (ticket.status != Status::awaiting_customer) return;
    const Stage stage = waiting_since(ticket);
    const auto step = [&](long day) {
      return TimerKey{TimerKind::waiting_customer, stage.sequence, static_cast<std::uint32_t>(day)};
    };
    for (const int day : reminder_days) add(step(day), stage.since + days(day));
    // Where it could not be withdrawn then, the daily look sees to it.
    add(step(withdrawal_days), stage.since + days(withdrawal_days));
  }

  void slip() {
    for (const Timer& timer : slip_timers_of(ticket, settings, now)) timers.push_back(timer);
  }

  void escalations() {
    for (const Escalation& one : ticket.escalations)
      if (one.state == EscalationState::sent)
        add({TimerKind::escalation, one.sequence, one.place + 1},
            escalation_expires_at(one, settings));
  }

  void first_invoices() {
    if (ticket.status != Status::verifying) return;
    add({TimerKind::first_invoices, ticket.revision, 1},
        add_business_days(settings.calendar, first_invoices_by(ticket, settings), 1));
  }

  void call_backs() {
    for (const CallBack& one : ticket.call_backs) {
      add({TimerKind::call_back, one.sequence, 0}, one.promised.from);
      add({TimerKind::call_back, one.sequence, 1}, one.promised.to);
    }
  }

  // The first look after `now`, counted from an instant.
  Instant next_look(Instant from, hours pause) const {
    if (now < from) return from;
    return from + ((now - from) / pause + 1) * pause;
  }

  std::optional<Instant> check_at() const {
    const Instant daily = ticket.report ? ticket.report->checked_at + between_looks : now;
    if (ticket.status == Status::switch_scheduled && ticket.scheduled)
      return std::min(daily, ticket.scheduled->from.begin());
    return daily;
  }

  // In this revision or, before it was reopened, an earlier one.
  bool took_effect() const {
    return ticket.status == Status::resolved ||
           std::any_of(ticket.stages.begin(), ticket.stages.end(),
                       [](const Stage& one) { return one.status == Status::verifying; });
  }

  // What is looked at without anybody's doing: the setup, the switch that is due, the invoices, and
  // what became of the structure after the switch.
  void daily_check() {
    const TimerKey key{TimerKind::daily_check, 0, 0};
    if (is_possible(ticket.status, Action::check_setup)) return add(key, *check_at());
    if (!is_possible(ticket.status, Action::open_follow_up)) return;
    // What never took effect, and after the way back, there is nothing that could drift.
    const bool is_over = !is_active(ticket.status);
    if (is_over && (!took_effect() || ticket.kind == RequestKind::single_invoice)) return;
    const Instant daily = next_look(ticket.changed_at + between_looks, between_looks);
    if (ticket.status != Status::verifying || !ticket.in_effect_from) return add(key, daily);
    add(key, std::min(daily, next_look(ticket.in_effect_from->end(), between_looks_for_invoices)));
  }
};

void keep_earliest(std::optional<Instant>& earliest, std::optional<Instant> one) {
  if (one && (!earliest || *one < *earliest)) earliest = one;
}

std::optional<Instant> status_at_risk(const Ticket& ticket, const DeskSettings& settings) {
  switch (ticket.status) {
    case Status::submitted:
    case Status::awaiting_approval:
    case Status::awaiting_bans:
    case Status::ready_to_switch: return used_up_at(ticket, settings, 100);
    case Status::awaiting_customer: return waiting_since(ticket).since + days(withdrawal_days);
    case Status::switch_scheduled: return ticket.scheduled.value_or(ScheduledSwitch{}).from.begin();
    case Status::verifying:
      return add_business_days(settings.calendar, first_invoices_by(ticket, settings), 1);
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return std::nullopt;
  }
  return std::nullopt;
}

bool led_to_present_mode(Desk& desk, const Ticket& ticket) {
  const auto history = desk.work.billing().mode_changes(ticket.organization);
  const auto month = billing::Month::containing(desk.now);
  return !history.empty() &&
         billing::mode_in(history, ticket.organization, month).reference == ticket.number.value;
}

}  // namespace

Instant escalation_expires_at(const Escalation& escalation, const DeskSettings& settings) {
  if (escalation.caller_waiting) return escalation.sent_at + escalation_answer_with_caller;
  return add_business_hours(settings.tam_calendar, escalation.sent_at, escalation_answer);
}

std::vector<Timer> timers_of(const Ticket& ticket, const DeskSettings& settings, Instant now) {
  Timers of{ticket, settings, now};
  of.decision();
  of.waiting();
  of.slip();
  of.escalations();
  of.first_invoices();
  of.call_backs();
  of.daily_check();
  std::sort(of.timers.begin(), of.timers.end(), [](const Timer& a, const Timer& b) {
    return std::tie(a.due_at, a.key) < std::tie(b.due_at, b.key);
  });
  return of.timers;
}

std::optional<Instant> at_risk_from(const Ticket& ticket, const DeskSettings& settings,
                                    Instant now) {
  auto earliest = status_at_risk(ticket, settings);
  if (may_slip(ticket.status))
    keep_earliest(earliest, cut_off_of(month_in_reach(settings, now), settings));
  for (const Escalation& one : ticket.escalations) {
    if (!is_open(one)) continue;
    keep_earliest(earliest, one.needed_by);
    if (one.state == EscalationState::sent)
      keep_earliest(earliest, escalation_expires_at(one, settings));
  }
  for (const CallBack& one : ticket.call_backs) keep_earliest(earliest, one.promised.to);
  // A follow-up is to be settled before the next cut-off.
  for (const FollowUp& one : ticket.follow_ups)
    keep_earliest(earliest, cut_off_of(month_in_reach(settings, one.opened_at), settings));
  return earliest;
}

std::vector<Timer> timers_standing(Desk& desk, const Ticket& ticket) {
  auto timers = timers_of(ticket, desk.settings, desk.now);
  if (is_active(ticket.status) || led_to_present_mode(desk, ticket)) return timers;
  std::erase_if(timers, [](const Timer& one) { return one.key.kind == TimerKind::daily_check; });
  return timers;
}

void set_timers(Desk& desk, const Ticket& ticket) {
  desk.work.tickets().set_timers(ticket.number, at_risk_from(ticket, desk.settings, desk.now),
                                 timers_standing(desk, ticket));
}

}  // namespace tickets
