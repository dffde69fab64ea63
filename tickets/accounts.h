// The port of accounts: who may sign in, who is signed in, and what was changed about either, which
// is only ever added to.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/words.h"
#include "tickets/actor.h"

namespace tickets {

// An account of this program (not a member of a customer organization on the platform).
struct User {
  Email email;
  std::string name;
  Role role = Role::customer;
  std::optional<billing::OrganizationName> organization;
  std::string password_hash;  // argon2id; or what waits for a password, see has_password()
  bool active = true;
  std::uint64_t version = 0;  // grows with every change; given by the store
};

struct Session {
  std::string token_hash;  // SHA-256 of the cookie's token
  Email user;
  std::string csrf_token;
  billing::Instant created_at;
  billing::Instant last_seen_at;
  billing::Instant expires_at;
  std::string client_address = {};  // where the sign-in came from
};

// How somebody wants the pages to be; nothing a rule looks at.
struct Preferences {
  bool shortcuts = true;      // single keys act (WCAG 2.1.4: they can be switched off)
  bool dense_rows = false;    // more rows of a list on a screen
  std::string language = {};  // BCP 47, of pages and mails; empty: never chosen
  bool operator==(const Preferences&) const = default;
};

// What somebody changed about accounts, sessions, tokens or an organization's structure.
enum class AdministrationAct {
  user_added,
  user_replaced,
  user_changed,
  user_deactivated,
  user_activated,
  password_link_made,
  password_set,
  session_ended,
  sessions_ended,
  token_added,
  token_revoked,
  structure_changed
};
inline constexpr std::array administration_act_words{
    billing::Word<AdministrationAct>{AdministrationAct::user_added, "user_added"},
    billing::Word<AdministrationAct>{AdministrationAct::user_replaced, "user_replaced"},
    billing::Word<AdministrationAct>{AdministrationAct::user_changed, "user_changed"},
    billing::Word<AdministrationAct>{AdministrationAct::user_deactivated, "user_deactivated"},
    billing::Word<AdministrationAct>{AdministrationAct::user_activated, "user_activated"},
    billing::Word<AdministrationAct>{AdministrationAct::password_link_made, "password_link_made"},
    billing::Word<AdministrationAct>{AdministrationAct::password_set, "password_set"},
    billing::Word<AdministrationAct>{AdministrationAct::session_ended, "session_ended"},
    billing::Word<AdministrationAct>{AdministrationAct::sessions_ended, "sessions_ended"},
    billing::Word<AdministrationAct>{AdministrationAct::token_added, "token_added"},
    billing::Word<AdministrationAct>{AdministrationAct::token_revoked, "token_revoked"},
    billing::Word<AdministrationAct>{AdministrationAct::structure_changed, "structure_changed"}};
inline std::string_view text_of(AdministrationAct act) {
  return billing::text_in(administration_act_words, act);
}
inline std::optional<AdministrationAct> administration_act_from(std::string_view text) {
  return billing::value_in(administration_act_words, text);
}

struct AdministrationEvent {
  std::uint64_t ordinal = 0;  // given by the store
  billing::Instant at;
  Actor by;
  AdministrationAct act = AdministrationAct::user_changed;
  std::string subject;  // e-mail address, a token's name, an organization's name
  std::string detail;   // what it was before and is now; never a secret
};

class Accounts {
 public:
  virtual ~Accounts() = default;
  virtual std::optional<User> user(const Email&) = 0;
  virtual std::vector<User> users() = 0;
  // If password, role or active differ from before, the account's sessions end.
  virtual void save_user(const User&) = 0;
  virtual std::optional<Session> session(std::string_view token_hash) = 0;
  virtual std::vector<Session> sessions() = 0;  // by account, then since when
  virtual void save_session(const Session&) = 0;
  virtual void remove_session(std::string_view token_hash) = 0;
  virtual void remove_sessions_of(const Email&) = 0;
  virtual void remove_sessions_before(billing::Instant expired) = 0;
  // Failed sign-ins of an address (or of a client address) since an instant: the brake.
  virtual void add_failed_sign_in(std::string_view who, billing::Instant) = 0;
  virtual std::uint32_t failed_sign_ins(std::string_view who, billing::Instant since) = 0;
  // What a customer has typed so far, kept on the server; `fields` is opaque here.
  virtual std::optional<std::string> draft(const Email&) = 0;
  virtual void save_draft(const Email&, std::string_view fields) = 0;
  virtual void remove_draft(const Email&) = 0;
  // As they were saved last; of somebody who never chose, the usual ones.
  virtual Preferences preferences(const Email&) = 0;
  virtual void save_preferences(const Email&, const Preferences&) = 0;
  // Appends it to the log, chained to the one before.
  virtual void append(const AdministrationEvent&) = 0;
  // Newest first, before that ordinal (0: from the newest).
  virtual std::vector<AdministrationEvent> administration_log(std::size_t limit,
                                                              std::uint64_t before) = 0;
};

}  // namespace tickets
