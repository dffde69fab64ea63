// The ports: how tickets and their mail are kept, and what one unit of work is.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "billing/repository.h"
#include "tickets/accounts.h"
#include "tickets/inbound.h"
#include "tickets/notification.h"
#include "tickets/programs.h"
#include "tickets/timer.h"

namespace tickets {

// A mail that is to be sent, and what became of it. Unique per (event, template, recipient).
// held: beyond the recipient's cap, waits for the digest; digested: a digest told of it.
enum class MailState { queued, sending, accepted, bounced, dead, held, digested };
std::string_view text_of(MailState);
std::optional<MailState> mail_state_from(std::string_view);

struct OutgoingMail {
  std::int64_t id = 0;  // given by the store
  TicketNumber ticket;  // empty: the mail is about no ticket's event
  std::uint32_t event_sequence = 0;
  // What makes it one of its kind where it is not an event alone: "inbound:17",
  // "morning:2026-11-24", "again:1". Empty for the mail of an event.
  std::string about;
  Notice notice;
  MailState state = MailState::queued;
  billing::Instant queued_at;
  billing::Instant next_attempt_at;
  std::uint32_t attempts = 0;
  std::string message_id;                    // without angle brackets, the same on every retry
  std::string last_answer;                   // of the mail server; what went wrong, or "250 ..."
  std::optional<billing::Instant> taken_at;  // while it is `sending`: when a worker claimed it
};

// Whom a row of the outbox is for. Programs are told by webhooks, and apart: one that is silent
// holds up no mail.
enum class Readers { people, programs };

// The ledger of mail to people, newest first.
struct MailFilter {
  std::optional<MailState> state;  // none: all
  std::optional<Email> recipient;
  std::int64_t before = 0;  // keyset: older than this one; 0: from the newest
  std::size_t limit = 100;
};

enum class TicketOrder { oldest_first, newest_first, by_risk };

struct TicketFilter {
  std::vector<Status> statuses;  // empty: all
  std::optional<billing::OrganizationName> organization;
  std::optional<Email> owner;         // who has taken it
  bool escalated = false;             // only with an open escalation
  bool with_call_back = false;        // only with a promised call
  bool with_follow_up = false;        // only with a drift that is open
  std::optional<TicketNumber> after;  // keyset: rows that come after this one
  std::size_t limit = 100;
  TicketOrder order = TicketOrder::oldest_first;
};

// One box: a ticket's number (also in part), a BAN (also in part), an organization, a person, or
// words of what was written.
struct SearchQuery {
  std::string text;
  std::optional<billing::OrganizationName> organization;  // a customer's own only
  std::optional<bool> active;                             // only open ones, or only closed ones
  std::size_t limit = 50;
  std::optional<TicketNumber> after;  // keyset
};

struct SearchHit {
  Ticket ticket;
  std::string why;        // "account number", "person", "text", ...: where it matched
  std::string excerpt;    // the words around the match; may be empty
  bool internal = false;  // the excerpt is from words a customer may not read
};

struct StatusCount {
  Status status;
  std::uint64_t tickets;
};

class Repository {
 public:
  virtual ~Repository() = default;
  virtual std::optional<Ticket> ticket(const TicketNumber&) = 0;
  // The one request of the organization that is active, if there is one (product decision 10).
  virtual std::optional<Ticket> open_ticket(const billing::OrganizationName&) = 0;
  virtual std::vector<Ticket> tickets(const TicketFilter&) = 0;
  virtual std::vector<StatusCount> counts() = 0;
  virtual std::vector<StoredEvent> events(const TicketNumber&) = 0;  // in sequence
  virtual std::uint64_t next_ticket_ordinal() = 0;
  // Appends the event, chained to the one before, and writes its summary. Throws if the event's
  // sequence is not the next one: the caller has checked the version in this unit of work.
  virtual void append(const Event&, const Ticket& after) = 0;

  // What is due on the ticket from now on, in place of what was, and the instant it is at risk
  // from, which TicketOrder::by_risk goes by (none: at no risk, comes last).
  virtual void set_timers(const TicketNumber&, std::optional<billing::Instant> at_risk_from,
                          const std::vector<Timer>&) = 0;
  virtual std::vector<Timer> timers(const TicketNumber&) = 0;  // by due_at
  // Due at `now` or before, in the order they were due.
  virtual std::vector<DueTimer> due_timers(billing::Instant now, std::size_t limit) = 0;

