#include <algorithm>
#include <stdexcept>

#include "tests/support/memory_state.h"

namespace support {

namespace {

using namespace tickets;

bool same_key(const OutgoingMail& a, const OutgoingMail& b) {
  return a.ticket == b.ticket && a.event_sequence == b.event_sequence && a.about == b.about &&
         a.notice.template_name == b.notice.template_name &&
         a.notice.recipient == b.notice.recipient;
}

class MemoryOutbox : public tickets::Outbox {
 public:
  explicit MemoryOutbox(MemoryState& state) : state_(state) {}

  void enqueue(const OutgoingMail& mail) override {
    for (const KeptMail& kept : state_.mails)
      if (same_key(kept.mail, mail)) {
        state_.repeated_mails += mail.event_sequence != 0;
        return;
      }
    KeptMail kept{mail};
    kept.mail.id = ++state_.mail_id;
    state_.mails.push_back(kept);
  }
  std::vector<OutgoingMail> mails_of(const TicketNumber& number) override {
    std::vector<OutgoingMail> mails;
    for (const KeptMail& kept : state_.mails)
      if (kept.mail.ticket == number) mails.push_back(kept.mail);
    return mails;
  }
  std::vector<OutgoingMail> undelivered(std::size_t limit) override {
    std::vector<OutgoingMail> mails;
    for (auto kept = state_.mails.rbegin(); kept != state_.mails.rend(); ++kept)
      if (mails.size() < limit &&
          (is_late(kept->mail) || (is_lost(kept->mail) && !is_of_closed_ticket(kept->mail))))
        mails.push_back(kept->mail);
    return mails;
  }
  std::vector<OutgoingMail> ledger(const MailFilter& filter) override {
    std::vector<OutgoingMail> mails;
    for (auto kept = state_.mails.rbegin(); kept != state_.mails.rend(); ++kept) {
      const OutgoingMail& mail = kept->mail;
      if (mails.size() == filter.limit) break;
      if (mail.notice.template_name == MailTemplate::webhook) continue;
      if (filter.before > 0 && mail.id >= filter.before) continue;
      if (filter.state && mail.state != *filter.state) continue;
      if (filter.recipient && mail.notice.recipient != *filter.recipient) continue;
      mails.push_back(mail);
    }
    return mails;
  }
  std::optional<OutgoingMail> oldest_late() override {
    std::optional<OutgoingMail> oldest;
    for (const KeptMail& kept : state_.mails)
      if (is_late(kept.mail) && (!oldest || kept.mail.queued_at < oldest->queued_at))
        oldest = kept.mail;
    return oldest;
  }
  std::vector<OutgoingMail> claim(billing::Instant now, billing::Instant lease_expired,
                                  std::size_t limit, Readers readers) override {
    std::vector<KeptMail*> due;
    for (KeptMail& kept : state_.mails)
      if (is_due(kept, now, lease_expired, readers)) due.push_back(&kept);
    std::stable_sort(due.begin(), due.end(), [](const KeptMail* a, const KeptMail* b) {
      return a->mail.next_attempt_at < b->mail.next_attempt_at;
    });
    std::vector<OutgoingMail> claimed;
    for (KeptMail* kept : due) {
      if (claimed.size() == limit) break;
      kept->mail.state = MailState::sending;
      kept->mail.taken_at = now;
      claimed.push_back(kept->mail);
    }
    return claimed;
  }
  bool has_due(billing::Instant now, billing::Instant lease_expired, Readers readers) override {
    return std::any_of(state_.mails.begin(), state_.mails.end(), [&](const KeptMail& kept) {
      return is_due(kept, now, lease_expired, readers);
    });
  }
  void put_off(const Email& webhook, billing::Instant until) override {
    for (KeptMail& kept : state_.mails)
      if (!is_mail(kept.mail) && kept.mail.notice.recipient == webhook &&
          kept.mail.state == MailState::queued && kept.mail.next_attempt_at < until)
        kept.mail.next_attempt_at = until;
  }
  bool update(const OutgoingMail& mail) override {
    for (KeptMail& kept : state_.mails)
      if (kept.mail.id == mail.id) {
        if (kept.mail.state != MailState::sending || kept.mail.taken_at != mail.taken_at)
          return false;
        kept.mail.taken_at.reset();
        kept.mail.state = mail.state;
        kept.mail.attempts = mail.attempts;
        kept.mail.next_attempt_at = mail.next_attempt_at;
        kept.mail.last_answer = mail.last_answer;
        return true;
      }
    return false;
  }
  std::vector<OutgoingMail> lost_of_active_tickets(std::size_t limit) override {
    std::vector<OutgoingMail> mails;
    for (const KeptMail& kept : state_.mails)
      if (mails.size() < limit && is_lost(kept.mail) &&
          (is_of_active_ticket(kept.mail) || is_last_of_no_ticket(kept.mail)))
        mails.push_back(kept.mail);
    return mails;
  }
  std::optional<billing::Instant> oldest_unsent() override {
    std::optional<billing::Instant> oldest;
    for (const KeptMail& kept : state_.mails)
      if (is_unsent(kept.mail) && is_mail(kept.mail) && (!oldest || kept.mail.queued_at < *oldest))
        oldest = kept.mail.queued_at;
    return oldest;
  }
  std::optional<OutgoingMail> mail(std::int64_t id) override {
    const KeptMail* kept = find(id);
    return kept ? std::optional(kept->mail) : std::nullopt;
  }
  std::optional<OutgoingMail> mail_with_message_id(std::string_view message_id) override {
    for (const KeptMail& kept : state_.mails)
      if (kept.mail.message_id == message_id) return kept.mail;
    return std::nullopt;
  }
  bool mark_bounced(std::int64_t id, std::string_view answer) override {
    KeptMail* kept = find(id);
    if (!kept || !is_mail(kept->mail)) return false;
    if (kept->mail.state != MailState::accepted && kept->mail.state != MailState::sending)
      return false;
    kept->mail.state = MailState::bounced;
    kept->mail.last_answer = answer;
    kept->mail.taken_at.reset();
    return true;
  }
  std::uint32_t automatic_mails_to(const Email& recipient, billing::Instant since) override {
    return static_cast<std::uint32_t>(
        std::count_if(state_.mails.begin(), state_.mails.end(), [&](const KeptMail& kept) {
          return kept.mail.notice.recipient == recipient && kept.mail.queued_at >= since &&
                 (is_unsent(kept.mail) || kept.mail.state == MailState::accepted) &&
                 is_automatic(kept.mail.notice.template_name);
        }));
  }
  std::vector<OutgoingMail> held_for(const Email& recipient) override {
    std::vector<OutgoingMail> mails;
    for (const KeptMail& kept : state_.mails)
      if (kept.mail.state == MailState::held && kept.mail.notice.recipient == recipient)
        mails.push_back(kept.mail);
    return mails;
  }
  void mark_digested(const std::vector<std::int64_t>& ids) override {
    for (const std::int64_t id : ids) {
      KeptMail* kept = find(id);
      if (kept && kept->mail.state == MailState::held) kept->mail.state = MailState::digested;
    }
  }
  std::vector<OutgoingMail> webhook_deliveries(std::size_t limit, std::int64_t before) override {
    std::vector<OutgoingMail> mails;
    for (auto kept = state_.mails.rbegin(); kept != state_.mails.rend(); ++kept)
      if (mails.size() < limit && kept->mail.notice.template_name == MailTemplate::webhook &&
          (before == 0 || kept->mail.id < before))
        mails.push_back(kept->mail);
    return mails;
  }

