#include "bot/worker/outbox_worker.h"

#include <map>

#include "bot/log/log.h"
#include "bot/mail/composition.h"
#include "bot/webhooks/webhook_outbox.h"
#include "bot/worker/incident.h"
#include "bot/worker/retry_schedule.h"
#include "tickets/posting.h"

namespace bot {
namespace {

using tickets::MailState;
using tickets::OutgoingMail;

// An attempt's outcome, and what has to be kept together with it.
struct Attempt {
  SendOutcome outcome;
  std::vector<std::int64_t> held;  // that a digest told of
  bool is_unwanted = false;        // the webhook's receiver wants nothing more
  bool is_silent = false;          // the webhook did not take it
};

bool is_webhook(const OutgoingMail& mail) {
  return mail.notice.template_name == tickets::MailTemplate::webhook;
}

Attempt told(const OutboxParts& parts, const OutgoingMail& row, billing::Instant now) {
  const DeliveryOutcome made = deliver_event(parts.store, row, parts.webhooks, now);
  switch (made.result) {
    case DeliveryResult::accepted: return {{SendResult::accepted, made.answer}, {}};
    case DeliveryResult::gone: return {{SendResult::permanent, made.answer}, {}, true};
    case DeliveryResult::refused: return {{SendResult::permanent, made.answer}, {}};
    case DeliveryResult::temporary: break;
  }
  return {{SendResult::temporary, made.answer}, {}, false, true};
}

Attempt attempt(const OutboxParts& parts, const OutgoingMail& mail, billing::Instant now) {
  try {
    if (is_webhook(mail)) return told(parts, mail, now);
    Composition made = compose(parts.store, mail, parts.mail, parts.desk);
    if (made.is_empty) return {{SendResult::accepted, "there was nothing to tell"}, {}};
    return {parts.transport.send(made.envelope, made.raw), std::move(made.held)};
  } catch (const std::exception& problem) {
    const std::string id = log_incident("outbox", problem.what(), mail.message_id);
    return {{SendResult::temporary, "could not be composed; incident " + id}, {}};
  }
}

// The mail as it is to be kept after the attempt.
OutgoingMail after_attempt(OutgoingMail mail, const SendOutcome& outcome, billing::Instant now) {
  ++mail.attempts;
  mail.last_answer = outcome.answer;
  switch (outcome.result) {
    case SendResult::accepted: mail.state = MailState::accepted; return mail;
    case SendResult::permanent: mail.state = MailState::dead; return mail;
    case SendResult::temporary: break;
  }
  const auto next = next_attempt(mail, now);
  mail.state = next ? MailState::queued : MailState::dead;
  if (next) mail.next_attempt_at = *next;
  return mail;
}

void report(const OutgoingMail& mail) {
  const LogLevel level = mail.state == MailState::accepted ? LogLevel::info : LogLevel::warning;
  log(level, "mail",
      {{"message_id", std::string_view(mail.message_id)},
       {"template", tickets::text_of(mail.notice.template_name)},
       {"state", tickets::text_of(mail.state)},
       {"attempts", static_cast<std::int64_t>(mail.attempts)},
       {"answer", std::string_view(mail.last_answer)}});
}

// When a webhook that was silent just now is tried again.
billing::Instant next_turn(const OutgoingMail& row, billing::Instant now) {
  return row.state == MailState::queued ? row.next_attempt_at : now + first_retry;
}

// A mail whose lease is over belongs to another worker: what became of it there stands. What a
// digest told of is told once it has left, or will never leave; of a mail that died the desk hears.
bool keep(const OutboxParts& parts, const OutgoingMail& mail, const Attempt& made,
          billing::Instant now) {
  bool kept = false;
  parts.store.write([&](tickets::UnitOfWork& work) {
    kept = work.outbox().update(mail);
    if (!kept) return false;
    if (mail.state != MailState::queued && !made.held.empty())
      work.outbox().mark_digested(made.held);
    if (made.is_unwanted) switch_off(work, mail.notice.recipient.value);
    if (made.is_silent) work.outbox().put_off(mail.notice.recipient, next_turn(mail, now));
    tickets::Desk desk{work, now, parts.desk};
    if (mail.state == MailState::dead) tickets::tell_undeliverable(desk, mail);
    return true;
  });
  if (!kept) {
    log(LogLevel::warning, "a mail took longer than its lease; another worker has it",
        {{"message_id", std::string_view(mail.message_id)}});
  }
  return kept;
}

std::vector<OutgoingMail> claimed(const OutboxParts& parts, billing::Instant now,
                                  tickets::Readers readers) {
  std::vector<OutgoingMail> due;
  // Looked at first without the write lock: mostly there is nothing.
  if (!tickets::read(parts.store, [&](tickets::UnitOfWork& work) {
        return work.outbox().has_due(now, now - sending_lease, readers);
      })) {
    return due;
  }
  parts.store.write([&](tickets::UnitOfWork& work) {
    due = work.outbox().claim(now, now - sending_lease, outbox_batch, readers);
    return !due.empty();
  });
  return due;
}

std::size_t send_due(const OutboxParts& parts, const std::function<billing::Instant()>& clock,
                     const std::function<bool()>& stopping, tickets::Readers readers) {
  const billing::Instant now = clock();
  std::vector<OutgoingMail> due = claimed(parts, now, readers);
  std::map<tickets::Email, billing::Instant> silent;  // webhooks, and when it is their turn again
  for (OutgoingMail& mail : due) {
    const auto turn = silent.find(mail.notice.recipient);
    if (stopping() || turn != silent.end()) {
      mail.state = MailState::queued;
      if (turn != silent.end()) mail.next_attempt_at = turn->second;
      keep(parts, mail, {}, clock());
      continue;
    }
    if (clock() - now > sending_lease) break;  // another worker may be sending the rest
    const Attempt made = attempt(parts, mail, clock());
    const billing::Instant ended = clock();
    mail = after_attempt(mail, made.outcome, ended);
    if (made.is_silent) silent.emplace(mail.notice.recipient, next_turn(mail, ended));
    if (keep(parts, mail, made, ended)) report(mail);
  }
  return due.size();
}

}  // namespace

std::size_t send_due_mails(const OutboxParts& parts, const std::function<billing::Instant()>& clock,
                           const std::function<bool()>& stopping) {
  return send_due(parts, clock, stopping, tickets::Readers::people);
}

std::size_t tell_due_webhooks(const OutboxParts& parts,
                              const std::function<billing::Instant()>& clock,
                              const std::function<bool()>& stopping) {
  return send_due(parts, clock, stopping, tickets::Readers::programs);
}

OutboxWorker::OutboxWorker(OutboxParts parts, std::function<billing::Instant()> clock)
    : parts_(std::move(parts)),
      clock_(std::move(clock)),
      mails_("outbox", std::chrono::seconds(1),
             [this] {
               const auto stopping = [this] { return mails_.is_stopping(); };
               return send_due_mails(parts_, clock_, stopping) == outbox_batch;
             }),
      webhooks_("webhooks", std::chrono::seconds(1), [this] {
        const auto stopping = [this] { return webhooks_.is_stopping(); };
        return tell_due_webhooks(parts_, clock_, stopping) == outbox_batch;
      }) {}

void OutboxWorker::start() {
  mails_.start();
  webhooks_.start();
}

void OutboxWorker::stop() {
  mails_.stop();
  webhooks_.stop();
}

}  // namespace bot
