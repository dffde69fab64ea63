#include "tickets/posting.h"

#include <algorithm>

namespace tickets {

namespace {

using std::chrono::hours;

// FNV-1a: tells apart what looks the same once it is spelled for an id.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return hash;
}

std::string key_of(const OutgoingMail& mail) {
  return mail.ticket.value + "." + std::to_string(mail.event_sequence) + "." + mail.about + "." +
         std::string(text_of(mail.notice.template_name)) + "." + mail.notice.recipient.value;
}

// The same for the same key, so that a repeated posting would have the same id.
std::string message_id_of(const OutgoingMail& mail, const std::string& domain) {
  const std::string subject = mail.ticket.value.empty() ? "mail" : mail.ticket.value;
  return subject + "." + std::string(text_of(mail.notice.template_name)) + "." +
         std::to_string(hash_of(key_of(mail))) + "@" + domain;
}

bool has_had_its_share(Desk& desk, const Email& address) {
  Outbox& outbox = desk.work.outbox();
  return outbox.automatic_mails_to(address, desk.now - hours(1)) >= mails_per_hour ||
         outbox.automatic_mails_to(address, desk.now - hours(24)) >= mails_per_day;
}

// Queued for the time when its hour is over: until then it is not late.
void enqueue_digest(Desk& desk, const Notice& held) {
  const auto hour = std::chrono::floor<hours>(desk.now);
  OutgoingMail digest;
  // "2026-11-23T13" of the hour's first instant.
  digest.about = "digest:" + held.recipient.value + "-" + billing::text_of(hour).substr(0, 13);
  digest.notice = {MailTemplate::digest, held.audience, held.recipient};
  digest.queued_at = digest.next_attempt_at = hour + hours(1) + digest_grace;
  digest.message_id = message_id_of(digest, desk.settings.message_id_domain);
  desk.work.outbox().enqueue(digest);
}

}  // namespace

bool is_capped(MailTemplate name) {
  switch (name) {
    case MailTemplate::reply:
    case MailTemplate::question:
    case MailTemplate::escalation:
    case MailTemplate::caller_waiting:
    case MailTemplate::digest:
    case MailTemplate::webhook: return false;
    case MailTemplate::received:
    case MailTemplate::setup_incomplete:
    case MailTemplate::approved:
    case MailTemplate::declined:
    case MailTemplate::withdrawn:
    case MailTemplate::switch_scheduled:
    case MailTemplate::switched:
    case MailTemplate::invoices_ready:
    case MailTemplate::request_opened:
    case MailTemplate::tam_switch_scheduled:
    case MailTemplate::tam_resolved:
    case MailTemplate::bans_wanted:
    case MailTemplate::approval_fell:
    case MailTemplate::finish_request:
    case MailTemplate::reminder:
    case MailTemplate::date_slips:
    case MailTemplate::duplicate:
    case MailTemplate::call_back_promised:
    case MailTemplate::decision_due:
    case MailTemplate::slip_risk:
    case MailTemplate::follow_up:
    case MailTemplate::mail_undeliverable:
    case MailTemplate::mail_quarantined:
    case MailTemplate::morning_digest: return true;
  }
  return true;
}

void post_mail(Desk& desk, OutgoingMail mail) {
  mail.state = MailState::queued;
  mail.queued_at = desk.now;
  mail.next_attempt_at = desk.now;
  if (mail.message_id.empty())
    mail.message_id = message_id_of(mail, desk.settings.message_id_domain);
  if (is_capped(mail.notice.template_name) && has_had_its_share(desk, mail.notice.recipient)) {
    mail.state = MailState::held;
    enqueue_digest(desk, mail.notice);
  }
  desk.work.outbox().enqueue(mail);
}

void tell_undeliverable(Desk& desk, const OutgoingMail& lost) {
  const bool told_by_it = lost.notice.template_name == MailTemplate::mail_undeliverable;
  const Email& reader = desk.settings.addresses.desk;
  if (told_by_it || lost.notice.audience == MailAudience::program || reader.value.empty()) return;
  OutgoingMail mail;
  mail.ticket = lost.ticket;
  mail.about = "lost:" + std::to_string(lost.id);
  mail.notice = {MailTemplate::mail_undeliverable, MailAudience::desk,
                 Email{billing::folded(reader.value)}};
  post_mail(desk, mail);
}

DigestHour hour_of(const OutgoingMail& digest) {
  const auto end = std::chrono::floor<hours>(digest.queued_at);
  return {end - hours(1), end};
}

std::vector<OutgoingMail> mails_in(UnitOfWork& work, const OutgoingMail& digest) {
  const DigestHour hour = hour_of(digest);
  std::vector<OutgoingMail> mails = work.outbox().held_for(digest.notice.recipient);
  std::erase_if(mails, [&](const OutgoingMail& held) {
    return held.queued_at < hour.from || held.queued_at >= hour.to;
  });
  return mails;
}

}  // namespace tickets
