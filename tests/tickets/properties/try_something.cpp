#include "tests/tickets/properties/walk.h"
#include "tickets/transition.h"

namespace properties {

using namespace tickets;

namespace {

using Answer = Result<Ticket>;

std::map<billing::CostCenterId, std::string> some_cells(Chance& chance) {
  std::map<billing::CostCenterId, std::string> cells;
  for (const char* id : {"cc-lab", "cc-ops", "cc-retail"}) {
    if (chance.one_in(5)) continue;
    if (chance.one_in(9)) cells[{id}] = "";
    // Mostly its own numbers, sometimes everybody's.
    else if (chance.one_in(6))
      cells[{id}] = "NW-" + std::to_string(chance.below(4));
    else
      cells[{id}] = std::string("NW-") + (id + 3) + std::to_string(chance.below(6));
  }
  return cells;
}

billing::Month some_month(Chance& chance, const Desk& desk) {
  return billing::Month::containing(desk.now).plus(chance.one_in(9) ? 14 : 1 + chance.below(2));
}

std::string some_note(Chance& chance, const Desk& desk, const Ticket& ticket) {
  std::string text = chance.one_in(3) ? "Looked at it.\n" : "";
  for (int lines = 1 + chance.below(2); lines > 0; --lines) {
    switch (chance.below(12)) {
      case 0: text += "/take\n"; break;
      case 1: text += "/recheck\n"; break;
      case 2:
      case 3: text += "/approve\n"; break;
      case 4: text += "/ban cc-lab NW-lab" + std::to_string(chance.below(4)) + "\n"; break;
      case 5: text += "/schedule " + some_month(chance, desk).text() + "\n"; break;
      case 6: text += "/why\n"; break;
      case 7: text += "/ask Which month?\n"; break;
      case 8: text += "/escalate Late: Call them.\n"; break;
      case 9: text += chance.one_in(4) ? "/withdraw No more.\n" : "/nonsense\n"; break;
      case 10: text += "/duplicate " + ticket.number.value + "\n"; break;
      default: text += "//approve\n"; break;
    }
  }
  return text;
}

// The usual way on, by those whose turn it is.
Answer go_on(Chance& chance, Desk& desk, const Ticket& ticket, Version seen) {
  const TicketNumber& number = ticket.number;
  switch (ticket.status) {
    case Status::submitted: return check_setup(desk, the_bot(), number);
    case Status::awaiting_customer:
      if (ticket.question.empty()) return check_setup(desk, the_bot(), number);
      return answer(desk, chance.somebody(Role::customer), number, "The next.");
    case Status::awaiting_approval:
      return approve(desk, chance.somebody(Role::support_desk), number, seen);
    case Status::awaiting_bans:
      return assign_bans(desk, chance.somebody(Role::billing), number, seen, some_cells(chance));
    case Status::ready_to_switch:
      return schedule_switch(desk, chance.somebody(Role::billing), number, seen,
                             some_month(chance, desk));
    case Status::switch_scheduled:
      if (!chance.one_in(5)) return take_effect(desk, number);
      return unschedule(desk, chance.somebody(Role::billing), number, seen, "Later, please.");
    case Status::verifying: return confirm_invoices(desk, the_bot(), number);
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate:
      return reopen(desk, chance.somebody(Role::customer), number, "Once more.");
  }
  return ticket;
}

Answer settle_something(Chance& chance, Desk& desk, const Ticket& ticket, Version seen) {
  if (!ticket.report || ticket.report->findings.empty())
    return reply(desk, chance.somebody(Role::support_desk), ticket.number, "We are on it.");
  const auto& all = ticket.report->findings;
  const auto& finding = all[static_cast<std::size_t>(chance.below(static_cast<int>(all.size())))];
  return acknowledge_finding(desk, chance.somebody(Role::desk_lead), ticket.number, seen,
                             {finding.code, finding.object_id, "Meant to be so.", true});
}

PromisedCall a_call(const Desk& desk) {
  return {"555-0100",
          desk.now + std::chrono::hours(1),
          desk.now + std::chrono::hours(3),
          "UTC",
          {"ann@splitdesk.example"}};
}

Answer escalate_or_call(Chance& chance, Desk& desk, const Ticket& ticket) {
  const TicketNumber& number = ticket.number;
  switch (chance.below(4)) {
    case 0:
      return escalate(desk, chance.somebody(Role::desk_lead), number,
                      {"Why", "", "Call", {}, chance.one_in(2)});
    case 1: {
      const auto sequence = ticket.escalations.empty() ? 1 : ticket.escalations.back().sequence;
      return move_escalation(desk, chance.somebody(Role::tam), number, sequence,
                             EscalationState{1 + chance.below(3)}, "I have it.");
    }
    case 2: {
      CallHandedOver handed{CallResult{chance.below(4)}, {"tam@example.net"}, "Rang.", {}};
      if (chance.one_in(2)) handed.promised = a_call(desk);
      return hand_over_call(desk, chance.somebody(Role::support_desk), number, handed);
    }
    default: {
      CalledBack called{ticket.call_backs.empty() ? 1 : ticket.call_backs.back().sequence,
                        chance.one_in(2),
                        "Spoke.",
                        {}};
      if (!called.reached) called.promised_again = a_call(desk);
      return call_back(desk, chance.somebody(Role::support_desk), number, called);
    }
  }
}

// What the watch over the structure writes down.
Answer drift(Chance& chance, Desk& desk, const Ticket& ticket) {
  const auto kind = DriftKind{chance.below(5)};
  if (chance.one_in(2))
    return apply(desk, ticket, Action::open_follow_up, the_bot(), std::nullopt, Audience::internal,
                 DriftSeen{kind, {"A Provider moved."}});
  return apply(desk, ticket, Action::close_follow_up, the_bot(), std::nullopt, Audience::internal,
               DriftGone{kind});
}

Answer end_it(Chance& chance, Desk& desk, const Ticket& ticket, Version seen,
              const std::vector<TicketNumber>& known) {
  const auto& other = known[static_cast<std::size_t>(chance.below(static_cast<int>(known.size())))];
  switch (chance.below(4)) {
    case 0: return withdraw(desk, chance.somebody(Role::customer), ticket.number, "No more.");
    case 1: return withdraw(desk, the_bot(), ticket.number, "No answer for 14 days.");
    case 2:
      return decline(desk, chance.somebody(Role::support_desk), ticket.number, seen,
                     {"other", "No."});
    default:
      return mark_duplicate(desk, chance.somebody(Role::support_desk), ticket.number, seen, other);
  }
}

}  // namespace

Result<Ticket> try_something(Chance& chance, Desk& desk, const Ticket& ticket,
                             const std::vector<TicketNumber>& known) {
  const TicketNumber& number = ticket.number;
  const Version seen = chance.one_in(12) ? Version{1} : ticket.version;
  switch (chance.below(30)) {
    case 0: return check_setup(desk, chance.anybody(), number);
    case 1: return ask(desk, chance.somebody(Role::support_desk), number, seen, "Which month?");
    case 2: return answer(desk, chance.somebody(Role::customer), number, "/approve");
    case 3:
      return assign_bans(desk, chance.somebody(Role::billing), number, seen, some_cells(chance));
    case 4: return take(desk, chance.anybody(), number);
    case 5: return settle_something(chance, desk, ticket, seen);
    case 6:
    case 7: return escalate_or_call(chance, desk, ticket);
    case 8:
    case 9: return note(desk, chance.anybody(), number, some_note(chance, desk, ticket), seen);
    case 10: return drift(chance, desk, ticket);
    case 11: return check_setup(desk, the_bot(), number);
    case 12:
      if (!chance.one_in(3)) return reply(desk, chance.anybody(), number, "One more thing.");
      return end_it(chance, desk, ticket, seen, known);
    default: return go_on(chance, desk, ticket, seen);
  }
}

}  // namespace properties