  // Best first: numbers and account numbers, then names, then words. Words meant for colleagues
  // are looked through only without an organization in the query.
  virtual std::vector<SearchHit> search(const SearchQuery&) = 0;
};

class Outbox {
 public:
  virtual ~Outbox() = default;
  virtual void enqueue(const OutgoingMail&) = 0;  // a second one with the same key is ignored
  virtual std::vector<OutgoingMail> mails_of(const TicketNumber&) = 0;  // oldest first
  // Mails, newest first, that are late (tried in vain), dead or bounced; of lost ones not those
  // whose request is closed or of which a copy that was sent again was accepted.
  virtual std::vector<OutgoingMail> undelivered(std::size_t limit) = 0;
  virtual std::vector<OutgoingMail> ledger(const MailFilter&) = 0;
  // Of the mails that were tried in vain and wait for the next attempt, the one queued first.
  virtual std::optional<OutgoingMail> oldest_late() = 0;
  // Takes up to `limit` rows for those readers that are due: queued with next_attempt_at <= now, or
  // sending since before `lease_expired` (their worker died). They are `sending` afterwards.
  virtual std::vector<OutgoingMail> claim(billing::Instant now, billing::Instant lease_expired,
                                          std::size_t limit, Readers = Readers::people) = 0;
  // Whether claim() would take anything.
  virtual bool has_due(billing::Instant now, billing::Instant lease_expired,
                       Readers = Readers::people) = 0;
  // The webhook is silent: whatever is queued for it is not due before `until`.
  virtual void put_off(const Email& webhook, billing::Instant until) = 0;
  // Keeps state, attempts, next_attempt_at and last_answer of a mail as claim() gave it. False, and
  // nothing is kept: the lease was over and another worker has claimed it since.
  virtual bool update(const OutgoingMail&) = 0;
  // When the oldest mail was queued that is `queued` or `sending`.
  virtual std::optional<billing::Instant> oldest_unsent() = 0;
  // Dead or bounced mails, oldest first: of requests that are active, until a copy that was sent
  // again is accepted; of no request, until a later one of no request to the address is. Answers to
  // strangers do not count: anybody could make one bounce.
  virtual std::vector<OutgoingMail> lost_of_active_tickets(std::size_t limit) = 0;
  virtual std::optional<OutgoingMail> mail(std::int64_t id) = 0;
  virtual std::optional<OutgoingMail> mail_with_message_id(std::string_view message_id) = 0;
  // A bounce came back for it: bounced, with the answer. False: there is no such mail that left,
  // which is one that is accepted or sending and goes to people.
  virtual bool mark_bounced(std::int64_t id, std::string_view answer) = 0;
  // Mails to that address queued since then that the cap counts: not held ones, not those a person
  // typed, not webhooks.
  virtual std::uint32_t automatic_mails_to(const Email&, billing::Instant since) = 0;
  // Mails that wait for the address's digest, oldest first; and: a digest told of them.
  virtual std::vector<OutgoingMail> held_for(const Email&) = 0;
  virtual void mark_digested(const std::vector<std::int64_t>& ids) = 0;
  // Deliveries to webhooks, newest first, before that id (0: from the newest).
  virtual std::vector<OutgoingMail> webhook_deliveries(std::size_t limit, std::int64_t before) = 0;
};

// Everything one change may touch, on one connection: it commits together or not at all.
class UnitOfWork {
 public:
  virtual ~UnitOfWork() = default;
  virtual billing::Repository& billing() = 0;
  virtual Repository& tickets() = 0;
  virtual Outbox& outbox() = 0;
  virtual Accounts& accounts() = 0;
  virtual Inbound& inbound() = 0;
  virtual Programs& programs() = 0;
};

// Many threads may call at once.
class Store {
 public:
  virtual ~Store() = default;
  // Runs the job against one consistent state; what it writes is thrown away.
  virtual void read(const std::function<void(UnitOfWork&)>& job) = 0;
  // Runs the job alone among writers, and returns when what it wrote is durable. If it returns
  // false or throws, nothing it wrote remains; an exception is passed on. Jobs of several threads
  // may share one commit; each is kept or thrown away by itself. A job may be run again, so it
  // has no effect but on the unit of work and its own captures.
  virtual void write(const std::function<bool(UnitOfWork&)>& job) = 0;
};

// A verb's answer out of a write: a refusal throws away what was written.
template <class Job>
auto write(Store& store, Job&& job) -> decltype(job(std::declval<UnitOfWork&>())) {
  std::optional<decltype(job(std::declval<UnitOfWork&>()))> answer;
  store.write([&](UnitOfWork& work) {
    answer.emplace(job(work));
    return answer->ok();
  });
  return std::move(*answer);
}

// Whatever the job returns, out of a read.
template <class Job>
auto read(Store& store, Job&& job) -> decltype(job(std::declval<UnitOfWork&>())) {
  std::optional<decltype(job(std::declval<UnitOfWork&>()))> answer;
  store.read([&](UnitOfWork& work) { answer.emplace(job(work)); });
  return std::move(*answer);
}

}  // namespace tickets
