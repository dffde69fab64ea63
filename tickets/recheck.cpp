#include "tickets/recheck.h"

#include "tickets/conditions.h"
#include "tickets/reservations.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

bool says_the_same(const billing::SetupReport& a, const billing::SetupReport& b) {
  return a.verdict == b.verdict && a.findings == b.findings && a.fingerprint == b.fingerprint;
}

Result<Ticket> move(Desk& desk, const Ticket& ticket, Action action,
                    const billing::SetupReport& report) {
  return apply(desk, ticket, action, the_bot(), std::nullopt, Audience::customer,
               SetupChecked{report});
}

Result<Ticket> record(Desk& desk, const Ticket& ticket, const Actor& by,
                      const billing::SetupReport& report) {
  // What the daily check found is on record also where it is nothing new.
  if (by.role == Role::bot && !check_is_due(ticket, desk.now))
    return record_if_new(desk, ticket, report);
  return apply(desk, ticket, Action::check_setup, by, std::nullopt, Audience::customer,
               SetupChecked{report});
}

bool is_movable(const Ticket& ticket, const billing::SetupReport& report) {
  const bool question_open = ticket.status == Status::awaiting_customer && !ticket.question.empty();
  return report.verdict != billing::Verdict::unknown && !question_open;
}

// What the outcome asks for; none: the ticket may stay where it is.
std::optional<Action> step(const Ticket& ticket, const billing::SetupReport& report) {
  const bool blocked = !open_blocks(ticket, report).empty();
  const bool changed = ticket.approval && ticket.approval->fingerprint != report.fingerprint;
  switch (ticket.status) {
    case Status::submitted: return blocked ? Action::fail_setup : Action::pass_setup;
    case Status::awaiting_customer:
      return blocked ? std::nullopt : std::optional(Action::pass_setup);
    case Status::awaiting_approval:
      return blocked ? std::optional(Action::fail_setup) : std::nullopt;
    case Status::awaiting_bans:
    case Status::ready_to_switch:
      if (changed) return Action::approval_falls;
      return blocked ? std::optional(Action::fail_setup) : std::nullopt;
    case Status::switch_scheduled:
      return changed || blocked ? std::optional(Action::approval_falls) : std::nullopt;
    case Status::verifying:
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Result<Ticket> record_if_new(Desk& desk, const Ticket& ticket, const billing::SetupReport& report) {
  if (ticket.report && says_the_same(*ticket.report, report)) return ticket;
  return move(desk, ticket, Action::check_setup, report);
}

Result<Ticket> let_approval_fall(Desk& desk, const Ticket& ticket,
                                 const billing::SetupReport& report) {
  std::vector<std::string> changes;
  if (ticket.approval) changes = differences(ticket.approval->fingerprint, report.fingerprint);
  const auto blocks = open_blocks(ticket, report);
  if (changes.empty())
    for (const billing::Finding& finding : blocks) changes.push_back(finding.sentence);
  auto fallen = apply(desk, ticket, Action::approval_falls, the_bot(), std::nullopt,
                      Audience::customer, ApprovalFell{std::move(changes), report});
  if (fallen && !blocks.empty()) fallen = move(desk, *fallen, Action::fail_setup, report);
  return fallen;
}

Result<Ticket> recheck(Desk& desk, const Ticket& ticket, const Actor& by) {
  const billing::SetupReport report = fresh_report(desk, ticket);
  const auto action = is_movable(ticket, report) ? step(ticket, report) : std::nullopt;
  auto after = !action                             ? record(desk, ticket, by, report)
               : *action == Action::approval_falls ? let_approval_fall(desk, ticket, report)
                                                   : move(desk, ticket, *action, report);
  if (after) release_reservations(desk, ticket, *after);
  return after;
}

}  // namespace tickets
