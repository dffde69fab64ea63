#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

tickets::User user_from(Row& row) {
  return {row.id<tickets::Email>(),
          row.text(),
          row.word(tickets::role_from),
          row.optional_id<billing::OrganizationName>(),
          row.text(),
          row.flag(),
          row.count()};
}

constexpr std::string_view user_columns =
    "email, name, role, organization, password_hash, active, version";

tickets::Session session_from(Row& row) {
  return {
      row.text(), row.id<tickets::Email>(), row.text(), row.instant(), row.instant(), row.instant(),
      row.text()};
}

constexpr std::string_view session_columns =
    "token_hash, account, csrf_token, created_at, last_seen_at, expires_at, client_address";

std::string select(std::string_view columns, std::string_view from) {
  return std::string("SELECT ").append(columns).append(" FROM ").append(from);
}

}  // namespace

std::optional<tickets::User> SqlAccounts::user(const tickets::Email& email) {
  auto row =
      query_one(connection_, select(user_columns, "account WHERE email = $1"), {email.value});
  return row ? std::optional(user_from(*row)) : std::nullopt;
}

std::vector<tickets::User> SqlAccounts::users() {
  std::vector<tickets::User> users;
  for (Row& row : connection_.query(select(user_columns, "account ORDER BY email"))) {
    users.push_back(user_from(row));
  }
  return users;
}

void SqlAccounts::save_user(const tickets::User& user) {
  connection_.execute(
      "DELETE FROM session WHERE account = $1 AND NOT EXISTS (SELECT 1 FROM account "
      "WHERE email = $1 AND password_hash = $2 AND role = $3 AND active = $4)",
      {user.email.value, user.password_hash, tickets::text_of(user.role), user.active});
  connection_.execute(
      "INSERT INTO account (email, name, role, organization, password_hash, active, version) "
      "VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT (email) DO UPDATE SET name = $2, "
      "role = $3, organization = $4, password_hash = $5, active = $6, "
      "version = account.version + 1",
      {user.email.value, user.name, tickets::text_of(user.role),
       user.organization ? std::optional(user.organization->value) : std::nullopt,
       user.password_hash, user.active});
}

std::optional<tickets::Session> SqlAccounts::session(std::string_view token_hash) {
  auto row = query_one(connection_, select(session_columns, "session WHERE token_hash = $1"),
                       {token_hash});
  return row ? std::optional(session_from(*row)) : std::nullopt;
}

std::vector<tickets::Session> SqlAccounts::sessions() {
  std::vector<tickets::Session> sessions;
  for (Row& row : connection_.query(
           select(session_columns, "session ORDER BY account, created_at, token_hash"))) {
    sessions.push_back(session_from(row));
  }
  return sessions;
}

void SqlAccounts::save_session(const tickets::Session& session) {
  connection_.execute(
      "INSERT INTO session (token_hash, account, csrf_token, created_at, last_seen_at, "
      "expires_at, client_address) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (token_hash) "
      "DO UPDATE SET account = $2, csrf_token = $3, created_at = $4, last_seen_at = $5, "
      "expires_at = $6, client_address = $7",
      {session.token_hash, session.user.value, session.csrf_token, session.created_at,
       session.last_seen_at, session.expires_at, session.client_address});
}

void SqlAccounts::remove_session(std::string_view token_hash) {
  connection_.execute("DELETE FROM session WHERE token_hash = $1", {token_hash});
}

void SqlAccounts::remove_sessions_of(const tickets::Email& email) {
  connection_.execute("DELETE FROM session WHERE account = $1", {email.value});
}

void SqlAccounts::remove_sessions_before(billing::Instant expired) {
  connection_.execute("DELETE FROM session WHERE expires_at < $1", {expired});
}

// The brake looks back minutes; what is older than a week is dropped, so that a flood of failed
// sign-ins cannot fill the disk for good.
void SqlAccounts::add_failed_sign_in(std::string_view who, billing::Instant at) {
  connection_.execute("DELETE FROM failed_sign_in WHERE happened_at < $1",
                      {billing::Instant(at - std::chrono::hours(24 * 7))});
  connection_.execute(
      "INSERT INTO failed_sign_in (who, happened_at, failures) VALUES ($1, $2, 1) "
      "ON CONFLICT (who, happened_at) DO UPDATE SET failures = failed_sign_in.failures + 1",
      {who, at});
}

std::uint32_t SqlAccounts::failed_sign_ins(std::string_view who, billing::Instant since) {
  return static_cast<std::uint32_t>(
      query_integer(connection_,
                    "SELECT coalesce(sum(failures), 0) FROM failed_sign_in "
                    "WHERE who = $1 AND happened_at >= $2",
                    {who, since}));
}

std::optional<std::string> SqlAccounts::draft(const tickets::Email& email) {
  auto row = query_one(connection_, "SELECT fields FROM draft WHERE email = $1", {email.value});
  return row ? std::optional(row->text()) : std::nullopt;
}

void SqlAccounts::save_draft(const tickets::Email& email, std::string_view fields) {
  connection_.execute(
      "INSERT INTO draft (email, fields) VALUES ($1, $2) "
      "ON CONFLICT (email) DO UPDATE SET fields = $2",
      {email.value, fields});
}

void SqlAccounts::remove_draft(const tickets::Email& email) {
  connection_.execute("DELETE FROM draft WHERE email = $1", {email.value});
}

tickets::Preferences SqlAccounts::preferences(const tickets::Email& email) {
  auto row = query_one(connection_,
                       "SELECT shortcuts, dense_rows, language FROM preference WHERE email = $1",
                       {email.value});
  return row ? tickets::Preferences{row->flag(), row->flag(), row->text()} : tickets::Preferences{};
}

void SqlAccounts::save_preferences(const tickets::Email& email,
                                   const tickets::Preferences& wanted) {
  connection_.execute(
      "INSERT INTO preference (email, shortcuts, dense_rows, language) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (email) DO UPDATE SET shortcuts = $2, dense_rows = $3, language = $4",
      {email.value, wanted.shortcuts, wanted.dense_rows, wanted.language});
}

}  // namespace bot::sql
