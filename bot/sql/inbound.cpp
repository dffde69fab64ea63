#include "bot/sql/unit_of_work.h"
#include "tickets/mail_in/quarantine.h"

namespace bot::sql {
namespace {

using tickets::InboundMail;
using tickets::InboundState;

std::string inbound_where(std::string_view condition) {
  return std::string(
             "SELECT id, received_at, state, message_id, sender, sender_name, subject, reason, "
             "ticket, settled_by FROM inbound_mail WHERE ")
      .append(condition);
}

std::vector<InboundMail> inbound_from_rows(std::vector<Row> rows) {
  std::vector<InboundMail> mails;
  for (Row& row : rows) {
    InboundMail mail;
    mail.id = row.integer();
    mail.received_at = row.instant();
    mail.state = row.word(tickets::inbound_state_from);
    mail.message_id = row.text();
    mail.sender = row.id<tickets::Email>();
    mail.sender_name = row.text();
    mail.subject = row.text();
    mail.reason = row.text();
    mail.ticket = row.optional_id<tickets::TicketNumber>();
    mail.settled_by = row.optional_id<tickets::Email>();
    mails.push_back(std::move(mail));
  }
  return mails;
}

template <class Id>
std::optional<std::string> text_of_id(const std::optional<Id>& id) {
  return id ? std::optional(id->value) : std::nullopt;
}

}  // namespace

std::int64_t SqlInbound::keep(std::string_view raw, billing::Instant received_at) {
  const std::uint64_t id = next_of_counter(connection_, "inbound");
  connection_.execute(
      "INSERT INTO inbound_mail (id, received_at, state, message_id, sender, sender_name, subject, "
      "reason) VALUES ($1, $2, $3, '', '', '', '', '')",
      {id, received_at, tickets::text_of(InboundState::stored)});
  connection_.execute("INSERT INTO inbound_raw (id, raw) VALUES ($1, $2)",
                      {id, Bytes{std::string(raw)}});
  return static_cast<std::int64_t>(id);
}

std::optional<InboundMail> SqlInbound::inbound(std::int64_t id) {
  auto mails = inbound_from_rows(connection_.query(inbound_where("id = $1"), {id}));
  return mails.empty() ? std::nullopt : std::optional(std::move(mails.front()));
}

std::string SqlInbound::raw(std::int64_t id) {
  auto row = query_one(connection_, "SELECT raw FROM inbound_raw WHERE id = $1", {id});
  if (!row) throw std::runtime_error("there is no inbound mail " + std::to_string(id));
  return row->bytes();
}

std::vector<std::int64_t> SqlInbound::unread_inbound(std::size_t limit) {
  std::vector<std::int64_t> ids;
  for (Row& row : connection_.query(
           "SELECT id FROM inbound_mail WHERE state = 'stored' ORDER BY id LIMIT $1", {limit})) {
    ids.push_back(row.integer());
  }
  return ids;
}

void SqlInbound::settle(const InboundMail& mail) {
  const auto written = connection_.execute(
      "UPDATE inbound_mail SET state = $2, message_id = $3, sender = $4, sender_name = $5, "
      "subject = $6, reason = $7, ticket = $8, settled_by = $9 WHERE id = $1",
      {mail.id, tickets::text_of(mail.state), mail.message_id, mail.sender.value, mail.sender_name,
       mail.subject, mail.reason, text_of_id(mail.ticket), text_of_id(mail.settled_by)});
  if (written != 1) throw std::logic_error("there is no inbound mail " + std::to_string(mail.id));
}

// The one that is read a second time must not find itself repeated by its own repetition.
bool SqlInbound::is_repeated(std::string_view message_id, std::int64_t id) {
  if (message_id.empty()) return false;
  return query_integer(connection_,
                       "SELECT EXISTS (SELECT 1 FROM inbound_mail WHERE message_id = $1 "
                       "AND id <> $2 AND state NOT IN ('stored', 'repeated'))",
                       {message_id, id}) != 0;
}

std::vector<InboundMail> SqlInbound::inbound_in(InboundState state, std::size_t limit,
                                                std::int64_t before) {
  if (before == 0) {
    return inbound_from_rows(connection_.query(
        inbound_where("state = $1 ORDER BY id DESC LIMIT $2"), {tickets::text_of(state), limit}));
  }
  return inbound_from_rows(
      connection_.query(inbound_where("state = $1 AND id < $3 ORDER BY id DESC LIMIT $2"),
                        {tickets::text_of(state), limit, before}));
}

std::vector<InboundMail> SqlInbound::inbound_of(const tickets::TicketNumber& ticket) {
  return inbound_from_rows(
      connection_.query(inbound_where("ticket = $1 ORDER BY received_at, id"), {ticket.value}));
}

std::uint32_t SqlInbound::inbound_from(const tickets::Email& sender, billing::Instant since) {
  return static_cast<std::uint32_t>(
      query_integer(connection_,
                    "SELECT count(*) FROM inbound_mail WHERE sender = $1 AND received_at >= $2 "
                    "AND state <> 'stored'",
                    {sender.value, since}));
}

std::uint32_t SqlInbound::inbound_on(const tickets::TicketNumber& ticket, billing::Instant since) {
  return static_cast<std::uint32_t>(
      query_integer(connection_,
                    "SELECT count(*) FROM inbound_mail WHERE ticket = $1 AND received_at >= $2 "
                    "AND state <> 'stored'",
                    {ticket.value, since}));
}

std::uint64_t SqlInbound::quarantined() {
  std::string states;
  for (const tickets::InboundState state : tickets::states_for_desk)
    states += (states.empty() ? "'" : ", '") + std::string(text_of(state)) + "'";
  return static_cast<std::uint64_t>(query_integer(
      connection_, "SELECT count(*) FROM inbound_mail WHERE state IN (" + states + ")"));
}

}  // namespace bot::sql
