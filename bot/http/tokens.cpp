#include "bot/http/tokens.h"

#include "bot/crypto/crypto.h"

namespace bot::http {

using tickets::ApiToken;

TokenKeeper::TokenKeeper(tickets::Store& store, std::function<billing::Instant()> now)
    : store_(store), now_(std::move(now)) {}

std::optional<Program> TokenKeeper::find(std::string_view token) {
  if (token.empty()) return std::nullopt;
  const std::string hash = sha256_hex(token);
  std::optional<ApiToken> found;
  std::optional<tickets::User> user;
  store_.read([&](tickets::UnitOfWork& work) {
    found = work.programs().token(hash);
    if (found) user = work.accounts().user(found->user);
  });
  if (!found || found->revoked_at || !user || !user->active) return std::nullopt;
  if (!may_act_as(user->role, found->role)) return std::nullopt;
  remember(*found);
  user->role = found->role;
  return Program{std::move(*user), hash};
}

void TokenKeeper::remember(const ApiToken& token) {
  const billing::Instant hour = std::chrono::floor<std::chrono::hours>(now_());
  if (token.last_used_at && *token.last_used_at >= hour) return;
  const std::lock_guard lock(mutex_);
  uses_[token.token_hash] = hour;
}

void TokenKeeper::write_uses() {
  std::map<std::string, billing::Instant> uses;
  {
    const std::lock_guard lock(mutex_);
    uses.swap(uses_);
  }
  if (uses.empty()) return;
  store_.write([&](tickets::UnitOfWork& work) {
    for (const auto& [hash, at] : uses) {
      auto token = work.programs().token(hash);
      if (!token || (token->last_used_at && *token->last_used_at >= at)) continue;
      token->last_used_at = at;
      work.programs().save_token(*token);
    }
    return true;
  });
}

}  // namespace bot::http
