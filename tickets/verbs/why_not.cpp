#include "tickets/conditions.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

std::vector<Unmet> unmet_now(Desk& desk, const Ticket& ticket, Action action) {
  switch (action) {
    case Action::approve: return unmet_for_approval(ticket, fresh_report(desk, ticket));
    case Action::complete_bans: return unmet_bans(ticket);
    case Action::schedule_switch: return unmet_for_schedule(ticket, fresh_report(desk, ticket));
    case Action::take_effect: return unmet_by_approval(ticket, fresh_report(desk, ticket));
    case Action::confirm_invoices: return unmet_invoices(desk, ticket);
    case Action::open:
    case Action::pass_setup:
    case Action::fail_setup:
    case Action::ask_customer:
    case Action::answer:
    case Action::assign_ban:
    case Action::approval_falls:
    case Action::unschedule:
    case Action::decline:
    case Action::withdraw:
    case Action::reply:
    case Action::note:
    case Action::escalate:
    case Action::acknowledge_finding:
    case Action::check_setup:
    case Action::mark_duplicate:
    case Action::reopen:
    case Action::take:
    case Action::hand_over_call:
    case Action::call_back:
    case Action::move_escalation:
    case Action::remind:
    case Action::open_follow_up:
    case Action::close_follow_up: return {};
  }
  return {};
}

}  // namespace

std::vector<Unmet> why_not(Desk& desk, const Ticket& ticket, Action action, const Actor& by) {
  std::vector<Unmet> unmet;
  if (const auto no = refusal_of(desk, ticket, action, by, std::nullopt))
    unmet.push_back({std::string(no->code.text), no->message, "#status"});
  if (!is_possible(ticket.status, action)) return unmet;
  for (Unmet& one : unmet_now(desk, ticket, action)) unmet.push_back(std::move(one));
  if (action == Action::take_effect && ticket.scheduled &&
      desk.now < ticket.scheduled->from.begin())
    unmet.push_back({"switch_not_due",
                     "The switch is set for " + ticket.scheduled->from.text() +
                         " and waits for that month to begin.",
                     "#schedule"});
  return unmet;
}

}  // namespace tickets
