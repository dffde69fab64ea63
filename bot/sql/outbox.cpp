#include <algorithm>

#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using tickets::OutgoingMail;

// One column list for every statement that hands out mails.
constexpr std::string_view columns =
    "id, ticket, event_sequence, about, template, audience, recipient, state, queued_at, "
    "next_attempt_at, attempts, message_id, last_answer, taken_at ";

// What a worker may take at $1, leases being over that began before $2.
constexpr std::string_view due =
    "((state = 'queued' AND next_attempt_at <= $1) OR (state = 'sending' AND taken_at < $2)) ";

// A webhook's row is for programs, any other for people.
std::string due_for(tickets::Readers readers) {
  const bool programs = readers == tickets::Readers::programs;
  return std::string(due).append(programs ? "AND template = 'webhook' "
                                          : "AND template <> 'webhook' ");
}

// Lost, and no copy that was sent again has arrived.
constexpr std::string_view lost =
    "(state IN ('dead', 'bounced') AND template <> 'webhook' AND NOT EXISTS "
    "(SELECT 1 FROM outbox AS again WHERE again.ticket = outbox.ticket "
    "AND again.event_sequence = outbox.event_sequence AND again.about LIKE 'again:%' "
    "AND again.template = outbox.template AND again.audience = outbox.audience "
    "AND again.recipient = outbox.recipient AND again.state = 'accepted' "
    "AND again.id > outbox.id)) ";

// Tried, and will be tried again.
constexpr std::string_view late = "(state = 'queued' AND attempts > 0 AND template <> 'webhook') ";

std::string mails_where(std::string_view condition) {
  return std::string("SELECT ").append(columns).append("FROM outbox WHERE ").append(condition);
}

std::vector<OutgoingMail> mails_from(std::vector<Row> rows) {
  std::vector<OutgoingMail> mails;
  for (Row& row : rows) {
    OutgoingMail mail;
    mail.id = row.integer();
    mail.ticket = row.id<tickets::TicketNumber>();
    mail.event_sequence = row.small_count();
    mail.about = row.text();
    mail.notice.template_name = row.word(tickets::mail_template_from);
    mail.notice.audience = row.word(tickets::mail_audience_from);
    mail.notice.recipient = row.id<tickets::Email>();
    mail.state = row.word(tickets::mail_state_from);
    mail.queued_at = row.instant();
    mail.next_attempt_at = row.instant();
    mail.attempts = row.small_count();
    mail.message_id = row.text();
    mail.last_answer = row.text();
    mail.taken_at = row.optional_instant();
    mails.push_back(std::move(mail));
  }
  return mails;
}

std::optional<OutgoingMail> first_of(std::vector<OutgoingMail> mails) {
  return mails.empty() ? std::nullopt : std::optional(std::move(mails.front()));
}

}  // namespace

void SqlOutbox::enqueue(const OutgoingMail& mail) {
  connection_.execute(
      "INSERT INTO outbox (id, ticket, event_sequence, about, template, audience, recipient, "
      "state, "
      "queued_at, next_attempt_at, attempts, message_id, last_answer) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
      "ON CONFLICT (ticket, event_sequence, about, template, recipient) DO NOTHING",
      {next_of_counter(connection_, "outbox"), mail.ticket.value, mail.event_sequence, mail.about,
       tickets::text_of(mail.notice.template_name), tickets::text_of(mail.notice.audience),
       mail.notice.recipient.value, tickets::text_of(mail.state), mail.queued_at,
       mail.next_attempt_at, mail.attempts, mail.message_id, mail.last_answer});
}

std::vector<OutgoingMail> SqlOutbox::mails_of(const tickets::TicketNumber& ticket) {
  return mails_from(connection_.query(mails_where("ticket = $1 ORDER BY id"), {ticket.value}));
}

std::vector<OutgoingMail> SqlOutbox::undelivered(std::size_t limit) {
  return mails_from(connection_.query(
      mails_where(std::string(lost).append("AND NOT EXISTS (SELECT 1 FROM ticket WHERE number = "
                                           "outbox.ticket AND active = 0) OR ")) +
          std::string(late) + "ORDER BY id DESC LIMIT $1",
      {limit}));
}

std::vector<OutgoingMail> SqlOutbox::ledger(const tickets::MailFilter& filter) {
  std::string condition = "template <> 'webhook' AND id < $1 ";
  // Each question names only what it asks for, so that an index answers it.
  std::vector<Value> values{
      filter.before > 0 ? filter.before : std::numeric_limits<std::int64_t>::max(), filter.limit};
  if (filter.state) {
    values.emplace_back(tickets::text_of(*filter.state));
    condition += "AND state = $3 ";
  }
  if (filter.recipient) {
    values.emplace_back(filter.recipient->value);
    condition += "AND recipient = $" + std::to_string(values.size()) + " ";
  }
  return mails_from(
      connection_.query(mails_where(condition) + "ORDER BY id DESC LIMIT $2", values));
}

std::optional<OutgoingMail> SqlOutbox::oldest_late() {
  return first_of(
      mails_from(connection_.query(mails_where(late) + "ORDER BY queued_at, id LIMIT 1", {})));
}

