#include "tickets/hands.h"

namespace tickets {

namespace {

Email person(const Email& email) { return {billing::folded(email.value)}; }

std::optional<Refusal> wrong_approver(const Hands& hands, const Ticket& ticket, const Email& who) {
  if (same_person(who, ticket.requester.email))
    return Refusal{RefusalKind::not_allowed,
                   "requester_cannot_approve",
                   worded("You asked for this; somebody else at the desk must approve it."),
                   ticket.number.value,
                   {}};
  if (hands.assigned.contains(who) || hands.scheduled.contains(who))
    return Refusal{
        RefusalKind::not_allowed,
        "assigner_cannot_approve",
        worded("You assigned BANs or set the date on this ticket; somebody else must approve "
               "it."),
        ticket.number.value,
        {}};
  return std::nullopt;
}

Refusal not_these_hands(billing::RefusalCode code, std::string message, const Ticket& ticket) {
  return {RefusalKind::not_allowed, code, std::move(message), ticket.number.value, {}};
}

std::optional<Refusal> wrong_assigner(const Hands& hands, const Ticket& ticket, const Email& who,
                                      bool second_hand) {
  if (hands.approved.contains(who))
    return not_these_hands(
        billing::RefusalCode{"approver_cannot_assign_bans"},
        worded("You approved this ticket; somebody else in billing must assign its BANs."), ticket);
  if (second_hand && hands.scheduled.contains(who))
    return not_these_hands(
        billing::RefusalCode{"scheduler_cannot_assign_bans"},
        worded("You set the date on this ticket; somebody else in billing must assign its BANs."),
        ticket);
  return std::nullopt;
}

std::optional<Refusal> wrong_scheduler(const Hands& hands, const Ticket& ticket, const Email& who,
                                       bool second_hand) {
  if (hands.approved.contains(who))
    return not_these_hands(
        billing::RefusalCode{"approver_cannot_schedule"},
        worded("You approved this ticket; somebody else in billing must set the date."), ticket);
  if (second_hand && hands.assigned.contains(who))
    return not_these_hands(
        billing::RefusalCode{"assigner_cannot_schedule"},
        worded("You assigned BANs on this ticket; somebody else in billing must set the date."),
        ticket);
  return std::nullopt;
}

}  // namespace

bool same_person(const Email& a, const Email& b) { return person(a) == person(b); }

Hands hands_on(UnitOfWork& work, const TicketNumber& number) {
  Hands hands;
  for (const StoredEvent& stored : work.tickets().events(number)) {
    const Email who = person(stored.event.by.email);
    if (stored.event.action == Action::approve) hands.approved.insert(who);
    if (stored.event.action == Action::assign_ban) hands.assigned.insert(who);
    if (stored.event.action == Action::schedule_switch) hands.scheduled.insert(who);
  }
  return hands;
}

std::optional<Refusal> wrong_hands(Desk& desk, const Ticket& ticket, Action action,
                                   const Actor& by) {
  const bool guarded = action == Action::approve || action == Action::assign_ban ||
                       action == Action::schedule_switch;
  if (!guarded) return std::nullopt;
  const Email who = person(by.email);
  const Hands hands = hands_on(desk.work, ticket.number);
  const bool second_hand = desk.settings.second_hand;
  if (action == Action::approve) return wrong_approver(hands, ticket, who);
  if (action == Action::assign_ban) return wrong_assigner(hands, ticket, who, second_hand);
  return wrong_scheduler(hands, ticket, who, second_hand);
}

}  // namespace tickets
