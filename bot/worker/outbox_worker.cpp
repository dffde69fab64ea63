#include "bot/worker/outbox_worker.h"

#include <set>

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
  return {{SendResult::temporary, made.answer}, {}};
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

}  // namespace

std::size_t send_due_mails(const OutboxParts& parts, const std::function<billing::Instant()>& clock,
                           const std::function<bool()>& stopping) {
  const billing::Instant now = clock();
  // Looked at first without the write lock: mostly there is nothing.
  if (!tickets::read(parts.store, [&](tickets::UnitOfWork& work) {
        return work.outbox().has_due(now, now - sending_lease);
      })) {
    return 0;
  }
  std::vector<OutgoingMail> due;
  parts.store.write([&](tickets::UnitOfWork& work) {
    due = work.outbox().claim(now, now - sending_lease, outbox_batch);
    return !due.empty();
  });
  std::set<tickets::Email> silent;  // webhooks that did not answer just now
  for (OutgoingMail& mail : due) {
    const bool is_waiting = is_webhook(mail) && silent.contains(mail.notice.recipient);
    if (stopping() || is_waiting) {
      mail.state = MailState::queued;
      if (is_waiting) mail.next_attempt_at = clock() + first_retry;
      keep(parts, mail, {}, clock());
      continue;
    }
    if (clock() - now > sending_lease) break;  // another worker may be sending the rest
    const Attempt made = attempt(parts, mail, clock());
    if (is_webhook(mail) && made.outcome.result == SendResult::temporary)
      silent.insert(mail.notice.recipient);
    mail = after_attempt(mail, made.outcome, clock());
    if (keep(parts, mail, made, clock())) report(mail);
  }
  return due.size();
}

OutboxWorker::OutboxWorker(OutboxParts parts, std::function<billing::Instant()> clock)
    : parts_(std::move(parts)),
      clock_(std::move(clock)),
      thread_("outbox", std::chrono::seconds(1), [this] {
        const auto stopping = [this] { return thread_.is_stopping(); };
        return send_due_mails(parts_, clock_, stopping) == outbox_batch;
      }) {}

void OutboxWorker::start() { thread_.start(); }
void OutboxWorker::stop() { thread_.stop(); }

}  // namespace bot
