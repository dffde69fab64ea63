// "Why not?" yields every unmet condition: the list is empty exactly where the verb says yes.
#include <array>
#include <catch2/catch.hpp>

#include "tests/tickets/properties/walk.h"

using namespace tickets;
using properties::Chance;
using properties::Step;

namespace {

constexpr std::array actions{
    Action::approve,        Action::assign_ban,         Action::schedule_switch, Action::unschedule,
    Action::decline,        Action::withdraw,           Action::reply,           Action::note,
    Action::take,           Action::ask_customer,       Action::answer,          Action::reopen,
    Action::check_setup,    Action::confirm_invoices,   Action::mark_duplicate,  Action::escalate,
    Action::hand_over_call, Action::acknowledge_finding};

// Another ticket that may be joined with, if there is one.
TicketNumber one_to_join(Desk& desk, const Ticket& ticket) {
  TicketFilter filter;
  filter.organization = ticket.organization;
  filter.statuses = {Status::resolved};
  const auto resolved = desk.work.tickets().tickets(filter);
  return resolved.empty() ? TicketNumber{"SPL-0000-0"} : resolved.front().number;
}

// The finding that `by` gets farthest with.
Result<Ticket> acknowledge_any(Desk& desk, const Actor& by, const Ticket& ticket) {
  Result<Ticket> answer = acknowledge_finding(desk, by, ticket.number, ticket.version, {});
  if (!ticket.report) return answer;
  for (const auto& finding : ticket.report->findings) {
    if (answer) return answer;
    answer = acknowledge_finding(desk, by, ticket.number, ticket.version,
                                 {finding.code, finding.object_id, "Meant so.", true});
  }
  return answer;
}

// The verb with words and a month that nothing is the matter with.
Result<Ticket> done(Desk& desk, const Actor& by, const Ticket& ticket, Action action) {
  const TicketNumber& number = ticket.number;
  const Version seen = ticket.version;
  switch (action) {
    case Action::approve: return approve(desk, by, number, seen);
    case Action::assign_ban: return assign_bans(desk, by, number, seen, {});
    case Action::schedule_switch:
      return schedule_switch(desk, by, number, seen,
                             billing::earliest_switch(desk.now, desk.settings.cut_off_days));
    case Action::unschedule: return unschedule(desk, by, number, seen, "Not yet.");
    case Action::decline: return decline(desk, by, number, seen, {"other", "No."});
    case Action::withdraw: return withdraw(desk, by, number, "No more.");
    case Action::reply: return reply(desk, by, number, "Well.");
    case Action::note: return note(desk, by, number, "Well.");
    case Action::take: return take(desk, by, number);
    case Action::ask_customer: return ask(desk, by, number, seen, "Which?");
    case Action::answer: return answer(desk, by, number, "That.");
    case Action::reopen: return reopen(desk, by, number, "Again.");
    case Action::check_setup: return check_setup(desk, by, number);
    case Action::confirm_invoices: return confirm_invoices(desk, by, number);
    case Action::mark_duplicate:
      return mark_duplicate(desk, by, number, seen, one_to_join(desk, ticket));
    case Action::escalate:
      return escalate(desk, by, number,
                      {"Why " + std::to_string(seen.value), "", "Call", {}, false});
    case Action::hand_over_call:
      return hand_over_call(desk, by, number,
                            {CallResult::connected, {"tam@example.net"}, "Spoke.", {}});
    default: return acknowledge_any(desk, by, ticket);
  }
}

}  // namespace

TEST_CASE("property: why_not is empty exactly where the verb says yes") {
  const std::uint64_t seed = GENERATE(range(91u, 97u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  Chance chance(seed + 1000);
  properties::walk(at, 120, [&](const Step&) {
    const Ticket ticket = at.story.ticket();
    const Action action =
        actions[static_cast<std::size_t>(chance.below(static_cast<int>(actions.size())))];
    const Actor by = chance.anybody();
    if (by.organization && *by.organization != ticket.organization) return;
    const auto unmet = at.story.look([&](Desk& desk) { return why_not(desk, ticket, action, by); });
    const auto answer = at.story.act([&](Desk& desk) { return done(desk, by, ticket, action); });
    CAPTURE(text_of(action), text_of(by.role), by.email.value, text_of(ticket.status));
    CAPTURE(answer ? "" : answer.refusal().code.text, unmet.empty() ? "" : unmet.front().code);
    REQUIRE(unmet.empty() == answer.ok());
  });
}
