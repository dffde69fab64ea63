// Who is signed in: sign-in with a brake, sessions that end, tokens of which only a hash is kept.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "bot/crypto/crypto.h"
#include "tickets/store.h"

namespace bot::http {

struct SessionRules {
  // After the last sign-in or sent form. A page that is only read changes nothing in the store
  // (product decision 15), so reading does not prolong a session.
  std::chrono::seconds idle = std::chrono::hours(8);
  std::chrono::seconds absolute = std::chrono::hours(24 * 7);  // after the sign-in
  std::uint32_t failures_allowed = 10;  // per e-mail address and per client address
  std::chrono::seconds failures_window = std::chrono::minutes(15);
  PasswordCost password_cost = PasswordCost::standard;
  // How long a sign-in waits for the one before it, holding a thread of the server.
  std::chrono::milliseconds patience = std::chrono::seconds(3);
};

// Whether somebody who shows its token is signed in.
bool is_alive(const tickets::Session&, const SessionRules&, billing::Instant now);

struct SignedIn {
  tickets::User user;
  tickets::Session session;
  tickets::Preferences preferences = {};
};
struct NewSession {
  std::string token;  // for the cookie; kept nowhere else
  tickets::User user;
};
// wrong: person unknown or inactive, or password; too_many: the brake; busy: too many people sign
// in at this moment, nothing was looked at.
enum class SignInFailure { wrong, too_many, busy };

// Many threads may call at once.
class SessionKeeper {
 public:
  SessionKeeper(tickets::Store&, std::function<billing::Instant()> now, SessionRules = {});

  // None: no such session, it has ended, or the account is no longer active. Writes nothing.
  std::optional<SignedIn> find(std::string_view token);
  // Always a new session with a new token; `old_token`'s session ends. An unknown e-mail takes
  // as long as a wrong password.
  std::variant<NewSession, SignInFailure> sign_in(std::string_view email, std::string_view password,
                                                  std::string_view client_address,
                                                  std::string_view old_token);
  void sign_out(std::string_view token);
  // Records that the session was used; writes at most once a minute. For sent forms.
  void touch(const tickets::Session&);

 private:
  bool is_braked(std::string_view email, std::string_view client_address, billing::Instant now);

  tickets::Store& store_;
  std::function<billing::Instant()> now_;
  SessionRules rules_;
  std::string nobodys_hash_;  // what the password of an unknown person is compared with
  std::timed_mutex sign_ins_;
};

}  // namespace bot::http
