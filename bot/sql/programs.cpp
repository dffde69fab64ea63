#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using tickets::ApiToken;
using tickets::RepeatableAnswer;
using tickets::Webhook;

ApiToken token_from(Row& row) {
  ApiToken token;
  token.token_hash = row.text();
  token.name = row.text();
  token.user = row.id<tickets::Email>();
  token.role = row.word(tickets::role_from);
  token.created_at = row.instant();
  token.last_used_at = row.optional_instant();
  token.revoked_at = row.optional_instant();
  return token;
}

Webhook webhook_from(Row& row) {
  return {row.text(), row.text(), row.text(), row.flag(), row.instant()};
}

}  // namespace

std::optional<ApiToken> SqlPrograms::token(std::string_view token_hash) {
  auto row = query_one(connection_,
                       "SELECT token_hash, name, account, role, created_at, last_used_at, "
                       "revoked_at FROM api_token WHERE token_hash = $1",
                       {token_hash});
  return row ? std::optional(token_from(*row)) : std::nullopt;
}

std::vector<ApiToken> SqlPrograms::tokens() {
  std::vector<ApiToken> tokens;
  for (Row& row : connection_.query("SELECT token_hash, name, account, role, created_at, "
                                    "last_used_at, revoked_at FROM api_token ORDER BY name")) {
    tokens.push_back(token_from(row));
  }
  return tokens;
}

void SqlPrograms::save_token(const ApiToken& token) {
  connection_.execute(
      "INSERT INTO api_token (token_hash, name, account, role, created_at, last_used_at, "
      "revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (token_hash) DO UPDATE SET "
      "name = $2, account = $3, role = $4, created_at = $5, last_used_at = $6, revoked_at = $7",
      {token.token_hash, token.name, token.user.value, tickets::text_of(token.role),
       token.created_at, token.last_used_at, token.revoked_at});
}

std::optional<RepeatableAnswer> SqlPrograms::answer_to(std::string_view token_hash,
                                                       std::string_view key) {
  auto row = query_one(connection_,
                       "SELECT request_hash, status, content_type, location, etag, body, "
                       "answered_at FROM repeatable_answer WHERE token_hash = $1 AND key = $2",
                       {token_hash, key});
  if (!row) return std::nullopt;
  RepeatableAnswer answer;
  answer.token_hash = token_hash;
  answer.key = key;
  answer.request_hash = row->text();
  answer.status = static_cast<int>(row->integer());
  answer.content_type = row->text();
  answer.location = row->text();
  answer.etag = row->text();
  answer.body = row->bytes();
  answer.at = row->instant();
  return answer;
}

void SqlPrograms::save_answer(const RepeatableAnswer& answer) {
  connection_.execute(
      "INSERT INTO repeatable_answer (token_hash, key, request_hash, status, content_type, "
      "location, etag, body, answered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
      "ON CONFLICT (token_hash, key) DO UPDATE SET request_hash = $3, status = $4, "
      "content_type = $5, location = $6, etag = $7, body = $8, answered_at = $9",
      {answer.token_hash, answer.key, answer.request_hash, std::int64_t{answer.status},
       answer.content_type, answer.location, answer.etag, Bytes{answer.body}, answer.at});
}

void SqlPrograms::remove_answers_before(billing::Instant at) {
  connection_.execute("DELETE FROM repeatable_answer WHERE answered_at < $1", {at});
}

std::optional<Webhook> SqlPrograms::webhook(std::string_view id) {
  auto row = query_one(
      connection_, "SELECT id, url, secret, active, created_at FROM webhook WHERE id = $1", {id});
  return row ? std::optional(webhook_from(*row)) : std::nullopt;
}

std::vector<Webhook> SqlPrograms::webhooks() {
  std::vector<Webhook> webhooks;
  for (Row& row :
       connection_.query("SELECT id, url, secret, active, created_at FROM webhook ORDER BY id")) {
    webhooks.push_back(webhook_from(row));
  }
  return webhooks;
}

void SqlPrograms::save_webhook(const Webhook& webhook) {
  connection_.execute(
      "INSERT INTO webhook (id, url, secret, active, created_at) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (id) DO UPDATE SET url = $2, secret = $3, active = $4, created_at = $5",
      {webhook.id, webhook.url, webhook.secret, webhook.active, webhook.created_at});
}

}  // namespace bot::sql
