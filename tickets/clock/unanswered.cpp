#include "tickets/clock/unanswered.h"

#include <algorithm>

#include "tickets/clock/missing.h"
#include "tickets/clock/promise.h"
#include "tickets/clock/sentence.h"
#include "tickets/conditions.h"
#include "tickets/posting.h"
#include "tickets/reservations.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

constexpr std::chrono::days after_last_reminder{withdrawal_days - reminder_days.back()};

bool reached(const OutgoingMail& mail) {
  return mail.state == MailState::accepted || mail.state == MailState::digested;
}

std::vector<OutgoingMail> reminders_of(Desk& desk, const Ticket& ticket,
                                       std::uint32_t waiting_since) {
  std::vector<OutgoingMail> reminders = desk.work.outbox().mails_of(ticket.number);
  std::erase_if(reminders, [&](const OutgoingMail& mail) {
    return mail.notice.template_name != MailTemplate::reminder ||
           mail.event_sequence < waiting_since;
  });
  return reminders;
}

bool was_reminded(Desk& desk, const Ticket& ticket, std::uint32_t waiting_since) {
  const auto reminders = reminders_of(desk, ticket, waiting_since);
  return !reminders.empty() &&
         std::all_of(reminders.begin(), reminders.end(), [&](const OutgoingMail& mail) {
           return reached(mail) && mail.queued_at + after_last_reminder <= desk.now;
         });
}

// What he has mended meanwhile needs no word of his, and what cannot be seen is not held against
// him.
enum class Owed { an_answer, nothing, unknown };

Owed owed_by_customer(Desk& desk, const Ticket& ticket) {
  const billing::SetupReport report = fresh_report(desk, ticket);
  if (report.verdict == billing::Verdict::unknown) return Owed::unknown;
  const bool owes = !ticket.question.empty() || !open_blocks(ticket, report).empty();
  return owes ? Owed::an_answer : Owed::nothing;
}

}  // namespace

Result<Ticket> remind(Desk& desk, const Ticket& ticket, const TimerKey& key, Audience audience) {
  return apply(desk, ticket, Action::remind, the_bot(), std::nullopt, audience,
               Reminded{key, missing_in_words(desk, ticket, audience), {}, {}});
}

Result<Ticket> remind_or_withdraw(Desk& desk, const Ticket& ticket, const TimerKey& key) {
  if (key.step < withdrawal_days) return remind(desk, ticket, key, Audience::customer);
  const Owed owed = owed_by_customer(desk, ticket);
  if (owed == Owed::nothing) return check_setup(desk, the_bot(), ticket.number);
  if (owed == Owed::an_answer && was_reminded(desk, ticket, key.about))
    return withdraw_unanswered(desk, ticket);
  for (const OutgoingMail& mail : reminders_of(desk, ticket, key.about))
    if (!reached(mail)) tell_undeliverable(desk, mail);
  return remind(desk, ticket, key, Audience::internal);
}

bool may_be_withdrawn(Desk& desk, const Ticket& ticket) {
  if (ticket.status != Status::awaiting_customer) return false;
  const std::uint32_t since = waiting_since(ticket).sequence;
  return ticket.fired.contains({TimerKind::waiting_customer, since, withdrawal_days}) &&
         was_reminded(desk, ticket, since) && owed_by_customer(desk, ticket) == Owed::an_answer;
}

Result<Ticket> withdraw_unanswered(Desk& desk, const Ticket& ticket) {
  auto withdrawn = apply(desk, ticket, Action::withdraw, the_bot(), std::nullopt,
                         Audience::customer, Closed{"unanswered", unanswered_sentence()});
  if (withdrawn) release_reservations(desk, ticket, *withdrawn);
  return withdrawn;
}

}  // namespace tickets
