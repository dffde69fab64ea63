#include "bot/worker/outbox_worker.h"

#include "bot/log/log.h"
#include "bot/mail/message.h"
#include "bot/worker/incident.h"
#include "bot/worker/retry_schedule.h"

namespace bot {
namespace {

using tickets::MailState;
using tickets::OutgoingMail;

std::string_view domain_of(std::string_view address) {
  const auto at = address.rfind('@');
  return at == std::string_view::npos ? address : address.substr(at + 1);
}

std::string name_of(const OutgoingMail& mail) {
  std::string id = std::to_string(mail.id);
  id.insert(0, id.size() < 6 ? 6 - id.size() : 0, '0');
  return id + "-" + mail.ticket.value + "-" +
         std::string(tickets::text_of(mail.notice.template_name));
}

std::string composed(const OutboxParts& parts, const OutgoingMail& mail) {
  std::vector<OutgoingMail> before;
  const MailOccasion occasion = tickets::read(parts.store, [&](tickets::UnitOfWork& work) {
    before = work.outbox().mails_of(mail.ticket);
    return occasion_of(work, mail);
  });
  MailText words = mail_text(occasion, parts.mail, parts.desk);
  Message message;
  message.from_name = parts.mail.from_name;
  message.from = parts.mail.from;
  message.to = mail.notice.recipient.value;
  message.reply_to = parts.mail.reply_to;
  message.subject = subject_of(occasion.ticket);
  message.message_id = mail.message_id;
  message.references = references_of(mail, before);
  message.list_id = "requests." + std::string(domain_of(parts.mail.from));
  message.date = mail.queued_at;
  message.text = std::move(words.text);
  message.html = std::move(words.html);
  return wire_text(message);
}

SendOutcome sent(const OutboxParts& parts, const OutgoingMail& mail) {
  try {
    const Envelope envelope{parts.mail.from, mail.notice.recipient.value, name_of(mail)};
    return parts.transport.send(envelope, composed(parts, mail));
  } catch (const std::exception& problem) {
    const std::string id = log_incident("outbox", problem.what(), mail.message_id);
    return {SendResult::temporary, "could not be composed; incident " + id};
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

// A mail whose lease is over belongs to another worker: what became of it there stands.
bool keep(tickets::Store& store, const OutgoingMail& mail) {
  bool kept = false;
  store.write([&](tickets::UnitOfWork& work) {
    kept = work.outbox().update(mail);
    return kept;
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
  for (OutgoingMail& mail : due) {
    if (stopping()) {
      mail.state = MailState::queued;
      keep(parts.store, mail);
      continue;
    }
    if (clock() - now > sending_lease) break;  // another worker may be sending the rest
    mail = after_attempt(mail, sent(parts, mail), clock());
    if (keep(parts.store, mail)) report(mail);
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
