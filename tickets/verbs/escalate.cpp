#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

// Workflow section 6: one escalation per reason per hour, so that the TAM is not flooded.
bool was_sent_lately(Desk& desk, const TicketNumber& number, const std::string& reason) {
  for (const StoredEvent& stored : desk.work.tickets().events(number)) {
    const auto* sent = std::get_if<Escalated>(&stored.event.body);
    if (sent && billing::folded(sent->reason) == billing::folded(reason) &&
        desk.now - stored.event.at < std::chrono::hours(1))
      return true;
  }
  return false;
}

}  // namespace

Result<Ticket> escalate(Desk& desk, const Actor& by, const TicketNumber& number,
                        const Escalated& escalated) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  Escalated body = escalated;
  body.reason = trimmed(escalated.reason);
  body.done_so_far = trimmed(escalated.done_so_far);
  body.asked_of_tam = trimmed(escalated.asked_of_tam);
  if (body.reason.empty() || body.asked_of_tam.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   "Say why you escalate and what you ask of the TAM.",
                   body.reason.empty() ? "reason" : "asked_of_tam",
                   {}};
  if (const auto no = refusal_of(desk, *ticket, Action::escalate, by, std::nullopt)) return *no;
  if (was_sent_lately(desk, number, body.reason))
    return Refusal{RefusalKind::conflict,
                   "escalated_already",
                   "The TAM was told this within the last hour; add a note instead.",
                   number.value,
                   {}};
  return apply(desk, *ticket, Action::escalate, by, std::nullopt, Audience::tam, std::move(body));
}

}  // namespace tickets