// The condition stands outside the sub-select too, so that two PostgreSQL workers that chose the
// same rows cannot both win them.
std::vector<OutgoingMail> SqlOutbox::claim(billing::Instant now, billing::Instant lease_expired,
                                           std::size_t limit, tickets::Readers readers) {
  auto mails = mails_from(connection_.query(
      "UPDATE outbox SET state = 'sending', taken_at = $1 WHERE id IN (SELECT id FROM outbox "
      "WHERE " +
          due_for(readers) + "ORDER BY next_attempt_at, id LIMIT $3) AND " + due_for(readers) +
          "RETURNING " + std::string(columns),
      {now, lease_expired, limit}));
  std::sort(mails.begin(), mails.end(), [](const OutgoingMail& a, const OutgoingMail& b) {
    return std::tie(a.next_attempt_at, a.id) < std::tie(b.next_attempt_at, b.id);
  });
  return mails;
}

bool SqlOutbox::has_due(billing::Instant now, billing::Instant lease_expired,
                        tickets::Readers readers) {
  return query_integer(connection_,
                       "SELECT EXISTS (SELECT 1 FROM outbox WHERE " + due_for(readers) + ")",
                       {now, lease_expired}) != 0;
}

void SqlOutbox::put_off(const tickets::Email& webhook, billing::Instant until) {
  connection_.execute(
      "UPDATE outbox SET next_attempt_at = $2 WHERE template = 'webhook' AND recipient = $1 "
      "AND state = 'queued' AND next_attempt_at < $2",
      {webhook.value, until});
}

bool SqlOutbox::update(const OutgoingMail& mail) {
  return connection_.execute(
             "UPDATE outbox SET state = $2, attempts = $3, next_attempt_at = $4, "
             "last_answer = $5, taken_at = NULL "
             "WHERE id = $1 AND state = 'sending' AND taken_at = $6",
             {mail.id, tickets::text_of(mail.state), mail.attempts, mail.next_attempt_at,
              mail.last_answer, mail.taken_at}) == 1;
}

std::optional<billing::Instant> SqlOutbox::oldest_unsent() {
  auto row = query_one(connection_,
                       "SELECT min(queued_at) FROM outbox WHERE state IN ('queued', 'sending') "
                       "AND template <> 'webhook'");
  return row ? row->optional_instant() : std::nullopt;
}

std::vector<OutgoingMail> SqlOutbox::lost_of_active_tickets(std::size_t limit) {
  return mails_from(connection_.query(
      mails_where(lost) +
          "AND (ticket IN (SELECT number FROM ticket WHERE active = 1) OR (ticket = '' "
          "AND template <> 'finish_request' "
          "AND NOT EXISTS (SELECT 1 FROM outbox AS later WHERE later.ticket = '' "
          "AND later.recipient = outbox.recipient AND later.state = 'accepted' "
          "AND later.id > outbox.id))) ORDER BY id LIMIT $1",
      {limit}));
}

std::optional<OutgoingMail> SqlOutbox::mail(std::int64_t id) {
  return first_of(mails_from(connection_.query(mails_where("id = $1"), {id})));
}

std::optional<OutgoingMail> SqlOutbox::mail_with_message_id(std::string_view message_id) {
  return first_of(mails_from(
      connection_.query(mails_where("message_id = $1 ORDER BY id LIMIT 1"), {message_id})));
}

bool SqlOutbox::mark_bounced(std::int64_t id, std::string_view answer) {
  return connection_.execute(
             "UPDATE outbox SET state = 'bounced', last_answer = $2, taken_at = NULL "
             "WHERE id = $1 AND state IN ('accepted', 'sending') AND template <> 'webhook'",
             {id, answer}) == 1;
}

std::uint32_t SqlOutbox::automatic_mails_to(const tickets::Email& recipient,
                                            billing::Instant since) {
  return static_cast<std::uint32_t>(
      query_integer(connection_,
                    "SELECT count(*) FROM outbox WHERE recipient = $1 AND queued_at >= $2 "
                    "AND state IN ('queued', 'sending', 'accepted') AND template NOT IN "
                    "('reply', 'question', 'escalation', 'caller_waiting', 'digest', 'webhook')",
                    {recipient.value, since}));
}

std::vector<OutgoingMail> SqlOutbox::held_for(const tickets::Email& recipient) {
  return mails_from(connection_.query(mails_where("recipient = $1 AND state = 'held' ORDER BY id"),
                                      {recipient.value}));
}

void SqlOutbox::mark_digested(const std::vector<std::int64_t>& ids) {
  for (const std::int64_t id : ids) {
    connection_.execute("UPDATE outbox SET state = 'digested' WHERE id = $1 AND state = 'held'",
                        {id});
  }
}

std::vector<OutgoingMail> SqlOutbox::webhook_deliveries(std::size_t limit, std::int64_t before) {
  if (before == 0) {
    return mails_from(
        connection_.query(mails_where("template = 'webhook' ORDER BY id DESC LIMIT $1"), {limit}));
  }
  return mails_from(connection_.query(
      mails_where("template = 'webhook' AND id < $2 ORDER BY id DESC LIMIT $1"), {limit, before}));
}

}  // namespace bot::sql
