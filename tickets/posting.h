// The one way a mail gets into the outbox: queued, or held back for a digest where its address has
// had its share (workflow section 7).
#pragma once

#include "tickets/desk.h"

namespace tickets {

inline constexpr std::uint32_t mails_per_hour = 5;
inline constexpr std::uint32_t mails_per_day = 20;
// So long after its hour a digest goes out: no unit of work that began in the hour is open then.
inline constexpr std::chrono::minutes digest_grace{5};

// Whether the caps count mails of that kind, and hold them back: not what a person typed, not what
// asks a TAM for help, not a digest, not a webhook.
bool is_capped(MailTemplate);

// Enqueues the mail as of desk.now. Ticket, event_sequence, about and notice are the caller's; so
// is the Message-ID, which is made of these where it is empty. A mail whose key is there already is
// ignored. Beyond the caps it is `held`, and a digest for the address and the hour is enqueued.
void post_mail(Desk&, OutgoingMail);

// The desk is told that a mail died or bounced, once per mail; not of mails that told it so, nor of
// webhooks.
void tell_undeliverable(Desk&, const OutgoingMail& lost);

// The mail once more, under a Message-ID of its own, by somebody on the staff: it is not counted
// out. Of an event's mail that was accepted, bounced or died, as did every copy of it. Within a
// minute it is the button pressed twice, and nothing is sent. `mail_unknown`, `mail_not_sent_yet`,
// `mail_not_repeatable`, `action_not_allowed`.
Result<Ticket> send_again(Desk&, const Actor& by, const TicketNumber&, std::int64_t mail);
// Whether send_again() has something to repeat, given all mails of the ticket.
bool may_be_repeated(const OutgoingMail&, const std::vector<OutgoingMail>& mails);

// What a digest tells of: held mails to its address, queued in this half-open stretch of time.
struct DigestHour {
  billing::Instant from, to;
};
DigestHour hour_of(const OutgoingMail& digest);
// Oldest first; empty if nothing was held.
std::vector<OutgoingMail> mails_in(UnitOfWork&, const OutgoingMail& digest);

}  // namespace tickets
