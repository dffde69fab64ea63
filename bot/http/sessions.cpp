#include "bot/http/sessions.h"

#include "billing/structure/organization.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::http {
namespace {

std::string email_key(std::string_view email) {
  return "email:" + billing::folded(email).substr(0, 320);
}
std::string address_key(std::string_view address) { return "address:" + std::string(address); }

}  // namespace

SessionKeeper::SessionKeeper(tickets::Store& store, std::function<billing::Instant()> now,
                             SessionRules rules)
    : store_(store),
      now_(std::move(now)),
      rules_(rules),
      nobodys_hash_(hash_password(random_token(), rules.password_cost)) {}

bool is_alive(const tickets::Session& session, const SessionRules& rules, billing::Instant now) {
  return now < session.expires_at && now < session.last_seen_at + rules.idle;
}

std::optional<SignedIn> SessionKeeper::find(std::string_view token) {
  if (token.empty()) return std::nullopt;
  const std::string hash = sha256_hex(token);
  const billing::Instant now = now_();
  std::optional<SignedIn> found;
  store_.read([&](tickets::UnitOfWork& work) {
    found.reset();
    const auto session = work.accounts().session(hash);
    if (!session || !is_alive(*session, rules_, now)) return;
    const auto user = work.accounts().user(session->user);
    if (!user || !user->active) return;
    found = SignedIn{*user, *session, work.accounts().preferences(user->email)};
  });
  return found;
}

bool SessionKeeper::is_braked(std::string_view email, std::string_view client_address,
                              billing::Instant now) {
  return tickets::read(store_, [&](tickets::UnitOfWork& work) {
    const billing::Instant since = now - rules_.failures_window;
    tickets::Accounts& accounts = work.accounts();
    return accounts.failed_sign_ins(email_key(email), since) >= rules_.failures_allowed ||
           accounts.failed_sign_ins(address_key(client_address), since) >= rules_.failures_allowed;
  });
}

std::variant<NewSession, SignInFailure> SessionKeeper::sign_in(std::string_view email,
                                                               std::string_view password,
                                                               std::string_view client_address,
                                                               std::string_view old_token) {
  // One at a time: attempts sent at once would all read the same count of failures.
  const std::unique_lock alone(sign_ins_, rules_.patience);
  if (!alone) return SignInFailure::busy;
  const billing::Instant now = now_();
  if (is_braked(email, client_address, now)) return SignInFailure::too_many;
  const auto user = tickets::read(store_, [&](tickets::UnitOfWork& work) {
    return work.accounts().user({billing::folded(email)});
  });
  const bool known = user && user->active && tickets::has_password(*user);
  const bool matches = password_matches(known ? user->password_hash : nobodys_hash_, password);
  if (!known || !matches) {
    store_.write([&](tickets::UnitOfWork& work) {
      work.accounts().add_failed_sign_in(email_key(email), now);
      work.accounts().add_failed_sign_in(address_key(client_address), now);
      return true;
    });
    return SignInFailure::wrong;
  }
  const std::string token = random_token();
  const tickets::Session session{
      sha256_hex(token),          user->email, random_token(), now, now, now + rules_.absolute,
      std::string(client_address)};
  store_.write([&](tickets::UnitOfWork& work) {
    work.accounts().remove_sessions_before(now);
    if (!old_token.empty()) work.accounts().remove_session(sha256_hex(old_token));
    work.accounts().save_session(session);
    return true;
  });
  return NewSession{token, *user};
}

void SessionKeeper::sign_out(std::string_view token) {
  if (token.empty()) return;
  const std::string hash = sha256_hex(token);
  store_.write([&](tickets::UnitOfWork& work) {
    work.accounts().remove_session(hash);
    return true;
  });
}

void SessionKeeper::touch(const tickets::Session& session) {
  const billing::Instant now = now_();
  if (now < session.last_seen_at + std::chrono::minutes(1)) return;
  store_.write([&](tickets::UnitOfWork& work) {
    // Not the copy at hand: the session may have been ended meanwhile.
    auto current = work.accounts().session(session.token_hash);
    if (!current) return false;
    current->last_seen_at = now;
    work.accounts().save_session(*current);
    return true;
  });
}

}  // namespace bot::http
