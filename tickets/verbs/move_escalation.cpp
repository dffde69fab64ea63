#include <algorithm>
#include <stdexcept>

#include "tickets/escalation_chain.h"
#include "tickets/hands.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

Refusal with_somebody_else(const Escalation& one, const std::optional<Email>& asked) {
  const bool with_nobody = !one.holder && !asked;
  const std::string who = one.holder ? one.holder->name : asked ? asked->value : "";
  return {RefusalKind::not_allowed,
          "escalation_with_somebody_else",
          with_nobody
              ? worded("The escalation is with nobody now; write a note if you know something.")
              : worded("The escalation is with {} now; write a note if you know something.", {who}),
          std::to_string(one.sequence),
          {}};
}

// A TAM moves what is his; the desk and the bot whatever is open.
bool is_his(const Escalation& one, const std::optional<Email>& asked, const Actor& by) {
  if (by.role != Role::tam) return true;
  return (asked && same_person(*asked, by.email)) ||
         (one.holder && same_person(one.holder->email, by.email));
}

std::string over_already(EscalationState state) {
  switch (state) {
    case EscalationState::sent: return worded("The escalation is sent already.");
    case EscalationState::acknowledged: return worded("The escalation is acknowledged already.");
    case EscalationState::answered: return worded("The escalation is answered already.");
    case EscalationState::declined: return worded("The escalation is declined already.");
    case EscalationState::expired: return worded("The escalation is expired already.");
  }
  return {};
}

Refusal closed(const Escalation& one) {
  return {RefusalKind::conflict,
          "escalation_closed",
          over_already(one.state),
          std::to_string(one.sequence),
          {}};
}

// Who takes it: the one who pressed, or, where the desk says so, the one who is asked.
EscalationMoved taken(const Escalation& one, const std::optional<Email>& asked, const Actor& by,
                      std::string text) {
  EscalationMoved moved{one.sequence, EscalationState::acknowledged, std::move(text), {}};
  if (by.role != Role::tam) moved.asked = asked;
  return moved;
}

}  // namespace

Result<Ticket> move_escalation(Desk& desk, const Actor& by, const TicketNumber& number,
                               std::uint32_t escalation, EscalationState to, std::string text) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  const auto one =
      std::find_if(ticket->escalations.begin(), ticket->escalations.end(),
                   [&](const Escalation& each) { return each.sequence == escalation; });
  const bool known = one != ticket->escalations.end();
  auto no = refusal_of(desk, *ticket, Action::move_escalation, by, std::nullopt);
  if (no && no->kind == RefusalKind::not_allowed) return *std::move(no);
  if (!known)
    return Refusal{RefusalKind::not_found,
                   "escalation_unknown",
                   worded("There is no such escalation of {}.", {number.value}),
                   std::to_string(escalation),
                   {}};
  // A request that is over has closed its escalations, which says more than that nothing is
  // possible.
  if (!is_open(*one)) return closed(*one);
  if (no) return *std::move(no);
  const auto organization = desk.work.billing().organization(ticket->organization);
  const PrimaryTam primary = organization ? organization->primary_tam : std::nullopt;
  const NoticeAddresses& addresses = desk.settings.addresses;
  const auto asked = asked_now(*one, primary, addresses);
  if (!is_his(*one, asked, by)) return with_somebody_else(*one, asked);

  const bool speaks = to == EscalationState::answered || to == EscalationState::declined;
  if (speaks || !trimmed(text).empty()) {
    auto words = typed_text(text, "text");
    if (!words) return words.refusal();
    text = *std::move(words);
  }
  EscalationMoved moved;
  switch (to) {
    case EscalationState::acknowledged:
      // Pressed twice: he has it already.
      if (one->holder && one->state == to && same_person(one->holder->email, by.email))
        return ticket;
      moved = taken(*one, asked, by, std::move(text));
      break;
    case EscalationState::answered: moved = {escalation, to, std::move(text), {}}; break;
    case EscalationState::declined:
    case EscalationState::expired:
      moved = passed_on(*one, to, std::move(text), primary, addresses);
      break;
    case EscalationState::sent:
      throw std::logic_error("an escalation is sent on by the no of the one before");
  }
  return apply(desk, *ticket, Action::move_escalation, by, std::nullopt, Audience::tam,
               std::move(moved));
}

}  // namespace tickets
