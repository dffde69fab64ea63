#include <algorithm>

#include "tickets/call_wish.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

bool same_reason(std::string_view a, std::string_view b) {
  return billing::folded(trimmed(a)) == billing::folded(trimmed(b));
}

// The escalation of that reason that still waits for an answer; null: there is none.
const Escalation* open_escalation(const Ticket& ticket, const std::string& reason) {
  const auto found = std::find_if(
      ticket.escalations.begin(), ticket.escalations.end(),
      [&](const Escalation& one) { return is_open(one) && same_reason(one.reason, reason); });
  return found == ticket.escalations.end() ? nullptr : &*found;
}

// Workflow section 6: one escalation per reason per hour, so that the TAM is not flooded.
bool was_sent_lately(Desk& desk, const TicketNumber& number, const std::string& reason) {
  for (const StoredEvent& stored : desk.work.tickets().events(number)) {
    const auto* sent = std::get_if<Escalated>(&stored.event.body);
    if (sent && sent->adds_to == 0 && same_reason(sent->reason, reason) &&
        desk.now - stored.event.at < std::chrono::hours(1))
      return true;
  }
  return false;
}

bool same_words(const Escalated& a, const Escalated& b) {
  return a.reason == b.reason && a.done_so_far == b.done_so_far &&
         a.asked_of_tam == b.asked_of_tam && a.needed_by == b.needed_by &&
         a.caller_waiting == b.caller_waiting && a.call_wish == b.call_wish;
}

// The same words by the same person a moment ago: the button was pressed twice.
bool is_sent_already(Desk& desk, const TicketNumber& number, const Actor& by,
                     const Escalated& body) {
  for (const StoredEvent& stored : desk.work.tickets().events(number)) {
    const auto* sent = std::get_if<Escalated>(&stored.event.body);
    if (sent && same_words(*sent, body) && stored.event.by.email == by.email &&
        desk.now - stored.event.at < std::chrono::minutes(1))
      return true;
  }
  return false;
}

std::optional<Refusal> wrong_words(const Escalated& body) {
  if (body.reason.empty() || body.asked_of_tam.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   worded("Say why you escalate and what you ask of the TAM."),
                   body.reason.empty() ? "reason" : "asked_of_tam",
                   {}};
  for (const auto& [text, field] : {std::pair{&body.reason, "reason"},
                                    {&body.done_so_far, "done_so_far"},
                                    {&body.asked_of_tam, "asked_of_tam"}}) {
    if (text->empty()) continue;
    if (const auto words = typed_text(*text, field); !words) return words.refusal();
  }
  return std::nullopt;
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
  if (auto no = wrong_words(body)) return *std::move(no);
  if (auto no = take_call_wish(body.call_wish)) return *std::move(no);
  if (body.needed_by && *body.needed_by <= desk.now)
    return Refusal{RefusalKind::invalid,
                   "needed_by_past",
                   worded("The time it is needed by has passed; give one to come, or none."),
                   "needed_by",
                   {}};
  if (auto no = refusal_of(desk, *ticket, Action::escalate, by, std::nullopt))
    return *std::move(no);
  const Escalation* open = open_escalation(*ticket, body.reason);
  if (open && is_sent_already(desk, number, by, body)) return ticket;
  if (open)
    body.adds_to = open->sequence;
  else if (was_sent_lately(desk, number, body.reason))
    return Refusal{
        RefusalKind::conflict,
        "escalated_already",
        worded("The TAM was asked this within the last hour and it is closed; read what came "
               "of it, or escalate for another reason."),
        number.value,
        {}};
  else
    body.adds_to = 0;
  return apply(desk, *ticket, Action::escalate, by, std::nullopt, Audience::tam, std::move(body));
}

}  // namespace tickets