 private:
  KeptMail* find(std::int64_t id) {
    for (KeptMail& kept : state_.mails)
      if (kept.mail.id == id) return &kept;
    return nullptr;
  }
  static bool is_automatic(MailTemplate name) {
    return name != MailTemplate::reply && name != MailTemplate::question &&
           name != MailTemplate::escalation && name != MailTemplate::caller_waiting &&
           name != MailTemplate::digest && name != MailTemplate::webhook;
  }
  // A program that does not answer is nobody's mail.
  static bool is_mail(const OutgoingMail& mail) {
    return mail.notice.template_name != MailTemplate::webhook;
  }
  // And no copy that was sent again has arrived.
  bool is_lost(const OutgoingMail& mail) const {
    if (!is_mail(mail)) return false;
    if (mail.state != MailState::dead && mail.state != MailState::bounced) return false;
    return std::none_of(state_.mails.begin(), state_.mails.end(), [&](const KeptMail& other) {
      return other.mail.id > mail.id && other.mail.state == MailState::accepted &&
             other.mail.about.starts_with("again:") && other.mail.ticket == mail.ticket &&
             other.mail.event_sequence == mail.event_sequence && other.mail.notice == mail.notice;
    });
  }
  bool is_last_of_no_ticket(const OutgoingMail& mail) const {
    if (!mail.ticket.value.empty() || mail.notice.template_name == MailTemplate::finish_request)
      return false;
    return std::none_of(state_.mails.begin(), state_.mails.end(), [&](const KeptMail& other) {
      return other.mail.id > mail.id && other.mail.state == MailState::accepted &&
             other.mail.ticket.value.empty() &&
             other.mail.notice.recipient == mail.notice.recipient;
    });
  }
  static bool is_unsent(const OutgoingMail& mail) {
    return mail.state == MailState::queued || mail.state == MailState::sending;
  }
  bool is_of_active_ticket(const OutgoingMail& mail) const {
    return std::any_of(state_.tickets.begin(), state_.tickets.end(), [&](const KeptTicket& kept) {
      return kept.summary.number == mail.ticket && is_active(kept.summary.status);
    });
  }
  bool is_of_closed_ticket(const OutgoingMail& mail) const {
    return std::any_of(state_.tickets.begin(), state_.tickets.end(), [&](const KeptTicket& kept) {
      return kept.summary.number == mail.ticket && !is_active(kept.summary.status);
    });
  }
  // It has been tried and is still waiting.
  static bool is_late(const OutgoingMail& mail) {
    return is_mail(mail) && mail.state == MailState::queued && mail.attempts > 0;
  }
  static bool is_due(const KeptMail& kept, billing::Instant now, billing::Instant lease_expired,
                     Readers readers) {
    if (is_mail(kept.mail) != (readers == Readers::people)) return false;
    return (kept.mail.state == MailState::queued && kept.mail.next_attempt_at <= now) ||
           (kept.mail.state == MailState::sending && *kept.mail.taken_at < lease_expired);
  }

  MemoryState& state_;
};

}  // namespace

std::unique_ptr<tickets::Outbox> memory_outbox(MemoryState& state) {
  return std::make_unique<MemoryOutbox>(state);
}

}  // namespace support
