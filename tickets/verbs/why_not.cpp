#include <algorithm>

#include "tickets/conditions.h"
#include "tickets/effect.h"
#include "tickets/settling.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

// Nobody owes an answer, so there is none to move.
std::vector<Unmet> unmet_for_moving(const Ticket& ticket) {
  if (std::any_of(ticket.escalations.begin(), ticket.escalations.end(),
                  [](const Escalation& one) { return is_open(one); }))
    return {};
  return {{"escalation_unknown", worded("Nothing is escalated that waits for an answer."),
           "#escalations"}};
}

std::vector<Unmet> unmet_for_handing_over(const Ticket& ticket) {
  if (ticket.call_wish) return {};
  return {{"call_not_wished", worded("The customer did not ask to be called."), "#calls"}};
}

std::vector<Unmet> unmet_for_calling_back(const Ticket& ticket) {
  if (!ticket.call_backs.empty()) return {};
  return {{"call_back_unknown", worded("No call is promised."), "#calls"}};
}

// At least one finding that these hands may settle.
std::vector<Unmet> unmet_for_settling(UnitOfWork& work, const Ticket& ticket, const Actor& by) {
  std::vector<Unmet> unmet;
  if (ticket.report) {
    for (const billing::Finding& finding : ticket.report->findings) {
      if (finding.severity == billing::Severity::note) continue;
      const auto no = wrong_settler(work, ticket, by, finding);
      if (!no) return {};
      // Once, so that it does not tell a customer how many the desk has to settle.
      if (std::ranges::count(unmet, no->code.text, &Unmet::code) == 0)
        unmet.push_back({std::string(no->code.text), no->message, "#findings"});
    }
  }
  if (unmet.empty())
    unmet.push_back({"finding_unknown", worded("The latest check has no finding to acknowledge."),
                     "#findings"});
  return unmet;
}

// What the verb would refuse for, beyond what else is unmet: the month, the run that was issued.
std::vector<Unmet> unmet_for_effect(Desk& desk, const Ticket& ticket) {
  const billing::SetupReport report = fresh_report(desk, ticket);
  auto unmet = unmet_by_approval(ticket, report);
  const auto no = why_no_effect(desk, ticket, report);
  const bool said = no && std::any_of(unmet.begin(), unmet.end(), [&](const Unmet& one) {
                      return one.code == no->code.text || no->code.text == "setup_unknown";
                    });
  if (no && !said) unmet.push_back({std::string(no->code.text), no->message, "#status"});
  return unmet;
}

std::vector<Unmet> unmet_now(Desk& desk, const Ticket& ticket, Action action, const Actor& by) {
  switch (action) {
    case Action::approve: return unmet_for_approval(ticket, fresh_report(desk, ticket));
    case Action::assign_ban: return unmet_for_bans(ticket);
    case Action::complete_bans: return unmet_bans(ticket);
    case Action::schedule_switch: return unmet_for_schedule(ticket, fresh_report(desk, ticket));
    case Action::take_effect: return unmet_for_effect(desk, ticket);
    case Action::confirm_invoices: return unmet_invoices(desk, ticket);
    case Action::acknowledge_finding: return unmet_for_settling(desk.work, ticket, by);
    case Action::mark_duplicate: return unmet_for_joining(desk.work, ticket);
    case Action::reopen: return unmet_for_reopening(desk, ticket);
    case Action::hand_over_call: return unmet_for_handing_over(ticket);
    case Action::call_back: return unmet_for_calling_back(ticket);
    case Action::move_escalation: return unmet_for_moving(ticket);
    case Action::open:
    case Action::pass_setup:
    case Action::fail_setup:
    case Action::ask_customer:
    case Action::answer:
    case Action::approval_falls:
    case Action::unschedule:
    case Action::decline:
    case Action::withdraw:
    case Action::reply:
    case Action::note:
    case Action::escalate:
    case Action::check_setup:
    case Action::take:
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
  // What else keeps it from happening is for those who could do it: it names accounts, documents
  // and changes that no other door shows a customer.
  if (by.role == Role::customer && !unmet.empty()) return unmet;
  for (Unmet& one : unmet_now(desk, ticket, action, by)) unmet.push_back(std::move(one));
  return unmet;
}

}  // namespace tickets
