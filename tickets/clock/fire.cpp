#include "tickets/clock/fire.h"

#include <algorithm>

#include "tickets/clock/cut_off.h"
#include "tickets/clock/missing.h"
#include "tickets/clock/sentence.h"
#include "tickets/clock/unanswered.h"
#include "tickets/drift.h"
#include "tickets/escalation_chain.h"
#include "tickets/spelled.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

// The first few, as much of them as a text may hold; the ticket shows all.
std::string joined(const std::vector<std::string>& sentences) {
  constexpr std::size_t most = 10;
  std::string text;
  for (std::size_t i = 0; i < std::min(most, sentences.size()); ++i)
    text += (i == 0 ? "" : "\n") + sentences[i];
  const std::string more =
      sentences.size() > most
          ? "\n" + worded("and {} more.", {std::to_string(sentences.size() - most)})
          : std::string();
  return first_characters(text, longest_text - more.size()) + more;
}

std::string asked_for(Turn turn, const std::string& promised_by) {
  if (turn == Turn::billing)
    return worded(
        "Please see to it with the billing that the request goes on; its next news were "
        "promised by {~}.",
        {promised_by});
  if (turn == Turn::support_desk)
    return worded(
        "Please see to it with the support desk that the request goes on; its next news "
        "were promised by {~}.",
        {promised_by});
  return worded(
      "Please see to it with the {} that the request goes on; its next news were promised "
      "by {~}.",
      {spelled(text_of(turn)), promised_by});
}

// At the end of the promise the Primary TAM is asked, besides what is written down.
Result<Ticket> remind_of_decision(Desk& desk, const Ticket& ticket, const TimerKey& key) {
  auto reminded = remind(desk, ticket, key, Audience::internal);
  if (!reminded || key.step < 100) return reminded;
  const Escalated body{
      worded("The promised time is used up"),
      joined(missing_in_words(desk, ticket, Audience::internal)),
      asked_for(turn_of(ticket.status), in_words(desk.now, desk.settings.calendar)),
      {}};
  auto escalated = escalate(desk, the_bot(), ticket.number, body);
  // Told him within the hour already: that is as good.
  if (!escalated && escalated.refusal().code.text == "escalated_already") return reminded;
  return escalated;
}

Result<Ticket> remind_of_month(Desk& desk, const Ticket& ticket, const TimerKey& key) {
  const billing::Month month = month_from(key.about);
  const bool slipped = key.step == 0;
  const Audience audience = key.step <= 1   ? Audience::customer
                            : key.step == 2 ? Audience::tam
                                            : Audience::internal;
  return apply(desk, ticket, Action::remind, the_bot(), std::nullopt, audience,
               Reminded{key, missing_in_words(desk, ticket, audience), month,
                        slipped ? month_in_reach(desk.settings, desk.now) : month.next()});
}

// The next in the chain is asked; after the last one it has expired.
Result<Ticket> pass_on(Desk& desk, const Ticket& ticket, const TimerKey& key) {
  const auto organization = desk.work.billing().organization(ticket.organization);
  const auto tam = organization ? organization->primary_tam : std::nullopt;
  for (const Escalation& one : ticket.escalations)
    if (one.sequence == key.about)
      return apply(desk, ticket, Action::move_escalation, the_bot(), std::nullopt, Audience::tam,
                   passed_on(one, EscalationState::expired, worded("Not answered in time."), tam,
                             desk.settings.addresses));
  return ticket;
}

bool may_be_confirmed(Desk& desk, const Ticket& ticket) {
  return ticket.status == Status::verifying &&
         why_not(desk, ticket, Action::confirm_invoices, the_bot()).empty();
}

Result<Ticket> remind_of_invoices(Desk& desk, const Ticket& ticket, const TimerKey& key) {
  if (may_be_confirmed(desk, ticket)) return confirm_invoices(desk, the_bot(), ticket.number);
  return remind(desk, ticket, key, Audience::internal);
}

Result<Ticket> checked(Desk& desk, const Ticket& ticket) {
  const bool has_begun = ticket.status == Status::switch_scheduled && ticket.scheduled &&
                         desk.now >= ticket.scheduled->from.begin();
  if (has_begun) return take_effect(desk, ticket.number);
  if (may_be_withdrawn(desk, ticket)) return withdraw_unanswered(desk, ticket);
  if (check_is_due(ticket, desk.now)) return check_setup(desk, the_bot(), ticket.number);
  if (may_be_confirmed(desk, ticket)) return confirm_invoices(desk, the_bot(), ticket.number);
  if (is_possible(ticket.status, Action::open_follow_up)) watch_drift(desk, ticket.organization);
  return find_ticket(desk.work, the_bot(), ticket.number);
}

Result<Ticket> look_after(Desk& desk, const Ticket& ticket) {
  auto after = checked(desk, ticket);
  if (after) set_timers(desk, *after);
  return after;
}

Result<Ticket> act(Desk& desk, const Ticket& ticket, const TimerKey& key) {
  switch (key.kind) {
    case TimerKind::decision: return remind_of_decision(desk, ticket, key);
    case TimerKind::waiting_customer: return remind_or_withdraw(desk, ticket, key);
    case TimerKind::slip_risk: return remind_of_month(desk, ticket, key);
    case TimerKind::escalation: return pass_on(desk, ticket, key);
    case TimerKind::first_invoices: return remind_of_invoices(desk, ticket, key);
    case TimerKind::call_back: return remind(desk, ticket, key, Audience::internal);
    case TimerKind::daily_check: return look_after(desk, ticket);
  }
  return ticket;
}

// A calendar may have changed, or the ticket, since the timer was written.
bool stands(const Ticket& ticket, const TimerKey& key, const Desk& desk) {
  const auto timers = timers_of(ticket, desk.settings, desk.now);
  return std::any_of(timers.begin(), timers.end(), [&](const Timer& one) {
    // The look of the day comes again, so that the next one is always ahead.
    const bool is_due = one.due_at <= desk.now || key.kind == TimerKind::daily_check;
    return one.key == key && is_due;
  });
}

}  // namespace

Result<Ticket> fire(Desk& desk, const TicketNumber& number, const Timer& timer) {
  auto ticket = find_ticket(desk.work, the_bot(), number);
  if (!ticket) return ticket;
  if (stands(*ticket, timer.key, desk)) return act(desk, *ticket, timer.key);
  set_timers(desk, *ticket);
  return ticket;
}

void put_off(UnitOfWork& work, const Ticket& ticket, const DeskSettings& settings,
             billing::Instant now, const TimerKey& key, billing::Instant until) {
  auto timers = work.tickets().timers(ticket.number);
  for (Timer& timer : timers)
    if (timer.key == key) timer.due_at = until;
  work.tickets().set_timers(ticket.number, at_risk_from(ticket, settings, now), timers);
}

void look_at_invoices(Desk& desk, const billing::OrganizationName& organization) {
  const auto ticket = desk.work.tickets().open_ticket(organization);
  if (!ticket || ticket->status != Status::verifying) return;
  put_off(desk.work, *ticket, desk.settings, desk.now, {TimerKind::daily_check, 0, 0}, desk.now);
}

}  // namespace tickets
